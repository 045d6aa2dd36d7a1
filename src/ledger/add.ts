import type { Reading } from '../reading/schema.ts'
import type { Added } from './added.ts'
import { carryCorrections, withCorrections } from './corrections.ts'
import type { Within } from './database.ts'
import { entitiesOf } from './entities.ts'
import { slotFor } from './known.ts'
import { packed, type Rows, rowsOf } from './rows.ts'
import { counted } from './spoken-of.ts'
import { PER_REPORT } from './tables.ts'

/** The bytes that a report was read from, as a WARC record, their SHA-256, and when they were fetched, if anybody says. */
export interface Original {
  readonly sha256: string
  readonly warc: Uint8Array
  readonly fetched: string | null
}

/** A report with its reading, as it goes into the ledger. */
export interface Entry {
  readonly reading: Reading
  readonly mediaType: string
  readonly charset: string | null
  readonly original: Original | null
  /** sha-256 of the model's weights, and hearsay's version */
  readonly model: string
  readonly program: string
  /** instant at which it is added; who adds it */
  readonly now: string
}

/** One report into the ledger, inside a transaction; the same one twice changes nothing. */
export async function add(within: Within, entry: Entry): Promise<Added> {
  const { db } = within
  const slot = await slotFor(within, { ...entry.reading, fetched: entry.original?.fetched ?? null })
  if (slot.known) return slot.known
  const { id, line, version, before } = slot
  const reading = { ...entry.reading, id }
  // rows are never removed and writers take turns: the next number is free
  const { last } = await db
    .selectFrom('reports')
    .select(e => e.fn.max('n').as('last'))
    .executeTakeFirstOrThrow()
  const n = (last ?? 0) + 1
  const { original } = entry
  await Promise.all([
    db
      .insertInto('reports')
      .values({
        ...{ n, id, line: line ?? n, version, url: reading.url, outlet: reading.outlet, published: reading.published },
        ...{ title: reading.title, text: reading.text, text_hash: reading.textHash, language: reading.language },
        ...{ media_type: entry.mediaType, charset: entry.charset, fetched: original?.fetched ?? null, added: entry.now },
        forgotten: null,
      })
      .execute(),
    original &&
      db
        .insertInto('originals')
        .values({ report: n, ...original })
        .execute(),
    keepReading(within, n, { ...entry, reading }),
  ])
  if (before) await carryCorrections(within, before, n)
  await fill(within, n, before ? await withCorrections(within, n, reading) : reading)
  return { n, id, state: version > 1 ? 'version' : 'new', version, forgotten: null }
}

/** A reading, and who made it when. */
export type Read = Pick<Entry, 'reading' | 'model' | 'program' | 'now'>

/** A report's next reading, beside those that it has. Whoever calls makes the index anew. */
export async function keepReading({ db }: Within, report: number, { reading, model, program, now }: Read): Promise<void> {
  await db
    .insertInto('readings')
    .values({ report, model, program, read: now, form: packed(reading) })
    .execute()
}

/** Puts a reading, corrections in it, in the place of whatever the index held of the report. */
export async function index(within: Within, report: number, reading: Reading): Promise<void> {
  await unindex(within, report)
  await fill(within, report, reading)
}

async function fill(within: Within, report: number, reading: Reading): Promise<void> {
  await insert(within, rowsOf(reading, report, await entitiesOf(within, report, reading)))
  await counted(within, report, 1)
}

/** Takes a report out of the index. */
export async function unindex({ db, engine }: Within, report: number): Promise<void> {
  const [from, below] = [report * PER_REPORT, (report + 1) * PER_REPORT]
  await counted({ db, engine }, report, -1)
  await Promise.all([
    ...(['attributions', 'figures', 'people', 'passages', 'tallies'] as const).map(table =>
      db.deleteFrom(table).where('n', '>=', from).where('n', '<', below).execute(),
    ),
    ...(['said_words', 'text_words'] as const).map(table => engine.deleteWords(table, from, below).execute(db)),
  ])
}

/** Rows that one statement inserts at most: SQLite admits 32,766 values, PostgreSQL 65,535. */
const AT_ONCE = 1000

async function insert({ db, engine }: Within, { said, text, tally, ...tables }: Rows): Promise<void> {
  const names = ['attributions', 'figures', 'people', 'passages'] as const
  await Promise.all([
    ...names.flatMap(name => parts<object>(tables[name]).map(part => engine.insertRows(name, part).execute(db))),
    engine.insertRows('tallies', [tally]).execute(db),
    ...parts(said).map(part => engine.insertWords('said_words', part).execute(db)),
    ...parts(text).map(part => engine.insertWords('text_words', part).execute(db)),
  ])
}

function parts<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / AT_ONCE) }, (_, k) => rows.slice(k * AT_ONCE, (k + 1) * AT_ONCE))
}
