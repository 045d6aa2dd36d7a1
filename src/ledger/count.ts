import type { Ledger } from './database.ts'
import { PER_REPORT } from './tables.ts'

/** How many rows of a table of the index one report has. */
export async function countIn(
  db: Ledger['db'],
  table: 'attributions' | 'figures' | 'people' | 'passages',
  report: number,
): Promise<number> {
  const { count } = await db
    .selectFrom(table)
    .select(eb => eb.fn.countAll<number>().as('count'))
    .where('n', '>=', report * PER_REPORT)
    .where('n', '<', (report + 1) * PER_REPORT)
    .executeTakeFirstOrThrow()
  return Number(count)
}
