import { type Column, line } from './cell.ts'
import { ATTRIBUTION_COLUMNS } from './csv-attributions.ts'
import { FIGURE_COLUMNS } from './csv-figures.ts'
import type { Format, FormatOptions } from './form.ts'
import type { Reading } from './schema.ts'

interface Sheet {
  readonly head: string
  readonly rows: (reading: Reading) => string
}

const sheet = <Row>(columns: readonly Column<Row>[], rowsIn: (reading: Reading) => readonly Row[]): Sheet => ({
  head: `${columns.map(([name]) => name).join(',')}\r\n`,
  rows: reading =>
    rowsIn(reading)
      .map(row => line(columns.map(([, cell]) => cell(row, reading))))
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
