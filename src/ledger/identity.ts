import type { Kysely } from 'kysely'
import { HearsayError } from '../report/error.ts'
import { reindex } from './current.ts'
import type { Within } from './database.ts'
import { sameAs } from './same.ts'
import { PER_REPORT, type Tables } from './tables.ts'

/** Who decides what, when and why. */
export interface Decision {
  readonly who: string
  readonly now: string
  readonly why: string | null
}

/**
 * Says that two entities are one. The index stays as it is: `sameAs` follows the decision.
 *
 * @returns the decision's number; null where they are one already, and nothing was written
 * @throws HearsayError NO_SUCH_PERSON
 */
export async function merge({ db }: Within, entity: number, into: number, { who, now, why }: Decision): Promise<number | null> {
  for (const n of [entity, into]) await check(db, n)
  if ((await sameAs(db, entity)).includes(into)) return null
  const { n } = await db
    .insertInto('identities')
    .values({ kind: 'merge', entity, into, report: null, person: null, who, made: now, why, undone: null })
    .returning('n')
    .executeTakeFirstOrThrow()
  return n
}

/**
 * Says that a person of one report is not the entity that their name made them: they get one of their own, in the index too.
 *
 * @param person id of an entry of the reading's people
 * @returns the decision's number and the new entity's; null for the number where it was said before
 * @throws HearsayError NO_SUCH_ADDRESS
 */
export async function split(
  within: Within,
  report: number,
  person: string,
  { who, now, why }: Decision,
): Promise<{ readonly n: number | null; readonly entity: number }> {
  const { db } = within
  const before = await entityIn(db, report, person)
  const known = await db
    .selectFrom('identities')
    .select('n')
    .where('report', '=', report)
    .where('person', '=', person)
    .where('kind', '=', 'split')
    .where('undone', 'is', null)
    .executeTakeFirst()
  if (known) return { n: null, entity: before }
  const { n } = await db
    .insertInto('identities')
    .values({ kind: 'split', entity: before, into: null, report, person, who, made: now, why, undone: null })
    .returning('n')
    .executeTakeFirstOrThrow()
  await reindex(within, report)
  return { n, entity: await entityIn(db, report, person) }
}

/**
 * Says that two entities are not one, so that they are suggested no more.
 *
 * @returns the decision's number
 * @throws HearsayError NO_SUCH_PERSON
 */
export async function keepApart({ db }: Within, entity: number, other: number, { who, now, why }: Decision): Promise<number> {
  for (const n of [entity, other]) await check(db, n)
  const { n } = await db
    .insertInto('identities')
    .values({ kind: 'apart', entity, into: other, report: null, person: null, who, made: now, why, undone: null })
    .returning('n')
    .executeTakeFirstOrThrow()
  return n
}

/**
 * Takes a decision back: everything is as if it had not been made.
 *
 * @returns false where there is none of this number and kind, or it was taken back before
 */
export async function undoIdentity(within: Within, n: number, kind: 'merge' | 'split' | 'apart', now: string): Promise<boolean> {
  const { db } = within
  const row = await db
    .selectFrom('identities')
    .select('report')
    .where('n', '=', n)
    .where('kind', '=', kind)
    .where('undone', 'is', null)
    .executeTakeFirst()
  if (!row) return false
  await db.updateTable('identities').set({ undone: now }).where('n', '=', n).execute()
  if (row.report !== null) await reindex(within, row.report)
  return true
}

/**
 * The entity of a person of a report.
 *
 * @throws HearsayError NO_SUCH_ADDRESS
 */
export async function entityIn(db: Kysely<Tables>, report: number, person: string): Promise<number> {
  const row = await db
    .selectFrom('people')
    .select('entity')
    .where('n', '>=', report * PER_REPORT)
    .where('n', '<', (report + 1) * PER_REPORT)
    .where('id', '=', person)
    .executeTakeFirst()
  if (!row)
    throw new HearsayError(
      'NO_SUCH_ADDRESS',
      `The report's present reading has no ${person}. hearsay report shows its people with their addresses.`,
    )
  return row.entity
}

async function check(db: Kysely<Tables>, entity: number): Promise<void> {
  const row = await db.selectFrom('entities').select('n').where('n', '=', entity).executeTakeFirst()
  if (!row)
    throw new HearsayError('NO_SUCH_PERSON', `Nobody in the ledger has the number ${entity}. hearsay people gives the numbers.`)
}
