import { basisOf } from '../compare/basis.ts'
import type { Claim } from '../compare/claim.ts'
import { telling, type Word } from '../compare/word.ts'
import type { Ledger } from '../ledger/database.ts'
import type { Filter } from '../ledger/filter.ts'
import type { Query } from '../ledger/query.ts'
import { tokens } from '../ledger/tokens.ts'
import { passagesWith } from '../ledger/weighed.ts'
import type { Terms } from './check-find.ts'
import { nameWords } from './check-speaker.ts'
import { type Passage, passagesOf } from './passage.ts'

/** Telling words that a passage must have in a row to be the claim's own words, and words of it that are looked for. */
const ENOUGH = 3
const ROW = 8
/** Rare words of a claim of which a passage must have two where it names the one asked for, and rows from which on a word is not rare. */
const RARE = 3
const COMMON = 800
/** Passages that are looked at. */
const PASSAGES = 10
/** Characters around a passage's words that may be its quotation marks. */
const SIGNS = 2

/** Passages that may have what a claim tells although no statement has it. */
export interface Standing {
  readonly all: readonly Passage[]
  /** the newest in which the claim's own words stand side by side */
  readonly row: Passage | null
}

interface Wanted {
  readonly claim: Claim
  readonly speaker: readonly string[]
  readonly terms: Terms
  readonly filter: Filter
}

/** Where words of a claim stand in texts, whoever says them: in a row, or two rare ones in a passage that names the one asked for. */
export async function standing(ledger: Ledger, { claim, speaker, terms, filter }: Wanted): Promise<Standing> {
  const row = basisOf(claim).slice(0, ROW)
  const queries = [...(tellingIn(row) >= ENOUGH ? [phrase(row)] : []), ...besideName(terms.terms, speaker)]
  const isRow = (text: string): boolean => tellingIn(row) >= ENOUGH && ` ${joined(tokens(text))} `.includes(` ${joined(row)} `)
  if (queries.length === 0) return { all: [], row: null }
  const found = await passagesWith(ledger, any(queries), filter, PASSAGES)
  const wide = await passagesOf(
    ledger,
    found.map(f => ({ ...f, start: Math.max(0, f.start - SIGNS), end: f.end + SIGNS })),
  )
  const own = found.find(f => isRow(wide.get(f.n)!.span.words))
  const shown = own && (await passagesOf(ledger, [own])).get(own.n)
  return { all: found.map(f => wide.get(f.n)!), row: shown ?? null }
}

function besideName(terms: Terms['terms'], asked: readonly string[]): readonly Query[] {
  const names = [...new Set(asked.flatMap(name => nameWords(name).at(-1) ?? []))].map(single)
  const rare = [...terms]
    .sort((a, b) => a.rows - b.rows)
    .filter(t => t.rows < COMMON)
    .slice(0, RARE)
    .map(t => t.query)
  const pairs = rare.flatMap((a, k) => rare.slice(k + 1).map(b => all([a, b])))
  return names.length && pairs.length ? [all([any(pairs), any(names)])] : []
}

const tellingIn = (words: readonly Word[]): number => words.filter(w => telling(w.word)).length
const phrase = (words: readonly Word[]): Query => ({ kind: 'phrase', words: words.map(w => w.word), prefix: false })
const single = (word: string): Query => ({ kind: 'phrase', words: [word], prefix: false })
const all = (of: readonly Query[]): Query => ({ kind: 'all', of, without: [] })
const any = (of: readonly Query[]): Query => ({ kind: 'any', of })
const joined = (words: readonly { readonly word: string }[]): string => words.map(w => w.word).join(' ')
