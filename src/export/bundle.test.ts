import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import { type BundleChoices, bundle } from './bundle.ts'
import type { Item } from './item.ts'
import { gone, item, RAIN } from './sample.ts'
import { verifyBundle } from './verify-bundle.ts'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-bundle-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const CORRECTION = {
  ...{
    n: 4,
    report: 1,
    mark: 'attribution:3-15',
    kind: 'accept',
    body: '{"at":3,"to":{"as":"x"}}',
    words: '“=SUM(A1:A9)”',
    before: '😀 ',
    after: ' Amara',
  },
  ...{ who: 'Ada', made: '2024-03-12T00:00:00.000Z', why: null, held: 0, undone: null },
}
const ITEMS: readonly Item[] = [
  item(RAIN, {}, { corrections: [CORRECTION], originals: ['b'.repeat(64)] }),
  item('[content#1|Rain] [cue#1|is expected].', { id: 'r2' }),
  gone('r3'),
]

async function made(items = ITEMS, choices: Partial<BundleChoices> = {}) {
  const parts: Buffer[] = []
  async function* all(): AsyncGenerator<Item> {
    yield* items
  }
  const told = await bundle(all(), async part => void parts.push(Buffer.from(part as Uint8Array)), {
    texts: true,
    program: '0.1.0',
    filters: {},
    ...choices,
  })
  return { bytes: Buffer.concat(parts), ...told }
}

let count = 0
const saved = (bytes: Uint8Array): string => {
  const path = join(folder, `${++count}.zip`)
  writeFileSync(path, bytes)
  return path
}
const prove = (bytes: Uint8Array, texts: ReadonlyMap<string, string> = new Map()) =>
  verifyBundle(saved(bytes), { texts, each: async () => {} })

describe('a bundle', () => {
  test('is proven, and tells its own hash', async () => {
    const { bytes, manifest, sha256 } = await made()
    expect(manifest).toMatchObject({ reports: 3, readings: 2, corrections: 1, models: { ['a'.repeat(64)]: 2 } })
    const proof = await prove(bytes)
    expect(proof).toMatchObject({ sha256, manifest, unseen: 0 })
    expect(proof.spans).toBeGreaterThan(20)
  })

  test('has the same bytes each time, files by name, no time of its own', async () => {
    const { bytes } = await made()
    expect((await made()).bytes.equals(bytes)).toBe(true)
    const names = Object.keys(unzipSync(bytes))
    expect(names).toEqual(['000001/corrections.jsonl', '000001/readings.jsonl', '000001/reports.jsonl', 'manifest.json'])
  })

  test('is cut into folders', async () => {
    const many = Array.from({ length: 401 }, (_, k) => item('[content#1|Rain] [cue#1|is expected].', { id: `r${k}` }))
    const { bytes, manifest } = await made(many)
    expect(Object.keys(manifest.files).filter(f => f.endsWith('reports.jsonl'))).toEqual(
      ['000001', '000002', '000003'].map(f => `${f}/reports.jsonl`),
    )
    expect((await prove(bytes)).manifest.reports).toBe(401)
  })

  test('of nothing is a bundle too', async () => {
    expect(await prove((await made([])).bytes)).toMatchObject({ spans: 0, unseen: 0 })
  })

  test('without texts holds none, and is proven by those who have them', async () => {
    const { bytes } = await made(ITEMS, { texts: false })
    const all = Object.values(unzipSync(bytes)).map(b => Buffer.from(b).toString())
    for (const words of ['We will appeal', 'SUM(A1', 'bridge was closed']) expect(all.join('')).not.toContain(words)
    expect(await prove(bytes)).toMatchObject({ spans: 0, unseen: 2 })
    const texts = new Map(ITEMS.flatMap(i => (i.made ? [[i.textHash, i.made.text] as const] : [])))
    expect(await prove(bytes, texts)).toMatchObject({ unseen: 0, spans: (await prove((await made()).bytes)).spans })
  })
})

