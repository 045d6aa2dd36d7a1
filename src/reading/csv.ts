import { ATTRIBUTION_COLUMNS } from './csv-attributions.ts'
import { FIGURE_COLUMNS } from './csv-figures.ts'
import type { Format, FormatOptions } from './form.ts'
import type { Reading } from './schema.ts'

export type Cell = string | number | boolean | null

/** A column by its name, and what its cell holds for a row of a reading. */
export type Column<Row> = readonly [name: string, cell: (row: Row, of: Reading) => Cell]

/** A spreadsheet runs a cell that begins with one of these as a formula. */
const FORMULA = /^[=+\-@\t\r]/

function cellOf(value: Cell): string {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  const safe = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

// RFC 4180 ends its lines so
const rowOf = (cells: readonly Cell[]): string => `${cells.map(cellOf).join(',')}\r\n`

interface Sheet {
  readonly head: string
  readonly rows: (reading: Reading) => string
}

const sheet = <Row>(columns: readonly Column<Row>[], rowsIn: (reading: Reading) => readonly Row[]): Sheet => ({
  head: rowOf(columns.map(([name]) => name)),
  rows: reading =>
    rowsIn(reading)
      .map(row => rowOf(columns.map(([, cell]) => cell(row, reading))))
      .join(''),
})

/** What a row may be; those of the headline come last. */
const SHEETS: Readonly<Record<NonNullable<FormatOptions['rows']>, Sheet>> = {
  attributions: sheet(ATTRIBUTION_COLUMNS, r => [...r.attributions, ...r.headline.attributions]),
  figures: sheet(FIGURE_COLUMNS, r => [...r.figures, ...r.headline.figures]),
}

export const csv: Format = {
  mediaType: 'text/csv; charset=utf-8; header=present',
  one(reading, { rows = 'attributions' } = {}) {
    return SHEETS[rows].head + SHEETS[rows].rows(reading)
  },
  // a failure has no row of its own: every row is an attribution or a figure
  many: ({ rows = 'attributions' } = {}) => ({
    head: SHEETS[rows].head,
    row: SHEETS[rows].rows,
    failed: () => '',
    tail: () => '',
  }),
}
