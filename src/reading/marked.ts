import { formatMarked, inTextOrder, type MarkedSpan } from '../report/index.ts'
import { type Format, nameOf } from './form.ts'
import { withUtf16 } from './offsets.ts'
import type { Reading } from './schema.ts'

type Attribution = Reading['attributions'][number]

const PARTS = ['source', 'cue', 'content'] as const

const spansOf = (a: Attribution, tie: string): readonly MarkedSpan[] => [
  ...PARTS.flatMap(kind => a[kind].map(({ start, end }) => ({ kind, tie, value: null, start, end }))),
  ...a.insertions.map(({ start, end }) => ({ kind: 'insertion', tie, value: null, start, end })),
]

/** Spans that nest: where two cross, a content (or else the later one) is split into two pieces with the same tie. */
function nested(spans: readonly MarkedSpan[]): readonly MarkedSpan[] {
  const waiting = [...spans].sort(inTextOrder)
  const placed: MarkedSpan[] = []
  // places in `placed`, the innermost last
  const open: number[] = []
  while (waiting.length) {
    const span = waiting.shift()!
    while (open.length && placed[open.at(-1)!]!.end <= span.start) open.pop()
    const around = open.length ? placed[open.at(-1)!]! : null
    if (around === null || span.end <= around.end) open.push(placed.push(span) - 1)
    else {
      if (around.kind === 'content' && span.kind !== 'content') {
        placed[open.pop()!] = { ...around, end: span.start }
        waiting.unshift(span, { ...around, start: span.start })
      } else waiting.unshift({ ...span, end: around.end }, { ...span, start: around.end })
      waiting.sort(inTextOrder)
    }
  }
  return placed
}

/** The text of a reading in the marked notation, `#1` its first attribution, `#2` its second. */
export function markedText(reading: Reading): string {
  const { text, attributions } = withUtf16(reading)
  return formatMarked({ text, spans: nested(attributions.flatMap((a, i) => spansOf(a, String(i + 1)))) })
}

export const marked: Format = {
  mediaType: 'text/plain; charset=utf-8',
  one: reading => `${markedText(reading)}\n`,
  // as head(1) and tail(1) tell files apart
  many: () => ({
    head: '',
    row: reading => `==> ${reading.id} <==\n${markedText(reading)}\n\n`,
    failed: failure => `==> ${nameOf(failure)} <==\n${failure.code}: ${failure.message}\n\n`,
    tail: () => '',
  }),
}
