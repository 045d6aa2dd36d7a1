/** A stretch of text: `[start, end]` in the unit that was asked for. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

interface Values {
  text: string
  int: number
  double: number
  bool: boolean
  /** a day as an ISO date; what has none is null, not the first of January */
  day: string
  /** an ISO instant */
  instant: string
  texts: readonly string[]
  spans: readonly Stretch[]
}

export type ColumnType = keyof Values

/** A column of a table, made from one row's source. */
export interface Column<Row> {
  readonly name: string
  readonly type: ColumnType
  readonly of: (row: Row) => Values[ColumnType] | null
  /** what it holds, for the manual */
  readonly says: string
  /** what stands between the entries of a list where a cell is all there is */
  readonly between: string
}

/** A column whose value has its type. */
export const column = <Row, T extends ColumnType>(
  name: string,
  type: T,
  says: string,
  of: (row: Row) => Values[T] | null,
  between = ' … ',
): Column<Row> => ({ name, type, of, says, between })
