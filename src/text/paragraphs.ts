import { idMaker, type Step } from '../report/index.ts'

const LINE = /[^\n\r\u2028\u2029]+/g

/** A line with something on it is a paragraph; white space at its ends stays outside. */
export const paragraphs: Step = report => {
  const id = idMaker(report)
  return [...report.text.matchAll(LINE)].flatMap(m => {
    const start = m.index + m[0].length - m[0].trimStart().length
    const span = { start, end: start + m[0].trim().length }
    return span.start < span.end ? [{ kind: 'paragraph', id: id('paragraph', span), ...span, by: 'text@1', confidence: null } as const] : []
  })
}
