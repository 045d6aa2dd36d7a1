import { HearsayError } from '../report/index.ts'
import { readPublished } from './published.ts'
import type { Fields } from './report.ts'
import { isLinked, saidIn } from './schema.ts'

const OPTIONAL = ['id', 'title', 'published', 'outlet', 'url', 'language'] as const

/**
 * A report in JSON: our own form, a reading, or an article of schema.org.
 *
 * @throws HearsayError BAD_JSON, BAD_REPORT or BAD_DATE
 * @example readJson('{"text": "“We will appeal,” she said.", "published": "2024-03-08"}')
 */
export function readJson(json: string): Fields {
  const value = parse(json)
  if (isRecord(value) && typeof value.text !== 'undefined') return ownForm(value)
  if (isLinked(value)) return linkedForm(value)
  if (Array.isArray(value))
    throw badReport(`This is a list of ${value.length}. Give one report, or many as JSON Lines, one object a line (name.jsonl).`)
  if (isRecord(value))
    throw badReport('The field “text” is missing. Give the report as {"text": "…", "published": "2024-09-27"}.')
  throw badReport('This JSON is no object. Give the report as {"text": "…", "published": "2024-09-27"}.')
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (cause) {
    const cut = /end of JSON|unterminated string/i.test((cause as Error).message)
    throw new HearsayError(
      'BAD_JSON',
      cut
        ? 'This JSON is cut off before its end. Fetch or write the file again.'
        : `This is not valid JSON: ${(cause as Error).message.slice(0, 120)}. Correct it, or name the file .txt if it is plain text.`,
      { cause },
    )
  }
}

function ownForm(value: Readonly<Record<string, unknown>>): Fields {
  const { text } = value
  if (typeof text !== 'string')
    throw badReport(`The field “text” is ${kindOf(text)}. It must be the report's words in quotation marks.`)
  if (text.trim() === '') throw badReport('The field “text” is empty. Put the words of the report there.')
  const fields = OPTIONAL.map(name => {
    const field = value[name] ?? null
    if (field !== null && typeof field !== 'string')
      throw badReport(`The field “${name}” is ${kindOf(field)}. Write it in quotation marks, or leave it out.`)
    return [name, field?.trim() || null] as const
  })
  return { ...Object.fromEntries(fields), text }
}

function linkedForm(value: unknown): Fields {
  const said = saidIn(value)
  if (said === null)
    throw badReport('No NewsArticle is among these schema.org objects. Give one, or {"text": "…", "published": "2024-09-27"}.')
  const { articleBody, published, ...rest } = said
  if (articleBody === null) throw badReport('The field “articleBody” is missing or empty. Put the words of the report there.')
  // a date that no rule can read goes on as written, to be refused by name
  return { ...rest, text: articleBody, published: published && (readPublished(published) ?? published) }
}

const badReport = (message: string): HearsayError => new HearsayError('BAD_REPORT', message)

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const kindOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'an object' : `a ${typeof value}`
