import { sql } from 'kysely'
import type { Ledger } from './database.ts'
import { among, dated, every, type Filter, narrowed } from './filter.ts'

/** How much of a ledger a filter leaves. */
export interface Extent {
  readonly reports: number
  readonly statements: number
  /** day of the first statement, and of the last */
  readonly from: string | null
  readonly to: string | null
}

/**
 * Reports that a filter's outlets and days published leave, and statements that all of it leaves.
 *
 * @param all how many reports there are
 */
export async function extentOf(ledger: Ledger, filter: Filter, all: number): Promise<Extent> {
  const ofReports = filter.outlets !== null || filter.published !== null
  const reports = ofReports ? await reportsOf(ledger, filter) : all
  if (filter.entities?.length === 0) return { reports, statements: 0, from: null, to: null }
  const joined = ofReports ? sql`join reports as r on r.n = a.report` : sql``
  const { rows } = await sql<{ n: number; from: string | null; to: string | null }>`
    select count(*) as n, min(a.day) as "from", max(a.day) as "to" from attributions as a ${joined} where ${narrowed(filter)}`.execute(
    ledger.db,
  )
  const { n, from, to } = rows[0]!
  return { reports, statements: Number(n), from, to }
}

async function reportsOf({ db }: Ledger, filter: Filter): Promise<number> {
  const conditions = every([...among('r.outlet', filter.outlets), dated(filter, 'text')])
  const { rows } = await sql<{ n: number }>`select count(*) as n from reports as r where ${conditions}`.execute(db)
  return Number(rows[0]!.n)
}
