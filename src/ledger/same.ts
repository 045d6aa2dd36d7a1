import type { Kysely } from 'kysely'
import { type Key, parsedKey, plainKey, shortsOf } from './entity-key.ts'
import type { Tables } from './tables.ts'
import { contradict, dominant, people, type Variant } from './variants.ts'

type Db = Kysely<Tables>
type Row = { readonly n: number; readonly key: string; readonly parsed: Key }

/** Values that one statement asks for at most. */
const AT_ONCE = 300

/** Two letters stand for many things: so many reports must give the name beside them. */
const TWICE = 2

/**
 * All entities that are one with this one, itself among them, smallest first: the ways in which reports give its name, what its short form stands for, and what people merged.
 * A few indexed look-ups, however large the ledger.
 *
 * @returns `[entity]` where no such entity is there
 * @example await sameAs(ledger.db, 12) // [12, 40]
 */
export const sameAs = async (db: Db, entity: number): Promise<number[]> => [...(await onesOf(db, [entity])).get(entity)!]

/** `sameAs` for many at once, in as many statements as for one. */
export async function onesOf(db: Db, entities: readonly number[]): Promise<ReadonlyMap<number, readonly number[]>> {
  const ties = new Ties()
  const rows = new Map<number, Row>()
  const done = new Set<string>()
  let next = [...new Set(entities)]
  while (next.length) {
    await load(db, next, rows)
    const asked = next
    const near = await kin(
      db,
      asked.flatMap(n => rows.get(n) ?? []),
      rows,
      done,
    )
    for (const one of [...near, ...(await merged(db, asked))]) ties.tie(one)
    const whole = new Set(entities.flatMap(n => ties.of(n)))
    next = [...whole].filter(n => !ties.asked.has(n) && !asked.includes(n))
    for (const n of asked) ties.asked.add(n)
  }
  return new Map(entities.map(n => [n, ties.of(n).sort((a, b) => a - b)]))
}

