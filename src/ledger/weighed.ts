import { sql } from 'kysely'
import type { Ledger } from './database.ts'
import { dated, type Filter, facetsOf } from './filter.ts'
import type { Query } from './query.ts'
import { compiled } from './query-compile.ts'

/** A query and what finding it is worth. */
export interface Weighed {
  readonly query: Query
  readonly weight: number
}

/** In how many statements each of some queries is found; no further than `most`, as common words are many. */
export async function countsOf({ db, engine }: Ledger, queries: readonly Query[], most: number): Promise<readonly number[]> {
  if (queries.length === 0) return []
  const counts = queries.map((query, k) => {
    const [m, c] = [sql.raw(`m${k}`), sql.raw(`c${k}`)]
    const found = sql`select n from ${engine.matching('said_words', compiled(query)[engine.name])} as ${m} limit ${most}`
    return sql`(select count(*) from (${found}) as ${c}) as ${sql.ref(`w${k}`)}`
  })
  const row = (await sql<Record<string, number>>`select ${sql.join(counts)}`.execute(db)).rows[0]!
  return queries.map((_, k) => Number(row[`w${k}`]))
}

/** Numbers of the statements that fit a filter and have most of the weight of some queries, most first; of equal ones the newest first. */
export async function heaviest(
  ledger: Ledger,
  weighed: readonly Weighed[],
  filter: Filter,
  most: number,
): Promise<readonly number[]> {
  if (weighed.length === 0 || filter.entities?.length === 0) return []
  const { db, engine } = ledger
  const { facets, exact } = await facetsOf(ledger, filter)
  const parts = weighed.map(({ query, weight }, k) => {
    const found = engine.matching('said_words', compiled(query, facets)[engine.name])
    return sql`select n, ${sql.lit(Math.round(weight * 100))} as w from ${found} as ${sql.raw(`m${k}`)}`
  })
  const edges = exact
    ? sql``
    : sql`join attributions as a on a.n = t.n join reports as r on r.n = a.report where ${dated(filter, 'said')}`
  const { rows } = await sql<{ n: number }>`
    select t.n from (${sql.join(parts, sql` union all `)}) as t ${edges} group by t.n order by sum(w) desc, t.n desc limit ${most}`.execute(
    db,
  )
  return rows.map(r => Number(r.n))
}

/** Passages of the reports that a filter admits in which a query is found, the newest first. */
export async function passagesWith(
  ledger: Ledger,
  query: Query,
  filter: Filter,
  most: number,
): Promise<readonly { readonly n: number; readonly report: number; readonly start: number; readonly end: number }[]> {
  const { db, engine } = ledger
  const { facets, exact } = await facetsOf(ledger, filter)
  const found = engine.matching('text_words', compiled(query, facets)[engine.name])
  const edges = exact ? sql`` : sql`join reports as r on r.n = p.report where ${dated(filter, 'text')}`
  const { rows } = await sql<{ n: number; report: number; start: number; end: number }>`
    select p.* from ${found} as m join passages as p on p.n = m.n ${edges} order by m.n desc limit ${most}`.execute(db)
  return rows
}
