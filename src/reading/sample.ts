import {
  type Attribution,
  type Doubt,
  type DoubtCode,
  type Mark,
  type MarkedSpan,
  type Person,
  type PersonKind,
  parseMarked,
  type Report,
  withMarks,
} from '../report/index.ts'

const by = 'sample@1'

/**
 * A read report for tests, from the marked notation: `[content#1|“We will appeal,”] [source#1|she] [cue#1|said].` A source's value names
 * the attribution whose speaker it means (`[source#2=1|She]`), a content's value the one that it goes on from (`[content#3=2|“…”]`), and
 * `[doubt#1=NO_SPEAKER|…]` is about attribution 1; `[source#1=organisation|…]` gives a new speaker's kind.
 */
export function sample(marked: string, about: Partial<Omit<Report, 'text' | 'marks'>> = {}): Report {
  const { text, spans } = parseMarked(marked)
  const ties = [...new Set(spans.filter(s => s.kind === 'content').map(s => s.tie!))]
  const of = (kind: string, tie: string): readonly MarkedSpan[] => spans.filter(s => s.kind === kind && s.tie === tie)
  const ids = (kind: string, tie: string): readonly string[] => of(kind, tie).map(idOf)
  const attributionId = (tie: string): string => {
    const content = of('content', tie)
    return `attribution:${content[0]!.start}-${content.at(-1)!.end}`
  }

  const people = new Map<string, Person>()
  for (const tie of ties) {
    const [source] = of('source', tie)
    const same = people.get(source?.value ?? of('content', tie)[0]!.value ?? '')
    if (same) people.set(tie, { ...same, mentions: [...same.mentions, ...ids('source', tie)] })
    else if (source)
      people.set(tie, {
        ...base('person', source),
        kind: 'person',
        person: (source.value ?? 'person') as PersonKind,
        mentions: [idOf(source)],
      })
    for (const [other, p] of people) if (p.id === people.get(tie)?.id) people.set(other, people.get(tie)!)
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
  const parts = spans.flatMap((s): Mark[] => {
    if (s.kind === 'source') return [{ ...base('source', s), kind: 'source' }]
    if (s.kind === 'cue') return [{ ...base('cue', s), kind: 'cue', source: null, link: 1 }]
    if (s.kind === 'content') return [{ ...base('content', s), kind: 'content', cue: null, link: 1 }]
    if (s.kind === 'insertion')
      return [
        { ...base('insertion', s), kind: 'insertion', quotation: quotations.find(q => q.start <= s.start && s.end <= q.end)!.id },
      ]
    return []
  })
  const attributions = ties.map((tie): Attribution => {
    const content = of('content', tie)
    const id = attributionId(tie)
    return {
      ...base('attribution', { start: content[0]!.start, end: content.at(-1)!.end }),
      id,
      kind: 'attribution',
      source: ids('source', tie),
      cue: ids('cue', tie),
      content: ids('content', tie),
      speaker: people.get(tie)?.id ?? null,
      type: typeOf(text, content),
      insertions: ids('insertion', tie),
      continues: content[0]!.value === null ? null : attributionId(content[0]!.value),
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
        about: s.tie && attributionId(s.tie),
      }),
    )

  const origin = { url: null, outlet: null, mediaType: null, charset: null, language: 'en', fetched: null }
  const report: Report = { id: 'sample', origin, title: null, published: '2024-03-10', headline: null, ...about, text, marks: [] }
  const distinct = new Map([...parts, ...quotations, ...people.values(), ...attributions, ...doubts].map(m => [m.id, m]))
  return withMarks(report, [...distinct.values()])
}

const idOf = ({ kind, start, end }: Pick<MarkedSpan, 'kind' | 'start' | 'end'>): string => `${kind}:${start}-${end}`

const base = (
  kind: string,
  { start, end }: Pick<MarkedSpan, 'start' | 'end'>,
): Pick<Mark, 'id' | 'start' | 'end' | 'by' | 'confidence'> => ({
  id: idOf({ kind, start, end }),
  start,
  end,
  by,
  confidence: null,
})

function typeOf(text: string, content: readonly MarkedSpan[]): Attribution['type'] {
  const pieces = content.map(s => text.slice(s.start, s.end).trim())
  if (pieces.every(p => /^“[^”]*”?[.,]?$/.test(p))) return 'direct'
  return pieces.some(p => p.includes('“')) ? 'mixed' : 'indirect'
}
