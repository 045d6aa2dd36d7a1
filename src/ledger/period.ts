import { HearsayError } from '../report/error.ts'

/** Days from `from` up to, without, `below`; null where a side is open. Both are whole days (2024-09-01). */
export interface Period {
  readonly from: string | null
  readonly below: string | null
}

const DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/

/**
 * The days that two dates enclose, each a day, a month or a year; both belong to it.
 *
 * @throws HearsayError BAD_DATE
 * @example periodOf('2024-09', '2024') // { from: '2024-09-01', below: '2025-01-01' }
 */
export function periodOf(from: string | null | undefined, to: string | null | undefined): Period | null {
  const first = from ? firstDay(from) : null
  const below = to ? dayAfter(to) : null
  if (first !== null && below !== null && first >= below)
    throw new HearsayError('BAD_DATE', `“${from}” lies after “${to}”. Turn the two dates round.`)
  return first === null && below === null ? null : { from: first, below }
}

function firstDay(date: string): string {
  const [, year, month = '01', day = '01'] = DATE.exec(date) ?? []
  const whole = `${year}-${month}-${day}`
  const instant = new Date(`${whole}T00:00:00Z`)
  // 2024-02-30 would become the first of March
  if (year === undefined || Number.isNaN(instant.getTime()) || instant.toISOString().slice(0, 10) !== whole)
    throw new HearsayError('BAD_DATE', `“${date}” is not a date. Write 2024-09-27, 2024-09 or 2024.`)
  return whole
}

function dayAfter(date: string): string {
  const next = new Date(`${firstDay(date)}T00:00:00Z`)
  if (date.length === 4) next.setUTCFullYear(next.getUTCFullYear() + 1)
  else if (date.length === 7) next.setUTCMonth(next.getUTCMonth() + 1)
  else next.setUTCDate(next.getUTCDate() + 1)
  return next.toISOString().slice(0, 10)
}

/** A day in the shortest form that sorts with months and years too: `2024` sorts with `2024-01-01`, not before it. */
export const shortest = (day: string): string => day.replace(/(?:-01){1,2}$/, '')

/** Years that are asked for one by one; a longer time is left to the rows' own dates. */
const MOST_YEARS = 150

/**
 * The facets of a period's months and whole years, within the days that there are; every day of the period has one of them, and the outermost months have days
 * outside it too, where `exact` is false.
 *
 * @param letter `_d` of the date said, `_p` of the date published
 * @param there first and last day of any row; null where there is none
 */
export function periodFacets(
  letter: '_d' | '_p',
  { from, below }: Period,
  there: { readonly min: string; readonly max: string } | null,
): { readonly facets: readonly string[] | null; readonly exact: boolean } {
  const nothing = { facets: ['_never'], exact: true }
  if (!there) return nothing
  const first = from !== null && from > there.min ? from : there.min
  const last = below !== null && below <= there.max ? dayBefore(below) : there.max
  if (first > last) return nothing
  const [firstYear, lastYear] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))]
  if (lastYear - firstYear > MOST_YEARS) return { facets: null, exact: false }
  const facets: string[] = []
  for (let year = firstYear; year <= lastYear; year++) {
    const name = `${letter}${String(year).padStart(4, '0')}`
    const [a, z] = [year === firstYear ? Number(first.slice(5, 7)) : 1, year === lastYear ? Number(last.slice(5, 7)) : 12]
    if (a === 1 && z === 12) facets.push(name)
    else for (let month = a; month <= z; month++) facets.push(name + String(month).padStart(2, '0'))
  }
  const begins = from === null || from <= there.min || from.endsWith('-01')
  const ends = below === null || below > there.max || below.endsWith('-01')
  return { facets, exact: begins && ends }
}

function dayBefore(day: string): string {
  const before = new Date(`${day}T00:00:00Z`)
  before.setUTCDate(before.getUTCDate() - 1)
  return before.toISOString().slice(0, 10)
}
