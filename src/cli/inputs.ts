import { stat } from 'node:fs/promises'
import { emptyInput, fileChunks, refuseLarge } from '../intake/file.ts'
import { type Given, intake } from '../intake/intake.ts'
import { isJsonLines, reportLines } from '../intake/lines.ts'
import type { Report } from '../report/index.ts'

/** One report of the input, or why there is none; `name` is how a person would call it: a path, with a line number in JSON Lines. */
export interface Input {
  readonly name: string
  readonly line: number | null
  readonly report: Report | Error
  /** what the report was read from: a file's bytes, or a line's; null where there is an error instead */
  readonly bytes: Uint8Array | null
  /** bytes of the whole input taken in so far, and in all; null where unknown */
  readonly taken: number
  readonly total: number | null
}

type Chunks = AsyncIterable<Uint8Array>

/** Long lines of a stream are told from one report within this. */
const BEGINNING = 65_536

async function* counted(chunks: Chunks, count: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    count(chunk.length)
    yield chunk
  }
}

/** Whether a stream is JSON Lines, seen as early as can be so that a slow one is not held up, and the stream with what was seen still in front. */
async function sniffed(name: string | undefined, chunks: Chunks): Promise<readonly [lines: boolean, all: Chunks]> {
  const rest = chunks[Symbol.asyncIterator]()
  const seen: Uint8Array[] = []
  let beginning: Uint8Array = new Uint8Array()
  let lines = isJsonLines(name, beginning)
  while (!lines && beginning.length < BEGINNING) {
    const next = await rest.next()
    if (next.done) break
    seen.push(next.value)
    beginning = Buffer.concat([beginning, next.value.subarray(0, BEGINNING)])
    lines = isJsonLines(name, beginning)
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    yield* seen.splice(0)
    yield* { [Symbol.asyncIterator]: () => rest }
  }
  return [lines, all()]
}

async function whole(chunks: Chunks, name: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    parts.push(chunk)
    length += chunk.length
    refuseLarge(length, name)
  }
  if (length === 0) throw emptyInput(name)
  return Buffer.concat(parts, length)
}

const sizeOf = async (path: string): Promise<number> =>
  path === '-'
    ? Number.NaN
    : stat(path).then(
        s => s.size,
        () => 0,
      )

/**
 * The reports of files and of standard input (`-`), in order; JSON Lines a line at a time.
 *
 * @param given what flags say of every report
 */
export async function* inputs(paths: readonly string[], given: Given): AsyncGenerator<Input> {
  const sum = (await Promise.all(paths.map(sizeOf))).reduce((a, b) => a + b, 0)
  const total = Number.isNaN(sum) ? null : sum
  let taken = 0
  const chunksOf = (path: string): Chunks =>
    counted(fileChunks(path), bytes => {
      taken += bytes
    })
  for (const path of paths) {
    const name = path === '-' ? 'Standard input' : path
    const input = (
      report: Report | Error,
      bytes: Uint8Array | null = null,
      line: number | null = null,
      called = name,
    ): Input => ({ ...{ name: called, line, report, bytes, taken, total } })
    try {
      const ending = path === '-' ? undefined : path
      const [lines, chunks] = await sniffed(ending, chunksOf(path))
      if (!lines) {
        const bytes = await whole(chunks, name)
        yield input(await intake(bytes, given, ending), bytes)
        continue
      }
      let count = 0
      for await (const item of reportLines(chunks, given)) {
        count++
        // the message of a line that can't be read begins with its number
        if ('error' in item) yield input(item.error, null, item.line)
        else yield input(item.report, item.bytes, item.line, `${name}, line ${item.line}`)
      }
      if (count === 0) yield input(emptyInput(name))
    } catch (error) {
      yield input(error as Error)
    }
  }
}