/** Which numbers are one. */
class Ties {
  readonly asked = new Set<number>()
  readonly #group = new Map<number, number[]>()
  tie(ns: readonly number[]): void {
    const all = [...new Set(ns.flatMap(n => this.#group.get(n) ?? [n]))]
    for (const n of all) this.#group.set(n, all)
  }
  of(n: number): number[] {
    return [...(this.#group.get(n) ?? [n])]
  }
}

async function load(db: Db, ns: readonly number[], rows: Map<number, Row>): Promise<void> {
  for (const part of parts(ns.filter(n => !rows.has(n))))
    for (const row of await db.selectFrom('entities').select(['n', 'key']).where('n', 'in', part).execute())
      rows.set(row.n, { ...row, parsed: parsedKey(row.key) })
}

/** Pairs that people merged and nobody took back. */
async function merged(db: Db, ns: readonly number[]): Promise<readonly (readonly number[])[]> {
  const out: number[][] = []
  for (const part of parts(ns))
    for (const column of ['entity', 'into'] as const)
      for (const { entity, into } of await db
        .selectFrom('identities')
        .select(['entity', 'into'])
        .where(column, 'in', part)
        .where('kind', '=', 'merge')
        .where('undone', 'is', null)
        .execute())
        out.push([entity, into!])
  return out
}

/** Groups of entities near these that are one by their keys. */
async function kin(
  db: Db,
  of: readonly Row[],
  rows: Map<number, Row>,
  done: Set<string>,
): Promise<readonly (readonly number[])[]> {
  const named = of.map(r => r.parsed).filter(k => !k.apart)
  const plain = new Set(named.map(plainKey))
  const shorts = new Set(named.flatMap(k => shortsOf(k).map(s => `${k.kind} ${s}`)))
  const [newPlain, newShorts] = [[...plain].filter(p => !done.has(p)), [...shorts].filter(s => !done.has(`${s}=`))]
  for (const p of newPlain) done.add(p)
  for (const s of newShorts) done.add(`${s}=`)
  const exact = [...new Set([...newPlain, ...newShorts])]
  // `|` and `=` stand right before `}` and `>`
  const ranges = [
    ...newPlain.filter(p => p.startsWith('person ')).map(p => [`${p}|`, `${p}}`] as const),
    ...newShorts.map(s => [`${s}=`, `${s}>`] as const),
  ]
  const found: Row[] = []
  const take = (row: { n: number; key: string }): void => {
    const whole = rows.get(row.n) ?? { ...row, parsed: parsedKey(row.key) }
    rows.set(row.n, whole)
    found.push(whole)
  }
  for (const part of parts(exact))
    for (const row of await db.selectFrom('entities').select(['n', 'key']).where('key', 'in', part).execute()) take(row)
  for (const part of parts(ranges))
    for (const row of await db
      .selectFrom('entities')
      .select(['n', 'key'])
      .where(eb => eb.or(part.map(([from, below]) => eb.and([eb('key', '>=', from), eb('key', '<', below)]))))
      .execute())
      take(row)
  const all = [...new Map(found.map(r => [r.n, r])).values()].filter(r => !r.parsed.apart)
  return [...(await byName(db, all)), ...(await byShort(db, all, newShorts))]
}

/** Those that have the same name, people as their initials and fields allow. */
async function byName(db: Db, rows: readonly Row[]): Promise<readonly (readonly number[])[]> {
  const groups = grouped(rows, r => plainKey(r.parsed))
  const bare = groups.map(g =>
    g.map((r): Variant => ({ n: r.n, initials: r.parsed.initials, fields: r.parsed.fields, weight: 1 })),
  )
  const unsure = bare.filter(contradict)
  const weights = await weightsOf(
    db,
    unsure.flat().map(v => v.n),
  )
  return bare.flatMap(group =>
    unsure.includes(group) ? people(group.map(v => ({ ...v, weight: weights.get(v.n) ?? 0 }))) : [group.map(v => v.n)],
  )
}

/** A short form and what it stands for, where reports that give both agree. */
async function byShort(db: Db, rows: readonly Row[], shorts: readonly string[]): Promise<readonly (readonly number[])[]> {
  const out: number[][] = []
  const long = grouped(
    rows.filter(r => r.parsed.acronym !== null),
    r => `${r.parsed.kind} ${r.parsed.acronym}`,
  )
  const weights = await weightsOf(
    db,
    long.flat().map(r => r.n),
  )
  for (const group of long) {
    const short = `${group[0]!.parsed.kind} ${group[0]!.parsed.acronym}`
    if (!shorts.includes(short)) continue
    const main = dominant(group.map(r => [r.parsed.words, weights.get(r.n) ?? 0]))
    const told = group.reduce((sum, r) => sum + (weights.get(r.n) ?? 0), 0)
    if (told < (group[0]!.parsed.acronym!.length === 2 ? TWICE : 1)) continue
    const [itself, full] = [rows.find(r => r.key === short), group.find(r => r.parsed.words === main)]
    if (itself && full) out.push([itself.n, full.n])
  }
  return out
}

/** How many people rows each entity has. */
async function weightsOf(db: Db, ns: readonly number[]): Promise<ReadonlyMap<number, number>> {
  const out = new Map<number, number>()
  for (const part of parts(ns))
    for (const { entity, count } of await db
      .selectFrom('people')
      .select(eb => ['entity', eb.fn.countAll<number>().as('count')])
      .where('entity', 'in', part)
      .groupBy('entity')
      .execute())
      out.set(entity, count)
  return out
}

function grouped<T>(all: readonly T[], by: (one: T) => string): T[][] {
  const groups = new Map<string, T[]>()
  for (const one of all) groups.get(by(one))?.push(one) ?? groups.set(by(one), [one])
  return [...groups.values()]
}

function parts<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, k) => all.slice(k * AT_ONCE, (k + 1) * AT_ONCE))
}
