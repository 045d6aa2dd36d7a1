import { withCodePoints } from '../reading/offsets.ts'
import { ATTRIBUTIONS, attributionsOf } from './attributions-table.ts'
import type { Column } from './column.ts'
import { FIGURES, figuresOf } from './figures-table.ts'
import type { Choices, Item, TableName } from './item.ts'
import { PEOPLE, peopleOf } from './people-table.ts'
import { REPORTS } from './reports-table.ts'

/** One table of an export: its columns, and the rows that a report gives, each a list of values in the columns' order. */
export interface Table {
  readonly name: TableName
  readonly columns: readonly Pick<Column<never>, 'name' | 'type' | 'says' | 'between'>[]
  readonly rows: (item: Item) => readonly (readonly unknown[])[]
}

const table = <Row>(name: TableName, columns: readonly Column<Row>[], rows: (item: Item) => readonly Row[]): Table => ({
  name,
  columns,
  rows: item => rows(item).map(row => columns.map(c => c.of(row))),
})

/** The tables that CSV and Parquet have. */
export const TABLES: Readonly<Record<TableName, Table>> = {
  reports: table('reports', REPORTS, item => [item]),
  attributions: table('attributions', ATTRIBUTIONS, attributionsOf),
  figures: table('figures', FIGURES, figuresOf),
  people: table('people', PEOPLE, peopleOf),
}

/** The tables that were asked for. */
export const wanted = ({ table }: Choices): readonly Table[] => (table === null ? Object.values(TABLES) : [TABLES[table]])

/** The item with its offsets in the unit that was asked for. */
export const counted = (item: Item, { offsets }: Choices): Item =>
  offsets === 'utf-16' || item.reading === null ? item : { ...item, reading: withCodePoints(item.reading) }
