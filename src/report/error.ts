/** Everything that can go wrong in the world around a reading: its code, the exit code of the CLI and the status of the HTTP API. */
export const CODES = {
  NO_SUCH_FILE: { exit: 66, status: 404 },
  IS_FOLDER: { exit: 66, status: 400 },
  UNREADABLE_FILE: { exit: 66, status: 403 },
  EMPTY_INPUT: { exit: 65, status: 422 },
  BINARY_INPUT: { exit: 65, status: 415 },
  TOO_LARGE: { exit: 65, status: 413 },
  NO_ARTICLE: { exit: 65, status: 422 },
  BAD_JSON: { exit: 65, status: 400 },
  BAD_REPORT: { exit: 65, status: 422 },
  BAD_DATE: { exit: 65, status: 422 },
  BAD_CHARSET: { exit: 65, status: 415 },
  BAD_READING: { exit: 65, status: 422 },
  BAD_BUNDLE: { exit: 65, status: 422 },
  BAD_SERIES: { exit: 65, status: 422 },
  NO_SUCH_SERIES: { exit: 66, status: 404 },
  NO_SUCH_ADDRESS: { exit: 66, status: 404 },
  NO_SUCH_PERSON: { exit: 66, status: 404 },
  TAKEN_DOWN: { exit: 66, status: 410 },
  BAD_USAGE: { exit: 64, status: 400 },
  NO_MODEL: { exit: 69, status: 503 },
  DAMAGED_MODEL: { exit: 69, status: 503 },
  CANNOT_WRITE: { exit: 73, status: 507 },
  NEWER_LEDGER: { exit: 65, status: 409 },
  NOT_A_LEDGER: { exit: 65, status: 409 },
  LEDGER_BUSY: { exit: 75, status: 503 },
  NO_DATABASE: { exit: 69, status: 503 },
  OLD_DATABASE: { exit: 69, status: 503 },
  WORKER_LOST: { exit: 70, status: 500 },
  /** hearsay's own mistake */
  FAULT: { exit: 70, status: 500 },
  SOME_FAILED: { exit: 1, status: 207 },
} as const satisfies Record<string, { exit: number; status: number }>

export type Code = keyof typeof CODES

/**
 * A failing world, in words: what is wrong and what to do next.
 *
 * @example throw new HearsayError('NO_SUCH_FILE', 'report.txt is not there. Check the path, or give - to read standard input.')
 */
export class HearsayError extends Error {
  readonly code: Code
  constructor(code: Code, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'HearsayError'
    this.code = code
  }
  get exit(): number {
    return CODES[this.code].exit
  }
}
