import type { Reading } from './schema.ts'

export type Cell = string | number | boolean | null

/** A column by its name, and what its cell holds for a row of a reading. */
export type Column<Row> = readonly [name: string, cell: (row: Row, of: Reading) => Cell]

/**
 * A spreadsheet runs a cell that begins with one of these as a formula, white space before it or not; the wide ones where it is set to Japanese.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/

/**
 * One cell of CSV. Words are always between quotation marks: a spreadsheet that parts cells at semicolons would else find a formula behind one.
 *
 * @example cell('=1+1') // `"'=1+1"`
 */
export function cell(value: Cell): string {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  return `"${(FORMULA.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`
}

/** A line of CSV, ended as RFC 4180 has it. */
export const line = (cells: readonly Cell[]): string => `${cells.map(cell).join(',')}\r\n`
