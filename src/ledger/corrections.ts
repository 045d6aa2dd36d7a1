import type { Kysely, Selectable } from 'kysely'
import type { Reading } from '../reading/schema.ts'
import type { Anchor } from './anchor.ts'
import { corrected } from './corrected.ts'
import type { Change, Correction } from './correction.ts'
import type { Within } from './database.ts'
import type { CorrectionRow, Tables } from './tables.ts'

type Row = Selectable<CorrectionRow>

/** A report's corrections that nobody took back, in the order in which they were made. */
export async function correctionsOf(db: Kysely<Tables>, report: number): Promise<readonly Correction[]> {
  const rows = await db
    .selectFrom('corrections')
    .selectAll()
    .where('report', '=', report)
    .where('undone', 'is', null)
    .orderBy('n')
    .execute()
  return rows.filter(hasWords).map(correctionIn)
}

/** How many corrections of a report are neither taken back nor held. */
export async function correctionsIn(db: Kysely<Tables>, report: number): Promise<number> {
  const row = await db
    .selectFrom('corrections')
    .select(e => e.fn.countAll<number>().as('count'))
    .where('report', '=', report)
    .where('undone', 'is', null)
    .where('held', '=', 0)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

export const NO_WORDS = '{"at":null,"to":{}}'

/** Those of a text that was taken down have no words left. */
const hasWords = ({ body }: Pick<Row, 'body'>): boolean => body !== NO_WORDS

/** What a row's `body` holds: where the words began that it is about, and what is to be. */
export interface Kept {
  readonly at: number | null
  readonly to: Change['body']
}

function correctionIn(row: Row): Correction {
  const { at, to } = JSON.parse(row.body) as Kept
  const about: Anchor | null =
    at === null || row.words === null
      ? null
      : { start: at, end: at + row.words.length, words: row.words, before: row.before ?? '', after: row.after ?? '' }
  return { n: row.n, mark: row.mark, change: { kind: row.kind, body: to } as Change, about, who: row.who }
}

/** A report's reading with its corrections in it; those that have no place there are held. What the index is made from. */
export async function withCorrections(within: Within, report: number, reading: Reading): Promise<Reading> {
  const corrections = await correctionsOf(within.db, report)
  if (corrections.length === 0) return reading
  const now = corrected(reading, corrections)
  await hold(within, report, now.held)
  return now.reading
}

/** Marks a report's corrections that have no place in its present reading, and no others. */
async function hold({ db }: Within, report: number, held: readonly number[]): Promise<void> {
  const was = await db
    .selectFrom('corrections')
    .select(['n', 'held'])
    .where('report', '=', report)
    .where('undone', 'is', null)
    .execute()
  for (const flag of [0, 1]) {
    const changed = was.filter(r => Number(held.includes(r.n)) === flag && r.held !== flag).map(r => r.n)
    if (changed.length) await db.updateTable('corrections').set({ held: flag }).where('n', 'in', changed).execute()
  }
}

/**
 * Gives a new version of a text the corrections of the one before it, as rows of its own. Those whose words and surroundings do not stand in it exactly once are held when the index is made.
 *
 * @returns how many there are
 */
export async function carryCorrections({ db }: Within, from: number, to: number): Promise<number> {
  const rows = await db
    .selectFrom('corrections')
    .selectAll()
    .where('report', '=', from)
    .where('undone', 'is', null)
    .orderBy('n')
    .execute()
  const copies = rows.filter(hasWords).map(({ n: _, ...row }) => ({ ...row, report: to, held: 0 }))
  if (copies.length) await db.insertInto('corrections').values(copies).execute()
  return copies.length
}

/** Takes the words out of a report's corrections; that they were made stays. */
export const forgetCorrections = ({ db }: Within, report: number): Promise<unknown> =>
  db
    .updateTable('corrections')
    .set({ body: NO_WORDS, words: null, before: null, after: null })
    .where('report', '=', report)
    .execute()
