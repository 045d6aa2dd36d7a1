import {
  type Attribution,
  type Mark,
  type MarkId,
  marksOf,
  parseMarked,
  type Report,
  type Span,
  withMarks,
  words,
} from '../report/index.ts'
import { bare } from '../report/sample.ts'

/**
 * A report in which the tagger has found what a marked text says, parts of one tie linked to its cue: `[source#1|She] [cue#1|said] [time=2024-03-08|Friday]
 * [content#1|so].` A source's value is the person meant: all that share it mean one.
 */
export function tagged(marked: string): Report {
  const { text, spans } = parseMarked(marked)
  const idOf = ({ kind, start, end }: Span & { kind: string }): string => `${kind}:${start}-${end}`
  const tied = (kind: string, tie: string | null): string | null => {
    const s = tie === null ? undefined : spans.find(x => x.kind === kind && x.tie === tie)
    return s ? idOf(s) : null
  }
  const people = new Map<string, string>()
  const found = spans.flatMap((s): Mark[] => {
    const base = { id: idOf(s), start: s.start, end: s.end, by: 'test', confidence: 0.9 }
    if (s.kind === 'cue') return [{ ...base, kind: 'cue', depth: 1, source: tied('source', s.tie), link: 0.9 }]
    if (s.kind === 'content') return [{ ...base, kind: 'content', depth: 1, cue: tied('cue', s.tie), link: 0.9 }]
    if (s.kind === 'time') return [{ ...base, kind: 'time', type: 'DATE', value: s.value!, anchor: null }]
    if (s.kind !== 'source') return []
    const source: Mark = { ...base, kind: 'source', depth: 1 }
    const name = s.value ?? text.slice(s.start, s.end)
    const known = people.get(name)
    const person = `person:${s.start}-${s.end}`
    people.set(name, known ?? person)
    const mentions = spans.filter(x => x.kind === 'source' && (x.value ?? text.slice(x.start, x.end)) === name).map(idOf)
    return [
      source,
      ...(known ? [] : [{ ...base, id: person, kind: 'person' as const, person: 'person' as const, name, roles: [], mentions }]),
      {
        ...base,
        id: `reference:${s.start}-${s.end}`,
        kind: 'reference',
        source: source.id,
        person: known ?? person,
        because: [source.id],
        or: null,
        confidence: 0.5,
      },
    ]
  })
  return withMarks(bare(text), [...layout(text), ...found])
}

/** The marks of a notation that has one attribution, as the tagger makes them, and one sentence a line. */
export function ofOne(marked: string): Report {
  const { text, spans } = parseMarked(marked)
  const idOf = (kind: string): string | null => {
    const s = spans.find(x => x.kind === kind)
    return s ? `${kind}:${s.start}-${s.end}` : null
  }
  const found = spans.flatMap(({ kind, start, end }): Mark[] => {
    const base = { id: `${kind}:${start}-${end}`, start, end, depth: 1, by: 'test', confidence: 0.9 }
    if (kind === 'source') return [{ ...base, kind }]
    if (kind === 'cue') return [{ ...base, kind, source: idOf('source'), link: 1 }]
    return kind === 'content' ? [{ ...base, kind, cue: idOf('cue'), link: 1 }] : []
  })
  const lines = [...text.matchAll(/[^\n]+/g)].map((m): Mark => {
    const span = { start: m.index, end: m.index + m[0].length }
    return { kind: 'sentence', id: `sentence:${span.start}`, ...span, by: 'test', confidence: null }
  })
  return withMarks(bare(text), [...lines, ...found])
}

/** Paragraphs, sentences and quotations, as plain as the texts of tests are. */
function layout(text: string): readonly Mark[] {
  const every = (pattern: RegExp): readonly Span[] =>
    [...text.matchAll(pattern)].map(m => ({ start: m.index, end: m.index + m[0].trimEnd().length }))
  const base = (kind: string, span: Span) => ({ ...span, id: `${kind}:${span.start}-${span.end}`, by: 'test', confidence: null })
  return [
    ...every(/[^\n]+/g).map(s => ({ ...base('paragraph', s), kind: 'paragraph' as const })),
    ...every(/\S[^.?!\n]*[.?!]*[”]?/g).map(s => ({ ...base('sentence', s), kind: 'sentence' as const })),
    ...every(/“[^”\n]*”?/g).map(
      (s): Mark => ({
        ...base('quotation', s),
        kind: 'quotation',
        open: { start: s.start, end: s.start + 1 },
        close: null,
        marks: 'double',
        continues: null,
        inside: null,
      }),
    ),
  ]
}

/** The words of a mark that an attribution points to, or null. */
export const wordsOf = (report: Report, id: MarkId | null): string | null => {
  const mark = report.marks.find(m => m.id === id)
  return mark ? words(report, mark) : null
}

/** A report's attributions in the order of their cues. */
export const inCueOrder = (report: Report): readonly Attribution[] =>
  [...marksOf(report, 'attribution')].sort(
    (a, b) => placeOf(report, a.cue[0] ?? a.content[0]!) - placeOf(report, b.cue[0] ?? b.content[0]!),
  )

const placeOf = (report: Report, id: MarkId): number => report.marks.find(m => m.id === id)!.start
