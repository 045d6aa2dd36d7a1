import type { Ledger } from '../ledger/database.ts'
import { ledgerOf, openLedger, patienceOf } from '../ledger/open.ts'
import { complain } from './complaint.ts'
import { NOBODY_READS, type Output, openOutput } from './output.ts'
import { openProgress, type Progress } from './progress.ts'
import { listen, type Stop } from './stop.ts'

/** One run of a command that changes the ledger report by report. */
export interface LedgerRun {
  readonly ledger: Ledger
  readonly out: Output
  /** how it tells what it does: a line of JSON for each report, or a summary at the end */
  readonly form: 'jsonl' | 'terminal'
  readonly progress: Progress
  readonly stop: Stop
  /** what must be closed, however the run ends; the last first */
  readonly ends: (() => Promise<void> | void)[]
  /** how many reports there are of each sort so far */
  readonly counts: Map<string, number>
}

export interface LedgerFlags {
  readonly ledger?: string
  readonly format?: 'terminal' | 'jsonl'
  readonly progress: boolean
}

/** Opens the ledger, does the work, tells what stopped it, closes everything. Returns the exit code. */
export async function inLedger(flags: LedgerFlags, work: (run: LedgerRun) => Promise<number>): Promise<number> {
  const stop = listen()
  const ends: LedgerRun['ends'] = [stop.off]
  try {
    const form = flags.format ?? (process.stdout.isTTY ? 'terminal' : 'jsonl')
    const out = await openOutput(undefined)
    const ledger = await openLedger(flags.ledger ?? ledgerOf(process.env), patienceOf(process.env))
    ends.push(ledger.close)
    const progress = await openProgress(flags.progress && form === 'terminal')
    ends.push(progress.stop)
    const run: LedgerRun = { ledger, out, form, progress, stop, ends, counts: new Map() }
    const code = await Promise.race([work(run), stop.asked])
    if (stop.wasAsked()) process.stderr.write(`hearsay: stopped; what was done so far is kept (${told(run.counts)}).\n`)
    return code
  } catch (error) {
    return complain(error)
  } finally {
    for (const end of ends.reverse()) await end()
  }
}

export function count(counts: Map<string, number>, sort: string): void {
  counts.set(sort, (counts.get(sort) ?? 0) + 1)
}

/** @example told(new Map([['new', 3], ['known', 1]])) // '3 new, 1 known' */
export const told = (counts: ReadonlyMap<string, number>): string =>
  [...counts].map(([sort, n]) => `${n} ${sort}`).join(', ') || 'nothing'

/** The end of a run that was not stopped: the summary, where lines did not say it all. Returns the exit code. */
export async function summed({ form, counts, ledger, out, progress }: LedgerRun, code: number): Promise<number> {
  progress.stop()
  if (form === 'terminal')
    return (await out.write(`${told(counts)}; the ledger is ${ledger.engine.where}\n`)) ? code : NOBODY_READS
  return code
}
