import { HearsayError, type Report } from '../report/index.ts'
import { LARGEST, refuseLarge } from './file.ts'
import { type Given, only } from './intake.ts'
import { readJson } from './json.ts'
import { makeReport } from './report.ts'
import { asLatin } from './sniff.ts'

/** What became of one line, counted from 1. */
export type LineItem =
  | { readonly line: number; readonly report: Report; readonly bytes: Uint8Array }
  | { readonly line: number; readonly error: HearsayError }

/**
 * The reports of JSON Lines, one item for each line that is not blank, in order. No more than one line is held at a time.
 *
 * @example for await (const item of reportLines(fileChunks('reports.jsonl'))) console.log('report' in item ? item.report.id : item.error.message)
 */
export async function* reportLines(chunks: AsyncIterable<Uint8Array>, given: Given = {}): AsyncIterable<LineItem> {
  for await (const { line, bytes, length, whole } of linesOf(chunks)) {
    try {
      refuseLarge(length, 'This line')
      const json = decode(bytes)
      if (json.trim())
        yield {
          line,
          report: makeReport({ mediaType: 'application/json', ...readJson(json), charset: 'utf-8', ...only(given) }),
          bytes,
        }
    } catch (error) {
      if (!(error instanceof HearsayError)) throw error
      yield {
        line,
        error: new HearsayError(error.code, `Line ${line}${whole ? '' : ', the last'}: ${error.message}`, { cause: error }),
      }
    }
  }
}

interface Line {
  readonly line: number
  readonly bytes: Uint8Array
  /** what the line has, though of a line too long nothing is kept */
  readonly length: number
  /** false where the input ends without a line break */
  readonly whole: boolean
}

const LINE_FEED = 0x0a

async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Line> {
  let parts: Uint8Array[] = []
  let length = 0
  let line = 1
  const add = (part: Uint8Array): void => {
    length += part.length
    if (length <= LARGEST) parts.push(part)
    else parts = []
  }
  const take = (whole: boolean): Line => {
    const taken = { line, bytes: Buffer.concat(parts), length, whole }
    parts = []
    length = 0
    line++
    return taken
  }
  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      add(chunk.subarray(start, end))
      yield take(true)
      start = end + 1
    }
    add(chunk.subarray(start))
  }
  if (length > 0) yield take(false)
}

function decode(bytes: Uint8Array): string {
  try {
    // the decoder takes the byte order mark away
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new HearsayError(
      'BAD_CHARSET',
      'not UTF-8, as JSON Lines must be. Convert the file, e.g. iconv -f windows-1252 -t utf-8.',
      { cause },
    )
  }
}

/**
 * Whether an input holds a report on each line: by the ending of its name, else because two lines in a row open an object and one of them closes it.
 *
 * @param firstBytes as many as are at hand; none are needed where the name tells
 * @example isJsonLines('reports.jsonl', new Uint8Array()) // true
 */
export function isJsonLines(name: string | undefined, firstBytes: Uint8Array): boolean {
  if (/\.(jsonl|ndjson|jsonlines)$/i.test(name ?? '')) return true
  if (/\.(html?|xhtml|shtml|txt|text|md)$/i.test(name ?? '')) return false
  const lines = asLatin(firstBytes)
    .split('\n', 64)
    .map(line => line.trim())
    .filter(Boolean)
    .slice(0, 2)
  return lines.length === 2 && lines.every(line => line.startsWith('{')) && lines.some(isObject)
}

function isObject(line: string): boolean {
  try {
    return typeof JSON.parse(line) === 'object'
  } catch {
    return false
  }
}
