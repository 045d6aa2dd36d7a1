import type { Code } from '../report/index.ts'
import type { Reading } from './schema.ts'

export interface FormatOptions {
  /** ANSI colours and styles; only `terminal` has any */
  readonly colour?: boolean
  /** columns of the terminal; 80 where nobody says */
  readonly width?: number
  /** what a row of `csv` is; attributions where nobody says */
  readonly rows?: RowsOf
}

export type RowsOf = 'attributions' | 'figures'

/** A report that could not be read, in the place where its reading would stand. */
export interface Failure {
  readonly code: Code
  readonly message: string
  readonly id: string | null
  /** which line of a JSON Lines input, from 1 */
  readonly line: number | null
}

/** Many readings, one after another: `head`, then a `row` (or `failed`) each in order, then `tail()`. */
export interface Stream {
  readonly head: string
  row(reading: Reading): string
  failed(failure: Failure): string
  tail(): string
}

/** One way to show readings. */
export interface Format {
  readonly mediaType: string
  /** one reading, complete in itself */
  one(reading: Reading, options?: FormatOptions): string
  many(options?: FormatOptions): Stream
}

/** How a page or a text names the report that failed. */
export const nameOf = ({ id, line }: Failure): string => id ?? (line === null ? 'A report' : `Line ${line}`)
