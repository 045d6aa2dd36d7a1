import type { Kysely } from 'kysely'
import { parsedKey } from './entity-key.ts'
import { PER_REPORT, type Tables } from './tables.ts'

/** What reports tell of an entity besides its name. */
export interface Told {
  /** its newest reports, and who else is named in each, by entity */
  readonly reports: ReadonlyMap<number, readonly number[]>
  readonly roles: readonly string[]
  /** the newest of its reports, and its id there */
  readonly last: { readonly report: number; readonly person: string } | null
}

/** Of how many of its newest reports an entity's company is taken. */
const REPORTS = 5
/** Reports that one statement asks for at most. */
const AT_ONCE = 150

/** The company and the roles of each of several groups of entities, which are one each. */
export async function toldOf(
  db: Kysely<Tables>,
  groups: readonly (readonly number[])[],
): Promise<ReadonlyMap<readonly number[], Told>> {
  const rows = await newest(db, groups)
  const named = await namedIn(db, [...new Set([...rows.values()].flat().map(r => r.report))])
  return new Map(
    groups.map(group => {
      const mine = rows.get(group)!
      const reports = new Map(mine.map(r => [r.report, (named.get(r.report) ?? []).filter(n => !group.includes(n))]))
      const last = mine[0] ? { report: mine[0].report, person: mine[0].id } : null
      return [group, { reports, roles: [...new Set(mine.flatMap(r => JSON.parse(r.roles) as string[]))], last }] as const
    }),
  )
}

interface Named {
  readonly n: number
  readonly report: number
  readonly id: string
  readonly roles: string
  readonly entity: number
}

/** Subqueries that one statement is made of at most. */
const TOGETHER = 60

/** The newest rows of each group: each entity's by the index alone, however many it has. */
async function newest(
  db: Kysely<Tables>,
  groups: readonly (readonly number[])[],
): Promise<ReadonlyMap<readonly number[], readonly Named[]>> {
  const of = new Map<number, Named[]>()
  const all = [...new Set(groups.flat())]
  const one = (entity: number) =>
    db
      .selectFrom(eb =>
        eb
          .selectFrom('people')
          .select(['n', 'report', 'id', 'roles', 'entity'])
          .where('entity', '=', entity)
          .orderBy('n', 'desc')
          .limit(REPORTS)
          .as('newest'),
      )
      .selectAll()
  for (let k = 0; k < all.length; k += TOGETHER) {
    const [first, ...rest] = all.slice(k, k + TOGETHER).map(one)
    const rows = await rest.reduce((q, next) => q.unionAll(next), first!).execute()
    for (const row of rows) of.get(row.entity)?.push(row) ?? of.set(row.entity, [row])
  }
  return new Map(
    groups.map(group => [
      group,
      group
        .flatMap(n => of.get(n) ?? [])
        .sort((a, b) => b.n - a.n)
        .slice(0, REPORTS),
    ]),
  )
}

/** Who is named beside both, in different reports: one report that names both brings no company. */
export function companyOf(one: Told, other: Told): readonly number[] {
  const apart = (a: Told, b: Told) => [...a.reports].filter(([report]) => !b.reports.has(report)).flatMap(([, named]) => named)
  const theirs = new Set(apart(other, one))
  return [...new Set([...one.reports.values()].flat())].filter(n => theirs.has(n))
}

/** The entities that each report names, those only that other reports may name too. */
async function namedIn(db: Kysely<Tables>, reports: readonly number[]): Promise<ReadonlyMap<number, readonly number[]>> {
  const out = new Map<number, number[]>()
  for (let k = 0; k < reports.length; k += AT_ONCE) {
    const part = reports.slice(k, k + AT_ONCE)
    const rows = await db
      .selectFrom('people')
      .innerJoin('entities', 'entities.n', 'people.entity')
      .select(['people.report', 'people.entity', 'entities.key'])
      .where('people.kind', '<>', 'unnamed')
      .where(eb =>
        eb.or(part.map(r => eb.and([eb('people.n', '>=', r * PER_REPORT), eb('people.n', '<', (r + 1) * PER_REPORT)]))),
      )
      .execute()
    for (const { report, entity, key } of rows)
      if (!parsedKey(key).apart) out.get(report)?.push(entity) ?? out.set(report, [entity])
  }
  return out
}
