import { reportOf } from '../actions/address.ts'
import { takenDown } from '../ledger/forget.ts'
import { keepReadings, type Stale, stale } from '../ledger/reread.ts'
import { openPool } from '../pool/pool.ts'
import { toReading } from '../reading/reading.ts'
import { CODES, type Report } from '../report/index.ts'
import { weightsOf } from '../tagger/model.ts'
import { complain } from './complaint.ts'
import type { RereadFlags } from './flags.ts'
import { groups } from './groups.ts'
import { count, inLedger, type LedgerRun, summed } from './ledger-run.ts'
import { NOBODY_READS } from './output.ts'
import { type Found, readings } from './readings.ts'
import { VERSION } from './version.ts'

/** Readings that one transaction takes at most. */
const TOGETHER = 16

/** Reads reports of the ledger anew. Returns the exit code. */
export const rereadAll = (addresses: readonly string[], flags: RereadFlags): Promise<number> =>
  inLedger(flags, async run => {
    const by = { model: await weightsOf(flags.model), program: VERSION }
    const asked = flags.all ? null : await Promise.all(addresses.map(a => whole(run, a)))
    const open = () => {
      const pool = openPool(flags.model, flags.jobs)
      run.ends.push(pool.close)
      return pool
    }
    let exit = 0
    const read = readings(stale(run.ledger, { ...by, asked, force: flags.force ?? false }), ({ report }) => report, open)
    for await (const group of groups(read, TOGETHER)) {
      if (run.stop.wasAsked()) return exit
      const code = await tell(group, run, by)
      if (code === NOBODY_READS) return code
      if (code) exit = CODES.SOME_FAILED.exit
    }
    return summed(run, exit)
  })

/** The number of the report that an address names. */
async function whole({ ledger }: LedgerRun, address: string): Promise<number> {
  const { n, id, forgotten } = await reportOf(ledger, address.replace(/#(?:headline\/)?[a-z]+:\d+-\d+.*$/, ''))
  if (forgotten) throw takenDown(id, forgotten)
  return n
}

async function tell(group: readonly Found<Stale>[], run: LedgerRun, by: { model: string; program: string }): Promise<number> {
  const now = new Date().toISOString()
  const sound = group.filter((g): g is { item: Stale; result: Report } => g.result !== null && !(g.result instanceof Error))
  const kept = await keepReadings(
    run.ledger,
    sound.map(({ item, result }) => ({ report: item.n, reading: toReading(result), now, ...by })),
  )
  let exit = 0
  for (const { item, result } of group) {
    run.progress.step(null)
    if (result instanceof Error) {
      count(run.counts, 'failed')
      exit = complain(result, item.report.id)
      continue
    }
    const state = kept[sound.findIndex(s => s.item === item)] ? 'reread' : 'taken down'
    count(run.counts, state)
    if (run.form === 'terminal') continue
    if (!(await run.out.write(`${JSON.stringify({ id: item.report.id, n: item.n, state })}\n`))) return NOBODY_READS
  }
  return exit
}
