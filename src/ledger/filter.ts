import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Ledger } from './database.ts'
import { type Period, periodFacets, shortest } from './period.ts'
import type { Facets } from './query-compile.ts'
import { outletFacet } from './rows.ts'

/** What statements are narrowed to; null where any will do. Of each list one must fit. */
export interface Filter {
  /** entities that speak */
  readonly entities: readonly number[] | null
  /** names of outlets, as reports have them */
  readonly outlets: readonly string[] | null
  readonly said: Period | null
  readonly published: Period | null
  readonly types: readonly string[] | null
  readonly manners: readonly string[] | null
  /** kinds of speaker: person, organisation, … */
  readonly kinds: readonly string[] | null
  readonly negated: boolean | null
}

export const EVERYTHING: Filter = {
  ...{ entities: null, outlets: null, said: null, published: null },
  ...{ types: null, manners: null, kinds: null, negated: null },
}

/** True where only texts' own facts are asked about, so that passages can be narrowed by it too. */
export const ofReports = ({ outlets: _, published: __, ...rest }: Filter): boolean => Object.values(rest).every(v => v === null)

/** A filter as facets of the word index; what they leave over is for `narrowed`. */
export async function facetsOf(ledger: Ledger, filter: Filter): Promise<{ readonly facets: Facets; readonly exact: boolean }> {
  const { entities, outlets, said, published, types, manners, kinds, negated } = filter
  const lists: string[][] = []
  if (entities) lists.push(entities.map(n => `_e${n}`))
  if (outlets) lists.push([...new Set(outlets.map(outletFacet))])
  if (types) lists.push(types.map(t => `_t${t}`))
  if (manners) lists.push(manners.map(m => `_m${m}`))
  if (kinds) lists.push(kinds.map(k => `_k${k}`))
  if (negated !== null) lists.push([`_n${Number(negated)}`])
  let exact = true
  for (const [letter, period, there] of [
    ['_d', said, said && (await days(ledger, 'attributions', 'day'))],
    ['_p', published, published && (await days(ledger, 'reports', 'published'))],
  ] as const)
    if (period) {
      const of = periodFacets(letter, period, there)
      if (of.facets) lists.push([...of.facets])
      exact &&= of.exact
    }
  // an empty list admits nothing
  return { facets: lists.map(list => (list.length ? list : ['_never'])), exact }
}

/** First and last day that any row has. */
async function days({ db }: Ledger, table: 'attributions' | 'reports', column: 'day' | 'published') {
  const at = sql.ref(column)
  const of = sql.table(table)
  const { rows } = await sql<{ min: string | null; max: string | null }>`
    select (select min(${at}) from ${of}) as min, (select max(${at}) from ${of}) as max`.execute(db)
  const { min, max } = rows[0]!
  return min === null || max === null ? null : { min: whole(min), max: whole(max) }
}

const whole = (date: string): string => `${date.slice(0, 10)}-01-01`.slice(0, 10)

/** The filter as a condition on attributions `a` and their reports `r`. */
export function narrowed(filter: Filter): RawBuilder<SqlBool> {
  const { entities, outlets, types, manners, kinds, negated } = filter
  return every([
    ...among('a.entity', entities),
    ...among('r.outlet', outlets),
    ...among('a.type', types),
    ...among('a.manner', manners),
    ...among('a.kind', kinds),
    ...(negated === null ? [] : [sql<SqlBool>`a.negated = ${Number(negated)}`]),
    dated(filter, 'said'),
  ])
}

/** The dates of a filter as a condition on the reports `r` and, of what was said, on the attributions `a`. */
export function dated({ said, published }: Filter, of: 'said' | 'text'): RawBuilder<SqlBool> {
  return every([
    ...(of === 'said' ? between('a.day', said, day => day) : []),
    // reports may be dated by the month or the year: those count as its first day
    ...between('r.published', published, shortest),
  ])
}

export const between = (column: string, period: Period | null, written: (day: string) => string): RawBuilder<SqlBool>[] => [
  ...(period?.from ? [sql<SqlBool>`${sql.ref(column)} >= ${written(period.from)}`] : []),
  ...(period?.below ? [sql<SqlBool>`${sql.ref(column)} < ${written(period.below)}`] : []),
]

/** One of a list; nothing where it is empty. */
export const among = (column: string, list: readonly (string | number)[] | null): RawBuilder<SqlBool>[] =>
  list === null
    ? []
    : list.length === 0
      ? [sql<SqlBool>`1 = 0`]
      : // one alone lets both databases walk an index in its order
        [
          list.length === 1
            ? sql<SqlBool>`${sql.ref(column)} = ${list[0]}`
            : sql<SqlBool>`${sql.ref(column)} in (${sql.join([...list])})`,
        ]

export const every = (conditions: readonly RawBuilder<SqlBool>[]): RawBuilder<SqlBool> =>
  conditions.length ? sql<SqlBool>`${sql.join([...conditions], sql` and `)}` : sql<SqlBool>`1 = 1`
