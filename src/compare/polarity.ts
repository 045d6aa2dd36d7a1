import type { Claim, Speech } from './claim.ts'
import { isNegative, negatives, opposed } from './negative.ts'
import type { Word } from './word.ts'

/** Words before the shared ones that belong to their clause at most: where its “not” may stand. */
const REACH = 7
const CLAUSE_PART = /[.,;:!?—–()\n]/
const BEGINS = new Set(['and', 'but', 'because', 'which', 'who', 'so', 'although', 'while'])

/** The first word of the clause in which the word at `first` stands. */
export function clauseStart({ text, words }: Speech, first: number): number {
  let j = first
  while (
    j > 0 &&
    first - j < REACH &&
    !BEGINS.has(words[j - 1]!.word) &&
    !CLAUSE_PART.test(text.slice(words[j - 1]!.end, words[j]!.start))
  )
    j--
  return j
}

/** “Her claims of … are untrue”: behind the shared words, what is said of all that they say. */
const TAKES_BACK = new Set('untrue false wrong baseless unfounded unproven incorrect denied rejected dismissed'.split(' '))

/** Whether the clause ends by taking back what stands in it. */
function takenBack({ text, words }: Speech, last: number): number {
  for (
    let j = last;
    j + 1 < words.length && j - last < REACH && !CLAUSE_PART.test(text.slice(words[j]!.end, words[j + 1]!.start));
    j++
  )
    if (TAKES_BACK.has(words[j + 1]!.word)) return 1 + negatives(words.slice(last + 1, j + 1))
  return 0
}

/** Pairs of words that stand for one another, of which one says what the other says not. */
const turned = (pairs: readonly (readonly [Word, Word])[]): readonly (readonly [Word, Word])[] =>
  pairs.filter(([a, b]) => opposed(a.word, b.word) && !isNegative(a.word) && !isNegative(b.word))

/** How a claim and what was said come to say opposite things. */
export type Turn = 'negation' | 'antonym' | 'denial'

/**
 * Whether what was said, from one word to another, is the opposite of the claim, and by what; null where both say yes or both no.
 *
 * @param pairs words of the claim, and those that stand in their place
 * @param denies whether the statement is a denial
 */
export function turn(
  claim: Claim,
  speech: Speech,
  { first, last }: { readonly first: number; readonly last: number },
  pairs: readonly (readonly [Word, Word])[],
  denies: boolean,
): Turn | null {
  const said = negatives(speech.words.slice(clauseStart(speech, first), last + 1))
  const antonyms = turned(pairs).length
  const sum = negatives(claim.words) + said + takenBack(speech, last) + antonyms + Number(claim.denies) + Number(denies)
  if (sum % 2 === 0) return null
  if (claim.denies !== denies) return 'denial'
  return antonyms ? 'antonym' : 'negation'
}
