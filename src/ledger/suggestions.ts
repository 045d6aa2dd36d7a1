import type { Kysely } from 'kysely'
import { companyOf, type Told, toldOf } from './company.ts'
import { parsedKey } from './entity-key.ts'
import { likeness, near, sharedRoles, type Why, writtenOut } from './likeness.ts'
import { named } from './named.ts'
import { onesOf } from './same.ts'
import type { Tables } from './tables.ts'

type Db = Kysely<Tables>
type Row = { readonly n: number; readonly key: string; readonly name: string; readonly kind: string }

/** One side of a suggestion. */
export interface Side {
  readonly entity: number
  readonly name: string
  readonly kind: string
  readonly roles: readonly string[]
  /** its newest report's number, and its id there */
  readonly last: { readonly report: number; readonly person: string } | null
}

/** Two that may be one, and what speaks for it. */
export interface Suggestion {
  readonly one: Side
  readonly other: Side
  readonly why: Why
  /** words that both names have */
  readonly shared: readonly string[]
  /** words that the roles of both have */
  readonly roles: readonly string[]
  /** numbers of entities that reports name beside both */
  readonly company: readonly number[]
}

export interface Page {
  readonly suggestions: readonly Suggestion[]
  /** the entity that the next page begins below; null where there is no more */
  readonly next: number | null
}

/** Entities that are looked at in one go, and how many one page looks at, or weighs against each other, before it says how far it came. */
const STEP = 24
const MOST = 480
const WEIGHED = 100
/** Those of a like name that are weighed for one entity at most. */
const EACH = 6
const KINDS = ['person', 'organisation', 'place']

/**
 * Pairs of entities that may be one, those of the newest names first, each pair once. Merged pairs, and those that someone said are two, are left out.
 * A page looks at a bounded number of names, so it may hold fewer than `limit` although more follow.
 *
 * @param below the entity to begin below, as the page before said
 */
export async function suggestions(db: Db, limit: number, below: number | null = null): Promise<Page> {
  const out: Suggestion[] = []
  let at = below
  let weighed = 0
  for (let looked = 0; looked < MOST && weighed < WEIGHED; looked += STEP) {
    let rows = db.selectFrom('entities').select(['n', 'key', 'name', 'kind']).where('kind', 'in', KINDS)
    if (at !== null) rows = rows.where('n', '<', at)
    const some = await rows.orderBy('n', 'desc').limit(STEP).execute()
    const found = await around(db, some, true)
    weighed += found.reduce((n, f) => n + f.weighed, 0)
    for (const [k, { n }] of some.entries()) {
      out.push(...found[k]!.chosen)
      at = n
      if (out.length >= limit) return { suggestions: out, next: n }
    }
    if (some.length < STEP) return { suggestions: out, next: null }
  }
  return { suggestions: out, next: at }
}

/** Those that may be one with somebody of a name. */
export async function suggestionsFor(db: Db, name: string, limit: number): Promise<readonly Suggestion[]> {
  const rows = (await named(db, name, STEP)).slice(0, 2 * STEP).filter(r => KINDS.includes(r.kind))
  const pairs = new Map<string, Suggestion>()
  for (const s of (await around(db, rows, false)).flatMap(f => f.chosen))
    pairs.set([s.one.entity, s.other.entity].sort((a, b) => a - b).join(), s)
  return [...pairs.values()].slice(0, limit)
}

interface Found {
  readonly chosen: readonly Suggestion[]
  /** how many of a like name there were */
  readonly weighed: number
}

/** For each of these entities the suggestions that it is the newer side of; both sides where not `once`. */
async function around(db: Db, rows: readonly Row[], once: boolean): Promise<readonly Found[]> {
  const like = await candidates(db, rows)
  const involved = [...rows.filter((_, k) => like[k]!.length), ...like.flat()]
  const ones = await onesOf(
    db,
    involved.map(r => r.n),
  )
  const apart = await saidApart(db, [...new Set([...ones.values()].flat())])
  const rootOf = (n: number): number => ones.get(n)![0]!
  const pairs = rows.map((row, k) => {
    if (like[k]!.length === 0 || (once && rootOf(row.n) !== row.n)) return []
    const seen = new Set<number>([rootOf(row.n)])
    return like[k]!.flatMap(other => {
      const what = likeness(row.key, other.key)
      const [a, b] = [rootOf(row.n), rootOf(other.n)]
      // a short name looks for its owner; equals meet at the newer
      const mine = !once || what?.why === 'surname' ? true : b < a
      if (!what || !mine || seen.has(b) || apart.has(`${Math.min(a, b)} ${Math.max(a, b)}`)) return []
      seen.add(b)
      return [{ row, other, what, mine: ones.get(row.n)!, theirs: ones.get(other.n)! }]
    }).slice(0, EACH)
  })
  const told = await toldOf(db, [...new Set(pairs.flat().flatMap(p => [p.mine, p.theirs]))])
  return pairs.map(list => {
    const weighed = list.map(p => suggestion(p.row, p.other, p.what, told.get(p.mine)!, told.get(p.theirs)!))
    return { chosen: chosen(weighed), weighed: weighed.length }
  })
}

