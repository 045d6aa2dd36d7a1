import type { Claim, Speech } from './claim.ts'
import { isNegative, negatives, opposed, unrelated } from './negative.ts'
import { telling, type Word } from './word.ts'

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

/** Whether the clause ends by taking back what stands in it: “is wrong”, not “the wrong line”. */
function takenBack({ text, words }: Speech, last: number): number {
  const ends = (j: number): boolean => j + 1 >= words.length || CLAUSE_PART.test(text.slice(words[j]!.end, words[j + 1]!.start))
  for (let j = last; !ends(j) && j - last < REACH; j++)
    if (TAKES_BACK.has(words[j + 1]!.word) && (ends(j + 1) || BEGINS.has(words[j + 2]!.word)))
      return 1 + negatives(words.slice(last + 1, j + 1))
  return 0
}

/**
 * Negatives of the clauses that say what is claimed. A clause that shares only names with the claim, and says something of its own about them, is another matter:
 * “We cannot read Onda’s mind, but we think that the ferry is safe”.
 *
 * @param shared indices of the words that the claim has too
 * @param isName of these
 */
export function negativesOf(speech: Speech, shared: ReadonlySet<number>, isName: (said: number) => boolean): number {
  const { text, words } = speech
  const [first, last] = [Math.min(...shared), Math.max(...shared)]
  let sum = 0
  for (let from = clauseStart(speech, first); from <= last; ) {
    let below = from + 1
    while (below <= last && !CLAUSE_PART.test(text.slice(words[below - 1]!.end, words[below]!.start))) below++
    const own = [...words.keys()].slice(from, below)
    const ours = own.filter(j => shared.has(j) && telling(words[j]!.word))
    const others = own.filter(j => !shared.has(j) && telling(words[j]!.word) && !isNegative(words[j]!.word))
    if (!ours.length || !others.length || !ours.every(isName)) sum += negatives(words.slice(from, below))
    from = below
  }
  return sum
}

/** Pairs of words that stand for one another, of which one says what the other says not. */
const turned = (pairs: readonly (readonly [Word, Word])[]): readonly (readonly [Word, Word])[] =>
  pairs.filter(([a, b]) => opposed(a.word, b.word) && !isNegative(a.word) && !isNegative(b.word))

/** How a claim and what was said come to say opposite things. */
export type Turn = 'negation' | 'antonym' | 'denial'

/**
 * Whether what was said is the opposite of the claim, and by what; null where both say yes or both no.
 *
 * @param last of the words said that are compared
 * @param said how many negatives they have
 * @param pairs words of the claim, and those that stand in their place
 * @param denies whether the statement is a denial
 */
export function turn(
  claim: Claim,
  speech: Speech,
  last: number,
  said: number,
  pairs: readonly (readonly [Word, Word])[],
  denies: boolean,
): Turn | null {
  const antonyms = turned(pairs).length
  const swapped = pairs.filter(([a, b]) => unrelated(a.word, b.word)).length
  const sum = negatives(claim.words) - swapped + said + takenBack(speech, last) + antonyms + Number(claim.denies) + Number(denies)
  if (sum % 2 === 0) return null
  if (claim.denies !== denies) return 'denial'
  return antonyms ? 'antonym' : 'negation'
}
