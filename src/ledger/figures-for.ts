import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Fitting } from './by-day.ts'
import type { Ledger } from './database.ts'
import { among, between, every } from './filter.ts'
import { type Period, shortest } from './period.ts'
import { keyOf } from './tokens.ts'

/** What figures are narrowed to; null where any will do. */
export interface FigureFilter {
  readonly whats: readonly string[] | null
  /** words of the place, and of those counted; all must stand in the report's own */
  readonly where: string | null
  readonly who: string | null
  readonly unit: string | null
  /** on whose word: entities, or the outlet's own */
  readonly entities: readonly number[] | null
  readonly own: boolean
  readonly certainty: string | null
  readonly outlets: readonly string[] | null
  readonly asOf: Period | null
  readonly published: Period | null
}

/** Which figures fit, for `byDay` and `countOf`. */
export async function figuresFor({ db }: Ledger, filter: FigureFilter): Promise<Fitting> {
  const { whats, where, who, unit, entities, own, certainty, outlets, asOf, published } = filter
  const ofReports = every([...among('r.outlet', outlets), ...between('r.published', published, shortest)])
  const narrow = outlets !== null || published !== null
  const few = narrow && (await fewReports(db, ofReports))
  const conditions = [
    ...among('a.what', whats),
    ...(where === null ? [] : among('a.where_key', await keysWith(db, 'where_key', where))),
    ...(who === null ? [] : among('a.who_key', await keysWith(db, 'who_key', who))),
    ...(unit === null ? [] : among('a.unit', [...new Set([unit, unit.toLowerCase(), unit.toUpperCase()])])),
    ...among('a.entity', entities),
    ...(own ? [sql<SqlBool>`a.on_whose_word = 'outlet'`] : []),
    ...(certainty === null ? [] : [sql<SqlBool>`a.certainty = ${certainty}`]),
    // in the words of the index that has the others alone
    ...(certainty === null || certainty === 'stated' ? [] : [sql<SqlBool>`a.certainty <> 'stated'`]),
    ...(narrow ? [ofReports] : []),
    ...between('a.day', asOf, day => day),
  ]
  return { table: 'figures', condition: every(conditions), reports: narrow ? (few ? 'few' : 'each') : 'none' }
}

/** Reports that are looked through one by one; where more fit, a walk through the figures by their day meets them soon enough. */
const FEW = 5000

async function fewReports(db: Ledger['db'], condition: RawBuilder<SqlBool>): Promise<boolean> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (select 1 from reports as r where ${condition} limit ${FEW + 1}) as found`.execute(db)
  return Number(rows[0]!.count) <= FEW
}

/** Ways to write a place, or those counted, that one question looks for. */
const MOST_KEYS = 300

/** Keys in which all words stand: “gaza” is in “northern gaza” too, but not in “gazan”. */
async function keysWith(db: Ledger['db'], column: 'where_key' | 'who_key', words: string): Promise<string[]> {
  const at = sql.ref(column)
  const all = keyOf(words).split(' ').filter(Boolean)
  if (all.length === 0) return []
  const has = every([
    sql<SqlBool>`${at} is not null`,
    ...all.map(word => sql<SqlBool>`' ' || ${at} || ' ' like ${`% ${word} %`}`),
  ])
  const { rows } = await sql<{
    key: string
  }>`select distinct ${at} as key from figures where ${has} order by 1 limit ${MOST_KEYS}`.execute(db)
  return rows.map(r => r.key)
}
