import { contains, marksOf, type Report, type Span } from '../report/index.ts'
import type { Name } from './name.ts'
import type { Party, Place } from './party.ts'
import type { Phrase } from './phrase.ts'
import { score } from './score.ts'

/** Parties that words may mean: those mentioned last. More would cost time and are hardly ever meant. */
const WINDOW = 30

/** The best reading of some words, and the second best. */
export interface Best {
  readonly party: Party
  readonly value: number
  /** how much better than the second best, in logits */
  readonly margin: number
  readonly or: Party | null
}

/** What a reader has in mind at a place of the text: who was mentioned last, and who spoke. */
export interface Scene {
  readonly recent: readonly Party[]
  /** takes in the names up to a place */
  readonly readTo: (end: number) => void
  /** names not yet come by, in text order */
  readonly ahead: () => readonly [names: readonly Name[], from: number]
  readonly see: (party: Party, place: Place) => void
  readonly speaks: (party: Party) => void
  readonly quoted: (span: Span) => boolean
  readonly best: (phrase: Phrase, at: Place, learned: (party: Party) => number) => Best | null
}

/** “ANA POE: Good morning.” */
export const isTurn = (text: string, { start, end }: Span): boolean =>
  text[end] === ':' && (start === 0 || text[start - 1] === '\n')

/** “…,” she said: behind the quotation that its paragraph begins with. */
export const isTail = (text: string, { start }: Span, paragraph: Span | undefined): boolean =>
  paragraph !== undefined && /["“'‘]/.test(text.charAt(paragraph.start)) && /["”'’]\s$/.test(text.slice(start - 2, start))

const GOVERNED = /\b(?:of|in|at|from|(?<!according )to|with|by|for|on|near|over|against|into|than|via|about|like)\s(?:the\s)?$/i

const placeOf = (text: string, name: Name, quoted: boolean): Place => ({
  start: name.start,
  end: name.end,
  sentence: name.tokens[0]!.sentence,
  paragraph: name.tokens[0]!.paragraph,
  subject: name.opens,
  quoted,
  governed: GOVERNED.test(text.slice(Math.max(0, (name.title ?? name).start - 22), (name.title ?? name).start)),
  turn: isTurn(text, name),
  tail: false,
  of: name,
})

/** The scene at the start of a report. */
export function sceneOf(report: Report, names: readonly Name[], partyOf: ReadonlyMap<Name, Party>): Scene {
  const quotations = marksOf(report, 'quotation')
  const recent: Party[] = []
  let lastSpoke: Party | null = null
  let next = 0
  let q = 0
  const quoted = (s: Span): boolean => {
    while (q < quotations.length && quotations[q]!.end <= s.start) q++
    return q < quotations.length && contains(quotations[q]!, s)
  }
  const see = (party: Party, place: Place): void => {
    party.last = place
    const at = recent.indexOf(party)
    if (at >= 0) recent.splice(at, 1)
    recent.unshift(party)
    if (recent.length > WINDOW) recent.pop()
  }
  return {
    recent,
    see,
    quoted,
    readTo: end => {
      for (; next < names.length && names[next]!.start < end; next++)
        see(partyOf.get(names[next]!)!, placeOf(report.text, names[next]!, quoted(names[next]!)))
    },
    ahead: () => [names, next],
    speaks: party => {
      party.spoken++
      lastSpoke = party
    },
    best: (phrase, at, learned) => {
      const scored = recent
        .map(party => [score(party, phrase, at, lastSpoke, learned(party)), party] as const)
        .sort((a, b) => b[0] - a[0])
      const [first, second] = scored
      return first
        ? { party: first[1], value: first[0], margin: second ? first[0] - second[0] : 9, or: second?.[1] ?? null }
        : null
    },
  }
}
