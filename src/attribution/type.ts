import { type AttributionType, overlaps, type Quotation, type Report, type Span } from '../report/index.ts'

const WORD = /[\p{L}\p{N}]+/gu

/** All of the words between quotation marks: direct; none: indirect; else mixed. */
export function typeOf(report: Report, content: readonly Span[], quotations: readonly Quotation[]): AttributionType {
  let quoted = 0
  let all = 0
  for (const piece of content) {
    const near = quotations.filter(q => overlaps(q, piece))
    for (const m of report.text.slice(piece.start, piece.end).matchAll(WORD)) {
      const at = piece.start + m.index
      all++
      if (near.some(q => q.start <= at && at < q.end)) quoted++
    }
  }
  return quoted === 0 ? 'indirect' : quoted === all ? 'direct' : 'mixed'
}
