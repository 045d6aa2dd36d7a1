import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { filterOf, ofReport, ofSpeaker, ofStatement } from '../actions/filters.ts'
import type { Ledger } from '../ledger/database.ts'
import type { Filter } from '../ledger/filter.ts'
import { ledgerOf, openLedger, patienceOf } from '../ledger/open.ts'
import { HearsayError } from '../report/error.ts'
import { complain } from './complaint.ts'
import { FILTERS, given, type Narrowing } from './narrow.ts'
import { cannotWrite, NOBODY_READS, type Output, openOutput } from './output.ts'
import { openProgress } from './progress.ts'
import { listen } from './stop.ts'

/** The flags that every command has which writes a part of the ledger to files. */
export interface OutFlags extends Narrowing {
  readonly ledger?: string
  readonly out?: string
  readonly progress: boolean
}

export interface OutRun {
  readonly ledger: Ledger
  readonly filter: Filter
  /** a file of the folder that is filled; `''` for the one file that is written */
  readonly open: (name: string) => Promise<(part: string | Uint8Array) => Promise<void>>
  /** every item is counted, so that a bar can tell how far it is */
  readonly watched: <T extends { readonly n: number }>(items: AsyncIterable<T>) => AsyncGenerator<T>
}

/** Ends a run whose reader went away. */
class NobodyReads extends Error {}

/**
 * Opens the ledger, lets the work write, and gives the files their names only when all of them are whole. Returns the exit code.
 *
 * @param work returns what to say at the end, on standard error
 */
export async function outOf(flags: OutFlags, work: (run: OutRun) => Promise<string>): Promise<number> {
  const stop = listen()
  const ends: (() => Promise<void> | void)[] = [stop.off]
  const outputs: Output[] = []
  try {
    const ledger = await openLedger(flags.ledger ?? ledgerOf(process.env), patienceOf(process.env))
    ends.push(ledger.close)
    const filter = await filterOf(ledger, narrowed(flags))
    const progress = await openProgress(flags.progress && flags.out !== undefined && flags.out !== '-')
    ends.push(progress.stop)
    const run: OutRun = {
      ledger,
      filter,
      async open(name) {
        const out = await openOutput(name === '' ? flags.out : await inFolder(flags.out!, name))
        outputs.push(out)
        ends.push(out.abandon)
        return async part => {
          if (!(await out.write(part))) throw new NobodyReads()
        }
      },
      async *watched(items) {
        const { last } = await ledger.db
          .selectFrom('reports')
          .select(e => e.fn.max('n').as('last'))
          .executeTakeFirstOrThrow()
        for await (const item of items) {
          if (stop.wasAsked()) return
          yield item
          progress.step(item.n / Math.max(last ?? 1, item.n))
        }
      },
    }
    const done = work(run).then(async told => {
      if (stop.wasAsked()) return 0
      for (const out of outputs) await out.finish()
      progress.stop()
      process.stderr.write(told)
      return 0
    })
    const code = await Promise.race([done, stop.asked])
    if (!stop.wasAsked()) return code
    // what is being written ends first, so that nothing is taken away under it
    await done.catch(() => {})
    process.stderr.write(`hearsay: stopped${flags.out === undefined ? '' : `; ${flags.out} was not written`}.\n`)
    return await stop.asked
  } catch (error) {
    return error instanceof NobodyReads ? NOBODY_READS : complain(error)
  } finally {
    for (const end of ends.reverse()) await end()
  }
}

const SHAPE = z.object({ ...ofReport, ...ofSpeaker, ...ofStatement })

/** The filters among a command's flags, as the actions take them. */
function narrowed(flags: Narrowing): z.infer<typeof SHAPE> {
  const asked = given(flags)
  const { data, error } = SHAPE.safeParse(asked)
  if (data) return data
  const issue = error.issues[0]!
  const name = String(issue.path[0]) as keyof Narrowing
  const value = issue.path.reduce<unknown>((v, key) => (v as Record<PropertyKey, unknown>)[key], asked)
  const wrong = issue.code === 'invalid_value' ? `is none of ${issue.values.join(', ')}` : issue.message
  throw new HearsayError('BAD_USAGE', `${FILTERS[name].flag} “${String(value)}” ${wrong}.`)
}

async function inFolder(folder: string, name: string): Promise<string> {
  try {
    await mkdir(folder, { recursive: true })
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    throw cannotWrite(
      folder,
      (code === 'EEXIST' ? Object.assign(new Error(), { code: 'ENOTDIR' }) : cause) as NodeJS.ErrnoException,
    )
  }
  return join(folder, name)
}
