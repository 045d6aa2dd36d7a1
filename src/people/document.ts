import { overlaps, type Report, type Source, type Span, words } from '../report/index.ts'
import { headOf, POSSESSIVE } from './describe.ts'
import { commonNoun, nounOf } from './noun.ts'
import type { Token } from './token.ts'

/** “The letter”, “this statement”: a document that its words alone do not tell apart. */
const BARE = /^(?:the|this) (\p{Ll}+)$/iu
const MOST_WORDS = 5

/**
 * The fuller descriptions of those documents that a source calls by their noun alone: “a joint letter”, “a poem by the artist Ana Poe”.
 *
 * @param sources in text order
 */
export function documentsOf(report: Report, tokens: readonly Token[], sources: readonly Source[]): readonly Span[] {
  const { text } = report
  const nouns = sources.flatMap(s => BARE.exec(words(report, s))?.[1] ?? []).filter(w => commonNoun(w)?.kind === 'document')
  if (!nouns.length) return []
  const heads = new Set(nouns.map(headOf))
  const touches = (i: number): boolean =>
    i > 0 && i < tokens.length && /^(?:['’]s?)? $/.test(text.slice(tokens[i - 1]!.end, tokens[i]!.start))
  const isDeterminer = (t: Token): boolean => t.possessive || /^(?:an?|the)$/.test(t.low) || POSSESSIVE.has(t.low)
  /** the place behind “by the artist Ana Poe” */
  const end = (i: number): number => {
    if (!touches(i + 1) || !/^(?:by|from)$/.test(tokens[i + 1]!.low)) return i
    let last = i + 1
    while (last - i < 9 && touches(last + 1)) {
      const t = tokens[last + 1]!
      if (!(t.capital || nounOf(t.low) || /^(?:the|an?|of|and)$/.test(t.low))) break
      last++
    }
    while (last > i + 1 && /^(?:the|an?|of|and)$/.test(tokens[last]!.low)) last--
    return last > i + 1 ? last : i
  }
  const out: Span[] = []
  let next = 0
  for (const [i, head] of tokens.entries()) {
    if (head.possessive || commonNoun(head.low)?.kind !== 'document' || !heads.has(headOf(head.low))) continue
    let from = i
    while (i - from < MOST_WORDS && touches(from) && !isDeterminer(tokens[from - 1]!)) from--
    const last = end(i)
    if ((from === i && last === i) || !touches(from) || !isDeterminer(tokens[from - 1]!)) continue
    const article = /^(?:an?|the)$/.test(tokens[from - 1]!.low)
    const span = { start: tokens[article ? from - 1 : from]!.start, end: tokens[last]!.end }
    while (next < sources.length && sources[next]!.end <= span.start) next++
    if (!(next < sources.length && overlaps(sources[next]!, span))) out.push(span)
  }
  return out
}
