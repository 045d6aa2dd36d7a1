import { readPublished } from '../intake/published.ts'
import { HearsayError } from '../report/index.ts'
import { type Count, WHATS } from './series.ts'
import type { Table } from './table.ts'

/** What a person says of the columns; what is left out is told by their names. */
export interface Given {
  readonly date?: string | undefined
  readonly columns: readonly Mapped[]
  /** the fate to take of those that the names tell */
  readonly what?: Count['what'] | undefined
  readonly counts?: 'total' | 'new' | undefined
}

/** One column and what it counts. */
export interface Mapped {
  readonly column: string
  readonly what: Count['what']
  readonly who: string | null
}

export interface Mapping {
  readonly date: number
  readonly counts: readonly (Mapped & { readonly at: number; readonly cumulative: boolean | null })[]
}

const DATE = /^(?:report[_ ]?|event[_ ]?)?(?:date|day|datum|fecha|jour)$/i
const TOTAL = /(?:^|[_ .])(?:cum|cumulative|total|to[_ ]date)(?:$|[_ ])/i
const NEW = /(?:^|[_ .])(?:new|daily)(?:$|[_ ])/i
/** Names of columns that tell what they count. */
const NAMES: readonly (readonly [RegExp, Count['what']])[] = [
  ...WHATS.map(what => [what, what] as const),
  ...([
    ['deaths|dead|fatalities', 'killed'],
    ['wounded|injuries', 'injured'],
    ['arrested|arrests', 'detained'],
  ] as const),
].map(([names, what]) => [
  new RegExp(
    `^(?:new[_ ]|total[_ ]|daily[_ ])?(?:${names})(?:[_ ](?:persons|people))?(?:[_ ](?:cum|cumulative|total|new|daily))?$`,
    'i',
  ),
  what,
])

const whatOf = (column: string): Count['what'] | undefined => NAMES.find(([name]) => name.test(column))?.[1]

/** ISO day of a cell; null where it is none, or not fine enough. */
export function dayOf(cell: unknown): string | null {
  if (typeof cell !== 'string') return null
  const day = readPublished(cell)?.slice(0, 10)
  return day?.length === 10 ? day : null
}

/** Rows that are looked at to tell the date. */
const SEEN = 20

function dateIn({ columns, rows }: Table): number {
  const named = columns.flatMap((c, i) => (DATE.test(c) ? [i] : []))
  const seen = rows.slice(0, SEEN)
  const dated = columns.flatMap((_, i) => (seen.length && seen.every(r => dayOf(r.cells[i])) ? [i] : []))
  return named.length === 1 ? named[0]! : dated.length === 1 ? dated[0]! : -1
}

/** The columns of counts: as given, else as their names tell. */
function countsIn({ columns }: Table, given: Given): readonly Mapped[] {
  if (given.columns.length) return given.columns
  return columns.flatMap((column): readonly Mapped[] => {
    const what = whatOf(column)
    return what && (given.what === undefined || given.what === what) ? [{ column, what, who: null }] : []
  })
}

/** What a person must say of a table, since neither they nor its names have. */
export const lackOf = (table: Table, given: Given): { readonly date: boolean; readonly counts: boolean } => ({
  date: given.date === undefined && dateIn(table) < 0,
  counts: countsIn(table, given).length === 0,
})

/**
 * Which columns hold the date and the counts: as given, else as their names tell.
 *
 * @throws HearsayError BAD_USAGE, naming the columns that there are and the flags to give
 */
export function mappingOf(table: Table, given: Given): Mapping {
  const { columns } = table
  const list = columns.map(c => `“${c}”`).join(', ')
  const ask = (what: string): HearsayError => new HearsayError('BAD_USAGE', `${what} The columns are ${list}.`)
  const at = (column: string): number => {
    const i = columns.indexOf(column)
    if (i < 0) throw ask(`There is no column “${column}”.`)
    return i
  }
  const date = given.date === undefined ? dateIn(table) : at(given.date)
  if (date < 0) throw ask('Which column holds the date can’t be told: give --date COLUMN.')
  const mapped = countsIn(table, given)
  if (mapped.length === 0)
    throw ask(
      'Which columns hold the counts can’t be told: give --value COLUMN --what killed, or --column COLUMN=WHAT for each of several.',
    )
  const cumulative = (c: string): boolean | null =>
    given.counts
      ? given.counts === 'total'
      : TOTAL.test(c)
        ? true
        : NEW.test(c) || mapped.some(m => m.column.startsWith(`${c}_cum`))
          ? false
          : null
  return { date, counts: mapped.map(m => ({ ...m, at: at(m.column), cumulative: cumulative(m.column) })) }
}
