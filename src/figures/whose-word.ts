import { type Attribution, contains, type MarkId, marksOf, type Report, type Span } from '../report/index.ts'

/** Whose words a figure stands in. */
export interface Word {
  readonly attribution: Attribution | null
  /** the speaker's name; null for the outlet */
  readonly name: string | null
}

interface Held extends Span {
  readonly attribution: Attribution
}

/** The figures must come in text order: each is asked once, so that a long report is walked once. */
export function whoseWord(report: Report): (figure: Span) => Word {
  const spans = new Map<MarkId, Span>(marksOf(report, 'content').map(c => [c.id, c]))
  const names = new Map(marksOf(report, 'person').map(p => [p.id, p.name]))
  const held: readonly Held[] = marksOf(report, 'attribution')
    .flatMap(attribution =>
      attribution.content.flatMap(id => {
        const span = spans.get(id)
        return span ? [{ start: span.start, end: span.end, attribution }] : []
      }),
    )
    .sort((a, b) => a.start - b.start)
  let next = 0
  let open: Held[] = []
  return figure => {
    for (; next < held.length && held[next]!.start <= figure.start; next++) open.push(held[next]!)
    open = open.filter(c => c.end > figure.start)
    const inner = open.filter(c => contains(c, figure)).sort((a, b) => a.end - a.start - (b.end - b.start))
    const own = inner.find(c => c.attribution.speaker !== null) ?? inner[0]
    if (!own) return { attribution: null, name: null }
    return { attribution: own.attribution, name: names.get(own.attribution.speaker ?? '') ?? null }
  }
}
