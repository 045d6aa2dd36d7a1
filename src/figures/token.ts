import type { Span } from '../report/index.ts'
import { digitsValue } from './digits.ts'

/** A word, a run of digits, a sign, or a time expression as a whole. */
export interface Token extends Span {
  readonly kind: 'word' | 'digits' | 'sign' | 'time'
  readonly text: string
  readonly low: string
  /** no white space stands before it */
  readonly glued: boolean
}

const DIGIT = '[0-9٠-٩۰-۹०-९০-৯０-９]'
/** Groups of three may be parted by a space: only where three digits follow, and no fourth. */
const SPACED = `(?<!${DIGIT})${DIGIT}{1,3}(?:[ \\u00a0\\u2009\\u202f]${DIGIT}{3}(?!${DIGIT}))+(?:[.,]${DIGIT}+)?`
const TOKEN = new RegExp(
  `(?:https?://|www\\.)\\S+|${SPACED}|\\.?${DIGIT}+(?:[.,'’٬٫]${DIGIT}+)*(?:e[+-]?[0-9]{1,3}(?![\\p{L}0-9]))?|[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]|\\p{L}[\\p{L}\\p{M}]*(?:['’](?!s\\b)\\p{L}+)*|['’]s\\b|\\S`,
  'gu',
)
const LINK = /^(?:https?:\/\/|www\.)/
const ISDIGIT = new RegExp(`^\\.?${DIGIT}`)

/**
 * The words, numbers and signs of a stretch; what a time expression covers is one token.
 *
 * @example tokens('killed 41,534 people', []).map(t => t.kind) // ['word', 'digits', 'word']
 */
export function tokens(text: string, times: readonly Span[], from = 0): readonly Token[] {
  const out: Token[] = []
  let at = 0
  const read = (end: number): void => {
    for (const m of text.slice(at, end).matchAll(TOKEN)) {
      const start = at + m.index
      const kind = LINK.test(m[0]) ? 'sign' : ISDIGIT.test(m[0]) ? 'digits' : /^(?:\p{L}|['’]s$)/u.test(m[0]) ? 'word' : 'sign'
      if (kind === 'digits' && m[0].includes(',') && !digitsValue(m[0])) listed(start, m[0])
      else push(start, start + m[0].length, kind)
    }
    at = end
  }
  const push = (start: number, end: number, kind: Token['kind']): void => {
    const words = text.slice(start, end)
    const glued = start > 0 && out.at(-1)?.end === from + start
    out.push({ start: from + start, end: from + end, kind, text: words, low: words.toLowerCase().replaceAll('’', "'"), glued })
  }
  /** "1,2,3,4" is four numbers */
  const listed = (start: number, digits: string): void => {
    for (const m of digits.matchAll(/[^,]+|,/g))
      push(start + m.index, start + m.index + m[0].length, m[0] === ',' ? 'sign' : 'digits')
  }
  for (const t of times) {
    if (t.start - from < at) continue
    read(t.start - from)
    push(t.start - from, t.end - from, 'time')
    at = t.end - from
  }
  read(text.length)
  return out
}
