import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { parquetReadObjects } from 'hyparquet'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Choices } from '../../src/export/item.ts'
import type { Ledger } from '../../src/ledger/database.ts'
import { EVERYTHING, type Filter } from '../../src/ledger/filter.ts'
import { hashOf } from '../../src/reading/reading.ts'
import type { Reading } from '../../src/reading/schema.ts'
import { verifyReading } from '../../src/reading/verify.ts'
import { emptyFolder, HOME, hearsay, read, shell, TINY } from '../command.ts'
import { ENGINES, type Fresh, freshLedger } from './engines.ts'
import { entryOf, NOW } from './sample.ts'

const dist = <T>(path: string): Promise<T> => import(join(HOME, 'dist', path)) as Promise<T>
const { keep } = await dist<typeof import('../../src/ledger/keep.ts')>('ledger/keep.js')
const { forget } = await dist<typeof import('../../src/ledger/forget.ts')>('ledger/forget.js')
const { correct } = await dist<typeof import('../../src/actions/correct.ts')>('actions/correct.js')
const { filterOf } = await dist<typeof import('../../src/actions/filters.ts')>('actions/filters.js')
const { items } = await dist<typeof import('../../src/export/items.ts')>('export/items.js')
const { FORMS } = await dist<typeof import('../../src/export/forms.ts')>('export/forms.js')
const { bundle } = await dist<typeof import('../../src/export/bundle.ts')>('export/bundle.js')

type FormName = keyof typeof FORMS

const CHOICES: Choices = { offsets: 'utf-16', table: null, texts: true, bom: true, program: '0.1.0' }

async function exported(
  ledger: Ledger,
  name: FormName,
  filter: Filter = EVERYTHING,
  choices: Partial<Choices> = {},
): Promise<Record<string, Buffer>> {
  const form = FORMS[name]
  const files: Record<string, Buffer[]> = {}
  await form.write(
    items(ledger, filter, { entities: form.entities }),
    async file => {
      files[file] = []
      return async part => void files[file]!.push(Buffer.from(part as string))
    },
    { ...CHOICES, ...choices },
  )
  return Object.fromEntries(Object.entries(files).map(([file, parts]) => [file, Buffer.concat(parts)]))
}

async function bundled(ledger: Ledger, texts = true): Promise<Buffer> {
  const parts: Buffer[] = []
  await bundle(items(ledger, EVERYTHING, { entities: false }), async part => void parts.push(Buffer.from(part as Uint8Array)), {
    ...{ texts, program: '0.1.0', filters: {} },
  })
  return Buffer.concat(parts)
}

const readingsIn = (jsonl: Buffer): Reading[] =>
  jsonl
    .toString()
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line))

/** What each engine wrote of the same ledger. */
const written = new Map<string, Record<string, Buffer>>()
const REPORTS = 130

