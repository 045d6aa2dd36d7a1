/** A cell as its file has it. */
export type Cell = string | number | boolean | null

/** One row of a file, and what a person finds it by: "line 7", "index 5". */
export interface Row {
  readonly at: string
  readonly cells: readonly Cell[]
}

/** A row that can't be read, and why. */
export interface Fault {
  readonly at: string
  readonly message: string
}

/** A file of rows and columns, before anybody knows what the columns are. */
export interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly Row[]
  readonly faults: readonly Fault[]
}
