import { badSeries } from './bad.ts'
import { csvTable } from './csv.ts'
import { jsonTable } from './json.ts'
import { dayOf, type Given, mappingOf } from './mapping.ts'
import type { About, Count, Series } from './series.ts'
import type { Cell, Fault, Table } from './table.ts'

/** A series, the rows of its file that can't be read, and what there is to know of the rest. */
export interface Made {
  readonly series: Series
  readonly faults: readonly Fault[]
  /** facts worth a look: rows out of order, days left out, totals that fall */
  readonly notes: readonly string[]
}

interface Day {
  readonly day: string
  readonly values: readonly (number | null)[]
}

/** @throws HearsayError BAD_SERIES for a file that is no table */
export function tableOf(text: string): Table {
  if (!text.trim()) throw badSeries('it is empty')
  return /^\s*[[{]/.test(text.slice(0, 1000)) ? jsonTable(text) : csvTable(text)
}

/**
 * A dated series from the text of a CSV or JSON file. Rows that can't be read are told and left out.
 *
 * @throws HearsayError BAD_SERIES for a file that is no table or of which no row can be read, BAD_USAGE where the columns can't be told
 * @example makeSeries('date,killed_cum\n2031-05-01,4', { name: 'onda', where: ['Onda'], source: null, licence: null, added: null }).series.days // ['2031-05-01']
 */
export function makeSeries(text: string, about: About, given: Given = { columns: [] }): Made {
  const table = tableOf(text)
  const mapping = mappingOf(table, given)
  const { found, faults } = daysOf(table, mapping)
  const all = [...table.faults, ...faults]
  if (found.length === 0)
    throw badSeries(all[0] ? `no row of it can be read; ${all[0].at}: ${all[0].message.replace(/\.$/, '')}` : 'it has no rows')
  const sorted = found.every((d, i) => i === 0 || found[i - 1]!.day < d.day)
  const days = sorted ? found : [...found].sort((a, b) => (a.day < b.day ? -1 : 1))
  const counts = mapping.counts.map(({ at: _, ...m }, i): Count => {
    const values = days.map(d => d.values[i]!)
    return { ...m, cumulative: m.cumulative ?? falls(values) === 0, values }
  })
  const series: Series = { form: 'series/1', ...about, days: days.map(d => d.day), counts }
  return { series, faults: all, notes: notesOf(series, sorted) }
}

function daysOf(
  table: Table,
  { date, counts }: ReturnType<typeof mappingOf>,
): { readonly found: readonly Day[]; readonly faults: readonly Fault[] } {
  const faults: Fault[] = []
  const first = new Map<string, string>()
  const found = table.rows.flatMap(({ at, cells }): readonly Day[] => {
    const day = dayOf(cells[date])
    const values = counts.map(c => countOf(cells[c.at] ?? null))
    const wrong = values.indexOf(undefined)
    const before = day === null ? undefined : first.get(day)
    const message =
      day === null
        ? `${shown(cells[date] ?? null)} in “${table.columns[date]}” is no day such as 2024-09-27.`
        : wrong >= 0
          ? `${shown(cells[counts[wrong]!.at]!)} in “${counts[wrong]!.column}” is no count.`
          : before === undefined
            ? null
            : `${day} stands already at ${before}.`
    if (message === null) {
      first.set(day!, at)
      return [{ day: day!, values: values as (number | null)[] }]
    }
    faults.push({ at, message })
    return []
  })
  return { found, faults }
}

const shown = (cell: Cell): string => (cell === null ? 'Nothing' : `“${String(cell).slice(0, 40)}”`)

const DIGITS = /^(?:\d{1,3}(?:[, \u00a0\u202f]\d{3})+|\d+)(?:\.0+)?$/
/** The count in a cell; null for none, undefined for what is no count. */
function countOf(cell: Cell): number | null | undefined {
  if (cell === null || cell === '') return null
  const n = typeof cell === 'string' && DIGITS.test(cell.trim()) ? Number(cell.replace(/[, \u00a0\u202f]/g, '')) : cell
  return typeof n === 'number' && Number.isSafeInteger(n) && n >= 0 ? n : undefined
}

/** How often a total goes down. */
function falls(values: readonly (number | null)[]): number {
  let [last, count] = [0, 0]
  for (const v of values)
    if (v !== null) {
      if (v < last) count++
      last = v
    }
  return count
}

const DAY = 86_400_000

function notesOf({ days, counts }: Series, sorted: boolean): readonly string[] {
  const span = (Date.parse(days.at(-1)!) - Date.parse(days[0]!)) / DAY + 1
  const left = span - days.length
  return [
    ...(sorted ? [] : ['Its rows are not in the order of their days; they are now.']),
    ...(left > 0 ? [`It has no row for ${left} of the ${span} days between the first and the last.`] : []),
    ...counts.flatMap(c => {
      const n = c.cumulative ? falls(c.values) : 0
      return n ? [`The total in “${c.column}” goes down ${n === 1 ? 'once' : `${n} times`}.`] : []
    }),
  ]
}
