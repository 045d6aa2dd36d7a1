import { corrected } from '../ledger/corrected.ts'
import { correctionsOf } from '../ledger/corrections.ts'
import type { Ledger } from '../ledger/database.ts'
import { among, dated, every, type Filter, narrowed, ofReports } from '../ledger/filter.ts'
import { unpacked } from '../ledger/rows.ts'
import { PER_REPORT } from '../ledger/tables.ts'
import { patiently } from '../ledger/write.ts'
import type { Reading } from '../reading/schema.ts'
import { entityReader } from './entity.ts'
import type { Item } from './item.ts'

/** Reports of one page: what is held at a time. */
const PAGE = 50

/**
 * The reports that a filter lets through, in the order in which they came, page by page: memory does not grow with the ledger, and nobody who writes is held up.
 * A report that comes in meanwhile may be among them.
 *
 * @param entities whether it is asked whom people are across reports
 * @throws HearsayError NO_DATABASE, LEDGER_BUSY and the like, as `patiently` says
 */
export async function* items(ledger: Ledger, filter: Filter, { entities }: { readonly entities: boolean }): AsyncGenerator<Item> {
  const entitiesOf = entities ? entityReader(ledger) : async () => new Map<number, ReadonlyMap<string, string>>()
  for (let after = 0; ; ) {
    const page = await patiently(ledger.engine, async () => {
      const rows = await reportsAfter(ledger, filter, after)
      return rows.length ? built(ledger, filter, rows, await entitiesOf(rows)) : []
    })
    if (page.length === 0) return
    yield* page
    after = page.at(-1)!.n
  }
}

type Rows = Awaited<ReturnType<typeof reportsAfter>>

/** What a page's reports are on their way out. */
async function built(
  { db }: Ledger,
  filter: Filter,
  rows: Rows,
  entities: ReadonlyMap<number, ReadonlyMap<string, string>>,
): Promise<Item[]> {
  const numbers = rows.map(r => r.n)
  const [firsts, kept, corrections, originals] = [
    await idsOf(
      db,
      rows.filter(r => r.line !== r.n).map(r => r.line),
    ),
    ofReports(filter) ? null : await keptOf(db, filter, numbers),
    await ofEach(numbers, db.selectFrom('corrections').selectAll().where('report', 'in', numbers).orderBy('n').execute()),
    await ofEach(
      numbers,
      db.selectFrom('originals').select(['report', 'sha256']).where('report', 'in', numbers).orderBy('n').execute(),
    ),
  ]
  return Promise.all(
    rows.map(async ({ line, text, text_hash, media_type, form, ...rest }): Promise<Item> => {
      const made = form === null || text === null ? null : whole(unpacked(form, text))
      const said = corrections.get(rest.n)!
      return {
        ...rest,
        first: firsts.get(line) ?? rest.id,
        textHash: text_hash,
        mediaType: media_type,
        kept: kept && (kept.get(rest.n) ?? new Set()),
        entities: entities.get(rest.n) ?? new Map(),
        made,
        reading: made && said.length ? corrected(made, await correctionsOf(db, rest.n)).reading : made,
        corrections: said,
        originals: originals.get(rest.n)!.map(o => o.sha256),
      }
    }),
  )
}

/** The fields in the order in which `hearsay read` prints them, so that a reading has the same bytes. */
const whole = ({ form, id, textHash, title, outlet, published, url, language, offsets, text, ...rest }: Reading): Reading => ({
  ...{ form, id, textHash, title, outlet, published, url, language, offsets, text },
  ...rest,
})

/** Rows by their report's number. */
async function ofEach<T extends { readonly report: number }>(
  reports: readonly number[],
  asked: Promise<readonly T[]>,
): Promise<ReadonlyMap<number, readonly T[]>> {
  const out = new Map<number, T[]>(reports.map(n => [n, []]))
  for (const row of await asked) out.get(row.report)!.push(row)
  return out
}

/** Reports after a number, with their latest readings. */
function reportsAfter({ db }: Ledger, filter: Filter, after: number) {
  return db
    .selectFrom('reports as r')
    .leftJoin('readings as d', join =>
      join.on('d.n', '=', eb =>
        eb
          .selectFrom('readings as l')
          .select(l => l.fn.max('l.n').as('n'))
          .whereRef('l.report', '=', 'r.n'),
      ),
    )
    .select(['r.n', 'r.id', 'r.line', 'r.version', 'r.url', 'r.outlet', 'r.published', 'r.title', 'r.text', 'r.text_hash'])
    .select([
      'r.language',
      'r.media_type',
      'r.charset',
      'r.fetched',
      'r.added',
      'r.forgotten',
      'd.model',
      'd.program',
      'd.read',
      'd.form',
    ])
    .where('r.n', '>', after)
    .where(every([...among('r.outlet', filter.outlets), dated(filter, 'text')]))
    .$if(!ofReports(filter), q =>
      q.where(eb =>
        eb.exists(
          eb
            .selectFrom('attributions as a')
            .select('a.n')
            .where('a.n', '>=', e => e('r.n', '*', PER_REPORT))
            .where('a.n', '<', e => e(e('r.n', '*', PER_REPORT), '+', PER_REPORT))
            .where(narrowed(filter)),
        ),
      ),
    )
    .orderBy('r.n')
    .limit(PAGE)
    .execute()
}

/** Ids of the attributions that a filter lets through, by their report's number. */
async function keptOf(
  db: Ledger['db'],
  filter: Filter,
  reports: readonly number[],
): Promise<ReadonlyMap<number, ReadonlySet<string>>> {
  const rows = await db
    .selectFrom('attributions as a')
    .innerJoin('reports as r', 'r.n', 'a.report')
    .select(['a.report', 'a.id'])
    .where('a.n', '>=', reports[0]! * PER_REPORT)
    .where('a.n', '<', (reports.at(-1)! + 1) * PER_REPORT)
    .where(narrowed(filter))
    .execute()
  const kept = new Map<number, Set<string>>()
  for (const { report, id } of rows) kept.get(report)?.add(id) ?? kept.set(report, new Set([id]))
  return kept
}

/** Ids of reports by their numbers. */
async function idsOf(db: Ledger['db'], numbers: readonly number[]): Promise<ReadonlyMap<number, string>> {
  if (numbers.length === 0) return new Map()
  const rows = await db
    .selectFrom('reports')
    .select(['n', 'id'])
    .where('n', 'in', [...numbers])
    .execute()
  return new Map(rows.map(r => [r.n, r.id]))
}
