import { idMaker, type Step } from '../report/index.ts'

/** The languages that have a reader, as ISO 639-1 codes. */
export const READ_LANGUAGES: ReadonlySet<string> = new Set(['en'])

const NAME = new Intl.DisplayNames('en', { type: 'language' })

/** One doubt on the whole of a text in a language without a reader. A language that could not be told is read as English. */
export const unreadLanguage: Step = report => {
  const { language } = report.origin
  if (language === null || READ_LANGUAGES.has(language)) return []
  const span = { start: 0, end: report.text.length }
  const message = `The text is in ${NAME.of(language) ?? language}; there is no reader for it yet, so nothing in it was read.`
  const id = idMaker(report)('doubt', span)
  return [{ kind: 'doubt', id, ...span, code: 'UNREAD_LANGUAGE', message, about: null, by: 'text@1', confidence: null }]
}
