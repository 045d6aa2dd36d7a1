import type { Claim, Speech, Weight } from './claim.ts'
import { likeness, stem, telling, type Word } from './word.ts'

/** One telling word of the claim and the word said that is most like it. */
export interface Pair {
  readonly claim: number
  readonly said: number
  readonly likeness: number
}

export interface Coverage {
  /** weight of the claim's telling words that were said, of the weight of all: 0 to 1 */
  readonly share: number
  /** the share, less what it costs to be spread over several sentences */
  readonly value: number
  readonly pairs: readonly Pair[]
  /** telling words of the claim that were not said */
  readonly lacking: readonly number[]
  /** first and last of the words that were looked at */
  readonly first: number
  readonly last: number
}

/** Sentences that one thing may be spread over, and what each further one costs. */
const MOST_SENTENCES = 3
const SPREAD = 0.04
/** A name that only the rest of the report has, where a statement may say “he”, counts neither way. */
const neutral = (claim: Claim, k: number, speech: Speech): boolean => claim.names[k]! && speech.mentions(claim.words[k]!.word)

/**
 * The few sentences side by side that have the most of a claim's telling words, in whatever order.
 *
 * @returns null where nothing telling is shared
 */
export function coverage(claim: Claim, speech: Speech, weight: Weight): Coverage | null {
  const asked = unique(claim.words)
  const parts = sentences(speech)
  const found = parts.map(([from, below]) => asked.map(k => nearest(claim.words[k]!, speech.words, from, below)))
  let best: Coverage | null = null
  let most = 0
  for (let a = 0; a < parts.length; a++)
    for (let b = a; b < Math.min(parts.length, a + MOST_SENTENCES); b++) {
      const pairs: Pair[] = []
      const lacking: number[] = []
      let [have, all] = [0, 0]
      for (const [q, k] of asked.entries()) {
        let one = { said: -1, likeness: 0 }
        for (let s = a; s <= b; s++) if (found[s]![q]!.likeness > one.likeness) one = found[s]![q]!
        const w = weight(claim.words[k]!.word)
        if (one.likeness > 0) {
          pairs.push({ claim: k, ...one })
          have += w * one.likeness
          all += w
        } else if (!neutral(claim, k, speech)) {
          lacking.push(k)
          all += w
        }
      }
      const share = all ? have / all : 0
      const value = share - SPREAD * (b - a)
      if (pairs.length && value > most) {
        most = value
        best = { share, value, pairs, lacking, first: parts[a]![0], last: parts[b]![1] - 1 }
      }
    }
  return best
}

/** The telling words of a claim, each once. */
function unique(words: readonly Word[]): number[] {
  const seen = new Set<string>()
  return [...words.keys()].filter(k => {
    const { word } = words[k]!
    if (!telling(word) || seen.has(stem(word))) return false
    seen.add(stem(word))
    return true
  })
}

function nearest({ word }: Word, said: readonly Word[], from: number, below: number): { said: number; likeness: number } {
  let one = { said: -1, likeness: 0 }
  for (let j = from; j < below; j++) {
    const like = likeness(word, said[j]!.word)
    if (like > one.likeness) one = { said: j, likeness: like }
  }
  return one
}

/** First word of each sentence, and the first behind it. */
function sentences({ text, words }: Speech): (readonly [number, number])[] {
  const out: [number, number][] = []
  let from = 0
  for (let j = 1; j <= words.length; j++)
    if (j === words.length || /[.?!…]["”’']?\s|\n/.test(text.slice(words[j - 1]!.end, words[j]!.start))) {
      if (j > from) out.push([from, j])
      from = j
    }
  return out
}
