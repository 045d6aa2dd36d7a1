import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WARCParser } from 'warcio'
import { forget } from '../../src/actions/forget.ts'
import { original } from '../../src/actions/original.ts'
import { sha256Of } from '../../src/intake/warc.ts'
import { keep } from '../../src/ledger/keep.ts'
import { emptyFolder, hearsay, shell, TINY } from '../command.ts'
import { ENGINES, type Fresh, freshLedger } from './engines.ts'
import { entryOf, NOW } from './sample.ts'

/** Not UTF-8, so that nothing on the way may take it for text. */
const PAGE = Buffer.from('<title>Caf\xe9</title><p>The minister said that “nothing” had been decided. \r\n\0'.repeat(9), 'latin1')
const URL = 'https://example.org/caf%C3%A9'

describe.each(ENGINES)('hearsay original, on %s', engine => {
  const cwd = emptyFolder()
  let fresh: Fresh
  let id: string
  beforeAll(async () => {
    fresh = await freshLedger(engine)
    writeFileSync(join(cwd, 'page.html'), PAGE)
    const add = ['add', '--model', TINY, '--ledger', fresh.where, '--url', URL, '--fetched', '2024-09-27T08:00Z', 'page.html']
    const { out } = await hearsay(add, { cwd })
    id = JSON.parse(out).id
    const entry = await entryOf(1)
    await keep(fresh.ledger, [{ ...entry, original: null }, await entryOf(2), await entryOf(3)])
  })
  afterAll(() => fresh.drop())
  const ask = (report: string, warc = false) =>
    original.run({ ledger: fresh.ledger, now: NOW, who: 'ana' }, original.input.parse({ report, warc }))

  test('gives the very bytes, to a file and to a pipe', async () => {
    const { code } = await hearsay(['original', id.slice(0, 8), '--ledger', fresh.where, '-o', 'again.html'], { cwd })
    expect(code).toBe(0)
    expect(readFileSync(join(cwd, 'again.html')).equals(PAGE)).toBe(true)
    const { out } = await shell(`hearsay original ${id} --ledger '${fresh.where}' | sha256sum`)
    expect(out).toBe(`${sha256Of(PAGE)}  -\n`)
  })

  test('gives the record, as any reader of web archives finds it', async () => {
    await hearsay(['original', id, '--warc', '--ledger', fresh.where, '-o', 'one.warc.gz'], { cwd })
    const record = readFileSync(join(cwd, 'one.warc.gz'))
    const head = gunzipSync(record).toString('latin1').split('\r\n\r\n')[0]!.split('\r\n')
    expect(head[0]).toBe('WARC/1.1')
    expect(head).toEqual(
      expect.arrayContaining([
        ...['WARC-Type: resource', `WARC-Target-URI: ${URL}`, 'WARC-Date: 2024-09-27T08:00:00.000Z'],
        ...[`WARC-Payload-Digest: sha256:${sha256Of(PAGE)}`, 'Content-Type: text/html', `Content-Length: ${PAGE.length}`],
      ]),
    )
    // records one behind the other are an archive of several
    const twice: Buffer[] = []
    for await (const r of new WARCParser([Buffer.concat([record, record])])) twice.push(Buffer.from(await r.readFully()))
    expect(twice.map(b => b.equals(PAGE))).toEqual([true, true])
  })

  test('tells what it is, for programs and for people', async () => {
    const answer = await ask(id)
    expect(original.output.parse(answer)).toMatchObject({
      ...{ report: id, uri: URL, mediaType: 'text/html', fetched: '2024-09-27T08:00Z', length: PAGE.length },
      ...{ sha256: sha256Of(PAGE), warc: false, base64: PAGE.toString('base64') },
    })
    expect(original.terminal(answer, { width: 100, colour: false })).toContain(`SHA-256    ${sha256Of(PAGE)}`)
    expect(original.rows(answer)[0]).not.toHaveProperty('base64')
  })

  test('bytes that are not those that came in are refused', async () => {
    const other = await fresh.ledger.db.selectFrom('originals').select('warc').where('report', '=', 3).executeTakeFirstOrThrow()
    const { warc, sha256 } = await fresh.ledger.db
      .selectFrom('originals')
      .select(['warc', 'sha256'])
      .where('report', '=', 4)
      .executeTakeFirstOrThrow()
    const set = (bytes: Uint8Array) =>
      fresh.ledger.db.updateTable('originals').set({ warc: bytes }).where('report', '=', 4).execute()
    // a sound record of other bytes, and one that was bent
    const bent = Uint8Array.from(warc!)
    bent[40]! ^= 1
    for (const bytes of [other.warc!, bent]) {
      await set(bytes)
      await expect(ask('sample-3')).rejects.toMatchObject({ code: 'NOT_A_LEDGER', message: expect.stringContaining('damaged') })
    }
    await set(warc!)
    expect((await ask('sample-3')).sha256).toBe(sha256)
  })

  test('a report that came in without bytes has none', async () => {
    await expect(ask('sample-1')).rejects.toMatchObject({ code: 'NO_SUCH_ADDRESS', message: expect.stringContaining('without') })
  })

  test('of a text that was taken down it is gone', async () => {
    await forget.run({ ledger: fresh.ledger, now: NOW, who: 'ana' }, { report: 'sample-2', why: 'a court order' })
    const { code, out, err } = await hearsay(['original', 'sample-2', '--ledger', fresh.where], { cwd })
    expect([code, out, err]).toEqual([66, '', expect.stringMatching(/was taken down on 2026-11-23.*\(TAKEN_DOWN\)\n$/)])
  })
})
