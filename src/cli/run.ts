import type { Given } from '../intake/intake.ts'
import { openPool } from '../pool/pool.ts'
import { read } from '../read.ts'
import { type Failure, FORMATS, type FormatName } from '../reading/format.ts'
import { withCodePoints } from '../reading/offsets.ts'
import { toReading } from '../reading/reading.ts'
import { CODES, HearsayError, type Report } from '../report/index.ts'
import { withSeries } from '../series/place.ts'
import { dataFolder, loadSeries } from '../series/store.ts'
import { openTagger } from '../tagger/tagger.ts'
import { complain } from './complaint.ts'
import type { ReadFlags } from './flags.ts'
import { type Input, inputs } from './inputs.ts'
import { NOBODY_READS, type Output, openOutput } from './output.ts'
import { openProgress } from './progress.ts'
import { listen, type Stop } from './stop.ts'

/** One run of `hearsay read`. */
interface Run {
  readonly paths: readonly string[]
  readonly flags: ReadFlags
  readonly out: Output
  readonly stop: Stop
  /** what must be closed, however the run ends; the last first */
  readonly ends: (() => Promise<void> | void)[]
  shown: number
}

/** Reads what the paths hold and shows it. Returns the exit code. */
export async function readAll(paths: readonly string[], flags: ReadFlags): Promise<number> {
  const stop = listen()
  const ends: Run['ends'] = [stop.off]
  try {
    const out = await openOutput(flags.out)
    ends.push(out.abandon)
    const run: Run = { paths, flags, out, stop, ends, shown: 0 }
    const code = await Promise.race([show(run), stop.asked])
    if (stop.wasAsked()) tellStopped(run)
    return code
  } catch (error) {
    return complain(error)
  } finally {
    for (const end of ends.reverse()) await end()
  }
}

function tellStopped({ shown, flags }: Run): void {
  const unwritten = flags.out === undefined ? '' : `; ${flags.out} was not written`
  process.stderr.write(`hearsay: stopped after ${shown} report${shown === 1 ? '' : 's'}${unwritten}.\n`)
}

async function show(run: Run): Promise<number> {
  const { flags, out, stop, ends } = run
  if (flags.rows !== 'attributions' && flags.format !== 'csv')
    throw new HearsayError('BAD_USAGE', '--rows is for --format csv: the other forms show attributions and figures together.')
  const series = flags.series ? await loadSeries(dataFolder(process.env), flags.series) : []
  const all = inputs(run.paths, givenBy(flags))
  const first = await all.next()
  if (first.done) return 0
  const several = run.paths.length > 1 || first.value.line !== null
  const onTerminal = flags.out === undefined && process.stdout.isTTY
  const name: FormatName = flags.format ?? (onTerminal ? 'terminal' : several ? 'jsonl' : 'json')
  const options = { colour: onTerminal && !process.env.NO_COLOR, width: process.stdout.columns || 80, rows: flags.rows }
  const unit = (report: Report) => {
    const reading = withSeries(toReading(report), series)
    return flags.offsets === 'code-point' ? withCodePoints(reading) : reading
  }

  if (!several) {
    const result = await readOne(first.value, run)
    if (result instanceof Error) return complain(result, first.value.name)
    if (!(await out.write(FORMATS[name].one(unit(result), options)))) return NOBODY_READS
    await out.finish()
    return 0
  }

  const progress = await openProgress(flags.progress && !(onTerminal && name === 'terminal'))
  ends.push(progress.stop)
  const stream = FORMATS[name].many(options)
  let head = stream.head
  let failed = 0
  let exit: number = 0
  for await (const { input, result } of readMany(first.value, all, run)) {
    if (stop.wasAsked()) return exit
    const bad = result instanceof Error
    if (bad) {
      failed++
      const code = complain(result, input.name)
      // what is wrong with the only file as a whole has a code that says more than 1
      exit = run.paths.length === 1 && input.line === null ? code : CODES.SOME_FAILED.exit
    } else run.shown++
    const row = bad ? (flags.errors === 'inline' ? stream.failed(failure(result, input)) : '') : stream.row(unit(result))
    if (head + row && !(await out.write(head + row))) return NOBODY_READS
    head = ''
    progress.step(input.total ? input.taken / input.total : null)
  }
  if (!(await out.write(head + stream.tail()))) return NOBODY_READS
  await out.finish()
  if (failed) process.stderr.write(`hearsay: ${failed} of ${run.shown + failed} reports could not be read.\n`)
  return exit
}

const givenBy = ({ published, outlet, title, url, charset }: ReadFlags): Given => ({ published, outlet, title, url, charset })

export const failure = (error: Error, { report, line }: Pick<Input, 'report' | 'line'>): Failure => ({
  code: error instanceof HearsayError ? error.code : 'FAULT',
  message: error.message,
  id: report instanceof Error ? null : report.id,
  line,
})

/** One report, on this thread, with all cores. */
async function readOne({ report }: Input, { flags, ends }: Run): Promise<Report | Error> {
  if (report instanceof Error) return report
  const tagger = await openTagger(flags.model, flags.jobs)
  ends.push(tagger.close)
  return read(report, tagger)
}

interface Result {
  readonly input: Input
  readonly result: Report | Error
}

/** Each input with what was found in it, in order, from a pool of workers. */
async function* readMany(first: Input, rest: AsyncGenerator<Input>, { flags, ends }: Run): AsyncGenerator<Result> {
  const pool = openPool(flags.model, flags.jobs)
  ends.push(pool.close)
  const waiting: Input[] = []
  async function* reports(): AsyncGenerator<Report | Error> {
    waiting.push(first)
    yield first.report
    for await (const input of rest) {
      waiting.push(input)
      yield input.report
    }
  }
  for await (const result of pool.read(reports())) yield { input: waiting.shift()!, result }
}
