import { idMaker, type Step } from '../report/index.ts'

const DAY = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday'
const UNIT = `day|night|week|weekend|month|year|spring|summer|autumn|fall|winter|${DAY}`
/** Words whose date depends on the day the report was published. */
const RELATIVE = new RegExp(
  `\\b(?:(?:${DAY})|[Yy]esterday|[Tt]oday|[Tt]onight|[Tt]omorrow|(?:[Ll]ast|[Tt]his|[Nn]ext) (?:${UNIT}))\\b`,
  'g',
)

/** Without a publication date, every time that is told relative to it stays open: a doubt on each. */
export const openTimes: Step = report => {
  if (report.published !== null) return []
  const id = idMaker(report)
  return [...report.text.matchAll(RELATIVE)].map(m => {
    const span = { start: m.index, end: m.index + m[0].length }
    const message = `“${m[0]}” cannot be dated: the report does not say when it was published. Give the date with --published.`
    return {
      kind: 'doubt',
      id: id('doubt', span),
      ...span,
      code: 'NO_PUBLISHED_DATE',
      message,
      about: null,
      by: 'time@1',
      confidence: null,
    } as const
  })
}
