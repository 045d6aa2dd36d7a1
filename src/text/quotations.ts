import { contains, idMaker, type MarkId, marksOf, type Quotation, type Step } from '../report/index.ts'
import { pairs } from './quotation-marks.ts'

/**
 * Stretches between quotation marks. One that a paragraph leaves open and the next takes up with an opening mark of its own is continued there,
 * as printers do it.
 */
export const quotations: Step = report => {
  const id = idMaker(report)
  const out: Quotation[] = []
  let left: Quotation | null = null
  for (const paragraph of marksOf(report, 'paragraph')) {
    const here: Quotation[] = []
    let open: readonly Quotation[] = []
    for (const p of pairs(report.text, paragraph)) {
      const span = { start: p.open.start, end: p.end }
      open = open.filter(q => q.end > span.start)
      const around: Quotation | undefined = open.findLast(q => contains(q, span))
      const continues: MarkId | null =
        left && here.length === 0 && span.start === paragraph.start && p.marks === left.marks ? left.id : null
      const quotation: Quotation = {
        kind: 'quotation',
        id: id('quotation', span),
        ...span,
        open: p.open,
        close: p.close,
        marks: p.marks,
        continues,
        inside: around?.id ?? null,
        by: 'text@1',
        confidence: null,
      }
      here.push(quotation)
      open = [...open, quotation]
    }
    left = here.find(q => q.close === null) ?? null
    for (const q of here) out.push(q)
  }
  return out
}
