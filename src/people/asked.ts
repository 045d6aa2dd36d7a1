import { type Report, type Span, words } from '../report/index.ts'
import type { Learned } from './learned.ts'
import type { Name } from './name.ts'
import type { Named } from './named.ts'
import { learn, type Party, type Place } from './party.ts'
import type { Phrase } from './phrase.ts'
import type { Best, Scene } from './scene.ts'
import type { Token } from './token.ts'
import { isWide } from './wide.ts'

/** A source whose party is asked for, and all that may tell it. */
export interface Asked {
  readonly report: Report
  readonly tokens: readonly Token[]
  readonly source: Span
  readonly phrase: Phrase
  readonly place: Place
  /** names inside the source */
  readonly inner: readonly Name[]
  readonly named: Named
  readonly scene: Scene
  readonly learned: Learned
  /** parties by what they were called: description → party */
  readonly called: Map<string, Party>
}

/** A party, and the probability that it is the right one. */
export interface Found {
  readonly party: Party
  readonly sure: number
  /** where the words point to, on the way to the party's name */
  readonly via: Place | null
  readonly or: Party | null
}

/** One way to tell whom the words of a source mean; null where it tells nothing. */
export type Way = (asked: Asked) => Found | null

/** Two readings this close are both told, in logits. */
const CLOSE = 0.8
/** Least evidence for a party in some logits: pronouns always mean somebody, descriptions often somebody new, but “the group” one named before. */
export const LEAST = { pronoun: -4, description: 0.5, wide: -1, owner: 0.5 }

export const found = (party: Party, sure: number, via: Place | null = null, or: Party | null = null): Found => ({
  party,
  sure,
  via,
  or,
})
const logistic = (z: number): number => 1 / (1 + Math.exp(-z))

/** The best reading of some words, from which its party learns; a close second stays in mind. */
export function chosen({ phrase }: Asked, best: Best, bias: number, slope: number): Found {
  const via = best.party.last
  learn(
    best.party,
    best.margin < CLOSE
      ? { ...phrase, gender: null, headWord: '', traits: [] }
      : isWide(phrase.headWord) && !phrase.plural
        ? { ...phrase, headWord: '' }
        : phrase,
  )
  return found(best.party, logistic(bias + slope * Math.min(4, best.margin)), via, best.margin < CLOSE ? best.or : null)
}

/** Some of them, and so not them. */
const PART =
  /^(?:(?:about |nearly |over |more than |the )?(?:half|most|some|majority|rest|number|\d[\d.]*(?:%| percent| per cent)) of|two of|three of|one in)\b/i
export const partOf = ({ report, source }: Asked): string => PART.exec(words(report, source))?.[0].toLowerCase() ?? ''

/** What a party is called by. */
export const keyOf = (asked: Asked): string =>
  [partOf(asked), ...asked.phrase.traits, asked.phrase.headWord, asked.phrase.plural ? 's' : ''].join(' ').trimStart()
