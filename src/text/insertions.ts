import { type Insertion, idMaker, marksOf, type Step } from '../report/index.ts'

/** Square brackets, and an ellipsis: three full stops or the one character, with spaces or without. */
const INSERTED = /\[[^[\]\n]{1,200}\]|(?:\.[ \u00a0]?){3,4}|…/g

/** What an editor put inside somebody's quotation marks: bracketed words, and ellipses where words were left out. */
export const insertions: Step = report => {
  const id = idMaker(report)
  return marksOf(report, 'quotation')
    .filter(q => q.inside === null)
    .flatMap(q =>
      [...report.text.slice(q.start, q.end).matchAll(INSERTED)].map((m): Insertion => {
        const span = { start: q.start + m.index, end: q.start + m.index + m[0].trimEnd().length }
        return { kind: 'insertion', id: id('insertion', span), ...span, quotation: q.id, by: 'text@1', confidence: null }
      }),
    )
}
