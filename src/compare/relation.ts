import { type Alignment, align, type Step } from './align.ts'
import { basisOf, wholeOf } from './basis.ts'
import type { Claim, Speech, Weight } from './claim.ts'
import { type Coverage, coverage } from './coverage.ts'
import { negatives, opposed } from './negative.ts'
import type { Open } from './open.ts'
import { asserted, openness } from './openness.ts'
import { clauseStart, negativesOf, type Turn, turn } from './polarity.ts'
import { likeness, telling, type Word } from './word.ts'

/** How what was said lies to a claim. `open` and `unsaid` support nothing: asked, conditional, left open; or told not to have been said. */
export type Relation = {
  readonly rule: Same | Near | Turn | Open | 'depends' | 'unsaid'
  readonly kind: 'same' | 'changed' | 'meaning' | 'opposite' | 'open' | 'unsaid'
  /** 0 to 1: how near the words lie */
  readonly close: number
  /** words said that the claim's words were found in, first and last */
  readonly first: number
  readonly last: number
  /** which of the speech's statements has most of them */
  readonly statement: number
  /** the claim's words that were compared, and how they turn into what was said; null where only their sum was looked at */
  readonly alignment: { readonly words: readonly Word[]; readonly steps: Alignment['steps'] } | null
  /** the words said that the claim has too */
  readonly shared: readonly number[]
  /** how many of them are telling */
  readonly telled: number
}
type Same = 'word for word'
type Near = 'few words changed' | 'another number' | 'reported speech' | 'same words in another order'

/** Changes that a claim may have and still be the same sentence: one word in four. */
const CHANGES = 0.25
/** The same where its verb is not among them: “would accept the budget” is not “has the budget”. */
const COVERS_WITHOUT_VERB = 0.8
const MODAL = new Set('will would wont wouldnt shall can could cant couldnt may might must should'.split(' '))
/** Telling words that must be shared where others are not. */
const ENOUGH = 3
/** Words of any kind in a row that must be shared where one telling one is or none. */
const ENOUGH_SMALL = 4
/** Share of a claim's telling words that what was said must have to be its paraphrase. */
const COVERS = 0.6

/**
 * How what was said in one speech lies to a claim; null where they have nothing to do with each other.
 *
 * @param weight how much a word tells
 */
export function relate(claim: Claim, speech: Speech, weight: Weight): Relation | null {
  const found = aligned(claim, speech, weight) ?? covered(claim, speech, weight)
  const own = found?.shared.filter(j => !speech.others[j])
  // what others say inside the speech is theirs, and stands in a statement of their own
  return found && own && own.length > PASSED_ON * found.shared.length ? found : null
}

/** Share of a claim's words between quotation marks below which the others count as well. */
const PARTLY = 0.5

/** Up to this share of words of one's own, one passes on another's. */
const PASSED_ON = 0.2

function aligned(claim: Claim, speech: Speech, weight: Weight): Relation | null {
  const [marked, all] = [basisOf(claim), wholeOf(claim.words)]
  // a word or two between quotation marks are told by what stands around them
  const whole = marked.length < PARTLY * all.length ? alignedTo(all, claim, speech, weight) : null
  return whole && exact(whole, speech) ? whole : alignedTo(withoutCue(marked, speech), claim, speech, weight)
}

/** “She said she hopes to win” of one who “hopes to win”. */
function withoutCue(words: readonly Word[], { statements }: Speech): readonly Word[] {
  const [who, verb, that] = words
  if (!who || !verb || !ONE.has(who.word) || !statements.some(({ cue }) => cue && likeness(verb.word, cue.toLowerCase()) >= FORM))
    return words
  return words.slice(that?.word === 'that' ? 3 : 2)
}
const ONE = new Set('i we he she it they'.split(' '))
/** The likeness of two forms of one word. */
const FORM = 0.9

/** Whether a claim's words stand as they are, or one telling word in the place of another. */
const exact = ({ rule, alignment }: Relation, speech: Speech): boolean =>
  rule === 'word for word' || alignment!.steps.some(s => isSwap(s, alignment!.words, speech.words))

/** One telling word in the place of another. */
const isSwap = ({ kind, claim, said }: Step, words: readonly Word[], spoken: readonly Word[]): boolean =>
  kind === 'changed' && telling(words[claim!]!.word) && telling(spoken[said!]!.word)

/** A telling word that was not said, nor its opposite. */
const isNew = ({ kind, claim, said }: Step, words: readonly Word[], spoken: readonly Word[]): boolean =>
  (kind === 'added' && telling(words[claim!]!.word)) ||
  (kind === 'changed' && telling(words[claim!]!.word) && !opposed(words[claim!]!.word, spoken[said!]!.word))

