import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { type Fields, makeReport } from './intake/report.ts'
import { openPool } from './pool/pool.ts'
import { read } from './read.ts'
import { toReading } from './reading/reading.ts'
import type { Reading } from './reading/schema.ts'
import type { Report } from './report/index.ts'
import { withSeries } from './series/place.ts'
import type { Series } from './series/series.ts'
import { openTagger } from './tagger/tagger.ts'

/** The model that comes with the package. */
export const MODEL: string = fileURLToPath(new URL('../model', import.meta.url))

export interface ReaderOptions {
  /** folder of the model's files; the package's own by default */
  readonly model?: string
  /** workers that `readMany` uses; one a core by default */
  readonly jobs?: number
  /** reference series that each figure is placed on; none by default */
  readonly series?: readonly Series[]
}

export interface Reader {
  /**
   * One report, read on this thread: about a fifth of a second for 750 words, during which the event loop waits.
   *
   * @returns the public form reading/1, offsets in UTF-16 code units
   * @throws HearsayError BAD_REPORT for a text that is empty, BAD_DATE for a `published` that is no date
   */
  readonly read: (fields: Fields) => Promise<Reading>
  /**
   * Many reports over all cores, off this thread: readings in the order of the reports, an Error in the place of one that failed.
   * Takes at most two reports a worker ahead of the one it gives, so that a stream of any length fits in memory.
   */
  readonly readMany: (reports: AsyncIterable<Fields> | Iterable<Fields>) => AsyncGenerator<Reading | Error>
  readonly close: () => Promise<void>
}

/**
 * Opens the reader: loads the model and checks its hash.
 *
 * @throws HearsayError NO_MODEL, DAMAGED_MODEL
 * @example
 * const reader = await openReader()
 * const reading = await reader.read({ text: '“We will appeal,” she said on Friday.', published: '2024-03-10' })
 * for (const { cue, content } of reading.attributions) console.log(cue[0]?.words, content[0]?.words)
 * await reader.close()
 */
export async function openReader({
  model = MODEL,
  jobs = availableParallelism(),
  series = [],
}: ReaderOptions = {}): Promise<Reader> {
  const tagger = await openTagger(model, availableParallelism())
  const shown = (report: Report): Reading => withSeries(toReading(report), series)
  return {
    read: async fields => shown(await read(makeReport(fields), tagger)),
    async *readMany(reports) {
      const pool = openPool(model, jobs)
      async function* made(): AsyncGenerator<Report | Error> {
        for await (const fields of reports) yield reportOrError(fields)
      }
      try {
        for await (const report of pool.read(made())) yield report instanceof Error ? report : shown(report)
      } finally {
        await pool.close()
      }
    },
    close: tagger.close,
  }
}

function reportOrError(fields: Fields): Report | Error {
  try {
    return makeReport(fields)
  } catch (error) {
    return error as Error
  }
}
