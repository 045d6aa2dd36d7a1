import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { Reading } from '../reading/schema.ts'
import { verifyReading } from '../reading/verify.ts'
import { HearsayError } from '../report/error.ts'
import { type BundledReport, sha256 } from './bundle.ts'
import { jsonLines } from './lines.ts'
import { badBundle, MANIFEST, type Manifest, manifestIn, NAME } from './manifest.ts'
import { restored } from './withheld.ts'
import { openZip, type ZipReader } from './zip-reader.ts'

export interface Proof {
  readonly manifest: Manifest
  /** SHA-256 of the bundle itself */
  readonly sha256: string
  /** spans that slice to their words */
  readonly spans: number
  /** readings whose spans could not be looked at, because neither the bundle nor anybody else gave their text */
  readonly unseen: number
}

interface Choices {
  /** texts by their SHA-256, for a bundle without them */
  readonly texts: ReadonlyMap<string, string>
  /** told of each reading that is proven, with its report; what it throws ends the proof */
  readonly each: (report: BundledReport, reading: Reading) => Promise<void>
}

/**
 * Proves a bundle: that nothing in it was changed, that it is whole, and that every span of its readings slices to its words.
 *
 * @throws HearsayError BAD_BUNDLE, BAD_READING
 */
export async function verifyBundle(path: string, { texts, each }: Choices): Promise<Proof> {
  const zip = await openZip(path, NAME)
  try {
    const manifest = await manifestOf(zip, path)
    await checkFiles(zip, manifest, path)
    const told = { reports: 0, readings: 0, corrections: 0, spans: 0, unseen: 0, models: new Map<string, number>() }
    const ids = new Set<string>()
    for (const folder of foldersOf(manifest)) {
      const reports = await reportsIn(zip, folder, path, ids)
      told.reports += reports.length
      told.corrections += await correctionsIn(zip, folder, path, new Set(reports.map(r => r.id)))
      const read = reports.filter(r => r.reading !== null)
      const where = `${path}, ${folder}/readings.jsonl`
      let k = 0
      for await (const json of jsonLines(zip.read(`${folder}/readings.jsonl`), where)) {
        const report = read[k++]
        if (!report) throw badBundle(`${where} has more readings than its reports. The bundle was changed; fetch it again.`)
        const reading = readingIn(json, report, manifest, texts, `${where}, line ${k}`)
        told.readings++
        told.models.set(report.reading!.model, (told.models.get(report.reading!.model) ?? 0) + 1)
        if (reading === null) told.unseen++
        else {
          told.spans += reading.spans
          await each(report, reading.reading)
        }
      }
      if (k < read.length) throw badBundle(`${where} lacks readings of its reports. The bundle was changed; fetch it again.`)
    }
    checkCounts(manifest, told, path)
    return { manifest, sha256: await hashOf(path), spans: told.spans, unseen: told.unseen }
  } finally {
    await zip.close()
  }
}

async function manifestOf(zip: ZipReader, path: string): Promise<Manifest> {
  if (!zip.names.includes(MANIFEST))
    throw badBundle(`${path}: it has no ${MANIFEST}, so it is no bundle. Take one that hearsay bundle made.`)
  const parts: Uint8Array[] = []
  for await (const part of zip.read(MANIFEST)) parts.push(part)
  return manifestIn(Buffer.concat(parts).toString('utf8'))
}

/** Every file is in the manifest with its own hash, and the other way round. */
async function checkFiles(zip: ZipReader, { files }: Manifest, path: string): Promise<void> {
  for (const name of zip.names)
    if (name !== MANIFEST && !Object.hasOwn(files, name))
      throw badBundle(`${path}: ${name} is not in its manifest. The bundle was changed; fetch it again.`)
  for (const [name, { bytes, sha256 }] of Object.entries(files)) {
    if (!zip.names.includes(name)) throw badBundle(`${path}: ${name} is missing. The bundle was changed; fetch it again.`)
    const hash = createHash('sha256')
    let length = 0
    for await (const part of zip.read(name)) {
      hash.update(part)
      length += part.length
    }
    const found = hash.digest('hex')
    if (length !== bytes || found !== sha256)
      throw badBundle(
        `${path}: ${name} was changed: its SHA-256 is ${found}, and the manifest has ${sha256}. Fetch the bundle again.`,
      )
  }
}

const foldersOf = ({ files }: Manifest): string[] =>
  [...new Set(Object.keys(files).map(name => name.slice(0, name.indexOf('/'))))].sort()

async function reportsIn(zip: ZipReader, folder: string, path: string, ids: Set<string>): Promise<BundledReport[]> {
  const where = `${path}, ${folder}/reports.jsonl`
  const reports: BundledReport[] = []
  for await (const json of jsonLines(zip.read(`${folder}/reports.jsonl`), where)) {
    const report = json as BundledReport | null
    const sound =
      typeof report?.id === 'string' &&
      typeof report.textHash === 'string' &&
      (report.reading === null || typeof report.reading?.sha256 === 'string')
    if (!sound || ids.has(report.id))
      throw badBundle(`${where}, line ${reports.length + 1}, is no report, or one that was there before. Make the bundle again.`)
    ids.add(report.id)
    reports.push(report)
  }
  return reports
}

async function correctionsIn(zip: ZipReader, folder: string, path: string, ids: ReadonlySet<string>): Promise<number> {
  const where = `${path}, ${folder}/corrections.jsonl`
  let count = 0
  for await (const json of jsonLines(zip.read(`${folder}/corrections.jsonl`), where)) {
    count++
    if (!ids.has((json as { report?: string } | null)?.report ?? ''))
      throw badBundle(`${where}, line ${count}, is about a report that is not there. Make the bundle again.`)
  }
  return count
}

/** A line as the reading that it is, proven; null where its text is withheld and nobody gave it. */
function readingIn(
  json: unknown,
  report: BundledReport,
  { texts: inside }: Manifest,
  texts: ReadonlyMap<string, string>,
  where: string,
) {
  const text = inside ? undefined : texts.get(report.textHash)
  if (!inside && text === undefined) return null
  const whole = inside ? json : restored(json as object, text!)
  try {
    const { spans } = verifyReading(whole)
    const reading = whole as Reading
    if (reading.id !== report.id || reading.textHash !== report.textHash)
      throw badBundle('It is the reading of another report than the one beside it. Make the bundle again.')
    const found = sha256(JSON.stringify(reading))
    if (found !== report.reading!.sha256)
      throw badBundle(
        `Its SHA-256 is ${found}, and its report has ${report.reading!.sha256}: one of them was changed. Fetch the bundle again.`,
      )
    return { reading, spans }
  } catch (error) {
    throw error instanceof HearsayError ? new HearsayError(error.code, `${where}: ${error.message}`, { cause: error }) : error
  }
}

function checkCounts(
  manifest: Manifest,
  told: { reports: number; readings: number; corrections: number; models: ReadonlyMap<string, number> },
  path: string,
): void {
  for (const what of ['reports', 'readings', 'corrections'] as const)
    if (manifest[what] !== told[what])
      throw badBundle(`${path}: it holds ${told[what]} ${what}, and its manifest says ${manifest[what]}. Make the bundle again.`)
  const same =
    Object.entries(manifest.models).every(([model, n]) => told.models.get(model) === n) &&
    Object.keys(manifest.models).length === told.models.size
  if (!same) throw badBundle(`${path}: its manifest names other models than its reports. Make the bundle again.`)
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const part of createReadStream(path)) hash.update(part as Uint8Array)
  return hash.digest('hex')
}
