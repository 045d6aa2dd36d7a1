import { firstIndex, type Span } from '../report/index.ts'

/** Two paired quotation marks, or one that nothing closes in its paragraph. */
export interface Pair {
  readonly open: Span
  readonly close: Span | null
  readonly end: number
  readonly marks: 'double' | 'single'
}

/** Opening double marks and what may close each (“German” and „Polish” ways included). */
const CLOSES: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '«': '»',
  '‟': '”',
  '〝': '〞',
  '「': '」',
  '『': '』',
}
const MARK = /``|''|[“”„‟«»"「」『』〝〞‘’'‹›]/g
/** 'em, 'til, '90s: an apostrophe where letters were dropped, not an opening mark. */
const DROPPED = /(?:em|til|tis|twas|cause|bout|round|n|nuff|cuz|s|t|re|ll|ve|d|m|\d\ds?)(?![\p{L}\p{N}_])/iuy

const SPACE = /[\s\u0085\u001c-\u001f]/
const WORD = /[\p{L}\p{N}]/u

const space = (c: string): boolean => SPACE.test(c)
const word = (c: string): boolean => WORD.test(c)

/** The whole character that ends at `i`, astral ones too. */
const before = (text: string, i: number): string =>
  String.fromCodePoint(text.codePointAt(i >= 2 && /[\udc00-\udfff]/.test(text[i - 1]!) ? i - 2 : i - 1)!)
const after = (text: string, i: number, end: number): string => (i < end ? String.fromCodePoint(text.codePointAt(i)!) : ' ')

/**
 * Where the single quotation opened at `i` ends: the first mark that may close it and is not a plural's apostrophe with another such mark behind it.
 *
 * @param closing marks that may close one, in text order
 */
function singleClose(text: string, i: number, closing: readonly number[]): number | undefined {
  let n = firstIndex(closing.length, k => closing[k]! > i + 1)
  while (n + 1 < closing.length && text[closing[n]! - 1] === 's') n++
  return closing[n]
}

interface Open extends Span {
  readonly closers: string
  readonly otherCloser: string
}

/**
 * What closes a quotation in the other style, as hurried typing has it: “so" and "so”. Told by the next curly mark behind the opening one, which is the
 * quotation's own ”, or belongs to one inside it, or to the next.
 */
function otherCloser(open: string, nextCurly: string | undefined): string {
  if (open === '"') return nextCurly === '”' ? '”' : ''
  return open === '“' && nextCurly !== '”' ? '"' : ''
}

/** The next curly double mark behind each mark. */
function curlyBehind(marks: readonly { readonly mark: string }[]): (string | undefined)[] {
  const out: (string | undefined)[] = []
  let next: string | undefined
  for (let k = marks.length - 1; k >= 0; k--) {
    out[k] = next
    if (/[“”]/.test(marks[k]!.mark)) next = marks[k]!.mark
  }
  return out
}

/**
 * The quotation marks of one paragraph, paired: double ones, and single ones told apart from apostrophes. A mark reaches no further than
 * its paragraph's end; a single one that nothing closes is one at the paragraph's beginning only. The same rules stand in training/quotations.py; test/parity holds the two together.
 *
 * @example pairs('“Stay,” she said.', { start: 0, end: 17 }) // one pair, open 0-1, close 6-7
 */
export function pairs(text: string, paragraph: Span): Pair[] {
  const { start, end } = paragraph
  const marks = [...text.slice(start, end).matchAll(MARK)].map(m => ({ at: start + m.index, mark: m[0] }))
  const closing = marks
    .filter(m => /^[’'›]$/.test(m.mark) && m.at > start && !space(before(text, m.at)) && !word(after(text, m.at + 1, end)))
    .map(m => m.at)
  const nextCurly = curlyBehind(marks)
  const out: Pair[] = []
  let double: Open | null = null
  let single: (Span & { readonly until: number }) | null = null
  for (const [k, { at, mark }] of marks.entries()) {
    const past = at + mark.length
    const left = at > start ? before(text, at) : ' '
    const right = after(text, past, end)
    if (/^[‘’'‹›]$/.test(mark)) {
      if (single) {
        if (at !== single.until) continue
        out.push({ open: { start: single.start, end: single.end }, close: { start: at, end: past }, end: past, marks: 'single' })
        single = null
      } else if (mark === '‘' || mark === '‹' || (mark === "'" && !word(left) && !space(right))) {
        DROPPED.lastIndex = past
        if (word(left) || space(right) || DROPPED.test(text)) continue
        const until = singleClose(text, at, closing)
        if (until !== undefined) single = { start: at, end: past, until }
        else if (at === start && !double) single = { start: at, end: past, until: end }
      }
    } else if (double) {
      const closes = double.closers.includes(mark) || (mark === double.otherCloser && !space(left) && !word(right))
      if (!closes) continue
      out.push({ open: { start: double.start, end: double.end }, close: { start: at, end: past }, end: past, marks: 'double' })
      double = null
    } else {
      const closers = opensDouble(mark, left, right, past === end)
      if (closers) double = { start: at, end: past, closers, otherCloser: otherCloser(mark, nextCurly[k]) }
    }
  }
  for (const [left, marks] of [
    [double, 'double'],
    [single, 'single'],
  ] as const)
    if (left) out.push({ open: { start: left.start, end: left.end }, close: null, end, marks })
  return out.sort((a, b) => a.open.start - b.open.start)
}

/** What closes the double quotation that this mark opens here; null where it opens none. */
function opensDouble(mark: string, left: string, right: string, last: boolean): string | null {
  if (mark in CLOSES) return CLOSES[mark]!
  if (mark === '"') return !space(right) || last ? '"' : null
  if (mark === '``') return "''"
  if (mark === '»') return word(right) ? '«' : null
  if (mark === '”') return word(right) && !word(left) ? '”' : null
  return null
}
