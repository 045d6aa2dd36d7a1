import { createHash } from 'node:crypto'
import { Zip, ZipDeflate } from 'fflate'
import { HearsayError } from '../report/error.ts'
import type { Sink } from './item.ts'

/** What a zip without extensions holds. */
const MOST_BYTES = 2 ** 32 - 1
const MOST_FILES = 2 ** 16 - 1

/** The first instant that a zip can name: no file tells when it was written, so that the same ledger gives the same bytes. It is a local time, as zip has it. */
const THEN = new Date(1980, 0, 1)

export interface ZipWriter {
  /** Adds a whole file, in parts. */
  readonly file: (name: string, parts: Iterable<string>) => Promise<{ readonly bytes: number; readonly sha256: string }>
  /** Ends the zip; returns the SHA-256 of its bytes. */
  readonly end: () => Promise<string>
}

/**
 * A zip, written as it is made. Deflated by fflate, not by Node's zlib, whose output differs between versions.
 *
 * @throws HearsayError TOO_LARGE
 */
export function zipWriter(sink: Sink): ZipWriter {
  const ready: Uint8Array[] = []
  const hash = createHash('sha256')
  let [bytes, files] = [0, 0]
  const zip = new Zip((error, part) => {
    if (error) throw error
    ready.push(part)
  })
  const drain = async (): Promise<void> => {
    for (const part of ready.splice(0)) {
      bytes += part.length
      if (bytes > MOST_BYTES || files > MOST_FILES)
        throw new HearsayError(
          'TOO_LARGE',
          'One zip holds 4 GiB at most. Make several bundles, with --published-from and --published-to.',
        )
      hash.update(part)
      await sink(part)
    }
  }
  return {
    async file(name, parts) {
      files++
      const entry = new ZipDeflate(name, { level: 6, mem: 8 })
      entry.mtime = THEN
      zip.add(entry)
      const own = createHash('sha256')
      let length = 0
      for (const part of parts) {
        const data = Buffer.from(part)
        own.update(data)
        length += data.length
        entry.push(data)
        await drain()
      }
      entry.push(new Uint8Array(), true)
      await drain()
      return { bytes: length, sha256: own.digest('hex') }
    },
    async end() {
      zip.end()
      await drain()
      return hash.digest('hex')
    },
  }
}
