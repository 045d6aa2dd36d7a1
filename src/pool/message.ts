import { CODES, type Code, HearsayError, type Report } from '../report/index.ts'

/** Asks a worker to end. `terminate` in the middle of onnxruntime's own code aborts the whole process. */
export const END = 'end'

export interface Task {
  readonly n: number
  readonly report: Report
}

/** An error as it crosses from a worker, which drops its class. */
export interface Failure {
  readonly code: Code | null
  readonly message: string
  readonly stack: string | undefined
}

/** What a worker says first, once: that its model is open, or why not. */
export type Opened = { readonly opened: true } | { readonly opened: false; readonly failure: Failure }

export type Answer = { readonly n: number } & ({ readonly report: Report } | { readonly failure: Failure })

export function failureOf(error: unknown): Failure {
  const e = error instanceof Error ? error : new Error(String(error))
  return { code: error instanceof HearsayError ? error.code : null, message: e.message, stack: e.stack }
}

export function errorOf({ code, message, stack }: Failure): Error {
  if (code !== null && code in CODES) return new HearsayError(code, message)
  const error = new Error(message)
  if (stack) error.stack = stack
  return error
}