describe.each(ENGINES)('on %s', engine => {
  let fresh: Fresh
  let ledger: Ledger
  beforeAll(async () => {
    fresh = await freshLedger(engine)
    ledger = fresh.ledger
    const outlets = ['The Daily Note', 'Port Courier', '=1+1']
    const entries = []
    for (let n = 0; n < REPORTS; n++)
      entries.push(await entryOf(n, { outlet: outlets[n % 3]!, url: `https://example.org/${n % 100}` }))
    await keep(ledger, entries)
    await forget(ledger, { report: 5, why: 'asked', who: 'an editor', now: NOW })
    const [first] = readingsIn((await exported(ledger, 'jsonl'))['']!)
    await correct.run({ ledger, now: NOW, who: 'Ada' }, {
      address: `${first!.id}#${first!.attributions[0]!.id}`,
      accept: false,
      reject: false,
      speaker: 'nobody',
      why: 'a test',
    } as never)
    for (const name of Object.keys(FORMS) as FormName[])
      for (const [file, bytes] of Object.entries(await exported(ledger, name)))
        written.set(`${name}/${file}`, { ...written.get(`${name}/${file}`), [engine]: bytes })
    written.set('bundle', { ...written.get('bundle'), [engine]: await bundled(ledger) })
  })
  afterAll(() => fresh.drop())

  test('every report goes out, in the order in which they came, page by page, each once', async () => {
    const readings = readingsIn(written.get('jsonl/')![engine]!)
    expect(readings.map(r => r.title)).toEqual(
      Array.from({ length: REPORTS }, (_, n) => `Ferry news ${n}`).filter(t => t !== 'Ferry news 4'),
    )
    for (const reading of readings) verifyReading(reading)
  })

  test('people’s corrections are in the readings; the bundle has them beside', async () => {
    const [first] = readingsIn(written.get('jsonl/')![engine]!)
    expect(first!.attributions[0]).toMatchObject({ speaker: null, by: expect.stringMatching(/^correction \d+ by Ada$/) })
    const annotations = JSON.parse(written.get('web-annotation/')![engine]!.toString())
    expect(annotations.first.items[0].creator).toEqual({ type: 'Person', name: 'Ada' })
  })

  test('a text that was taken down leaves its hash and nothing else', async () => {
    const forgotten = (await entryOf(4)).reading
    const rows = await parquetReadObjects({ file: slice(written.get('parquet/reports.parquet')![engine]!) })
    expect(rows).toHaveLength(REPORTS)
    expect(rows[4]).toMatchObject({ text_hash: hashOf(forgotten.text), text: null, title: null, attributions: null })
    expect(rows[4]!.forgotten).toEqual(new Date(NOW))
    for (const [name, { [engine]: bytes }] of written)
      expect(bytes!.includes('Ferry news 4\u0022') || bytes!.includes('mark4.'), name).toBe(false)
  })

  test('versions of one address name the first', async () => {
    const rows = await parquetReadObjects({ file: slice(written.get('parquet/reports.parquet')![engine]!) })
    expect(rows[101]).toMatchObject({ version: 2, first: rows[1]!.report })
    expect(rows[1]).toMatchObject({ version: 1, first: rows[1]!.report })
  })

  test.each<[string, Parameters<typeof filterOf>[1], (a: Record<string, unknown>) => boolean]>([
    ['an outlet', { outlet: ['port courier'] }, a => a.outlet === 'Port Courier'],
    ['a speaker', { speaker: 'Amara Quist' }, a => a.speaker === 'Amara Quist'],
    ['a manner', { manner: ['denied'] }, a => a.manner === 'denied'],
    [
      'a type and an outlet',
      { type: ['indirect'], outlet: ['Port Courier'] },
      a => a.type === 'indirect' && a.outlet === 'Port Courier',
    ],
    ['what was not denied', { negated: false }, a => a.negated === false],
    ['days that have none', { publishedTo: '2020' }, () => false],
  ])('narrowed to %s', async (_, asked, fits) => {
    const filter = await filterOf(ledger, asked)
    const all = await parquetReadObjects({ file: slice(written.get('parquet/attributions.parquet')![engine]!) })
    const { '': bytes } = await exported(ledger, 'parquet', filter, { table: 'attributions' })
    const rows = await parquetReadObjects({ file: slice(bytes!) })
    expect(rows).toEqual(all.filter(fits))
    const reports = new Set(rows.map(r => r.report))
    const { '': lines } = await exported(ledger, 'jsonl', filter)
    expect(new Set(readingsIn(lines!).map(r => r.id))).toEqual(reports)
  })

  test('the same person has one key in every report', async () => {
    const rows = await parquetReadObjects({ file: slice(written.get('parquet/people.parquet')![engine]!) })
    const quist = rows.filter(r => r.name === 'Amara Quist')
    expect(quist.length).toBeGreaterThan(30)
    expect(new Set(quist.map(r => r.entity)).size).toBe(1)
    const unnamed = rows.filter(r => r.entity === r.address)
    expect(new Set(unnamed.map(r => r.entity)).size).toBe(unnamed.length)
  })

  test('a bundle of the same ledger has the same bytes', async () => {
    expect((await bundled(ledger)).equals(written.get('bundle')![engine]!)).toBe(true)
  })

  test('whatever is in a text, every span of an export slices to its words', async () => {
    const { ledger, drop } = await freshLedger(engine)
    let count = 0
    const part = fc.constantFrom(
      '😀',
      '=1+1',
      'é',
      '\u2028',
      '"',
      '\\\\',
      'بيت',
      '日本',
      ' and ',
      '\n',
      '\ufeff',
      'e\u0301',
      '<b>',
      ',',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 12 }), fc.array(part, { maxLength: 12 }), async (before, within) => {
        const more = `${before.join('')} [source#9=Oona Veil|Veil ${before.join('')}] [cue#9|said] [content#9|“${within.join('')} x”].`
        const entry = await entryOf(3 * ++count, { more, url: `https://example.org/p${count}` })
        await keep(ledger, [entry])
        const readings = readingsIn(
          (await exported(ledger, 'jsonl', EVERYTHING, { offsets: count % 2 ? 'code-point' : 'utf-16' }))['']!,
        )
        expect(readings).toHaveLength(count)
        for (const reading of readings) verifyReading(reading)
        if (count % 2 === 0) expect(readings.at(-1)).toEqual(entry.reading)
      }),
      { numRuns: 12 },
    )
    await drop()
  })
})