function alignedTo(words: readonly Word[], claim: Claim, speech: Speech, weight: Weight): Relation | null {
  const found = align(words, speech.words)
  const { steps, errors, first, last } = found
  const shared = steps.filter(s => s.kind === 'same' || s.kind === 'form')
  const telled = shared.filter(s => telling(words[s.claim!]!.word)).length
  const enough = telled >= 2 || (telled >= 1 && shared.length >= 2) || shared.length >= ENOUGH_SMALL
  if (first < 0 || !enough || errors > CHANGES * words.length) return null
  // “the ferry will sink” is no change of “the ferry will have a new deck”
  if (telled < 2 && shared.length < ENOUGH_SMALL && steps.some(s => isNew(s, words, speech.words))) return null
  const pairs = steps.flatMap(s => (s.kind === 'changed' ? [[words[s.claim!]!, speech.words[s.said!]!] as const] : []))
  const quoted = claim.quoted.some(Boolean)
  const surer = pairs.some(([a, b]) => HEDGE.test(b.word) && !HEDGE.test(a.word))
  const small = !surer && steps.every(s => s.kind === 'same' || s.kind === 'form' || !isTelling(s, words, speech.words))
  const rule = errors === 0 ? 'word for word' : !quoted && small ? 'reported speech' : 'few words changed'
  const kind = errors === 0 ? 'same' : rule === 'reported speech' ? 'meaning' : 'changed'
  return judged(claim, speech, weight, {
    ...{ rule, kind, close: 1 - errors / Math.max(1, words.length), first, last },
    ...{ pairs, shared: shared.map(s => s.said!), telled, alignment: { words, steps } },
    negatives: negatives(speech.words.slice(clauseStart(speech, first), last + 1)),
  })
}

const isTelling = (s: Alignment['steps'][number], claim: readonly Word[], said: readonly Word[]): boolean =>
  (s.claim !== null && telling(claim[s.claim]!.word)) || (s.said !== null && telling(said[s.said]!.word))

function covered(claim: Claim, speech: Speech, weight: Weight): Relation | null {
  const found = coverage(claim, speech, weight)
  if (!found || found.share < COVERS) return null
  const { pairs, lacking } = found
  const otherVerb = lacking.some(k => MODAL.has(claim.words[k - 1]?.word ?? ''))
  if (otherVerb && found.share < COVERS_WITHOUT_VERB) return null
  if (pairs.length < 2 || (pairs.length < ENOUGH && lacking.length > 0) || !namesAgree(claim, lacking)) return null
  // two words are enough for what is said as surely as it is claimed: “the ferry could sink” is not “the ferry will sink”
  if (
    pairs.length < ENOUGH &&
    hedged(
      speech,
      pairs.map(p => p.said),
    ) &&
    !HEDGE.test(claim.text)
  )
    return null
  // of whom one speaks is not what one says
  if (pairs.every(p => claim.names[p.claim])) return null
  const shared = pairs.map(p => p.said).sort((a, b) => a - b)
  const number = lacking.some(k => /\d/.test(claim.words[k]!.word))
  return judged(claim, speech, weight, {
    ...{ rule: number ? 'another number' : 'same words in another order', kind: number ? 'changed' : 'meaning' },
    ...{
      close: found.value * CLOSEST_MEANING,
      first: shared[0]!,
      last: shared.at(-1)!,
      shared,
      telled: pairs.length,
      alignment: null,
    },
    pairs: opposites(claim, speech, found),
    negatives: negativesOf(speech, new Set(shared), j => pairs.some(p => p.said === j && claim.names[p.claim]!)),
  })
}

const HEDGE = /\b(?:could|may|might|possibly|perhaps|maybe|probably)\b/i

const hedged = ({ text, words }: Speech, said: readonly number[]): boolean =>
  HEDGE.test(text.slice(words[Math.min(...said)]!.start, words[Math.max(...said)]!.end))

/** A paraphrase is never as near as the words themselves. */
const CLOSEST_MEANING = 0.7

/** Each word of the claim that was not said, with each that was said and is not in the claim. */
function opposites(claim: Claim, speech: Speech, { lacking, pairs }: Coverage): (readonly [Word, Word])[] {
  const shared = new Set(pairs.map(p => p.said))
  const [from, to] = [Math.min(...shared), Math.max(...shared)]
  const others = speech.words.slice(from, to + 1).filter((w, k) => !shared.has(from + k) && telling(w.word))
  return lacking.flatMap(k => others.map(w => [claim.words[k]!, w] as const))
}

/** A name that neither the statement nor its report has is not what was spoken of. */
const namesAgree = (claim: Claim, lacking: readonly number[]): boolean => !lacking.some(k => claim.names[k])

interface Found extends Omit<Relation, 'statement'> {
  readonly pairs: readonly (readonly [Word, Word])[]
  /** how many the words said have */
  readonly negatives: number
}

/** The relation as its statement's manner and the sentence around it have it. */
function judged(claim: Claim, speech: Speech, weight: Weight, { pairs, negatives: said, ...found }: Found): Relation {
  const statement = mostOf(found.shared.map(j => speech.of[j]!))
  const { manner, negated } = speech.statements[statement]!
  const open = openness(claim, speech, found.shared, weight)
  const denies = manner === 'denied'
  const turned = turn(claim, speech, found.last, said, pairs, denies || negated)
  // what is turned round is not confirmed, with or without its condition
  if (open && !(open === 'depends' && turned)) return { ...found, statement, kind: 'open', rule: open }
  if (manner === 'asked' && !/\?/.test(claim.text)) return { ...found, statement, kind: 'open', rule: 'question' }
  const leftOpen = KNOWN.has(manner) && asserted(claim, 'undecided')
  if (negated && !denies && !claim.denies && !leftOpen) return { ...found, statement, kind: 'unsaid', rule: 'unsaid' }
  return turned ? { ...found, statement, kind: 'opposite', rule: turned } : { ...found, statement }
}

/** Manners of which the contrary leaves open: “we do not know whether”. */
const KNOWN = new Set(['knew', 'thought', 'felt'])

function mostOf(list: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const n of list) counts.set(n, (counts.get(n) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]![0]
}
