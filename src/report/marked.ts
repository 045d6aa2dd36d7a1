import type { Span } from './span.ts'

/**
 * The one notation for tests, fixtures and bug reports: `[content#1|“We will appeal,”] [source#1|she] [cue#1|said] [time=2024-03-08|on Friday].`
 * Marks nest; `#n` ties the parts of one attribution; `=value` is what a mark was read as; `\[`, `\]`, `\|` and `\\` escape.
 */
export interface MarkedSpan extends Span {
  readonly kind: string
  /** which attribution the part belongs to */
  readonly tie: string | null
  readonly value: string | null
}

export interface Marked {
  readonly text: string
  readonly spans: readonly MarkedSpan[]
}

const OPENING = /\[([a-zA-Z]+)(?:#([\w.]+))?(?:=([^|\]]*))?\|/y

/**
 * Text and spans of a marked text.
 *
 * @throws RangeError for a bracket without a partner, or one that opens no mark
 * @example parseMarked('[source#1|she] left').spans // [{ kind: 'source', tie: '1', value: null, start: 0, end: 3 }]
 */
export function parseMarked(marked: string): Marked {
  let text = ''
  const open: number[] = [] // places in `spans`, which is in the order of opening: outer before inner where two share a span
  const spans: MarkedSpan[] = []
  for (let i = 0; i < marked.length; ) {
    const c = marked[i]
    if (c === '\\' && i + 1 < marked.length) {
      text += marked[i + 1]
      i += 2
    } else if (c === '[') {
      OPENING.lastIndex = i
      const m = OPENING.exec(marked)
      if (!m) throw new RangeError(`no mark opens at ${i}: “${marked.slice(i, i + 20)}”; write \\[ for a bracket`)
      open.push(spans.length)
      spans.push({ kind: m[1]!, tie: m[2] ?? null, value: m[3] ?? null, start: text.length, end: text.length })
      i = OPENING.lastIndex
    } else if (c === ']') {
      const place = open.pop()
      if (place === undefined) throw new RangeError(`nothing is open at ${i}; write \\] for a bracket`)
      spans[place] = { ...spans[place]!, end: text.length }
      i++
    } else {
      text += c
      i++
    }
  }
  if (open.length) throw new RangeError(`“${spans[open.at(-1)!]!.kind}” is never closed`)
  return { text, spans: spans.sort(outerFirst) }
}

/**
 * The marked text of a text and its spans, which must nest: the inverse of `parseMarked`.
 *
 * @throws RangeError where two spans cross
 */
export function formatMarked({ text, spans }: Marked): string {
  const ends: MarkedSpan[] = []
  const sorted = [...spans].sort(outerFirst)
  let out = ''
  let next = 0
  for (let i = 0; i <= text.length; i++) {
    for (; ends.at(-1)?.end === i; ends.pop()) out += ']'
    for (; next < sorted.length && sorted[next]!.start === i; next++) {
      const s = sorted[next]!
      const around = ends.at(-1)
      if (around && around.end < s.end)
        throw new RangeError(`${around.kind} ${around.start}-${around.end} and ${s.kind} ${s.start}-${s.end} cross`)
      out += `[${s.kind}${s.tie === null ? '' : `#${s.tie}`}${s.value === null ? '' : `=${s.value}`}|`
      if (s.end === i) out += ']'
      else ends.push(s)
    }
    if (i < text.length) out += /[[\]|\\]/.test(text[i]!) ? `\\${text[i]}` : text[i]
  }
  return out
}

const outerFirst = (a: Span, b: Span): number => a.start - b.start || b.end - a.end
