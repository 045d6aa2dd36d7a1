import { CODES, HearsayError } from '../report/error.ts'

/** Name of the input, sentence and code of what failed, on standard error; a fault of our own comes with its stack. Returns the exit code. */
export function complain(error: unknown, name?: string): number {
  const sentence =
    error instanceof HearsayError ? error.message : 'This is a fault in hearsay itself; please report it with these lines:'
  const told = name === undefined || sentence.startsWith(name) ? sentence : `${name}: ${sentence}`
  process.stderr.write(`hearsay: ${told} (${error instanceof HearsayError ? error.code : 'FAULT'})\n`)
  if (error instanceof HearsayError) return error.exit
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  return CODES.FAULT.exit
}
