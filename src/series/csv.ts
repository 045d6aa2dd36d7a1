import { type CsvError, type Info, parse } from 'csv-parse/sync'
import { badSeries } from './bad.ts'
import type { Cell, Fault, Row, Table } from './table.ts'

const DELIMITERS = [',', ';', '\t']

/** The delimiter that the first line has most of. */
function delimiterOf(text: string): string {
  const [line = ''] = text.slice(0, 65_536).split(/\r?\n|\r/, 1)
  const count = (d: string): number => line.split(d).length
  return DELIMITERS.reduce((best, d) => (count(d) > count(best) ? d : best))
}

interface Line {
  readonly at: string
  readonly line: number
}

interface Parsed {
  readonly rows: readonly (Row & Line)[]
  readonly faults: readonly (Fault & Line)[]
  /** where a quotation mark first went wrong */
  readonly quote: number | null
}

const placed = (line: number): Line => ({ at: `line ${line}`, line })

/** The rows of some lines, counted on from `before`. */
function parsed(text: string, delimiter: string, quoted: boolean, before = 0): Parsed {
  const faults: (Fault & Line)[] = []
  let quote: number | null = null
  const skip = (error: CsvError | undefined): undefined => {
    const line = before + Number(error?.lines ?? 0)
    if (error?.code.includes('QUOTE')) quote ??= line
    else if (error) faults.push({ ...placed(line), message: `It is no row of CSV (${error.code}).` })
  }
  const records = parse(text, {
    ...{ bom: true, delimiter, quote: quoted ? '"' : false, info: true, trim: true, on_skip: skip },
    ...{ relax_column_count: true, skip_empty_lines: true, skip_records_with_error: true },
  }) as unknown as readonly { readonly info: Info; readonly record: readonly string[] }[]
  const bare = (cell: string): string => (quoted ? cell : cell.replace(/^"([^"]*)"$/, '$1'))
  const rows = records.map(({ info, record }) => ({
    ...placed(before + info.lines),
    cells: record.map((cell): Cell => bare(cell) || null),
  }))
  return { rows, faults, quote }
}

/** All rows; where a quotation mark goes wrong its line is told, and those after it are read without such marks, which might take them all in. */
function whole(text: string, delimiter: string): Parsed {
  const all = parsed(text, delimiter, true)
  const { quote } = all
  if (quote === null) return all
  const rows = all.rows.filter(r => r.line < quote)
  const line = (rows.at(-1)?.line ?? 0) + 1
  const rest = parsed(
    text
      .split(/\r\n|\n|\r/)
      .slice(line)
      .join('\n'),
    delimiter,
    false,
    line,
  )
  const fault = { ...placed(line), message: 'A quotation mark in it does not end, or stands where none may.' }
  return { rows: [...rows, ...rest.rows], faults: [...all.faults.filter(f => f.line < line), fault, ...rest.faults], quote }
}

/**
 * The rows of a CSV file whose first line names the columns; delimited by commas, semicolons or tabs.
 *
 * @throws HearsayError BAD_SERIES for a file without columns
 * @example csvTable('date,killed\n2031-05-01,4').rows // [{ at: 'line 2', cells: ['2031-05-01', '4'] }]
 */
export function csvTable(text: string): Table {
  const { rows, faults } = whole(text, delimiterOf(text))
  const [head, ...rest] = rows
  if (!head || head.cells.every(name => name === null)) throw badSeries('its first line names no columns')
  const columns = head.cells.map(name => String(name ?? ''))
  const uneven = rest
    .filter(r => r.cells.length !== columns.length)
    .map(r => ({ ...r, message: `It has ${r.cells.length} cells, the header ${columns.length}.` }))
  return {
    columns,
    rows: rest.filter(r => r.cells.length === columns.length),
    faults: [...faults, ...uneven].sort((a, b) => a.line - b.line),
  }
}