/** Entities of a like name for each of these. */
async function candidates(db: Db, rows: readonly Row[]): Promise<readonly (readonly Row[])[]> {
  const where = rows.map(near)
  const found = new Map<string, Row>()
  const take = (list: readonly Row[]) => {
    for (const r of list) found.set(r.key, r)
  }
  const columns = ['n', 'key', 'name', 'kind'] as const
  const byKey = async (keys: readonly string[]) => {
    if (keys.length) take(await db.selectFrom('entities').select(columns).where('key', 'in', keys).execute())
  }
  const ranges = new Map(where.flatMap(w => w.ranges))
  // all of them in one question
  const [first, ...rest] = [...ranges].map(([from, below]) =>
    db
      .selectFrom(eb =>
        eb
          .selectFrom('entities')
          .select(columns)
          .where('key', '>=', from)
          .where('key', '<', below)
          .orderBy('key')
          .limit(RANGE)
          .as('of'),
      )
      .selectAll(),
  )
  const all = first ? await rest.reduce((q, next) => q.unionAll(next), first).execute() : []
  all.sort((a, b) => (a.key < b.key ? -1 : 1))
  take(all)
  const inRange = new Map([...ranges].map(([from, below]) => [from, all.filter(r => r.key >= from && r.key < below)]))
  const spelt = rows.map((row, k) =>
    where[k]!.ranges.flatMap(([from]) => inRange.get(from)!.flatMap(r => writtenOut(row.key, r.key) ?? [])),
  )
  await byKey([...new Set([...where.flatMap(w => w.keys), ...spelt.flat()])])
  return rows.map((row, k) => {
    const keys = [...where[k]!.keys, ...spelt[k]!]
    const all = [...keys.flatMap(key => found.get(key) ?? []), ...where[k]!.ranges.flatMap(([from]) => inRange.get(from)!)]
    return all.filter(r => r.n !== row.n && !parsedKey(r.key).apart && likeness(row.key, r.key) !== null)
  })
}

/** Entities of one range of keys, such as those of one surname, at most. */
const RANGE = 60

async function saidApart(db: Db, entities: readonly number[]): Promise<ReadonlySet<string>> {
  const out = new Set<string>()
  const some = await db
    .selectFrom('identities')
    .select(['entity', 'into'])
    .where('kind', '=', 'apart')
    .where('undone', 'is', null)
    .execute()
  const pairs = some.filter(r => entities.includes(r.entity) && entities.includes(r.into!))
  const ones = await onesOf(
    db,
    pairs.flatMap(r => [r.entity, r.into!]),
  )
  for (const { entity, into } of pairs) {
    const [a, b] = [ones.get(entity)![0]!, ones.get(into!)![0]!]
    out.add(`${Math.min(a, b)} ${Math.max(a, b)}`)
  }
  return out
}

function suggestion(
  row: Row,
  other: Row,
  { why, shared }: { why: Why; shared: readonly string[] },
  mine: Told,
  theirs: Told,
): Suggestion {
  const side = (r: Row, t: Told): Side => ({ entity: r.n, name: r.name, kind: r.kind, roles: t.roles, last: t.last })
  return {
    ...{ one: side(row, mine), other: side(other, theirs), why, shared },
    roles: sharedRoles(mine.roles, theirs.roles),
    company: companyOf(mine, theirs).filter(n => n !== row.n && n !== other.n),
  }
}

/** Names so alike that nothing else must speak for it. */
const ENOUGH: ReadonlySet<Why> = new Set(['same name, other kind', 'same name, other calling'])
/** So many named beside both speak for it without a role. */
const COMPANY = 2

/** How many named beside both are enough without a role. Two letters stand for many things, three for few, and a name of which only the first word is short for itself. */
const NEEDED: { readonly [W in Why]?: (s: Suggestion) => number } = {
  'other spelling': () => COMPANY,
  'short form': ({ shared: [short = ''] }) => (short.includes(' ') ? 0 : short.length === 2 ? 4 : 1),
}

/** Of those that a name may mean, those for whom something speaks; of several that a surname may mean only one for whom clearly more speaks than for any other. */
function chosen(all: readonly Suggestion[]): readonly Suggestion[] {
  const weight = (s: Suggestion): number => s.company.length + COMPANY * s.roles.length
  const living = all.filter(s => s.one.last && s.other.last)
  const owners = living.filter(s => s.why === 'surname').sort((a, b) => weight(b) - weight(a))
  const [best, second] = owners
  const owner = best && weight(best) >= COMPANY && weight(best) > 2 * (second ? weight(second) : 0) ? [best] : []
  const others = living.filter(
    s =>
      s.why !== 'surname' &&
      (ENOUGH.has(s.why) || (s.roles.length > 0 && s.company.length > 0) || s.company.length >= (NEEDED[s.why]?.(s) ?? Infinity)),
  )
  return [...owner, ...others]
}
