import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WARCParser } from 'warcio'
import { capturedIn } from '../../src/intake/warc.ts'
import { emptyFolder, HOME, hearsay, TINY } from '../command.ts'
import { dump } from './dump.ts'
import { ENGINES, type Fresh, freshLedger } from './engines.ts'

const { versionsOf } = (await import(join(HOME, 'dist/ledger/versions.js'))) as typeof import('../../src/ledger/versions.ts')

const TEXT =
  'The minister said on Friday that “nothing had been decided” and that the talks would go on. About 40 people were hurt.'
const json = (fields: object): string => `${JSON.stringify({ text: TEXT, ...fields })}\n`

describe.each(ENGINES)('hearsay add, on %s', engine => {
  const cwd = emptyFolder()
  let fresh: Fresh
  beforeAll(async () => {
    fresh = await freshLedger(engine)
  })
  afterAll(() => fresh.drop())

  const add = async (args: readonly string[], input = '') => {
    const { code, out, err } = await hearsay(['add', '--model', TINY, '--ledger', fresh.where, ...args], { cwd, input })
    const rows = out
      .trim()
      .split('\n')
      .filter(Boolean)
      .map(l => JSON.parse(l))
    return { code, err, rows }
  }
  const stateOf = (rows: readonly { id: string; state: string; version: number }[]): string[] =>
    rows.map(({ id, state, version }) => `${id} ${state} ${version}`)

  test('keeps each report and tells so, in order', async () => {
    writeFileSync(
      join(cwd, 'three.jsonl'),
      ['r1', 'r2', 'r3'].map(id => json({ id, outlet: id, published: '2024-03-10' })).join(''),
    )
    expect(await add(['three.jsonl'])).toEqual({
      code: 0,
      err: '',
      rows: ['r1', 'r2', 'r3'].map((id, k) => ({ id, n: k + 1, state: 'new', version: 1 })),
    })
    const { readings, reports, passages, text_words } = await dump(fresh.ledger)
    expect([reports, readings, passages, text_words].map(rows => rows!.length)).toEqual([3, 3, 3, 3])
  })

  test('the same file again changes nothing, and needs no model', async () => {
    const before = await dump(fresh.ledger)
    // a folder in which there is nothing to be opened
    mkdirSync(join(cwd, 'card-only'))
    copyFileSync(join(TINY, 'reader.json'), join(cwd, 'card-only/reader.json'))
    const { code, rows } = await add(['three.jsonl', '--model', 'card-only'])
    expect(code).toBe(0)
    expect(stateOf(rows)).toEqual(['r1 known 1', 'r2 known 1', 'r3 known 1'])
    expect(await dump(fresh.ledger)).toEqual(before)
  })

  test('one text by two outlets is two reports, twice in one file is one', async () => {
    const input = json({ outlet: 'The Daily Note' }) + json({ outlet: 'Evening Post' }) + json({ outlet: 'Evening Post' })
    const { rows } = await add(['-'], input)
    expect(rows.map(r => r.state)).toEqual(['new', 'new', 'known'])
    expect(rows[1]!.id).toBe(rows[2]!.id)
    expect(rows[0]!.id).not.toBe(rows[1]!.id)
  })

  test('another text at the same address is a new version', async () => {
    const url = 'https://example.org/talks'
    const changed = TEXT.replace('40', '52')
    const { rows } = await add(
      ['-'],
      json({ id: 'v', url }) + json({ id: 'v', url, text: changed }) + json({ id: 'w', url, text: `${changed} It rained.` }),
    )
    expect(stateOf(rows)).toEqual(['v new 1', 'v~2 version 2', 'w version 3'])
    const all = await versionsOf(fresh.ledger.db, rows[2].n)
    expect(all.map(v => [v.version, v.text])).toEqual([
      [1, TEXT],
      [2, changed],
      [3, `${changed} It rained.`],
    ])
    expect(stateOf((await add(['-'], json({ id: 'v', url, text: changed }))).rows)).toEqual(['v~2 known 2'])
  })

  test('a page that goes back to an earlier text has another version; an old file that is given again has none', async () => {
    const url = 'https://example.org/back'
    const [a, b] = [json({ id: 'back', url }), json({ id: 'back', url, text: `${TEXT} It rained.` })]
    const at = async (day: string, input: string) => stateOf((await add(['-', '--fetched', `2024-09-${day}`], input)).rows)
    expect(await at('01', a)).toEqual(['back new 1'])
    expect(await at('02', a)).toEqual(['back known 1'])
    expect(await at('03', b)).toEqual(['back~2 version 2'])
    const before = await dump(fresh.ledger)
    for (const again of [at('01', a), at('03', a), at('03', b)]) expect((await again)[0]).toMatch(/known/)
    expect(stateOf((await add(['-'], a + b + a)).rows)).toEqual(['back known 1', 'back~2 known 2', 'back known 1'])
    expect(await dump(fresh.ledger)).toEqual(before)
    expect(await at('04', a)).toEqual(['back~3 version 3'])
    expect(await at('05', a)).toEqual(['back~3 known 3'])
    const { n } = await fresh.ledger.db.selectFrom('reports').select('n').where('id', '=', 'back').executeTakeFirstOrThrow()
    const all = await versionsOf(fresh.ledger.db, n)
    expect(all.map(v => [v.version, v.fetched, v.text!.length - TEXT.length])).toEqual([
      [1, '2024-09-01', 0],
      [2, '2024-09-03', 11],
      [3, '2024-09-04', 0],
    ])
    const originals = await fresh.ledger.db
      .selectFrom('originals')
      .select(['fetched', 'sha256'])
      .where(
        'report',
        'in',
        all.map(v => v.n),
      )
      .orderBy('report')
      .execute()
    expect(originals.map(o => o.fetched)).toEqual(['2024-09-01', '2024-09-03', '2024-09-04'])
    expect(originals[2]!.sha256).toBe(originals[0]!.sha256)
  })

  test('an id that another text has gets a number behind it', async () => {
    const other = json({ id: 'r1', text: 'It rained on Friday, the mayor said.' })
    expect(stateOf((await add(['-'], other)).rows)).toEqual(['r1~2 new 1'])
    expect(stateOf((await add(['-'], other)).rows)).toEqual(['r1~2 known 1'])
  })

  test('a report without date or outlet is kept as it is', async () => {
    const { rows } = await add(['-'], json({ id: 'bare' }))
    expect(stateOf(rows)).toEqual(['bare new 1'])
    const row = await fresh.ledger.db.selectFrom('reports').selectAll().where('id', '=', 'bare').executeTakeFirstOrThrow()
    expect(row).toMatchObject({ outlet: null, published: null, url: null, title: null, text: TEXT, fetched: null })
  })

  test('a line that is no report is told, and the others go on', async () => {
    const { code, err, rows } = await add(
      ['-', '--errors', 'inline'],
      `${json({ id: 'before' })}{"id": 7}\n${json({ id: 'after' })}`,
    )
    expect(code).toBe(1)
    expect(err).toMatch(/^hearsay: Standard input: Line 2: .*\(BAD_REPORT\)\n$/)
    expect(rows.map(r => r.id ?? r.error.code)).toEqual(['before', 'BAD_REPORT', 'after'])
  })

  test('a folder: the files in it and in its folders, by the ending of their names, sorted', async () => {
    const files = ['b/z.txt', 'b/a.html', 'a.TXT', 'c.jsonl', '.hidden.txt', 'b/.git/x.txt', 'picture.png', 'table.csv']
    for (const file of files) {
      mkdirSync(join(cwd, 'pages', file, '..'), { recursive: true })
      const text = `In ${file} the minister said that nothing had been decided. `.repeat(8)
      writeFileSync(
        join(cwd, 'pages', file),
        file.endsWith('jsonl') ? json({ id: 'line' }) : file.endsWith('html') ? `<p>${text}` : text,
      )
    }
    const { rows, err } = await add(['pages', '--outlet', 'Folder'])
    expect(err).toBe('')
    const texts = await fresh.ledger.db
      .selectFrom('reports')
      .select('text')
      .where(
        'n',
        'in',
        rows.map(r => r.n),
      )
      .orderBy('n')
      .execute()
    expect(texts.map(({ text }) => text!.split(' ')[1])).toEqual(['a.TXT', 'b/a.html', 'b/z.txt', 'minister'])
  })

  test('a folder with nothing to read', async () => {
    mkdirSync(join(cwd, 'empty'))
    expect(await add(['empty'])).toMatchObject({
      code: 65,
      err: expect.stringMatching(/^hearsay: The folder empty holds no report.*\(EMPTY_INPUT\)\n$/),
    })
  })

  test('for people: how many of which', async () => {
    const { code, out } = await hearsay(
      ['add', '--model', TINY, '--ledger', fresh.where, '--format', 'terminal', 'three.jsonl', 'a.txt'],
      { cwd },
    )
    expect(code).toBe(1)
    expect(out).toMatch(/^3 known, 1 failed; the ledger is .+\n$/)
  })

  describe('the original', () => {
    const originalOf = (id: string) =>
      fresh.ledger.db
        .selectFrom('originals as o')
        .innerJoin('reports as r', 'r.n', 'o.report')
        .select(['o.sha256', 'o.warc', 'o.fetched', 'o.report'])
        .where('r.id', '=', id)
        .executeTakeFirstOrThrow()

    test.each([
      [
        'a page in windows-1252',
        'page.html',
        Buffer.from('<title>Talks</title><p>The minister said that “nothing” had been decided. '.repeat(6), 'latin1'),
        ['--url', 'https://example.org/page', '--fetched', '2024-09-27T10:00+02:00'],
        'https://example.org/page',
        '2024-09-27T08:00:00.000Z',
      ],
      ['a text', 'plain.txt', Buffer.from(`\ufeff${TEXT}\r\n`), [], 'file:///plain.txt', null],
      // its url is that of the page which it tells of
      [
        'a report in JSON',
        'told.json',
        Buffer.from(JSON.stringify({ text: TEXT, url: 'https://example.org/told' })),
        [],
        'file:///told.json',
        null,
      ],
    ] as const)(
      '%s is kept byte by byte, as any reader of web archives finds it',
      async (_, name, bytes, flags, uri, fetched) => {
        writeFileSync(join(cwd, name), bytes)
        const { rows } = await add([name, ...flags, '--outlet', name])
        const { warc, sha256, ...row } = await originalOf(rows[0].id)
        const records = []
        for await (const record of new WARCParser([warc!])) records.push({ record, payload: await record.readFully() })
        const [{ record, payload }] = records as [(typeof records)[0]]
        expect(records).toHaveLength(1)
        expect(Buffer.from(payload).equals(bytes)).toBe(true)
        expect(createHash('sha256').update(payload).digest('hex')).toBe(sha256)
        expect([record.warcType, record.warcTargetURI, record.warcBlockDigest]).toEqual(['resource', uri, `sha256:${sha256}`])
        if (fetched) expect(record.warcDate).toBe(fetched)
        expect(row.fetched).toBe(fetched && '2024-09-27T10:00+02:00')
      },
    )

    test('of JSON Lines is the line', async () => {
      const { warc } = await originalOf('r2')
      const { bytes, uri } = await capturedIn(warc!)
      expect(Buffer.from(bytes).toString()).toBe(readFileSync(join(cwd, 'three.jsonl'), 'utf8').split('\n')[1])
      expect(uri).toBe('file:///three.jsonl%2C%20line%202')
    })

    test('that was changed is refused', async () => {
      const { warc } = await originalOf('r2')
      const bent = Uint8Array.from(warc!)
      bent[bent.length - 12]! ^= 1
      expect(bent.length).toBeGreaterThan(100)
      await expect(capturedIn(bent)).rejects.toMatchObject({ code: 'NOT_A_LEDGER' })
    })
  })
})
