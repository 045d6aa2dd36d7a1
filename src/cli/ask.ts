import { userInfo } from 'node:os'
import type { Action, Cells } from '../actions/action.ts'
import { ledgerOf, openLedger, patienceOf } from '../ledger/open.ts'
import { openReader, type Reader } from '../reader.ts'
import { line } from '../reading/cell.ts'
import { inputOf } from './action-flags.ts'
import { complain } from './complaint.ts'
import { NOBODY_READS, openOutput } from './output.ts'
import { listen } from './stop.ts'

/** The flags that every action has, as commander hands them over; those of its input stand beside them. */
export interface AskFlags extends Readonly<Record<string, unknown>> {
  readonly format?: 'terminal' | 'json' | 'csv' | 'bytes'
  readonly ledger?: string
  readonly out?: string
  readonly as?: string
}

/** Asks the ledger and shows the answer. Returns the exit code. */
export async function ask(action: Action, given: readonly unknown[], flags: AskFlags): Promise<number> {
  const stop = listen()
  const ends: (() => Promise<void>)[] = [async () => stop.off()]
  try {
    const input = inputOf(action, given, flags)
    const out = await openOutput(flags.out)
    ends.push(out.abandon)
    const ledger = await openLedger(flags.ledger ?? ledgerOf(process.env), patienceOf(process.env))
    ends.push(ledger.close)
    const work = async (): Promise<number> => {
      const context = { ledger, now: new Date().toISOString(), who: flags.as ?? whoAsks(), read: readerFor(ends) }
      const answer = await action.run(context, input)
      if (!(await out.write(shown(action, answer, flags)))) return NOBODY_READS
      await out.finish()
      return 0
    }
    return await Promise.race([work(), stop.asked])
  } catch (error) {
    return complain(error)
  } finally {
    for (const end of ends.reverse()) await end()
  }
}

/** Reads a claim; the model is opened for the first one. English, as a sentence is too short to tell. */
function readerFor(ends: (() => Promise<void>)[]): (text: string) => ReturnType<Reader['read']> {
  let opened: Promise<Reader> | undefined
  return async text => {
    opened ??= openReader()
    const reader = await opened
    if (!ends.includes(reader.close)) ends.push(reader.close)
    return reader.read({ text, language: 'en' })
  }
}

function shown(action: Action, answer: unknown, { format, out }: AskFlags): string | Uint8Array {
  const onTerminal = out === undefined && process.stdout.isTTY === true
  switch (format ?? (onTerminal ? 'terminal' : action.base64 ? 'bytes' : 'json')) {
    case 'bytes':
      return Buffer.from(action.base64!(answer), 'base64')
    case 'json':
      return `${JSON.stringify(answer, null, 2)}\n`
    case 'csv':
      return table(action.rows(answer))
    case 'terminal':
      return action.terminal(answer, { width: process.stdout.columns || 80, colour: onTerminal && !process.env.NO_COLOR })
  }
}

/** A column for whatever any row has, in the order in which they come up. */
function table(rows: readonly Cells[]): string {
  const columns = [...new Set(rows.flatMap(row => Object.keys(row)))]
  return rows.length ? [columns, ...rows.map(row => columns.map(c => row[c] ?? null))].map(line).join('') : ''
}

function whoAsks(): string {
  if (process.env.HEARSAY_WHO) return process.env.HEARSAY_WHO
  try {
    return userInfo().username
  } catch {
    // a user without a name, as in some containers
    return 'unknown'
  }
}
