import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Ledger } from './database.ts'
import { PER_REPORT } from './tables.ts'

/** How reports come in: not at all; looked up for each row; or, where few fit, the rows looked up for each of them. */
export type Reports = 'none' | 'each' | 'few'

export type Order = 'newest' | 'oldest'

/** The day and the number of the row that a page ends with. */
export type After = readonly [day: string | null, n: number]

/** What is asked for: rows of one table. */
export interface Fitting {
  readonly table: 'attributions' | 'figures'
  /** on the rows `a` and, but for `none`, their reports `r` */
  readonly condition: RawBuilder<SqlBool>
  readonly reports: Reports
}

interface Asked extends Fitting {
  readonly order: Order
  readonly after: After | null
  readonly limit: number
}

export interface ByDay {
  readonly rows: readonly { readonly n: number; readonly day: string | null }[]
  /** whether more come behind them */
  readonly more: boolean
}

/** Rows by their day and number, page by page; those without a day come last, whichever the order: the two databases sort what is missing differently. */
export async function byDay({ db }: Ledger, { order, after, limit, ...fitting }: Asked): Promise<ByDay> {
  const way = sql.raw(order === 'newest' ? 'desc' : 'asc')
  const beyond = sql.raw(order === 'newest' ? '<' : '>')
  const page = async (there: RawBuilder<unknown>, most: number) =>
    (await sql<{ n: number; day: string | null }>`${rowsOf(fitting)} and ${there} limit ${most}`.execute(db)).rows
  const inOrder = sql`order by a.day ${way}, a.n ${way}`
  const dated =
    after?.[0] === null
      ? []
      : await page(
          after ? sql`(a.day, a.n) ${beyond} (${after[0]}, ${after[1]}) ${inOrder}` : sql`a.day is not null ${inOrder}`,
          limit + 1,
        )
  const left = limit + 1 - dated.length
  const behind = after?.[0] === null ? sql`and a.n ${beyond} ${after[1]}` : sql``
  const undated = left > 0 ? await page(sql`a.day is null ${behind} order by a.n ${way}`, left) : []
  const rows = [...dated, ...undated]
  return { rows: rows.slice(0, limit), more: rows.length > limit }
}

/** Rows `a` of a table that a condition is about, by their number and day. */
function rowsOf({ table, condition, reports }: Fitting): RawBuilder<unknown> {
  const rows = sql`${sql.table(table)} as a`
  if (reports === 'none') return sql`select a.n, a.day from ${rows} where ${condition}`
  if (reports === 'each') return sql`select a.n, a.day from ${rows} join reports as r on r.n = a.report where ${condition}`
  // SQLite takes a cross join in the order in which it is written; PostgreSQL would walk through all rows by day for the sake of the order outside
  const own = sql`a.n >= r.n * ${sql.lit(PER_REPORT)} and a.n < r.n * ${sql.lit(PER_REPORT)} + ${sql.lit(PER_REPORT)}`
  return sql`with found as materialized (select a.n, a.day from reports as r cross join ${rows} where ${own} and ${condition})
    select a.n, a.day from found as a where 1 = 1`
}

/** How many rows there are in all, counted up to `most`. */
export async function countOf({ db }: Ledger, { table, condition, reports }: Fitting, most: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (${rowsOf({ table, condition, reports })} limit ${most}) as found`.execute(db)
  return Number(rows[0]!.count)
}
