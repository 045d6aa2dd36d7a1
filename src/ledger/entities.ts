import type { Reading } from '../reading/schema.ts'
import type { Within } from './database.ts'
import { keysOf } from './entity-key.ts'
import { splitIn } from './split-people.ts'

/** Entities that one statement asks for or inserts at most. */
const AT_ONCE = 5000

/**
 * The entity of each person of a reading, those that are new made: by its key alone, so neither the order of reports nor who else adds some at the same time counts.
 * Whom a person said to be somebody else has an entity of their own.
 */
export async function entitiesOf(within: Within, report: number, reading: Reading): Promise<ReadonlyMap<string, number>> {
  if (reading.people.length === 0) return new Map()
  const { db } = within
  const keys = new Map(keysOf(report, reading))
  for (const [person, split] of await splitIn(db, report, reading))
    keys.set(person, `${keys.get(person)!.replace(/ #.*| ?\|.*/, '')} #${report} split ${split}`)
  const wanted = new Map(reading.people.map(p => [keys.get(p.id)!, p]))
  const known = new Map<string, number>()
  const look = async (all: readonly string[]): Promise<void> => {
    for (let k = 0; k < all.length; k += AT_ONCE)
      for (const { n, key } of await db
        .selectFrom('entities')
        .select(['n', 'key'])
        .where('key', 'in', all.slice(k, k + AT_ONCE))
        .execute())
        known.set(key, n)
  }
  await look([...wanted.keys()])
  const missing = [...wanted].filter(([key]) => !known.has(key))
  for (let k = 0; k < missing.length; k += AT_ONCE)
    for (const { n, key } of await db
      .insertInto('entities')
      .values(missing.slice(k, k + AT_ONCE).map(([key, { name }]) => ({ key, name, kind: key.slice(0, key.indexOf(' ')) })))
      .onConflict(c => c.column('key').doNothing())
      .returning(['n', 'key'])
      .execute())
      known.set(key, n)
  // what another added in between
  await look([...wanted.keys()].filter(key => !known.has(key)))
  return new Map(reading.people.map(p => [p.id, known.get(keys.get(p.id)!)!]))
}
