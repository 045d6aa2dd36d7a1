import { firstIndex, marksOf, type Report, type Span } from '../report/index.ts'

/** A word of the text, without the 's of a possessive. */
export interface Token extends Span {
  readonly word: string
  readonly low: string
  readonly capital: boolean
  /** the first word of its sentence, or of a quotation in it */
  readonly opens: boolean
  readonly possessive: boolean
  readonly sentence: number
  readonly paragraph: number
}

const WORD = /(?:\p{Lu}\.){2,}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-‑&.'’](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*/gu
const POSSESSIVE = /['’][sS]$/
/** “He’d”, “we’re”: the verb is no part of the word. */
const VERB = /(?<=\p{L})['’](?:d|ll|re|ve|m)$/u
const OPENER = /(?:[“"‘«(:–—[]|\s-)\s*$/
const CAPITAL = /^(?:\p{Lu}|(?:al|el|ad|an|as|ash|at|az|ar|bin|ibn)-\p{Lu})/u

/** Most words are small and plain: they need no more than a look at their first letter. */
const isCapital = (word: string): boolean =>
  word[0]! >= 'a' && word[0]! <= 'z' && !word.includes('-') ? false : CAPITAL.test(word)

/** The words of a report, in order, each with its sentence and paragraph. */
export function tokensOf(report: Report): readonly Token[] {
  const paragraphs = marksOf(report, 'paragraph')
  let paragraph = 0
  return marksOf(report, 'sentence').flatMap((s, sentence) => {
    while (paragraph + 1 < paragraphs.length && paragraphs[paragraph + 1]!.start <= s.start) paragraph++
    const text = report.text.slice(s.start, s.end)
    let before = 0
    return Array.from(text.matchAll(WORD), (m, i): Token => {
      const possessive = m[0].length > 2 && POSSESSIVE.test(m[0])
      const word = possessive ? m[0].slice(0, -2) : m[0].includes('’') || m[0].includes("'") ? m[0].replace(VERB, '') : m[0]
      const start = s.start + m.index
      const opens = i === 0 || (m.index - before > 1 && OPENER.test(text.slice(before, m.index)))
      before = m.index + m[0].length
      return {
        start,
        end: start + word.length,
        word,
        low: word.toLowerCase(),
        capital: isCapital(word),
        opens,
        possessive,
        sentence,
        paragraph,
      }
    })
  })
}

export const lowOf = (tokens: readonly Token[]): string => tokens.map(t => t.low).join(' ')

/** The words inside a span. */
export function within(tokens: readonly Token[], span: Span): readonly Token[] {
  const low = firstIndex(tokens.length, i => tokens[i]!.start >= span.start)
  let end = low
  while (end < tokens.length && tokens[end]!.end <= span.end) end++
  return tokens.slice(low, end)
}
