import { formatMarked, inTextOrder, type MarkedSpan, type Span } from '../report/index.ts'
import { type Format, nameOf } from './form.ts'
import { withUtf16 } from './offsets.ts'
import { speakerOf } from './said.ts'
import type { Reading } from './schema.ts'

type Attribution = Reading['attributions'][number]

/** A reading's attributions by number, with what each part was read as: the value that the notation gives it. */
function spansOf(reading: Reading): readonly MarkedSpan[] {
  const { attributions, times } = reading
  const ties = new Map(attributions.map((a, i) => [a.id, String(i + 1)]))
  // a day that many were said on has all their numbers
  const said = new Map<number, string[]>()
  for (const { id, saidOn } of attributions)
    if (saidOn) said.get(saidOn.start)?.push(ties.get(id)!) ?? said.set(saidOn.start, [ties.get(id)!])
  return [
    ...attributions.flatMap((a, n) => {
      const tie = String(n + 1)
      const mark = (kind: string, spans: readonly (Span | null)[], value: string | null = null): readonly MarkedSpan[] =>
        spans.flatMap((s, i) => (s === null ? [] : [{ kind, tie, value: i === 0 ? value : null, start: s.start, end: s.end }]))
      return [
        ...mark('source', a.source, speakerIn(a, reading)),
        ...mark('cue', a.cue, howIn(a)),
        ...mark('content', a.content, a.continues === null ? null : (ties.get(a.continues) ?? null)),
        ...mark('to', [a.to]),
        ...mark('via', [a.via]),
        ...mark('insertion', a.insertions),
      ]
    }),
    ...times.map(({ start, end, value }) => ({ kind: 'time', tie: said.get(start)?.join('.') ?? null, value, start, end })),
  ]
}

/** The manner as a cue's value, where it is not just said; a denial says by itself that the words are not said. */
const howIn = ({ manner, negated }: Attribution): string | null =>
  manner === 'said' && !negated ? null : negated && manner !== 'denied' ? `not ${manner}` : manner

/** The speaker's kind and name as a source's value, where it is not a person whose name the source's words are. */
function speakerIn(a: Attribution, reading: Reading): string | null {
  const speaker = speakerOf(reading, a)
  if (!speaker) return null
  const name = bare(speaker.name) === bare(a.source[0]?.words ?? '') ? '' : speaker.name.replace(/[|\]]/g, '')
  return [speaker.kind === 'person' && !name.includes(': ') ? '' : speaker.kind, name].filter(Boolean).join(': ') || null
}

/** A name without the comma that closes its apposition. */
const bare = (words: string): string => words.replace(/[\s,:;]+$/, '')

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

/**
 * The text of a reading in the marked notation, `#1` its first attribution, `#2` its second; what stands inside another's content was told
 * by that one.
 */
export function markedText(reading: Reading): string {
  const utf16 = withUtf16(reading)
  return formatMarked({ text: utf16.text, spans: nested(spansOf(utf16)) })
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
