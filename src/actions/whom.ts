import type { Ledger } from '../ledger/database.ts'
import { parsedKey } from '../ledger/entity-key.ts'
import { named } from '../ledger/named.ts'
import { onesOf, sameAs } from '../ledger/same.ts'
import { keyOf } from '../ledger/tokens.ts'
import { HearsayError } from '../report/error.ts'

/** One person, body or place, under all its numbers, with how often it speaks and is spoken of. */
export interface Named {
  /** the number that stands for all */
  readonly entity: number
  readonly entities: readonly number[]
  readonly name: string
  readonly kind: string
  /** how many reports name it */
  readonly reports: number
  /** how many statements are its own */
  readonly statements: number
}

/** One who was asked for, with all numbers that are theirs. */
export type Whom = Pick<Named, 'entity' | 'entities' | 'name' | 'kind'>

/** Among how many of a name one may have to choose. */
const CHOICES = 20

/**
 * Who is meant by a number, or by a name that only one has.
 *
 * @param what `speakers` where it is asked for statements alone: of a name that several have those who said nothing are passed over, as they would add nothing
 * @returns those among whom to choose where a name fits several, those of the most reports first
 * @throws HearsayError NO_SUCH_PERSON
 */
export async function whom(ledger: Ledger, asked: string, what: 'speakers' | 'all' = 'all'): Promise<Whom | readonly Named[]> {
  const number = /^\s*#?(\d{1,15})\s*$/.exec(asked)?.[1]
  const all = number === undefined ? await called(ledger, asked) : await numbered(ledger, Number(number))
  const speakers = what === 'speakers' ? all.filter(p => p.statements > 0) : []
  const found = speakers.length ? speakers : all
  if (found.length === 0)
    throw new HearsayError(
      'NO_SUCH_PERSON',
      number === undefined
        ? `Nobody in the ledger is called “${asked.trim()}”. Ask hearsay people with one word of the name.`
        : `Nobody in the ledger has the number ${number}. hearsay people gives the numbers.`,
    )
  return found.length === 1 ? found[0]! : found.slice(0, CHOICES)
}

/**
 * The one who is meant.
 *
 * @throws HearsayError NO_SUCH_PERSON, or BAD_USAGE with those among whom to choose
 */
export async function personOf(ledger: Ledger, asked: string, what: 'speakers' | 'all' = 'all'): Promise<Whom> {
  const found = await whom(ledger, asked, what)
  if ('entities' in found) return found
  const list = found.slice(0, 5).map(p => `${p.entity} (${p.name}, ${p.kind})`)
  throw new HearsayError(
    'BAD_USAGE',
    `“${asked}” fits several: ${list.join(', ')}${found.length > 5 ? ' and more' : ''}. Give the number; hearsay people lists them all.`,
  )
}

async function numbered({ db }: Ledger, n: number): Promise<readonly Named[]> {
  const row = await db.selectFrom('entities').select(ROW).where('n', '=', n).executeTakeFirst()
  return row ? [{ ...row, entity: row.n, entities: await sameAs(db, n) }] : []
}

/** Those whose whole name it is, where the name tells who; else all who are called so, or in whose name its words stand. */
async function called(ledger: Ledger, name: string): Promise<readonly Named[]> {
  const key = keyOf(name)
  const short = await named(ledger.db, name)
  // a name that only single reports have may be a part of one that tells who it is
  const tells = short.some(r => !parsedKey(r.key).apart)
  const found = tells
    ? await rowsOf(
        ledger,
        short.map(r => r.n),
      )
    : await namesakes(ledger, name, null)
  const all = await gathered(ledger, found)
  const whole = new Set(found.filter(r => !parsedKey(r.key).apart && keyOf(r.name) === key).map(r => r.n))
  const exact = all.filter(p => p.entities.some(n => whole.has(n)))
  // one word may be a body's whole name and a much better known person's surname
  return exact.length && (key.includes(' ') || exact[0] === all[0]) ? exact : all
}

const ROW = ['n', 'key', 'name', 'kind', 'reports', 'statements'] as const

interface Row {
  readonly n: number
  readonly key: string
  readonly name: string
  readonly kind: string
  readonly reports: number
  readonly statements: number
}

const rowsOf = ({ db }: Ledger, numbers: readonly number[]): Promise<Row[]> =>
  db
    .selectFrom('entities')
    .select(ROW)
    .where('n', 'in', [...numbers, -1])
    .execute()

/** Entities that a search for a name takes in: those of the most reports. */
const MOST = 300

/** Entities in whose name all words stand, or words that begin so. */
export async function namesakes({ db }: Ledger, name: string, kinds: readonly string[] | null): Promise<readonly Row[]> {
  const words = keyOf(name).split(' ').filter(Boolean)
  if (words.length === 0) return []
  // the keys alone are looked through, which a database does in their index
  let keys = db.selectFrom('entities').select('n')
  for (const word of words) keys = keys.where('key', 'like', `%${word}%`)
  let query = db.selectFrom('entities').select(ROW).where('n', 'in', keys)
  if (kinds) query = query.where('kind', 'in', [...kinds, ''])
  const rows = await query
    .orderBy('reports', 'desc')
    .orderBy('n', 'desc')
    .limit(MOST * 2)
    .execute()
  const named = rows.filter(r => {
    const own = ` ${keyOf(r.name)}`
    return words.every(w => own.includes(` ${w}`))
  })
  return named.slice(0, MOST)
}

/** Entities that are one as one, those first whom the most reports name. */
export async function gathered(ledger: Ledger, rows: readonly Row[]): Promise<readonly Named[]> {
  const sets = await onesOf(
    ledger.db,
    rows.map(r => r.n),
  )
  const known = new Map(rows.map(r => [r.n, r]))
  const others = [...new Set([...sets.values()].flat())].filter(n => !known.has(n))
  for (const row of await rowsOf(ledger, others)) known.set(row.n, row)
  const found = new Map<number, Named>()
  for (const { n, name, kind } of rows) {
    const entities = sets.get(n)!
    const entity = entities[0]!
    if (found.has(entity)) continue
    const sum = (of: 'reports' | 'statements') => entities.reduce((all, e) => all + (known.get(e)?.[of] ?? 0), 0)
    found.set(entity, { entity, entities, name, kind, reports: sum('reports'), statements: sum('statements') })
  }
  return [...found.values()].sort((a, b) => b.reports - a.reports || b.statements - a.statements || a.entity - b.entity)
}
