import { HearsayError } from '../report/error.ts'
import type { Engine } from './database.ts'
import { codeOf } from './postgres.ts'

/** What a database or the machine around it says, as an error with words: what is wrong and what to do next. */
const TROUBLES: readonly (readonly [RegExp, ConstructorParameters<typeof HearsayError>[0], (where: string) => string])[] = [
  [
    // 55P03: lock_timeout
    /^(?:SQLITE_(?:BUSY|LOCKED)|55P03)/,
    'LEDGER_BUSY',
    where => `Another program holds the ledger ${where}. Try again when it is done.`,
  ],
  [
    /^(?:SQLITE_(?:READONLY|CANTOPEN|PERM|AUTH)|EACCES|EROFS|EPERM|ENOTDIR|EEXIST|25006|42501)/,
    'CANNOT_WRITE',
    where => `The ledger ${where} cannot be opened for writing. Check its permissions, or give another with --ledger.`,
  ],
  [
    /^(?:SQLITE_(?:FULL|IOERR_(?:WRITE|SHMSIZE|SHMOPEN|TRUNCATE|FSYNC))|ENOSPC|EFBIG|53100)/,
    'CANNOT_WRITE',
    where =>
      `The disk of the ledger ${where} is full, or may not be used further. Nothing was half written; make room and go on.`,
  ],
  [
    /^SQLITE_(?:NOTADB|CORRUPT)/,
    'NOT_A_LEDGER',
    where => `${where} is not a ledger, or it is damaged. Give another with --ledger.`,
  ],
  [
    /^(?:ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EPIPE|57P0[123]|08\d{3}|53300|28\w{3}|3D000)/,
    'NO_DATABASE',
    where => `PostgreSQL does not answer at ${where}. Check that it runs, and the address.`,
  ],
]

/** The error as one of ours, where it is one that the world brings about; else as it is. */
export function troubled(error: unknown, { where }: Engine): unknown {
  if (error instanceof HearsayError) return error
  const { message } = error as { message?: string }
  const said = codeOf(error)
  const [, ours, words] = TROUBLES.find(([pattern]) => pattern.test(said)) ?? []
  return ours && words ? new HearsayError(ours, `${words(where)} (${message})`, { cause: error }) : error
}