const slice = (bytes: Buffer): ArrayBuffer => bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer

test.runIf(ENGINES.length > 1)('both engines write the same bytes', () => {
  expect(written.size).toBeGreaterThan(10)
  for (const [name, { sqlite, postgres }] of written) expect(sqlite!.equals(postgres!), name).toBe(true)
})

describe('the commands', () => {
  const cwd = emptyFolder()
  const env = { ...process.env, HEARSAY_LEDGER: join(cwd, 'ledger.db') }
  const run = (args: string) => hearsay(args.split(' '), { cwd, env })
  beforeAll(async () => {
    const text = 'The minister said on Friday that nothing had been decided about the ferry and that the talks would go on.'
    writeFileSync(
      join(cwd, 'reports.jsonl'),
      [1, 2, 3]
        .map(n => JSON.stringify({ id: `r${n}`, text: `${text} ${n}`, published: '2025-03-14', outlet: 'The Daily Note' }))
        .join('\n'),
    )
    const { code, err } = await run(`add --model ${TINY} reports.jsonl`)
    expect([code, err]).toEqual([0, ''])
  })

  test('export in a pipe to verify, with the bytes that read prints', async () => {
    const { out, code } = await run('export -f jsonl')
    expect(code).toBe(0)
    expect(out).toBe((await read(['reports.jsonl'], { cwd })).out)
    expect((await hearsay(['verify', '-'], { input: out })).out).toMatch(/^All 3 readings are sound/)
  })

  test('a folder of tables, one table, an annotation collection', async () => {
    expect((await run('export -f csv -o tables')).err).toMatch(/^hearsay: 3 reports, \d+ rows\.\n$/)
    for (const name of ['reports', 'attributions', 'figures', 'people'])
      expect(readFileSync(join(cwd, 'tables', `${name}.csv`), 'utf8')).toMatch(/^\ufeff"report"/)
    expect((await run('export -f csv --table reports --no-bom')).out).toMatch(/^"report",[^\n]*\r\n"r1",/)
    expect((await run('export -f parquet --table people -o people.parquet')).code).toBe(0)
    expect(readFileSync(join(cwd, 'people.parquet')).subarray(0, 4).toString()).toBe('PAR1')
    expect(JSON.parse((await run('export -f web-annotation')).out).type).toBe('AnnotationCollection')
    expect(JSON.parse((await run('export -f claims')).out)['@context']).toBe('https://schema.org')
    expect((await run('export -f codebook -o study')).code).toBe(0)
    expect(readFileSync(join(cwd, 'study', 'README.md'), 'utf8')).toContain('# Codebook bundle')
  })

  test('a bundle, proven elsewhere, and read anew', async () => {
    const { code, err } = await run('bundle -o all.zip')
    const hash = /SHA-256 is ([0-9a-f]{64})/.exec(err)?.[1]
    expect(code).toBe(0)
    const proof = await hearsay(['verify', join(cwd, 'all.zip')])
    expect(proof.out).toMatch(/^The bundle is sound: 3 reports, 3 readings, 0 corrections; \d+ spans slice to their words\.\n/)
    expect(proof.out).toContain(hash)
    const again = await run(`verify --reread --model ${TINY} all.zip`)
    expect(again.out).toContain('3 readings were read anew: 3 are the same')
    expect((await run('bundle')).code).toBe(0)
  })

  test('a bundle without texts, proven by those who have them', async () => {
    expect((await run('bundle --no-texts -o bare.zip')).code).toBe(0)
    expect((await run('verify bare.zip')).out).toContain('3 readings have no text here')
    expect((await run('verify bare.zip reports.jsonl')).out).not.toContain('have no text here')
  })

  test('a reading that the model does not make of the text', async () => {
    const { unzipSync, zipSync, strToU8 } = await import('fflate')
    expect((await run('bundle -o true.zip')).code).toBe(0)
    const files = unzipSync(readFileSync(join(cwd, 'true.zip')))
    const lines = readingsIn(Buffer.from(files['000001/readings.jsonl']!))
    const false_ = {
      ...lines[0]!,
      people: [
        {
          ...(lines[0]!.people[0] ?? {
            id: 'person:0-3',
            kind: 'person',
            roles: [],
            mentions: [],
            names: { own: [], others: [] },
          }),
          name: 'Nobody Here',
        },
      ],
    }
    const clean = { ...false_, attributions: [], figures: [], doubts: [] }
    const changed = [clean, ...lines.slice(1)].map(l => `${JSON.stringify(l)}\n`).join('')
    const reports = Buffer.from(files['000001/reports.jsonl']!)
      .toString()
      .trim()
      .split('\n')
      .map(l => JSON.parse(l))
    reports[0].reading.sha256 = hashOf(JSON.stringify(clean))
    const made = { '000001/readings.jsonl': changed, '000001/reports.jsonl': reports.map(r => `${JSON.stringify(r)}\n`).join('') }
    const manifest = JSON.parse(Buffer.from(files['manifest.json']!).toString())
    for (const [name, words] of Object.entries(made))
      manifest.files[name] = { bytes: Buffer.byteLength(words), sha256: hashOf(words) }
    const zip = {
      ...files,
      'manifest.json': strToU8(JSON.stringify(manifest)),
      ...Object.fromEntries(Object.entries(made).map(([n, w]) => [n, strToU8(w)])),
    }
    writeFileSync(join(cwd, 'false.zip'), zipSync(zip))
    // nothing in it gives it away
    expect((await run('verify false.zip')).code).toBe(0)
    const { err, code } = await run(`verify --reread --model ${TINY} false.zip`)
    expect(err).toMatch(/r1: read anew, .* The reading is not what this model and this hearsay make of the text\. \(BAD_BUNDLE\)/)
    expect(code).toBe(65)
  })

  test.each([
    ['export', 64, /^hearsay: Required option '-f, --format <name>' not specified/],
    [
      'export -f csv',
      64,
      /--format csv writes several files: name a folder with --out, or one table with --table\. \(BAD_USAGE\)/,
    ],
    ['export -f codebook', 64, /name a folder with --out\. \(BAD_USAGE\)/],
    ['export -f jsonl --table people', 64, /--format jsonl does not take --table; csv and parquet do\./],
    ['export -f claims --no-texts', 64, /--format claims does not take --no-texts; parquet do\./],
    ['export -f jsonl --outlet Nowhere', 64, /Nowhere/],
    ['export -f jsonl --speaker Nobody', 66, /NO_SUCH_PERSON/],
    ['export -f jsonl --published-from 2024-13', 65, /2024-13.*\(BAD_DATE\)/],
    ['export -f jsonl --from soon', 64, /--from .*\(BAD_USAGE\)/],
    ['export -f jsonl --kind fish', 64, /--kind “fish” is none of person, .*\(BAD_USAGE\)/],
    ['export -f jsonl -o nowhere/out.jsonl', 73, /its folder is not there\. Make the folder first\. \(CANNOT_WRITE\)/],
    ['export -f csv -o reports.jsonl', 73, /reports\.jsonl cannot be written: part of its path is a file/],
    ['export -f jsonl -o .', 73, /it is a folder\. Name a file in it\. \(CANNOT_WRITE\)/],
    ['export -f jsonl -o /dev/full', 73, /the disk is full\. .*\(CANNOT_WRITE\)/],
    ['bundle -o /dev/full', 73, /the disk is full\. .*\(CANNOT_WRITE\)/],
    ['verify --reread reports.jsonl', 64, /--reread and --model are for a bundle/],
  ])('%s', async (args, exit, says) => {
    const { code, out, err } = await run(args)
    expect(err).toMatch(says)
    expect([code, out]).toEqual([exit, ''])
  })

  test('a full disk leaves the file as it was', async () => {
    const { code, out, err } = await shell(
      `unshare -m sh -c 'mount -t tmpfs -o size=16k tmpfs /mnt && echo old > /mnt/all.zip && head -c 9000 /dev/zero > /mnt/rest; "$0" "$1" export -f web-annotation -o /mnt/all.zip; echo $?; cat /mnt/all.zip; ls /mnt' "${process.execPath}" "${join(HOME, 'dist/cli/main.js')}"`,
      { cwd, env },
    )
    if (/unshare|mount/.test(err)) return
    expect([out, code]).toEqual(['73\nold\nall.zip\nrest\n', 0])
  })

  test('nobody reads any more', async () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the shell's
    const { out } = await shell('hearsay export -f jsonl | head -c 5; echo " ${PIPESTATUS[0]}"', { cwd, env })
    expect(out).toMatch(/^\{"for (?:0|141)\n$/)
  })

  test('an empty ledger', async () => {
    const empty = { cwd, env: { ...env, HEARSAY_LEDGER: join(cwd, 'empty.db') } }
    expect(await hearsay(['export', '-f', 'jsonl'], empty)).toEqual({ code: 0, out: '', err: '' })
    expect((await hearsay(['bundle', '-o', 'none.zip'], empty)).code).toBe(0)
    expect((await hearsay(['verify', 'none.zip'], empty)).out).toMatch(/^The bundle is sound: 0 reports/)
    expect(statSync(join(cwd, 'none.zip')).size).toBeLessThan(1000)
  })
})
