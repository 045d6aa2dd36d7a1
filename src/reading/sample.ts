import {
  type Addressee,
  type Attribution,
  type Channel,
  type Cue,
  contains,
  type Doubt,
  type DoubtCode,
  type Manner,
  type Mark,
  type MarkedSpan,
  parseMarked,
  type Report,
  type Time,
  type TimeType,
  withMarks,
} from '../report/index.ts'
import { base, idOf, sampleCast } from './sample-cast.ts'

/**
 * A read report for tests, from the marked notation: `[content#1|“We will appeal,”] [source#1|she] [cue#1|said].` A content's value names
 * the attribution that it goes on from (`[content#3=2|“…”]`); content that stands inside another's is told by that one. A cue's value is
 * its manner, with `not` where the words are negated: `[cue#1=not promised|never vowed]`; `denied` is negated by itself. `[to#1|reporters]`, `[via#1|in a statement]` and
 * `[time#1=2024-03-08|on Friday]` belong to attribution 1, the last as the day it was said on, `#1.2` to 1 and 2; a time without a number
 * is of none.
 * `[doubt#1=NO_SPEAKER|…]` is about attribution 1. For the values of a source, and `person` and `role`, see `sampleCast`.
 */
export function sample(marked: string, about: Partial<Omit<Report, 'text' | 'marks'>> = {}): Report {
  const { text, spans } = parseMarked(marked)
  const of = (kind: string, tie: string): readonly MarkedSpan[] =>
    spans.filter(s => s.kind === kind && s.tie?.split('.').includes(tie))
  const ids = (kind: string, tie: string): readonly string[] => of(kind, tie).map(idOf)
  const ties = [...new Set(spans.filter(s => s.kind === 'content').map(s => s.tie!))]
  const cast = sampleCast({ text, spans })
  const attributionIds = new Map<string, string>()
  for (const tie of ties) {
    const content = of('content', tie)
    const plain = idOf({ kind: 'attribution', start: content[0]!.start, end: content.at(-1)!.end })
    const taken = [...attributionIds.values()].filter(id => id.replace(/\.\d+$/, '') === plain).length
    attributionIds.set(tie, taken ? `${plain}.${taken + 1}` : plain)
  }

  const quotations = [...text.matchAll(/“[^”\n]*”?/g)].map(({ 0: words, index: start }): Mark => {
    const span = { start, end: start + words.length }
    const close = words.endsWith('”') ? { start: span.end - 1, end: span.end } : null
    return {
      ...base('quotation', span),
      kind: 'quotation',
      open: { start, end: start + 1 },
      close,
      marks: 'double',
      continues: null,
      inside: null,
    }
  })
  const insertions = spans
    .filter(s => s.kind === 'insertion')
    .map((s): Mark => ({ ...base('insertion', s), kind: 'insertion', quotation: quotations.find(q => contains(q, s))!.id }))

  const depth = (tie: string): number => {
    const outer = outerOf(tie, spans)
    return outer === null ? 1 : depth(outer) + 1
  }
  const parts = spans.flatMap((s): Mark[] => {
    const cue = s.tie === null ? undefined : ids('cue', s.tie)[0]
    switch (s.kind) {
      case 'source':
        return [{ ...base('source', s), kind: 'source', depth: depth(s.tie!) }]
      case 'cue':
        return [{ ...base('cue', s), kind: 'cue', depth: depth(s.tie!), source: null, link: 1 } satisfies Cue]
      case 'content':
        return [{ ...base('content', s), kind: 'content', depth: depth(s.tie!), cue: null, link: 1 }]
      case 'to':
        return [{ ...base('addressee', s), kind: 'addressee', cue: cue! } satisfies Addressee]
      case 'via':
        return [{ ...base('channel', s), kind: 'channel', cue: cue! } satisfies Channel]
      case 'time':
        return [{ ...base('time', s), kind: 'time', type: timeType(s.value!), value: s.value!, anchor: null } satisfies Time]
      default:
        return []
    }
  })

  const attributions = ties.map((tie): Attribution => {
    const content = of('content', tie)
    const first = (kind: string, as: string): string | null => of(kind, tie).map(s => idOf({ ...s, kind: as }))[0] ?? null
    const [, not, manner] = /^(not )?(\w+)$/.exec(of('cue', tie)[0]?.value ?? 'said')!
    const outer = outerOf(tie, spans)
    return {
      ...base('attribution', { start: content[0]!.start, end: content.at(-1)!.end }),
      id: attributionIds.get(tie)!,
      kind: 'attribution',
      source: ids('source', tie),
      cue: ids('cue', tie),
      content: ids('content', tie),
      ...cast.speaker(tie),
      type: typeOf(text, content),
      manner: manner as Manner,
      negated: not !== undefined || manner === 'denied',
      to: first('to', 'addressee'),
      via: first('via', 'channel'),
      saidOn: first('time', 'time'),
      in: outer === null ? null : attributionIds.get(outer)!,
      insertions: ids('insertion', tie),
      continues: content[0]!.value === null ? null : attributionIds.get(content[0]!.value)!,
      confidence: 0.93,
    }
  })
  const doubts = spans
    .filter(s => s.kind === 'doubt')
    .map(
      (s): Doubt => ({
        ...base('doubt', s),
        kind: 'doubt',
        code: s.value as DoubtCode,
        message: 'It is not said here.',
        about: s.tie === null ? null : attributionIds.get(s.tie)!,
      }),
    )

  const origin = { url: null, outlet: null, mediaType: null, charset: null, language: 'en', fetched: null }
  const report: Report = { id: 'sample', origin, title: null, published: '2024-03-10', headline: null, ...about, text, marks: [] }
  const found = [...parts, ...quotations, ...insertions, ...cast.marks, ...attributions, ...doubts]
  return withMarks(report, [...new Map(found.map(m => [m.id, m])).values()])
}

/** The innermost other attribution that has a piece of content around all of this one's; of two with one span the first is the outer. */
function outerOf(tie: string, spans: readonly MarkedSpan[]): string | null {
  const pieces = spans.filter(s => s.kind === 'content' && s.tie === tie)
  const around = spans.filter(
    (s, at) => s.kind === 'content' && s.tie !== tie && at < spans.indexOf(pieces[0]!) && pieces.every(p => contains(s, p)),
  )
  return around.at(-1)?.tie ?? null
}

const timeType = (value: string): TimeType => {
  if (/^P[\dX]/.test(value)) return 'DURATION'
  return value.startsWith('XXXX-W') ? 'SET' : /T/.test(value) ? 'TIME' : 'DATE'
}

function typeOf(text: string, content: readonly MarkedSpan[]): Attribution['type'] {
  const pieces = content.map(s => text.slice(s.start, s.end).trim())
  if (pieces.every(p => /^“[^”]*”?[.,]?$/.test(p))) return 'direct'
  return pieces.some(p => p.includes('“')) ? 'mixed' : 'indirect'
}
