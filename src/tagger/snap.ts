import type { Quotation, Report, Span } from '../report/index.ts'

const NO_WORDS = /^[^\p{L}\p{N}]*$/u

/**
 * A content span and the quotation marks at its ends: a mark that parts it from the quotation's first or last word by no word of its own belongs
 * to it, one that belongs to the next quotation does not.
 */
export function snapped(report: Pick<Report, 'text'>, { start, end }: Span, quotations: readonly Quotation[]): Span {
  const wordless = (from: number, to: number): boolean => from <= to && NO_WORDS.test(report.text.slice(from, to))
  for (const q of quotations) {
    if (q.end <= start || end <= q.start) continue
    if (q.open.end <= start && wordless(q.open.end, start)) start = q.open.start
    if (q.close && end <= q.close.start && wordless(end, q.close.start)) end = q.close.end
  }
  return { start, end }
}
