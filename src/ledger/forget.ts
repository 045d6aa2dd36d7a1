import { sql } from 'kysely'
import { HearsayError } from '../report/error.ts'
import { unindex } from './add.ts'
import { forgetCorrections, NO_WORDS } from './corrections.ts'
import type { Ledger, Within } from './database.ts'
import { PER_REPORT } from './tables.ts'
import { patiently, write } from './write.ts'

/** Why there is nothing to be shown of a report. */
export const takenDown = (id: string, when: string): HearsayError =>
  new HearsayError(
    'TAKEN_DOWN',
    `The text of ${id} was taken down on ${when.slice(0, 10)}. Its hash is kept, and nothing else of what it said.`,
  )

export interface Taken {
  /** the report's number */
  readonly report: number
  readonly why: string
  readonly who: string
  readonly now: string
}

/**
 * Takes a text down: title, text, original bytes, readings, the words in corrections and everything in the index go, and names that stood in no other report.
 * Its hash stays, with where it came from and when, and who took it down and why; the same text added again stays down.
 *
 * @returns false where it was down already, and nothing changed
 */
export async function forget(ledger: Ledger, taken: Taken): Promise<boolean> {
  const done = await write(ledger, within => takeDown(within, taken))
  for (const statement of ledger.engine.wipe) await patiently(ledger.engine, () => sql.raw(statement).execute(ledger.db))
  return done
}

async function takeDown(within: Within, { report, why, who, now }: Taken): Promise<boolean> {
  const { db } = within
  const taken = await db
    .updateTable('reports')
    .set({ title: null, text: null, forgotten: now })
    .where('n', '=', report)
    .where('forgotten', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!taken) return false
  await db.updateTable('originals').set({ warc: null }).where('report', '=', report).execute()
  await db.updateTable('readings').set({ form: null }).where('report', '=', report).execute()
  await forgetCorrections(within, report)
  await forgetCarried(within, report, now)
  const [from, below] = [report * PER_REPORT, (report + 1) * PER_REPORT]
  const named = await db.selectFrom('people').select('entity').distinct().where('n', '>=', from).where('n', '<', below).execute()
  await unindex(within, report)
  await forgetNames(
    within,
    named.map(r => r.entity),
  )
  await db.insertInto('audit').values({ made: now, who, action: 'forget', report, detail: why }).execute()
  return true
}

/** Corrections go over to the next version of a text with their words, also where that has no place for them: there they are taken back. */
async function forgetCarried({ db }: Within, report: number, now: string): Promise<void> {
  const rows = await db
    .selectFrom('corrections as c')
    .innerJoin('reports as r', 'r.n', 'c.report')
    .select(['c.n', 'c.words', 'c.before', 'c.after', 'c.held', 'r.text', 'r.title'])
    .where('r.line', '=', e => e.selectFrom('reports as t').select('t.line').where('t.n', '=', report))
    .where('r.n', '!=', report)
    .execute()
  const elsewhere = rows.filter(r => {
    const words = `${r.before ?? ''}${r.words ?? ''}${r.after ?? ''}`
    return r.held === 1 || !(r.text?.includes(words) || r.title?.includes(words))
  })
  if (elsewhere.length)
    await db
      .updateTable('corrections')
      .set({ body: NO_WORDS, words: null, before: null, after: null, undone: now })
      .where(
        'n',
        'in',
        elsewhere.map(r => r.n),
      )
      .execute()
}

/** SQLite admits 32,766 values in a statement. */
const AT_ONCE = 1000

/** Entities that no report has any more, and on which nobody has decided, go with their names. */
async function forgetNames({ db }: Within, entities: readonly number[]): Promise<void> {
  for (let k = 0; k < entities.length; k += AT_ONCE)
    await db
      .deleteFrom('entities')
      .where('n', 'in', entities.slice(k, k + AT_ONCE))
      .where(e => e.not(e.exists(e.selectFrom('people').select('people.n').whereRef('people.entity', '=', 'entities.n'))))
      .where(e =>
        e.not(
          e.exists(
            e
              .selectFrom('identities')
              .select('identities.n')
              .where(i =>
                i.or([i('identities.entity', '=', i.ref('entities.n')), i('identities.into', '=', i.ref('entities.n'))]),
              ),
          ),
        ),
      )
      .execute()
}
