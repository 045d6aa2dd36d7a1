import type { Kysely } from 'kysely'
import { stateOf } from './body-name.ts'
import { personName } from './person-name.ts'
import type { Tables } from './tables.ts'
import { keyOf } from './tokens.ts'

const KINDS = ['person', 'organisation', 'group', 'place', 'document'] as const

/** An entity as it is found by name. */
export interface NamedEntity {
  readonly n: number
  readonly key: string
  readonly name: string
  readonly kind: string
}

/**
 * Entities that a name may mean, found by keys alone, however large the ledger: those of this whole name, those whose surname it is, a body by its short form;
 * last those that one report alone calls so and whose name does not tell who they are.
 *
 * @param limit of each of these, at most
 * @example (await named(ledger.db, 'Hamdan')).map(e => e.name) // ['Osama Hamdan', 'Hamdan']
 */
export async function named(db: Kysely<Tables>, name: string, limit = 200): Promise<readonly NamedEntity[]> {
  const state = stateOf(name)
  const person = personName(name)
  const words = keyOf(name)
  if (words === '') return []
  const whole = person ? `person ${person.surname}, ${person.words.join(' ')}` : null
  const keys = [...(whole ? [whole] : []), ...(state ? [`place ${keyOf(state)}`] : []), ...KINDS.map(k => `${k} ${words}`)]
  const ranges = [
    ...(whole ? [[`${whole}|`, `${whole}}`] as const] : []),
    [`person ${words},`, `person ${words}-`] as const,
    // a body's short form, and the words of one that also gives its short form come with `sameAs`
    ...(['organisation', 'place', 'document'] as const).map(k => [`${k} ${words}=`, `${k} ${words}>`] as const),
  ]
  const apart = KINDS.map(k => [`${k} ${words} #`, `${k} ${words} $`] as const)
  const columns = ['n', 'key', 'name', 'kind'] as const
  const full = await db.selectFrom('entities').select(columns).where('key', 'in', keys).execute()
  const single: NamedEntity[] = []
  // one range a statement, in the order of the keys: of several, or in the order of `n`, a database may read the whole table
  for (const [list, into] of [
    [ranges, full],
    [apart, single],
  ] as const)
    for (const [from, below] of list)
      into.push(
        ...(await db
          .selectFrom('entities')
          .select(columns)
          .where('key', '>=', from)
          .where('key', '<', below)
          .orderBy('key')
          .limit(limit)
          .execute()),
      )
  return [...new Map([...full, ...single].map(r => [r.n, r])).values()]
}
