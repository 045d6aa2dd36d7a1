import { basename } from 'node:path'
import type { Given } from '../intake/intake.ts'
import { recordOf } from '../intake/warc.ts'
import type { Entry } from '../ledger/add.ts'
import type { Added } from '../ledger/added.ts'
import { keep } from '../ledger/keep.ts'
import { knownAs } from '../ledger/known.ts'
import { patiently } from '../ledger/write.ts'
import { openPool } from '../pool/pool.ts'
import { hashOf, toReading } from '../reading/reading.ts'
import { CODES, type Report } from '../report/index.ts'
import { weightsOf } from '../tagger/model.ts'
import { complain } from './complaint.ts'
import type { AddFlags } from './flags.ts'
import { filesOf } from './folders.ts'
import { groups } from './groups.ts'
import { type Input, inputs } from './inputs.ts'
import { count, inLedger, type LedgerRun, summed } from './ledger-run.ts'
import { NOBODY_READS } from './output.ts'
import { type Found, readings } from './readings.ts'
import { failure } from './run.ts'
import { VERSION } from './version.ts'

const JSON_TYPE = 'application/json'

/** Reports that one transaction takes at most. */
const TOGETHER = 64

/** An input, and what the ledger calls it where it has it already. */
interface Item {
  readonly input: Input
  readonly known: Added | null
}

/** Reads what the paths hold into the ledger. Returns the exit code. */
export const addAll = (paths: readonly string[], flags: AddFlags): Promise<number> =>
  inLedger(flags, async run => {
    const files = await filesOf(paths)
    const model = await weightsOf(flags.model)
    const open = () => {
      const pool = openPool(flags.model, flags.jobs)
      run.ends.push(pool.close)
      return pool
    }
    const read = readings(looked(inputs(files, givenBy(flags)), run), ({ input, known }) => (known ? null : input.report), open)
    let exit = 0
    for await (const group of groups(read, TOGETHER)) {
      if (run.stop.wasAsked()) return exit
      const kept = await keptOf(group, run, model)
      for (const [k, { item }] of group.entries()) {
        const code = await tell(item.input, kept[k]!, run, flags)
        if (code === NOBODY_READS) return code
        // what is wrong with the only file as a whole has a code that says more than 1
        if (code) exit = files.length === 1 && item.input.line === null ? code : CODES.SOME_FAILED.exit
      }
    }
    return summed(run, exit)
  })

const givenBy = ({ published, outlet, title, url, charset, fetched }: AddFlags): Given => ({
  ...{ published, outlet, title, url, charset, fetched },
})

/** Looks each report up before it is read, so that a folder which is there already is passed over quickly. */
async function* looked(all: AsyncIterable<Input>, { ledger }: LedgerRun): AsyncGenerator<Item> {
  for await (const input of all) {
    const { report } = input
    yield { input, known: report instanceof Error ? null : await patiently(ledger.engine, () => knownAs(ledger, toldOf(report))) }
  }
}

const toldOf = ({ id, text, title, published, origin: { url, outlet, fetched } }: Report): Parameters<typeof knownAs>[1] => ({
  ...{ id, textHash: hashOf(text), title, published, url, outlet, fetched },
})

/** What became of each of a group: those that were read go into the ledger in one transaction. */
async function keptOf(group: readonly Found<Item>[], { ledger }: LedgerRun, model: string): Promise<readonly (Added | Error)[]> {
  const now = new Date().toISOString()
  const entries = await Promise.all(
    group.map(({ item, result }) =>
      result === null || result instanceof Error ? null : entryOf(result, item.input, { model, now, program: VERSION }),
    ),
  )
  const kept = [
    ...(await keep(
      ledger,
      entries.filter(e => e !== null),
    )),
  ]
  return group.map(({ item, result }, k) => (entries[k] ? kept.shift()! : (item.known ?? (result as Error))))
}

async function entryOf(report: Report, { name, bytes }: Input, by: Pick<Entry, 'model' | 'now' | 'program'>): Promise<Entry> {
  const { url, mediaType, charset, fetched } = report.origin
  const type = mediaType ?? 'application/octet-stream'
  const record =
    bytes &&
    (await recordOf({
      ...{ bytes, mediaType: type, fetched: fetched ?? by.now },
      // a report told in JSON has an address, at which these bytes never stood
      uri: (type === JSON_TYPE ? null : url) ?? `file:///${encodeURIComponent(basename(name))}`,
    }))
  return { ...by, reading: toReading(report), mediaType: type, charset, original: record && { ...record, fetched } }
}

/** Tells of one report what became of it. Returns an exit code where it failed or nobody reads any more. */
async function tell(input: Input, kept: Added | Error, run: LedgerRun, { errors }: AddFlags): Promise<number> {
  const { out, form, progress, counts } = run
  progress.step(input.total ? input.taken / input.total : null)
  if (kept instanceof Error) {
    count(counts, 'failed')
    const code = complain(kept, input.name)
    const there = errors === 'stderr' || (await out.write(`${JSON.stringify({ error: failure(kept, input) })}\n`))
    return there ? code : NOBODY_READS
  }
  const { id, n, state, version, forgotten } = kept
  const row = { id, n, state, version, ...(forgotten ? { forgotten } : {}) }
  count(counts, state === 'version' ? 'new versions' : state)
  if (forgotten)
    process.stderr.write(
      `hearsay: ${input.name}: The text of ${id} was taken down on ${forgotten.slice(0, 10)}, and stays down.\n`,
    )
  if (form === 'terminal') return 0
  return (await out.write(`${JSON.stringify(row)}\n`)) ? 0 : NOBODY_READS
}
