import type { Anchor } from './anchor.ts'
import type { Change } from './correction.ts'
import type { Kept } from './corrections.ts'
import { reindex } from './current.ts'
import type { Within } from './database.ts'
import { PER_REPORT } from './tables.ts'

/** A correction as a person makes it. */
export interface Made {
  /** the report's number */
  readonly report: number
  readonly mark: string
  readonly change: Change
  /** the stretch of the statement's content, or the figure; null for one that adds */
  readonly about: Anchor | null
  readonly who: string
  /** an ISO instant */
  readonly now: string
  readonly why: string | null
}

/**
 * Keeps a correction and makes the report's part of the index anew.
 *
 * @returns its number, and whether it is held because the report's reading has no place for it
 */
export async function makeCorrection(
  within: Within,
  { report, mark, change, about, who, now, why }: Made,
): Promise<{ readonly n: number; readonly held: boolean }> {
  const { db } = within
  const kept: Kept = { at: about?.start ?? null, to: change.body }
  const { n } = await db
    .insertInto('corrections')
    .values({
      ...{ report, mark, kind: change.kind, body: JSON.stringify(kept), who, made: now, why, held: 0, undone: null },
      ...{ words: about?.words ?? null, before: about?.before ?? null, after: about?.after ?? null },
    })
    .returning('n')
    .executeTakeFirstOrThrow()
  await reindex(within, report)
  if (change.kind === 'add' || change.kind === 'add-figure')
    await nameMark(within, report, n, change.kind === 'add' ? 'attributions' : 'figures')
  const { held } = await db.selectFrom('corrections').select('held').where('n', '=', n).executeTakeFirstOrThrow()
  return { n, held: held === 1 }
}

/** The id of what a correction added goes into its row. */
async function nameMark({ db }: Within, report: number, n: number, table: 'attributions' | 'figures'): Promise<void> {
  const made = await db
    .selectFrom(table)
    .select('id')
    .where('n', '>=', report * PER_REPORT)
    .where('n', '<', (report + 1) * PER_REPORT)
    .where('by', 'like', `correction ${n} by %`)
    .executeTakeFirst()
  if (made) await db.updateTable('corrections').set({ mark: made.id }).where('n', '=', n).execute()
}

/**
 * Takes a correction back: the report is indexed as if it had not been made.
 *
 * @returns false where there is none of this number, or it was taken back before
 */
export async function takeBack(within: Within, n: number, now: string): Promise<boolean> {
  const { db } = within
  const row = await db
    .selectFrom('corrections')
    .select('report')
    .where('n', '=', n)
    .where('undone', 'is', null)
    .executeTakeFirst()
  if (!row) return false
  await db.updateTable('corrections').set({ undone: now, held: 0 }).where('n', '=', n).execute()
  await reindex(within, row.report)
  return true
}
