import { sql } from 'kysely'
import type { Ledger, Within } from './database.ts'
import { PER_REPORT } from './tables.ts'

/** Entities that a list of the most spoken of has, at most. */
const MOST = 300

/** Those whom so many reports name have an index by how many they are; the others are looked through where these are too few to fill a list. */
const OFTEN = 10

/** The entities that the most reports name. */
export async function spokenOf({ db }: Ledger, kinds: readonly string[] | null) {
  const all = db.selectFrom('entities').select(['n', 'name', 'kind', 'reports', 'statements', 'key'])
  const query = kinds ? all.where('kind', 'in', [...kinds, '']) : all
  const namedIn = (reports: number) =>
    query.where('reports', '>=', sql.lit(reports)).orderBy('reports', 'desc').orderBy('n', 'desc').limit(MOST).execute()
  const often = await namedIn(OFTEN)
  return often.length === MOST ? often : namedIn(1)
}

/** Adds a report's people and statements, as the index has them now, to the counts of their entities, or takes them away: to be called after they come and before they go. */
export async function counted({ db }: Within, report: number, sign: 1 | -1): Promise<void> {
  const [from, below, way] = [report * PER_REPORT, (report + 1) * PER_REPORT, sql.raw(String(sign))]
  // `+`, so that no index is read from end to end for the order of its entities
  await sql`
    update entities set reports = entities.reports + ${way}, statements = entities.statements + ${way} * d.said
    from (
      select p.entity, coalesce(a.said, 0) as said
      from (select distinct +entity as entity from people where n >= ${from} and n < ${below}) as p
      left join (select +entity as entity, count(*) as said from attributions where n >= ${from} and n < ${below} and entity is not null group by 1) as a
        on a.entity = p.entity
    ) as d
    where entities.n = d.entity`.execute(db)
}
