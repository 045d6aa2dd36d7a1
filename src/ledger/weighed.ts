import { sql } from 'kysely'
import type { Ledger } from './database.ts'
import type { Query } from './query.ts'
import { compiled, type Facets } from './query-compile.ts'

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

/**
 * Numbers of the statements that have most of the weight of some queries, most first; of equal ones the newest first.
 *
 * @param entities those who speak; null for all
 */
export async function heaviest(
  { db, engine }: Ledger,
  weighed: readonly Weighed[],
  entities: readonly number[] | null,
  most: number,
): Promise<readonly number[]> {
  if (weighed.length === 0 || entities?.length === 0) return []
  const facets: Facets = entities === null ? [] : [entities.map(n => `_e${n}`)]
  const parts = weighed.map(({ query, weight }, k) => {
    const found = engine.matching('said_words', compiled(query, facets)[engine.name])
    return sql`select n, ${sql.lit(Math.round(weight * 100))} as w from ${found} as ${sql.raw(`m${k}`)}`
  })
  const { rows } = await sql<{ n: number }>`
    select n from (${sql.join(parts, sql` union all `)}) as t group by n order by sum(w) desc, n desc limit ${most}`.execute(db)
  return rows.map(r => Number(r.n))
}

/** Passages in which a query is found, the newest first. */
export async function passagesWith(
  { db, engine }: Ledger,
  query: Query,
  most: number,
): Promise<readonly { readonly n: number; readonly report: number; readonly start: number; readonly end: number }[]> {
  const found = engine.matching('text_words', compiled(query)[engine.name])
  const { rows } = await sql<{ n: number; report: number; start: number; end: number }>`
    select p.* from ${found} as m join passages as p on p.n = m.n order by m.n desc limit ${most}`.execute(db)
  return rows
}
