import type { Word } from '../compare/word.ts'
import type { Weighed } from '../ledger/weighed.ts'

/** Words of a claim side by side, small ones too: “I told her” finds what no word of it alone would. */
export interface Phrase {
  readonly weighed: Weighed
  /** whether one of its words is in few statements, so that not many are looked through for it */
  readonly rare: boolean
}

/** Words of one phrase, phrases of one claim at most, and the worth of each: about a word's that a twentieth of all statements have. */
const LENGTH = 3
const MOST = 8
const WEIGHT = 3

export function phrasesOf(words: readonly Word[], rare: ReadonlySet<string>): readonly Phrase[] {
  const starts = [...words.keys()].slice(0, Math.min(MOST, Math.max(0, words.length - LENGTH + 1)))
  return starts.map(k => {
    const some = words.slice(k, k + LENGTH).map(w => w.word)
    return {
      weighed: { query: { kind: 'phrase', words: some, prefix: false }, weight: WEIGHT },
      rare: some.some(w => rare.has(w)),
    }
  })
}