describe('what is refused, with words', () => {
  type Files = Record<string, Uint8Array>
  /** A bundle unpacked, changed, and packed again, its manifest's hashes as they were. */
  const changed = async (change: (files: Files) => void): Promise<Uint8Array> => {
    const files = unzipSync((await made()).bytes)
    change(files)
    return zipSync(files as Zippable)
  }
  const edit = (name: string, from: string | RegExp, to: string) => (files: Files) => {
    const before = Buffer.from(files[name]!).toString()
    const after = before.replace(from, to)
    expect(after).not.toBe(before)
    files[name] = strToU8(after)
  }
  const put = (name: string, words: string) => (files: Files) => {
    files[name] = strToU8(words)
  }
  const READINGS = '000001/readings.jsonl'

  test.each<[string, (files: Files) => void, RegExp]>([
    ['a changed word', edit(READINGS, 'appeal', 'repeal'), /readings\.jsonl was changed: its SHA-256 is [0-9a-f]{64}/],
    ['a file that is gone', files => void delete files['000001/reports.jsonl'], /reports\.jsonl is missing/],
    ['a file too many', put('000002/reports.jsonl', '{}'), /000002\/reports\.jsonl is not in its manifest/],
    ['no manifest', files => void delete files['manifest.json'], /has no manifest\.json, so it is no bundle/],
    ['a manifest that is no JSON', put('manifest.json', '{"form":'), /manifest\.json is not JSON/],
    ['a manifest of a later form', edit('manifest.json', 'bundle/1', 'bundle/9'), /has the form "bundle\/9"/],
    ['a manifest that lacks what it must say', edit('manifest.json', '"readings": 2,', ''), /lacks some of what it must say/],
    [
      'another number of reports',
      edit('manifest.json', '"reports": 3', '"reports": 4'),
      /holds 3 reports, and its manifest says 4/,
    ],
    ['another model', edit('manifest.json', 'a'.repeat(64), 'c'.repeat(64)), /names other models/],
    [
      'a name that leads out',
      put('../../etc/passwd', 'x'),
      /file called "\.\.\/\.\.\/etc\/passwd", and no bundle has one\. Nothing was unpacked/,
    ],
    ['an absolute name', put('/etc/passwd', 'x'), /file called "\/etc\/passwd"/],
    ['a name with a backslash', put('..\\evil.jsonl', 'x'), /no bundle has one/],
  ])('%s', async (_, change, says) => {
    await expect(prove(await changed(change))).rejects.toMatchObject({ code: 'BAD_BUNDLE', message: expect.stringMatching(says) })
  })

  /** The same with a manifest that fits: hashes alone prove nothing then. */
  test.each<[string, string, string | RegExp, string, RegExp]>([
    ['a span that was moved', READINGS, /"content":\[\{"start":(\d)/, '"content":[{"start":1$1', /line 1: .*content/],
    ['a text that was changed', READINGS, '“We will appeal,” she', '“We will repeal,” she', /textHash/],
    ['a reading of another report', '000001/reports.jsonl', '"id":"r2"', '"id":"r7"', /reading of another report/],
    ['a manner that was changed', READINGS, '"manner":"denied"', '"manner":"said"', /Its SHA-256 is/],
    ['a line that is no JSON', READINGS, '{"form"', '{"form', /line 1, is not JSON/],
    ['a correction of nothing', '000001/corrections.jsonl', '"report":"r1"', '"report":"r9"', /about a report that is not there/],
    ['the same report twice', '000001/reports.jsonl', '"id":"r2"', '"id":"r1"', /no report, or one that was there before/],
  ])('%s, the manifest made to fit', async (_, name, from, to, says) => {
    const { createHash } = await import('node:crypto')
    const bytes = await changed(files => {
      edit(name, from, to)(files)
      const manifest = JSON.parse(Buffer.from(files['manifest.json']!).toString())
      manifest.files[name] = { bytes: files[name]!.length, sha256: createHash('sha256').update(files[name]!).digest('hex') }
      files['manifest.json'] = strToU8(JSON.stringify(manifest))
    })
    await expect(prove(bytes)).rejects.toMatchObject({
      code: expect.stringMatching(/^BAD_(BUNDLE|READING)$/),
      message: expect.stringMatching(says),
    })
  })

  test('cut off anywhere, or with a byte flipped anywhere', async () => {
    const { bytes } = await made()
    for (let at = 4; at < bytes.length; at += 97)
      await expect(prove(bytes.subarray(0, at)), `cut at ${at}`).rejects.toMatchObject({ code: 'BAD_BUNDLE' })
    let unseen = 0
    for (let at = 0; at < bytes.length; at += 13) {
      const flipped = Buffer.from(bytes)
      flipped[at]! ^= 0x55
      await prove(flipped).then(
        // a time, a version that is needed, or an attribute: nothing that anybody reads
        () => unseen++,
        error => expect(error).toMatchObject({ code: 'BAD_BUNDLE' }),
      )
    }
    expect(unseen).toBeLessThan(bytes.length / 13 / 10)
  })

  test('what is no zip', async () => {
    await expect(prove(Buffer.from('PK\x03\x04 and so on'))).rejects.toMatchObject({
      code: 'BAD_BUNDLE',
      message: expect.stringMatching(/cut off, or it is no zip/),
    })
  })

  /** A zip with one file, whose directory says of it what one likes. */
  function crafted(data: Buffer, { size, files = 1 }: { size: number; files?: number }): Buffer {
    const name = Buffer.from('manifest.json')
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(8, 8)
    head.writeUInt32LE(data.length, 18)
    head.writeUInt32LE(size, 22)
    head.writeUInt16LE(name.length, 26)
    const centrals = Array.from({ length: files }, (_, k) => {
      const central = Buffer.alloc(46)
      central.writeUInt32LE(0x02014b50, 0)
      central.writeUInt16LE(8, 10)
      central.writeUInt32LE(data.length, 20)
      central.writeUInt32LE(size, 24)
      const called = files === 1 ? name : Buffer.from(`${String(k + 1).padStart(6, '0')}/reports.jsonl`)
      central.writeUInt16LE(called.length, 28)
      return Buffer.concat([central, called])
    })
    const directory = Buffer.concat(centrals)
    const end = Buffer.alloc(22)
    end.writeUInt32LE(0x06054b50, 0)
    end.writeUInt16LE(files, 8)
    end.writeUInt16LE(files, 10)
    end.writeUInt32LE(directory.length, 12)
    end.writeUInt32LE(30 + name.length + data.length, 16)
    return Buffer.concat([head, name, data, directory, end])
  }
  const bomb = deflateRawSync(Buffer.alloc(300 * 1024 ** 2))

  test.each([
    [
      'a bomb that says so',
      crafted(bomb, { size: 300 * 1024 ** 2 }),
      /would unpack to 314572800, more than any bundle\. Nothing was unpacked/,
    ],
    ['a bomb that says it is small', crafted(bomb, { size: 1000 }), /manifest\.json is damaged/],
    ['a directory that lies', crafted(Buffer.from('x'), { size: 1, files: 2 }), /not where its directory says/],
  ])('%s', async (_, bytes, says) => {
    await expect(prove(bytes)).rejects.toMatchObject({ code: 'BAD_BUNDLE', message: expect.stringMatching(says) })
  })
})
