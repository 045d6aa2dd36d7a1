import { line } from '../reading/cell.ts'
import { flat } from './flat.ts'
import type { Form, Sink } from './item.ts'
import { counted, type Table, wanted } from './tables.ts'

/** A spreadsheet cuts a cell after 32,767 characters: whole texts are for Parquet. */
const columnsOf = ({ columns }: Table) => columns.map((c, at) => ({ ...c, at })).filter(c => c.name !== 'text')

/** Tables that open in a spreadsheet. */
export const csv: Form = {
  folder: 'unless-table',
  entities: true,
  async write(items, open, choices) {
    const sheets: { table: Table; columns: ReturnType<typeof columnsOf>; sink: Sink }[] = []
    for (const table of wanted(choices)) {
      const columns = columnsOf(table)
      const sink = await open(choices.table === null ? `${table.name}.csv` : '')
      await sink((choices.bom ? '\uFEFF' : '') + line(columns.map(c => c.name)))
      sheets.push({ table, columns, sink })
    }
    let [reports, rows] = [0, 0]
    for await (const item of items) {
      reports++
      for (const { table, columns, sink } of sheets) {
        const lines = table.rows(counted(item, choices)).map(row => line(columns.map(c => flat(row[c.at], c))))
        rows += lines.length
        if (lines.length) await sink(lines.join(''))
      }
    }
    return { reports, rows, left: 0 }
  },
}
