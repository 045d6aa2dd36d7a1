import type { Kysely } from 'kysely'
import type { Reading } from '../reading/schema.ts'
import { index } from './add.ts'
import { corrected } from './corrected.ts'
import { correctionsOf, withCorrections } from './corrections.ts'
import type { Within } from './database.ts'
import { unpacked } from './rows.ts'
import type { Tables } from './tables.ts'

/**
 * A report's latest reading as it was read, without people's corrections.
 *
 * @param report its number
 * @returns null where there is none, or the text was taken down
 */
export async function latestReading(db: Kysely<Tables>, report: number): Promise<Reading | null> {
  const row = await db
    .selectFrom('readings')
    .innerJoin('reports', 'reports.n', 'readings.report')
    .select(['form', 'text'])
    .where('report', '=', report)
    .orderBy('readings.n', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.form && row.text !== null ? unpacked(row.form, row.text) : null
}

/**
 * A report's current reading: its latest, with people's corrections in it.
 *
 * @param report its number
 * @returns null where there is none, or the text was taken down
 * @example (await currentReading(ledger.db, 7))?.attributions.length
 */
export async function currentReading(db: Kysely<Tables>, report: number): Promise<Reading | null> {
  const reading = await latestReading(db, report)
  return reading && corrected(reading, await correctionsOf(db, report)).reading
}

/**
 * Makes a report's part of the index anew from its latest reading, people's corrections and decisions on who is who, and holds the corrections that have no place in it.
 * To be called whenever one of these changes.
 *
 * @param reading the latest one, where the caller has it already
 */
export async function reindex(within: Within, report: number, reading?: Reading): Promise<void> {
  const latest = reading ?? (await latestReading(within.db, report))
  if (latest === null) return
  await index(within, report, await withCorrections(within, report, latest))
}
