import type { Kysely } from 'kysely'
import type { Reading } from '../reading/schema.ts'
import type { Added } from './added.ts'
import type { Tables } from './tables.ts'

/** What tells whether a report is in the ledger already: a reading has it, and a report before it is read. */
export interface Told extends Pick<Reading, 'id' | 'textHash' | 'title' | 'outlet' | 'published' | 'url'> {
  /** when it was fetched, if anybody says */
  readonly fetched?: string | null
}

/** Where a report goes: nowhere, where it is there already; else its id, and the version that it is of the text at its address. */
export type Slot =
  | { readonly known: Added }
  | {
      readonly known: null
      readonly id: string
      /** numbers of the first version and of the one before; null where this is the first */
      readonly line: number | null
      readonly before: number | null
      readonly version: number
    }

type Db = { readonly db: Kysely<Tables> }

/** What the ledger calls a report that has it already, or of which the text was taken down and stays down; else null. */
export async function knownAs(within: Db, told: Told): Promise<Added | null> {
  const there = known(await near(within, told), told)
  return there && (await wentBack(within, there, told)) ? null : there
}

/** Where a report goes. To be asked inside the transaction that puts it there. */
export async function slotFor(within: Db, told: Told): Promise<Slot> {
  const rows = await near(within, told)
  const there = known(rows, told)
  if (there && !(await wentBack(within, there, told))) return { known: there }
  const taken = new Set(rows.map(r => r.id))
  let id = told.id
  for (let k = 2; taken.has(id); k++) id = `${told.id}~${k}`
  const before = await lastAt(within, told.url)
  return { known: null, id, line: before?.line ?? null, before: before?.n ?? null, version: (before?.version ?? 0) + 1 }
}

type Near = Awaited<ReturnType<typeof near>>[number]

/** The rows that have this id, or it with `~2` and so on behind it, and those of this text that were taken down. */
function near({ db }: Db, { id, textHash }: Told) {
  return db
    .selectFrom('reports')
    .select(['n', 'id', 'version', 'url', 'outlet', 'published', 'title', 'text_hash', 'forgotten'])
    .where(e =>
      e.or([
        e('id', '=', id),
        // the sign after ~ ends what begins with it: both databases compare byte by byte
        e.and([e('id', '>', `${id}~`), e('id', '<', `${id}\u007f`)]),
        e.and([e('text_hash', '=', textHash), e('forgotten', '>', '')]),
      ]),
    )
    .orderBy('n')
    .execute()
}

function known(rows: readonly Near[], told: Told): Added | null {
  const same = (r: Near): boolean =>
    r.id === told.id || (r.id.startsWith(`${told.id}~`) && /^\d+$/.test(r.id.slice(told.id.length + 1)))
  // of several versions with one text the last
  const row = rows.findLast(r => {
    if (r.text_hash !== told.textHash) return false
    // a text that was taken down has left its hash and whose it was, and stays down by whatever id it comes again
    if (r.forgotten !== null) return same(r) || r.outlet === told.outlet || (r.url !== null && r.url === told.url)
    return same(r) && r.title === told.title && r.outlet === told.outlet && r.published === told.published
  })
  return row ? { n: row.n, id: row.id, state: 'known', version: row.version, forgotten: row.forgotten } : null
}

/**
 * Whether a page has an earlier version's text again: it was fetched after the last version of it, and that one has another text.
 * A file that is given a second time is no such thing, which the time of fetching alone tells.
 */
async function wentBack(within: Db, there: Added, { url, textHash, title, fetched }: Told): Promise<boolean> {
  if (!fetched || there.forgotten !== null) return false
  const last = await lastAt(within, url)
  if (!last || last.n === there.n || (last.text_hash === textHash && last.title === title)) return false
  return Date.parse(fetched) > Date.parse(last.fetched ?? last.added)
}

async function lastAt({ db }: Db, url: string | null) {
  if (url === null) return undefined
  return db
    .selectFrom('reports')
    .select(['n', 'line', 'version', 'text_hash', 'title', 'fetched', 'added'])
    .where('url', '=', url)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
}
