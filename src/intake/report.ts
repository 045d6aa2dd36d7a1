import { createHash } from 'node:crypto'
import { HearsayError, type Report } from '../report/index.ts'
import { languageOf } from './language.ts'
import { checkPublished } from './published.ts'

/** What a report is made of; what is not given stays null. */
export interface Fields {
  readonly text: string
  readonly id?: string | null | undefined
  readonly title?: string | null | undefined
  readonly published?: string | null | undefined
  readonly outlet?: string | null | undefined
  readonly url?: string | null | undefined
  readonly mediaType?: string | null | undefined
  readonly charset?: string | null | undefined
  readonly language?: string | null | undefined
  readonly fetched?: string | null | undefined
}

/**
 * A report without marks.
 *
 * @throws RangeError for a text that is no string
 * @throws HearsayError BAD_REPORT for a text that is empty, BAD_DATE
 * @example makeReport({ text: '“We will appeal,” she said.', published: '2024-03-08' }).origin.language // 'en'
 */
export function makeReport(fields: Fields): Report {
  if (typeof fields.text !== 'string') throw new RangeError(`text is ${typeof fields.text}, not a string`)
  if (fields.text.trim() === '')
    throw new HearsayError('BAD_REPORT', 'The text of this report is empty. Give at least a sentence.')
  const text = wellFormed(fields.text)
  const line = (words: string | null | undefined): string | null =>
    wellFormed(words ?? '')
      .replace(/\s+/g, ' ')
      .trim() || null
  const title = line(fields.title)
  const published = fields.published === undefined || fields.published === null ? null : checkPublished(fields.published)
  const origin = {
    url: line(fields.url),
    outlet: line(fields.outlet),
    mediaType: line(fields.mediaType),
    charset: line(fields.charset),
    language: line(fields.language) ?? languageOf(text),
    fetched: line(fields.fetched),
  }
  const id = line(fields.id) ?? sha256(JSON.stringify([origin.url, origin.outlet, published, title, text]))
  const report = { id, origin, title, published, text, marks: [], headline: null }
  if (title === null || text.includes(title)) return report
  return { ...report, headline: { ...report, id: `${id}#title`, title: null, text: title } }
}

/** PostgreSQL refuses NUL and no charset can hold half a surrogate pair: both become U+FFFD, so that no offset moves. */
const wellFormed = (words: string): string => words.replace(/[\0\uD800-\uDFFF]/gu, '\uFFFD')

const sha256 = (words: string): string => createHash('sha256').update(words).digest('hex')
