import { badSeries } from './bad.ts'
import type { Cell, Fault, Row, Table } from './table.ts'

type Fields = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What stands in an object, however deep: `{ verified: { killed: 6 } }` has the column `verified.killed`. Lists are no counts. */
function* cellsOf(fields: Fields, within = ''): Generator<readonly [column: string, cell: Cell]> {
  for (const [key, value] of Object.entries(fields))
    if (isObject(value)) yield* cellsOf(value, `${within}${key}.`)
    else if (!Array.isArray(value)) yield [within + key, value as Cell]
}

/** The list of days: the whole file, or the only list in it. */
function listIn(json: unknown): readonly unknown[] {
  const lists = Array.isArray(json) ? [json] : isObject(json) ? Object.values(json).filter(Array.isArray) : []
  if (lists.length !== 1) throw badSeries(lists.length ? `it holds ${lists.length} lists` : 'it holds no list')
  return lists[0]!
}

/**
 * The rows of a JSON list of objects, one a day; a column is every key that any of them has.
 *
 * @throws HearsayError BAD_SERIES for what is no JSON, or holds no list of objects
 * @example jsonTable('[{"date":"2031-05-01","killed":4}]').rows // [{ at: 'index 0', cells: ['2031-05-01', 4] }]
 */
export function jsonTable(text: string): Table {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (cause) {
    throw badSeries(`it is not JSON: ${(cause as Error).message}`)
  }
  const faults: Fault[] = []
  const places = new Map<string, number>()
  const found: { readonly at: string; readonly cells: Cell[] }[] = []
  for (const [i, item] of listIn(json).entries()) {
    const at = `index ${i}`
    if (!isObject(item)) {
      faults.push({ at, message: 'It is no object.' })
      continue
    }
    const cells: Cell[] = []
    for (const [column, cell] of cellsOf(item)) {
      if (!places.has(column)) places.set(column, places.size)
      cells[places.get(column)!] = cell
    }
    found.push({ at, cells })
  }
  if (found.length === 0) throw badSeries(faults.length ? 'nothing in its list is an object' : 'its list is empty')
  const columns = [...places.keys()]
  const rows: readonly Row[] = found.map(({ at, cells }) => ({ at, cells: columns.map((_, i) => cells[i] ?? null) }))
  return { columns, rows, faults }
}
