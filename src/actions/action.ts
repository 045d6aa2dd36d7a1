import type { z } from 'zod'
import type { Ledger } from '../ledger/database.ts'
import type { Reading } from '../reading/schema.ts'

/** What a question is asked of and by whom. Nothing here reads the clock: whoever runs an action says what time it is. */
export interface Context {
  readonly ledger: Ledger
  /** an ISO instant */
  readonly now: string
  /** who asks; it stands in the record of what they change */
  readonly who: string
  /** reads one sentence or text; absent where there is no model. It is loaded when it is first asked for, and only then */
  readonly read?: (text: string) => Promise<Reading>
}

/** One row of a table: what CSV prints, and what `--format terminal` prints where an action has no words of its own. */
export type Cells = Readonly<Record<string, string | number | boolean | null>>

/**
 * A question that a person can ask of the ledger, or a change that they can make: defined once, offered by the command line, later by HTTP and MCP.
 * Flags, parameters and their help are made from `input`, so each of its fields has a description.
 */
export interface Action<I extends z.ZodObject = z.ZodObject, O extends z.ZodType = z.ZodType> {
  /** the command, in small letters and hyphens */
  readonly name: string
  /** what it does, as one sentence without its full stop, for lists and tool descriptions */
  readonly sentence: string
  /** fields of `input` that the command line takes without a flag, in their order; the last may take all words that are left */
  readonly words: readonly (keyof z.infer<I> & string)[]
  /** true where it changes the ledger */
  readonly changes: boolean
  readonly input: I
  readonly output: O
  // methods, so that a list can hold actions of different inputs
  run(context: Context, input: z.infer<I>): Promise<z.infer<O>>
  /** the answer for people, to be read on a terminal of so many columns */
  terminal(answer: z.infer<O>, screen: Screen): string
  /** the answer as a table */
  rows(answer: z.infer<O>): readonly Cells[]
  /** the answer itself where it is bytes, in base64: what a file or a pipe gets unless another form is asked for */
  base64?(answer: z.infer<O>): string
}

export interface Screen {
  readonly width: number
  readonly colour: boolean
}

/** An action as it was written: its input and output keep their types. */
export const action = <I extends z.ZodObject, O extends z.ZodType>(a: Action<I, O>): Action<I, O> => a
