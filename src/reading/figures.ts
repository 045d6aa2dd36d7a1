import { type MarkId, marksOf, type Report, type Span, words } from '../report/index.ts'
import type { Reading } from './schema.ts'

/**
 * The figures of a report, or of a title.
 *
 * @param named how ids are written there
 */
export function figuresOf(report: Report, named: (id: MarkId) => MarkId = id => id): Reading['figures'] {
  const spoken = (span: Span | null): Reading['figures'][number]['who'] =>
    span && { start: span.start, end: span.end, words: words(report, span) }
  return marksOf(report, 'figure').map(f => ({
    id: named(f.id),
    ...{ start: f.start, end: f.end, words: words(report, f) },
    ...{ least: f.least, most: f.most, exact: f.exact, about: f.about, what: f.what, unit: f.unit },
    ...{ who: spoken(f.who), where: spoken(f.where), means: spoken(f.means) },
    when: spoken(f.when),
    period: f.from === null && f.to === null ? null : { from: f.from, to: f.to },
    ...{ asOf: f.asOf, cumulative: f.cumulative, certainty: f.certainty },
    partOf: f.partOf && named(f.partOf),
    attribution: f.attribution && named(f.attribution),
    onWhoseWord: f.onWhoseWord ?? 'outlet',
    source: spoken(f.source),
    series: [],
  }))
}
