import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { readFileBytes } from '../intake/file.ts'
import { type Given, intake } from '../intake/intake.ts'
import { isJsonLines, reportLines } from '../intake/lines.ts'
import type { HearsayError, Report } from '../report/index.ts'

/** One report of the input, or why there is none; `name` is how a person would call it: a path, with a line number in JSON Lines. */
export interface Input {
  readonly name: string
  readonly line: number | null
  readonly report: Report | HearsayError
  /** bytes of the whole input taken in so far, and in all; null where unknown */
  readonly taken: number
  readonly total: number | null
}

async function* counted(chunks: AsyncIterable<Uint8Array>, count: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    count(chunk.length)
    yield chunk
  }
}

/** The first chunk of a stream, and the stream with that chunk still in front. */
async function peek(chunks: AsyncIterable<Uint8Array>): Promise<readonly [Uint8Array, AsyncIterable<Uint8Array>]> {
  const rest = chunks[Symbol.asyncIterator]()
  const first = await rest.next()
  async function* all(): AsyncGenerator<Uint8Array> {
    if (first.done) return
    yield first.value
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
  }
  return [first.done ? new Uint8Array() : first.value, all()]
}

async function concat(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const chunk of chunks) parts.push(chunk)
  return Buffer.concat(parts)
}

const sizeOf = async (path: string): Promise<number> => (path === '-' ? Number.NaN : stat(path).then(s => s.size, () => 0))

/**
 * The reports of files and of standard input (`-`), in order; JSON Lines a line at a time.
 *
 * @param given what flags say of every report
 */
export async function* inputs(paths: readonly string[], given: Given): AsyncGenerator<Input> {
  const sizes = await Promise.all(paths.map(sizeOf))
  const sum = sizes.reduce((a, b) => a + b, 0)
  const total = Number.isNaN(sum) ? null : sum
  let taken = 0
  for (const path of paths) {
    const name = path === '-' ? 'standard input' : path
    try {
      if (path !== '-' && !isJsonLines(path, new Uint8Array())) {
        const bytes = await readFileBytes(path)
        taken += bytes.length
        if (!isJsonLines(path, bytes.subarray(0, 65_536))) {
          yield { name, line: null, report: await intake(bytes, given, path), taken, total }
          continue
        }
        taken -= bytes.length
      }
      const stream = path === '-' ? process.stdin : createReadStream(path)
      const [first, chunks] = await peek(counted(stream as AsyncIterable<Uint8Array>, n => {
        taken += n
      }))
      if (path === '-' && !isJsonLines('', first)) {
        yield { name, line: null, report: await intake(await concat(chunks), given), taken, total }
        continue
      }
      for await (const item of reportLines(chunks, given))
        yield { name: `${name}, line ${item.line}`, line: item.line, report: 'report' in item ? item.report : item.error, taken, total }
    } catch (error) {
      yield { name, line: null, report: error as HearsayError, taken, total }
    }
  }
}
