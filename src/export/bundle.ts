import { createHash } from 'node:crypto'
import type { Item, Sink } from './item.ts'
import { MANIFEST, type Manifest } from './manifest.ts'
import { withheld } from './withheld.ts'
import { type ZipWriter, zipWriter } from './zip-writer.ts'

/** Reports of one folder of a bundle, and characters of its readings: what is held at a time. */
const REPORTS = 200
const CHARACTERS = 32_000_000

export interface BundleChoices {
  readonly texts: boolean
  readonly program: string
  readonly filters: Manifest['filters']
}

export interface Bundled {
  readonly manifest: Manifest
  /** SHA-256 of the whole file */
  readonly sha256: string
}

export const sha256 = (words: string): string => createHash('sha256').update(words).digest('hex')

/** What a bundle has of a report, in this order. */
const FACTS = [
  ...(['id', 'version', 'first', 'url', 'outlet', 'published', 'title', 'language', 'mediaType', 'charset'] as const),
  ...(['textHash', 'originals', 'fetched', 'added', 'forgotten'] as const),
] as const

type Facts = Pick<Item, (typeof FACTS)[number]>

/** A report as a bundle has it, beside its reading. */
export interface BundledReport extends Facts {
  /** null where the text was taken down; `sha256` of the reading as one line of JSON, its text in it */
  readonly reading: { readonly model: string; readonly program: string; readonly read: string; readonly sha256: string } | null
}

const reportOf = (item: Item, reading: string | null): BundledReport => ({
  ...(Object.fromEntries(FACTS.map(fact => [fact, item[fact]])) as unknown as Facts),
  reading: reading === null ? null : { model: item.model!, program: item.program!, read: item.read!, sha256: sha256(reading) },
})

function correctionsOf({ id, corrections }: Item, texts: boolean): object[] {
  return corrections.map(({ n, mark, kind, body, words, before, after, who, made, why, held, undone }) => ({
    ...{ report: id, n, mark, kind, who, made, why, held: held === 1, undone },
    ...(texts ? { body: JSON.parse(body) as unknown, words, before, after } : {}),
  }))
}

const lines = function* (all: Iterable<object>): Generator<string> {
  for (const one of all) yield `${JSON.stringify(one)}\n`
}

/** One folder of a bundle on its way: files in the order of their names. */
class Folder {
  readonly reports: BundledReport[] = []
  readonly readings: string[] = []
  readonly corrections: object[] = []
  characters = 0
  take(item: Item, texts: boolean): void {
    const line = item.made && JSON.stringify(item.made)
    this.reports.push(reportOf(item, line))
    this.corrections.push(...correctionsOf(item, texts))
    if (item.made === null || line === null) return
    this.readings.push(texts ? line : JSON.stringify(withheld(item.made)))
    this.characters += line.length
  }
  get full(): boolean {
    return this.reports.length === REPORTS || this.characters > CHARACTERS
  }
  async write(zip: ZipWriter, name: string): Promise<[string, { bytes: number; sha256: string }][]> {
    const files: [string, Iterable<string>][] = [
      ['corrections', lines(this.corrections)],
      ['readings', this.readings.map(line => `${line}\n`)],
      ['reports', lines(this.reports)],
    ]
    const written: [string, { bytes: number; sha256: string }][] = []
    for (const [kind, parts] of files) written.push([`${name}/${kind}.jsonl`, await zip.file(`${name}/${kind}.jsonl`, parts)])
    return written
  }
}

/**
 * The reports of a ledger as one zip that proves itself: each report's hashes, its latest reading as it was made, people's corrections, which model read it, and a manifest with the
 * SHA-256 of every file. The same ledger gives the same bytes; no more than a folder of it is held.
 *
 * @throws HearsayError TOO_LARGE
 */
export async function bundle(
  items: AsyncIterable<Item>,
  sink: Sink,
  { texts, program, filters }: BundleChoices,
): Promise<Bundled> {
  const zip = zipWriter(sink)
  const files: [string, { bytes: number; sha256: string }][] = []
  const models = new Map<string, number>()
  let [reports, readings, corrections, folders] = [0, 0, 0, 0]
  let folder = new Folder()
  const flush = async (): Promise<void> => {
    if (folder.reports.length === 0) return
    reports += folder.reports.length
    readings += folder.readings.length
    corrections += folder.corrections.length
    files.push(...(await folder.write(zip, String(++folders).padStart(6, '0'))))
    folder = new Folder()
  }
  for await (const item of items) {
    folder.take(item, texts)
    if (item.made) models.set(item.model!, (models.get(item.model!) ?? 0) + 1)
    if (folder.full) await flush()
  }
  await flush()
  const manifest: Manifest = {
    ...{ form: 'bundle/1', program, texts, filters, reports, readings, corrections },
    models: Object.fromEntries([...models].sort(([a], [b]) => (a < b ? -1 : 1))),
    files: Object.fromEntries(files),
  }
  await zip.file(MANIFEST, [`${JSON.stringify(manifest, null, 2)}\n`])
  return { manifest, sha256: await zip.end() }
}
