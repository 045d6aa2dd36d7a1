import { quotationAround } from '../compare/beside.ts'
import type { Claim } from '../compare/claim.ts'
import { sentenceAround } from '../compare/open.ts'
import { toldBy } from '../compare/plain.ts'
import { relate } from '../compare/relation.ts'
import { SURE, type Witness } from '../compare/verdict.ts'
import { stem, telling } from '../compare/word.ts'
import { tokens } from '../ledger/tokens.ts'
import type { Span } from '../report/index.ts'
import type { Resolved, Terms } from './check-find.ts'
import { fits, nameWords } from './check-speaker.ts'
import type { Spoken } from './check-speech.ts'

/** A sentence of a report that says by itself who says what it holds. */
export interface Plain extends Witness {
  readonly report: number
  readonly sentence: Span
}

/** A text that was fetched, and whom its report names. */
export type Source = Pick<Spoken, 'report' | 'cast' | 'whole'> & { readonly speech: Pick<Spoken['speech'], 'mentions'> }

/** What is asked, and of whom. */
export interface Wanted {
  readonly claim: Claim
  readonly who: Resolved
  /** how the one asked for is called */
  readonly speaker: readonly string[]
  readonly terms: Terms
}

/** Share of a claim's telling words that a sentence must have to be looked at. */
const ENOUGH = 0.5

/**
 * Sentences that the reader took for no statement, or for another's, and that name somebody right beside a verb of saying. Only words that stand side by side as they do in the claim count.
 */
export function plainIn(
  { report, cast, whole: text, speech: { mentions } }: Source,
  { claim, who, speaker: asked, terms: { weight } }: Wanted,
): readonly Plain[] {
  const out: Plain[] = []
  for (const sentence of unitsOf(text, claim))
    for (const { place, whose } of namedIn(text, sentence, cast, who, asked)) {
      const told = toldBy(text, sentence, place)
      if (!told) continue
      const words = tokens(text.slice(told.start, told.end), told.start)
      const statement = { manner: told.denies ? 'denied' : 'said', negated: false, cue: told.cue }
      const speech = { text, words, of: words.map(() => 0), statements: [statement], others: words.map(() => false), mentions }
      const relation = relate(claim, speech, weight)
      if (relation && relation.close >= SURE) out.push({ report, sentence, whose, relation })
    }
  return out
}

const SENTENCE = /[^\n.?!]+(?:[.?!](?!["”’')]*(?:\s|$))[^\n.?!]*)*[.?!]*/gu

/** Sentences with enough of a claim's words, each with the whole of a quotation that it is of. */
function unitsOf(text: string, claim: Claim): readonly Span[] {
  const wanted = [...new Set(claim.words.filter(w => telling(w.word)).map(w => stem(w.word)))]
  const units = new Map<number, Span>()
  for (const { 0: words, index } of text.matchAll(SENTENCE)) {
    const lower = words.toLowerCase()
    const had = wanted.filter(w => lower.includes(w))
    if (had.length === 0 || had.length < ENOUGH * wanted.length) continue
    const at = index + lower.indexOf(had[0]!)
    const unit = unitAround(text, { start: at, end: at + 1 })
    units.set(unit.start, unit)
  }
  return [...units.values()]
}

function unitAround(text: string, place: Span): Span {
  const quotation = quotationAround(text, place)
  if (!quotation) return sentenceAround(text, place)
  const { start } = sentenceAround(text, { start: quotation.start, end: quotation.start })
  const ended = /[.…]["”]$/u.test(text.slice(0, quotation.end).slice(-2))
  return { start, end: ended ? quotation.end : sentenceAround(text, { start: quotation.end, end: quotation.end }).end }
}

interface Named {
  readonly place: Span
  readonly whose: 'theirs' | 'another'
}

/** Who is named in a sentence: those of the cast by a word of their name, and the one asked for by all of it. */
function namedIn(
  text: string,
  { start, end }: Span,
  cast: Source['cast'],
  who: Resolved,
  asked: readonly string[],
): readonly Named[] {
  const named = cast.flatMap(one => {
    const theirs = who.entities.includes(one.entity) || fits(asked, one)
    if (!theirs && one.kind !== 'person') return []
    const own = [one.name, ...(theirs ? asked : [])].flatMap(nameWords)
    return one.places
      .filter(p => start <= p.start && p.end <= end)
      .filter(p => /\p{Lu}/u.test(text.slice(p.start, p.end)) && nameWords(text.slice(p.start, p.end)).some(w => own.includes(w)))
      .map((place): Named => ({ place, whose: theirs ? 'theirs' : 'another' }))
  })
  const words = tokens(text.slice(start, end), start)
  const whole = asked.flatMap(name => {
    const want = nameWords(name)
    if (want.length === 0) return []
    return words.flatMap((w, k): readonly Named[] =>
      want.every((x, j) => words[k + j]?.word === x) && /^[\p{Lu}\d]/u.test(text.slice(w.start))
        ? [{ place: { start: w.start, end: words[k + want.length - 1]!.end }, whose: 'theirs' }]
        : [],
    )
  })
  return [...whole, ...named.filter(n => !whole.some(w => w.place.start < n.place.end && n.place.start < w.place.end))]
}
