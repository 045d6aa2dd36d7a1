import { makeReport } from '../intake/report.ts'
import type { Report } from '../report/index.ts'
import { keepReading, type Read } from './add.ts'
import { reindex } from './current.ts'
import type { Ledger } from './database.ts'
import { patiently, write } from './write.ts'

/** A report whose present reading is by another model or program. */
export interface Stale {
  readonly n: number
  /** as it was read the first time, without marks */
  readonly report: Report
}

/** Reports that are fetched at once. */
const PAGE = 50

/**
 * Reports that a model and a program have yet to read, in the order in which they were added; those whose text was taken down have none.
 *
 * @param asked numbers of reports; all where null
 * @param force also those whose present reading is by this model and program
 */
export async function* stale(
  ledger: Ledger,
  { model, program, asked, force }: { model: string; program: string; asked: readonly number[] | null; force: boolean },
): AsyncGenerator<Stale> {
  for (let after = 0; ; ) {
    const rows = await patiently(ledger.engine, () => page(ledger, after, asked))
    if (rows.length === 0) return
    for (const { n, text, model: by, program: version, ...row } of rows) {
      after = n
      if (text === null || (!force && by === model && version === program)) continue
      yield { n, report: makeReport({ ...row, text, mediaType: row.media_type }) }
    }
  }
}

function page({ db }: Ledger, after: number, asked: readonly number[] | null) {
  return db
    .selectFrom('reports as r')
    .innerJoin('readings as d', 'd.report', 'r.n')
    .where('d.n', '=', e =>
      e
        .selectFrom('readings as l')
        .whereRef('l.report', '=', 'r.n')
        .select(l => l.fn.max('l.n').as('n')),
    )
    .where('r.n', '>', after)
    .where('r.forgotten', 'is', null)
    .$if(asked !== null, q => q.where('r.n', 'in', asked!))
    .select([
      'r.n',
      'r.id',
      'r.url',
      'r.outlet',
      'r.published',
      'r.title',
      'r.text',
      'r.language',
      'r.media_type',
      'r.charset',
      'r.fetched',
    ])
    .select(['d.model', 'd.program'])
    .orderBy('r.n')
    .limit(PAGE)
    .execute()
}

/**
 * Adds readings to those that reports have, in one transaction; the index shows them from then on.
 *
 * @returns for each whether it was added: false where the text was taken down meanwhile
 */
export const keepReadings = (ledger: Ledger, all: readonly (Read & { readonly report: number })[]): Promise<readonly boolean[]> =>
  write(ledger, async within => {
    const added: boolean[] = []
    for (const { report, ...read } of all) {
      const row = await within.db
        .selectFrom('reports')
        .select('text_hash')
        .where('n', '=', report)
        .where('forgotten', 'is', null)
        .executeTakeFirst()
      if (row && row.text_hash !== read.reading.textHash)
        throw new RangeError(`report ${report} was read with another text than its own`)
      if (row) {
        await keepReading(within, report, read)
        await reindex(within, report, read.reading)
      }
      added.push(row !== undefined)
    }
    return added
  })
