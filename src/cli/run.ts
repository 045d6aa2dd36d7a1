import type { Given } from '../intake/intake.ts'
import { isJsonLines } from '../intake/lines.ts'
import { openPool } from '../pool/pool.ts'
import { read } from '../read.ts'
import { FORMATS, type FormatName } from '../reading/format.ts'
import { withCodePoints } from '../reading/offsets.ts'
import { toReading } from '../reading/reading.ts'
import { CODES, HearsayError, type Report } from '../report/index.ts'
import { openTagger } from '../tagger/tagger.ts'
import { complain } from './complaint.ts'
import { type Input, inputs } from './inputs.ts'
import { openOutput } from './output.ts'
import { openProgress } from './progress.ts'
import type { ReadFlags } from './read.ts'

/** Exit codes of a shell's own for a run that a signal ended: 128 and the signal's number. */
const INTERRUPTED = 130
const NOBODY_READS = 141

const many = (paths: readonly string[]): boolean => paths.length > 1 || isJsonLines(paths[0]!, new Uint8Array())

/** Reads what the paths hold and shows it. Returns the exit code. */
export async function readAll(paths: readonly string[], flags: ReadFlags): Promise<number> {
  const out = openOutput(flags.out)
  const reading = new AbortController()
  const stop = (): void => reading.abort()
  process.once('SIGINT', stop).once('SIGTERM', stop)
  try {
    return await show(paths, flags, out, reading.signal)
  } catch (error) {
    await out.abandon()
    return complain(error)
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop)
  }
}

const givenBy = ({ published, outlet, title, url, charset }: ReadFlags): Given =>
  Object.fromEntries(Object.entries({ published, outlet, title, url, charset }).filter(([, v]) => v !== undefined))

async function show(paths: readonly string[], flags: ReadFlags, out: ReturnType<typeof openOutput>, signal: AbortSignal): Promise<number> {
  const several = many(paths)
  const onTerminal = flags.out === undefined && process.stdout.isTTY
  const name: FormatName = flags.format ?? (onTerminal ? 'terminal' : several ? 'jsonl' : 'json')
  const options = { colour: onTerminal && !process.env.NO_COLOR, width: process.stdout.columns ?? 80 }
  const progress = await openProgress(flags.progress && several && !(onTerminal && name === 'terminal'))
  const stream = FORMATS[name].many(options)
  const ends: (() => Promise<void>)[] = []
  let [shown, failed, exit] = [0, 0, 0]
  let head: string = several ? stream.head : ''
  try {
    for await (const { input, result } of results(paths, flags, several, signal, ends)) {
      if (signal.aborted) break
      const bad = result instanceof Error
      if (bad) {
        failed++
        const code = complain(result, several ? input.name : undefined)
        exit = several ? CODES.SOME_FAILED.exit : code
        if (flags.errors === 'stderr' || !several) continue
      }
      const row = bad ? stream.failed(failure(result, input)) : rowOf(result, flags, stream, several, name, options)
      if (!(await out.write(head + row))) return NOBODY_READS
      head = ''
      shown++
      progress.step(input.total ? input.taken / input.total : null)
    }
    if (several && !signal.aborted && !(await out.write(head + stream.tail()))) return NOBODY_READS
  } finally {
    progress.stop()
    await Promise.all(ends.map(end => end()))
  }
  if (signal.aborted) {
    await out.abandon()
    process.stderr.write(`hearsay: stopped after ${shown} report${shown === 1 ? '' : 's'}${flags.out ? `; ${flags.out} was not written` : ''}.\n`)
    return INTERRUPTED
  }
  if (shown || several) await out.finish()
  if (several && failed) process.stderr.write(`hearsay: ${failed} of ${shown + (flags.errors === 'inline' ? 0 : failed)} reports could not be read.\n`)
  return exit
}

function rowOf(report: Report, flags: ReadFlags, stream: ReturnType<(typeof FORMATS)['json']['many']>, several: boolean, name: FormatName, options: { colour: boolean; width: number }): string {
  const utf16 = toReading(report)
  const shown = flags.offsets === 'code-point' ? withCodePoints(utf16) : utf16
  return several ? stream.row(shown) : FORMATS[name].one(shown, options)
}

const failure = (error: Error, { report, line }: Input) => ({
  code: error instanceof HearsayError ? error.code : ('WORKER_LOST' as const),
  message: error.message,
  id: report instanceof Error ? null : report.id,
  line,
})

interface Result {
  readonly input: Input
  readonly result: Report | Error
}

/** Each input with what was found in it, in order: one report on this thread with all cores, many in a pool. */
async function* results(paths: readonly string[], flags: ReadFlags, several: boolean, signal: AbortSignal, ends: (() => Promise<void>)[]): AsyncGenerator<Result> {
  const all = inputs(paths, givenBy(flags))
  if (!several) {
    for await (const input of all) {
      if (input.report instanceof Error) yield { input, result: input.report }
      else {
        const tagger = await openTagger(flags.model, flags.jobs)
        ends.push(tagger.close)
        yield { input, result: await read(input.report, tagger) }
      }
    }
    return
  }
  const pool = openPool(flags.model, flags.jobs)
  ends.push(pool.close)
  const waiting: Input[] = []
  async function* reports(): AsyncGenerator<Report | Error> {
    for await (const input of all) {
      if (signal.aborted) return
      waiting.push(input)
      yield input.report
    }
  }
  for await (const result of pool.read(reports())) yield { input: waiting.shift()!, result }
}
