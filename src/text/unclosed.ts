import { idMaker, marksOf, type Step } from '../report/index.ts'

/** A doubt on each quotation that nothing closes: no mark in its paragraph, and no next paragraph that takes it up. */
export const unclosed: Step = report => {
  const id = idMaker(report)
  const quotations = marksOf(report, 'quotation')
  const takenUp = new Set(quotations.map(q => q.continues))
  return quotations
    .filter(q => q.close === null && !takenUp.has(q.id))
    .map(q => ({
      kind: 'doubt',
      id: id('doubt', q.open),
      ...q.open,
      code: 'UNCLOSED_QUOTATION',
      message: 'Nothing closes this quotation mark in its paragraph; the quotation is taken to reach to the end of it.',
      about: q.id,
      by: 'text@1',
      confidence: null,
    }))
}
