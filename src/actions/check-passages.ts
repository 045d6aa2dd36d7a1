import { basisOf } from '../compare/basis.ts'
import type { Claim } from '../compare/claim.ts'
import { telling, type Word } from '../compare/word.ts'
import type { Ledger } from '../ledger/database.ts'
import type { Filter } from '../ledger/filter.ts'
import type { Query } from '../ledger/query.ts'
import { tokens } from '../ledger/tokens.ts'
import { passagesWith } from '../ledger/weighed.ts'
import { nameWords } from './check-speaker.ts'
import { type Passage, passagesOf } from './passage.ts'

/** Telling words that a passage must have in a row to be the claim's own words, and words of it that are looked for. */
const ENOUGH = 3
const ROW = 8
/** Words side by side of which a passage must have some where it names the one asked for. */
const RUN = 4
/** Runs that one claim is looked for by, and passages that are looked at. */
const MOST = 5
const PASSAGES = 10

/** Passages that may have what a claim tells although no statement has it. */
export interface Standing {
  readonly all: readonly Passage[]
  /** the newest in which the claim's own words stand side by side */
  readonly row: Passage | null
}

/** Where words of a claim stand in texts, whoever says them: in a row, or some of them beside the name of the one asked for. */
export async function standing(ledger: Ledger, claim: Claim, asked: readonly string[], filter: Filter): Promise<Standing> {
  const words = basisOf(claim)
  const row = words.slice(0, ROW)
  const queries = [...(tellingIn(row) >= ENOUGH ? [phrase(row)] : []), ...besideName(words, asked)]
  if (queries.length === 0) return { all: [], row: null }
  const found = await passagesWith(ledger, { kind: 'any', of: queries }, filter, PASSAGES)
  const passages = await passagesOf(ledger, found)
  const all = found.flatMap(f => passages.get(f.n) ?? [])
  const key = joined(row)
  const isRow = ({ span }: Passage): boolean => tellingIn(row) >= ENOUGH && ` ${joined(tokens(span.words))} `.includes(` ${key} `)
  return { all, row: all.find(isRow) ?? null }
}

function besideName(words: readonly Word[], asked: readonly string[]): readonly Query[] {
  const names = [...new Set(asked.flatMap(name => nameWords(name).at(-1) ?? []))].map(single)
  const step = words.length < 2 * RUN ? 1 : RUN
  const runs = [...words.keys()]
    .filter(k => k % step === 0)
    .map(k => words.slice(k, k + RUN))
    .filter(run => run.length > 1 && tellingIn(run) > 1)
    .slice(0, MOST)
    .map(phrase)
  return names.length && runs.length ? [{ kind: 'all', of: [any(names), any(runs)], without: [] }] : []
}

const tellingIn = (words: readonly Word[]): number => words.filter(w => telling(w.word)).length
const phrase = (words: readonly Word[]): Query => ({ kind: 'phrase', words: words.map(w => w.word), prefix: false })
const single = (word: string): Query => ({ kind: 'phrase', words: [word], prefix: false })
const any = (of: readonly Query[]): Query => ({ kind: 'any', of })
const joined = (words: readonly { readonly word: string }[]): string => words.map(w => w.word).join(' ')
