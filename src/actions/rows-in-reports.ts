import type { Ledger } from '../ledger/database.ts'
import { PER_REPORT } from '../ledger/tables.ts'
import type { ReportFacts } from './report-facts.ts'

/** Rows by their numbers, each made with what is known of its report and with the report's text. */
export async function rowsInReports<R extends { readonly n: number; readonly report: number }, T>(
  { db }: Ledger,
  rows: readonly R[],
  make: (row: R, report: ReportFacts, text: string) => T,
): Promise<ReadonlyMap<number, T>> {
  const reports = await db
    .selectFrom('reports')
    .select(['n', 'id', 'title', 'outlet', 'published', 'url', 'version', 'text'])
    .where('n', 'in', [...new Set(rows.map(r => r.report)), -1])
    .execute()
  const byNumber = new Map(reports.map(r => [r.n, r]))
  return new Map(
    rows.map(row => {
      const { n: _, text, ...report } = byNumber.get(row.report)!
      return [row.n, make(row, report, text ?? '')]
    }),
  )
}

/** All statements or figures of a report, in the order of its reading. */
export async function rowsOfReport<T>(
  ledger: Ledger,
  table: 'attributions' | 'figures',
  report: number,
  of: (ledger: Ledger, numbers: readonly number[]) => Promise<ReadonlyMap<number, T>>,
): Promise<T[]> {
  const rows = await ledger.db
    .selectFrom(table)
    .select('n')
    .where('n', '>=', report * PER_REPORT)
    .where('n', '<', (report + 1) * PER_REPORT)
    .orderBy('n')
    .execute()
  const numbers = rows.map(r => r.n)
  const all = await of(ledger, numbers)
  return numbers.flatMap(n => all.get(n) ?? [])
}
