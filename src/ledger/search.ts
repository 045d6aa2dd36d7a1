import type { Span } from '../report/index.ts'
import { bm25 } from './bm25.ts'
import type { Ledger } from './database.ts'
import { type Filter, facetsOf } from './filter.ts'
import { newestOf } from './newest.ts'
import type { Query } from './query.ts'
import { type Compiled, compiled } from './query-compile.ts'
import { placesOf } from './query-match.ts'
import { PER_REPORT } from './tables.ts'
import { type Token, tokens } from './tokens.ts'

/** Matches that one ranking takes in: the newest. Those before them are the next ranking's. */
export const AT_ONCE = 1000

export type Where = 'said' | 'text'

/** A statement or a passage in which the words were found. */
export interface Hit {
  readonly kind: Where
  readonly n: number
  readonly report: number
  readonly score: number
  /** of the passage; of a statement from its first content to its last */
  readonly start: number
  readonly end: number
  /** the words that were found, in the text or, for a statement of the headline, in the title */
  readonly highlights: readonly Span[]
  /** what facets are counted over; of a passage all but outlet and month are null */
  readonly facts: Facts
}

export interface Facts {
  readonly entity: number | null
  readonly speaker: string | null
  readonly outlet: string | null
  readonly manner: string | null
  readonly type: string | null
  /** of the date said; of a passage, published */
  readonly month: string | null
}

export interface Found {
  /** best first */
  readonly hits: readonly Hit[]
  /** where the next ranking begins; null where there is none */
  readonly below: number | null
}

/** Statements and passages on one line of numbers, newest last. */
const keyOf = (kind: Where, n: number): number => n * 2 + Number(kind === 'said')

interface Asked {
  /** null where a filter alone is asked for */
  readonly query: Query | null
  readonly filter: Filter
  readonly places: readonly Where[]
  /** as `Found.below` of the ranking before; null for the newest */
  readonly below: number | null
}

/**
 * The newest matches, at most AT_ONCE, best first by BM25 among them, equal ones by age: the same on both databases.
 *
 * @throws RangeError without words or filter
 */
export async function searched(ledger: Ledger, { query, filter, places, below }: Asked): Promise<Found> {
  const { facets, exact } = await facetsOf(ledger, filter)
  const words = compiled(query, facets)
  const found = await Promise.all(places.map(kind => newest(ledger, kind, { words, filter, exact }, below)))
  const keys = found.flat().sort((a, b) => b.key - a.key)
  const block = keys.slice(0, AT_ONCE)
  const texts = await textsOf(ledger, [...new Set(block.map(c => c.report))])
  const rows = (
    await Promise.all([
      saidRows(
        ledger,
        texts,
        block.flatMap(c => (c.kind === 'said' ? [c.n] : [])),
      ),
      textRows(
        ledger,
        texts,
        block.flatMap(c => (c.kind === 'text' ? [c.n] : [])),
      ),
    ])
  ).flat()
  return {
    hits: query ? ranked(query, rows) : rows.map(row => hit(row, 0, [])).sort(byRank),
    below: keys.length > AT_ONCE ? block.at(-1)!.key : null,
  }
}

const byRank = (a: Hit, b: Hit): number => b.score - a.score || keyOf(b.kind, b.n) - keyOf(a.kind, a.n)

interface Candidate {
  readonly kind: Where
  readonly n: number
  readonly report: number
  readonly key: number
}

/** Tables of the words and of the rows that they are the words of. */
const TABLES = {
  said: { index: 'said_words', table: 'attributions' },
  text: { index: 'text_words', table: 'passages' },
} as const

async function newest(
  ledger: Ledger,
  kind: Where,
  asked: { readonly words: Compiled; readonly filter: Filter; readonly exact: boolean },
  before: number | null,
): Promise<Candidate[]> {
  const below = before === null ? null : Math.ceil((before - Number(kind === 'said')) / 2)
  const numbers = await newestOf(ledger, { ...TABLES[kind], ...asked, below, most: AT_ONCE + 1 })
  return numbers.map(n => ({ kind, n, report: Math.floor(n / PER_REPORT), key: keyOf(kind, n) }))
}

interface Text {
  readonly text: string
  readonly title: string
  readonly outlet: string | null
  readonly published: string | null
}

async function textsOf({ db }: Ledger, reports: readonly number[]): Promise<ReadonlyMap<number, Text>> {
  if (reports.length === 0) return new Map()
  const rows = await db
    .selectFrom('reports')
    .select(['n', 'text', 'title', 'outlet', 'published'])
    .where('n', 'in', [...reports])
    .execute()
  return new Map(rows.map(({ n, text, title, ...rest }) => [n, { text: text ?? '', title: title ?? '', ...rest }]))
}

/** What may be a hit, with the words that were searched. */
interface Row extends Omit<Hit, 'score' | 'highlights'> {
  readonly tokens: readonly Token[]
}

type Pairs = readonly (readonly [number, number])[]

async function saidRows({ db }: Ledger, texts: ReadonlyMap<number, Text>, numbers: readonly number[]): Promise<Row[]> {
  if (numbers.length === 0) return []
  const rows = await db
    .selectFrom('attributions')
    .select(['n', 'report', 'id', 'spans', 'entity', 'speaker', 'manner', 'type', 'day'])
    .where('n', 'in', [...numbers])
    .execute()
  return rows.map(({ n, report, id, spans, day, ...facts }) => {
    const of = texts.get(report)!
    const text = id.startsWith('headline/') ? of.title : of.text
    const content = (JSON.parse(spans) as { content: Pairs }).content
    return {
      ...{ kind: 'said', n, report, start: content[0]?.[0] ?? 0, end: content.at(-1)?.[1] ?? 0 },
      facts: { ...facts, outlet: of.outlet, month: day?.slice(0, 7) ?? null },
      tokens: content.flatMap(([start, end]) => tokens(text.slice(start, end), start)),
    }
  })
}

async function textRows({ db }: Ledger, texts: ReadonlyMap<number, Text>, numbers: readonly number[]): Promise<Row[]> {
  if (numbers.length === 0) return []
  const rows = await db
    .selectFrom('passages')
    .selectAll()
    .where('n', 'in', [...numbers])
    .execute()
  return rows.map(({ n, report, start, end }) => {
    const { text, outlet, published } = texts.get(report)!
    const month = published?.slice(0, 7) ?? null
    const facts = { entity: null, speaker: null, manner: null, type: null, outlet, month }
    return { kind: 'text', n, report, start, end, facts, tokens: tokens(text.slice(start, end), start) }
  })
}

function ranked(query: Query, rows: readonly Row[]): Hit[] {
  const found = rows.map(row => ({
    row,
    places: placesOf(
      query,
      row.tokens.map(t => t.word),
    ),
  }))
  const scores = bm25(found.map(({ row, places }) => ({ times: places.map(p => p.length), length: row.tokens.length })))
  return found
    .map(({ row, places }, k) => {
      const spans = places.flat().map(([first, last]) => ({ start: row.tokens[first]!.start, end: row.tokens[last]!.end }))
      return hit(row, scores[k]!, joined(spans))
    })
    .sort(byRank)
}

function hit({ tokens: _, ...row }: Row, score: number, highlights: readonly Span[]): Hit {
  return { ...row, score, highlights }
}

/** Spans in order, those that overlap as one. */
function joined(spans: readonly Span[]): Span[] {
  const out: Span[] = []
  for (const s of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = out.at(-1)
    if (last && s.start < last.end) out[out.length - 1] = { start: last.start, end: Math.max(last.end, s.end) }
    else out.push(s)
  }
  return out
}
