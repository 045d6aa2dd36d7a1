import type { Weight } from '../compare/claim.ts'
import { stem, telling, type Word } from '../compare/word.ts'
import type { Ledger } from '../ledger/database.ts'
import type { Filter } from '../ledger/filter.ts'
import { named } from '../ledger/named.ts'
import type { Query } from '../ledger/query.ts'
import { onesOf } from '../ledger/same.ts'
import { tokens } from '../ledger/tokens.ts'
import { countsOf, heaviest, type Weighed } from '../ledger/weighed.ts'
import { type Phrase, phrasesOf } from './check-phrases.ts'
import { fits } from './check-speaker.ts'

/** How the one asked for is known to the ledger. */
export interface Resolved {
  readonly entities: readonly number[]
  /** one of each, with all its numbers in `entities` */
  readonly people: readonly { readonly entity: number; readonly name: string; readonly kind: string }[]
  /** what reports say they are, in the index's words */
  readonly roles: ReadonlySet<string>
}

/** Numbers that one name may have at most. */
const MOST_ENTITIES = 300

/** Who may be meant by a name, under all the numbers that are theirs. */
export async function resolved({ db }: Ledger, asked: readonly string[]): Promise<Resolved> {
  const lists = await Promise.all(asked.map(name => named(db, name)))
  const found = new Map(lists.flat().map(e => [e.n, e]))
  const own = [...found.values()].filter(({ name, kind }) => fits(asked, { name, kind, mentions: [] }))
  const sets = await onesOf(
    db,
    own.slice(0, MOST_ENTITIES).map(e => e.n),
  )
  const people = new Map<number, Resolved['people'][number]>()
  for (const { n, name, kind } of own) {
    const entity = sets.get(n)?.[0] ?? n
    if (!people.has(entity)) people.set(entity, { entity, name, kind })
  }
  const entities = [...new Set([...sets.values()].flat())].slice(0, MOST_ENTITIES)
  return { entities, people: [...people.values()], roles: await rolesOf(db, entities) }
}

/** What others are, by other reports than the one given with each: by `entity report`. */
export async function rolesElsewhere(
  { db }: Ledger,
  entities: readonly number[],
): Promise<(entity: number | null, report: number) => ReadonlySet<string>> {
  const rows = entities.length
    ? await db
        .selectFrom('people')
        .select(['entity', 'report', 'roles'])
        .where('entity', 'in', [...entities])
        .where('roles', '!=', '[]')
        .limit(ROLES)
        .execute()
    : []
  return (entity, report) =>
    new Set(
      rows.filter(r => r.entity === entity && r.report !== report).flatMap(r => rolesWords(JSON.parse(r.roles) as string[])),
    )
}

/** Rows that are looked at for what somebody is. */
const ROLES = 300

async function rolesOf(db: Ledger['db'], entities: readonly number[]): Promise<ReadonlySet<string>> {
  if (entities.length === 0) return new Set()
  const rows = await db
    .selectFrom('people')
    .select('roles')
    .where('entity', 'in', [...entities])
    .where('roles', '!=', '[]')
    .limit(ROLES)
    .execute()
  return new Set(rows.flatMap(r => rolesWords(JSON.parse(r.roles) as string[])))
}

/** The words of roles, each with those before it: “British prime minister” has `minister`, `prime minister` and `british prime minister`. */
const rolesWords = (roles: readonly string[]): readonly string[] =>
  roles.flatMap(role => {
    const words = tokens(role).map(t => t.word)
    return words.flatMap((_, end) => [1, 2, 3].flatMap(n => (n <= end + 1 ? [words.slice(end + 1 - n, end + 1).join(' ')] : [])))
  })

/** Words that one claim is looked for by at most, and letters from which on a word's other forms are looked for too. */
const MOST_WORDS = 24
const LONG = 5
/** Telling words below which a claim is looked for by its phrases too. */
const FEW_WORDS = 5
/** Rows beyond which a word counts as common; they are not counted out. */
const COMMON = 1500
/** Rows that the words of one search may have together. */
const TOGETHER = 3000
/** Common words that are looked for together: any one of them is in too many statements, and all of them may be in none. */
const IN_ONE = 3
/** Statements that are compared with the claim, of each search. */
const COMPARED = 20
/** Statements that one report has, about: the number of all is too dear to count. */
const STATEMENTS_A_REPORT = 20

interface Term {
  readonly query: Query
  readonly rows: number
  readonly weight: number
}

/** What a claim's words are worth in this ledger: how many statements have each. */
export interface Terms {
  readonly terms: readonly Term[]
  /** words side by side, small ones too, of a claim that has too few others to be found by */
  readonly phrases: readonly Phrase[]
  readonly weight: Weight
  readonly reports: number
}

export async function termsOf(ledger: Ledger, words: readonly Word[]): Promise<Terms> {
  const { reports } = await ledger.db
    .selectFrom('reports')
    .select(e => e.fn.countAll<number>().as('reports'))
    .executeTakeFirstOrThrow()
  const list = [...new Map(words.filter(w => telling(w.word)).map(w => [stem(w.word), w.word])).values()].slice(0, MOST_WORDS)
  const queries = list.map(phraseOf)
  const counts = await countsOf(ledger, queries, COMMON)
  const statements = Math.max(1, Number(reports) * STATEMENTS_A_REPORT)
  const worth = (rows: number): number => Math.log(1 + statements / Math.max(1, rows))
  const terms = queries.map((query, k) => ({ query, rows: counts[k]!, weight: worth(counts[k]!) }))
  const rare = new Set(list.filter((_, k) => counts[k]! < COMMON))
  const phrases = list.length < FEW_WORDS ? phrasesOf(words, rare) : []
  const weights = new Map(list.map((word, k) => [stem(word), terms[k]!.weight]))
  return { terms, phrases, weight: word => weights.get(stem(word)) ?? 1, reports: Number(reports) }
}

/** A word, with its other forms where it is long enough to have them told by its beginning. */
function phraseOf(word: string): Query {
  const first = stem(word)
  const long = first.length >= LONG && word.startsWith(first) && !/\d/.test(word)
  return { kind: 'phrase', words: [long ? first : word], prefix: long }
}

/**
 * Numbers of the statements that have most of the weight of these words, most first; equal ones by age.
 *
 * @param filter whose entities are those who speak; null for all
 */
export async function nearest(ledger: Ledger, { terms, phrases }: Terms, filter: Filter): Promise<readonly number[]> {
  const found = terms.filter(t => t.rows > 0).sort((a, b) => a.rows - b.rows)
  const words = filter.entities
    ? [...found, ...phrases.map(p => p.weighed)]
    : [...few(found), ...phrases.filter(p => p.rare).map(p => p.weighed)]
  return heaviest(ledger, words, filter, COMPARED)
}

/** Of words, the rarest first, those that are in few enough statements of anybody; where that is one at most, common ones together. */
function few(terms: readonly Term[]): readonly Weighed[] {
  const rare: Term[] = []
  let rows = 0
  for (const term of terms) {
    if (term.rows >= COMMON || (rare.length > 1 && rows + term.rows > TOGETHER)) break
    rare.push(term)
    rows += term.rows
  }
  const common = rare.length > 1 ? [] : terms.slice(rare.length)
  const groups = Math.ceil(common.length / IN_ONE)
  const together = Array.from({ length: groups }, (_, g) => common.filter((_, k) => k % groups === g)).map(group => ({
    query: { kind: 'all', of: group.map(t => t.query), without: [] } as const,
    weight: group.reduce((sum, t) => sum + t.weight, 0),
  }))
  return [...rare, ...together]
}
