import { overlaps, type Span } from '../report/index.ts'
import { CAPITALS, COUNTRIES, DEMONYMS } from './country.ts'
import { commonNoun } from './noun.ts'
import type { Token } from './token.ts'

/** Words that may stand between “the” and the noun of a description. */
const QUALITY =
  /^(?:senior|former|deputy|acting|chief|top|local|state|federal|prime|foreign|interior|defen[cs]e|national|provincial|regional|presidential|opposition|ruling|occupying|terrorist|military|police|militant|rebel|armed|security|communist|islamist|\d+-year-old)$/
const MOST_WORDS = 5

const isPlace = (low: string): boolean => DEMONYMS.has(low) || COUNTRIES.has(low) || CAPITALS.has(low)

/**
 * Descriptions of bodies and single persons where no source stands: “the regime”, “Norland’s army”, “the senior official”.
 *
 * @param taken spans that are read already, in text order
 */
export function descriptionsOf(text: string, tokens: readonly Token[], taken: readonly Span[]): readonly Span[] {
  const out: Span[] = []
  let next = 0
  for (const [i, head] of tokens.entries()) {
    const noun = commonNoun(head.low)
    if (!noun || noun.plural || (noun.kind !== 'person' && noun.kind !== 'organisation') || head.capital) continue
    const touches = (a: Token | undefined, b: Token | undefined): boolean =>
      !!a && !!b && /^(?:['’]s?)?\s$/.test(text.slice(a.end, b.start))
    const after = tokens[i + 1]
    if (head.possessive ? false : touches(head, after) && (after!.capital || commonNoun(after!.low))) continue
    let from = i
    while (i - from < MOST_WORDS && touches(tokens[from - 1], tokens[from])) {
      const t = tokens[from - 1]!
      if (!(t.capital && !t.opens) && !isPlace(t.low) && !QUALITY.test(t.low) && !commonNoun(t.low)) break
      from--
    }
    const article = touches(tokens[from - 1], tokens[from]) && tokens[from - 1]!.low === 'the'
    const placed = from < i && isPlace(tokens[from]!.low)
    if (!article && !(placed && noun.kind === 'organisation')) continue
    const span = { start: tokens[article ? from - 1 : from]!.start, end: head.end }
    while (next < taken.length && taken[next]!.end <= span.start) next++
    if (!(next < taken.length && overlaps(taken[next]!, span))) out.push(span)
  }
  return out
}
