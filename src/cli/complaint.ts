import { HearsayError } from '../report/error.ts'

/** Code, sentence and name of what failed, on standard error; a fault of our own comes with its stack. Returns the exit code. */
export function complain(error: unknown, name?: string): number {
  const where = name === undefined ? '' : `${name}: `
  if (error instanceof HearsayError) {
    process.stderr.write(`hearsay: ${where}${error.message} (${error.code})\n`)
    return error.exit
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(`hearsay: ${where}a fault in hearsay itself; please report it with this:\n${text}\n`)
  return 70
}
