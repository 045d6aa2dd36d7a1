import type { Report } from '../report/index.ts'
import { refuseControls, refuseMagic } from './binary.ts'
import { decode } from './charset.ts'
import { emptyInput, refuseLarge } from './file.ts'
import { readJson } from './json.ts'
import { type Fields, makeReport } from './report.ts'
import { type Form, formOf } from './sniff.ts'
import { readText } from './text.ts'

/** What a person or a program knows of a report; it wins over what the input says. */
export interface Given {
  readonly id?: string | undefined
  readonly published?: string | undefined
  readonly outlet?: string | undefined
  readonly title?: string | undefined
  readonly url?: string | undefined
  readonly mediaType?: string | undefined
  readonly charset?: string | undefined
  readonly language?: string | undefined
  readonly fetched?: string | undefined
}

const READERS: Readonly<Record<Form, { mediaType: string; read: (text: string) => Fields | Promise<Fields> }>> = {
  text: { mediaType: 'text/plain', read: readText },
  // loaded when the first page comes
  html: { mediaType: 'text/html', read: async html => (await import('./html.ts')).readHtml(html) },
  json: { mediaType: 'application/json', read: readJson },
}

/**
 * One report from a file's bytes: text, HTML or JSON, in any charset.
 *
 * @param name the file's name, whose ending tells what it is
 * @throws HearsayError EMPTY_INPUT, TOO_LARGE, BINARY_INPUT, BAD_CHARSET, BAD_JSON, BAD_REPORT, BAD_DATE or NO_ARTICLE
 * @example await intake(await readFileBytes('report.html'), { outlet: 'The Daily Note' }, 'report.html')
 */
export async function intake(bytes: Uint8Array, given: Given = {}, name?: string): Promise<Report> {
  if (!(bytes instanceof Uint8Array))
    throw new RangeError('bytes must be a Uint8Array; for a text that is decoded call makeReport')
  refuseLarge(bytes.length)
  refuseMagic(bytes)
  const form = formOf(bytes, given.mediaType, name)
  const { text, charset } = await decode(bytes, given.charset, form === 'html')
  if (text.trim() === '') throw emptyInput()
  refuseControls(text)
  const { mediaType, read } = READERS[form]
  const fields = await read(text)
  if (fields.text.trim() === '') throw emptyInput()
  return makeReport({ mediaType, ...fields, charset, ...only(given) })
}

/** What is given, without what is left open. */
export const only = (given: Given): Partial<Fields> =>
  Object.fromEntries(Object.entries(given).filter(([key, value]) => key !== 'charset' && value !== undefined))
