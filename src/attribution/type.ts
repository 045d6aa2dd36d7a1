import { type AttributionType, overlaps, type Quotation, type Report, type Span } from '../report/index.ts'

const WORD = /[\p{L}\p{N}]+/gu
/** What leads to quoted words is none of them: “said [that “it rained”]”. */
const LEAD = /^that,? (?=[“"‘'])/

/** All of the words between quotation marks: direct; none: indirect; else mixed. */
export function typeOf(report: Report, content: readonly Span[], quotations: readonly Quotation[]): AttributionType {
  let quoted = 0
  let all = 0
  for (const piece of content) {
    const near = quotations.filter(q => overlaps(q, piece))
    const start = piece.start + (LEAD.exec(report.text.slice(piece.start, piece.end))?.[0].length ?? 0)
    for (const m of report.text.slice(start, piece.end).matchAll(WORD)) {
      const at = start + m.index
      all++
      if (near.some(q => q.start <= at && at < q.end)) quoted++
    }
  }
  return quoted === 0 ? 'indirect' : quoted === all ? 'direct' : 'mixed'
}
