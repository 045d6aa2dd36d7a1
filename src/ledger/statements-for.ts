import { sql } from 'kysely'
import type { Fitting } from './by-day.ts'
import type { Ledger } from './database.ts'
import { every, type Filter, facetsOf, narrowed } from './filter.ts'
import type { Query } from './query.ts'
import { compiled } from './query-compile.ts'

/** Which statements fit a filter and have the words, for `byDay` and `countOf`. */
export async function statementsFor(ledger: Ledger, filter: Filter, query: Query | null): Promise<Fitting> {
  const reports = filter.outlets !== null || filter.published !== null ? 'each' : 'none'
  const conditions = [narrowed(filter)]
  const { outlets, types, manners, kinds, negated } = filter
  if (query || [outlets, types, manners, kinds, negated].some(v => v !== null)) {
    // the word index knows all that is asked for but the dates, which are cheaper from the rows
    const { facets } = await facetsOf(ledger, { ...filter, said: null, published: null })
    conditions.push(sql`a.n in ${ledger.engine.matching('said_words', compiled(query, facets)[ledger.engine.name])}`)
  }
  return { table: 'attributions', condition: every(conditions), reports }
}
