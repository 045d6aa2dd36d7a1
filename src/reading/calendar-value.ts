import { mondayOf } from '../report/index.ts'

const DAY = 86_400_000
const monthOf = (day: number): string => new Date(day).toISOString().slice(0, 7)

/** The first and last day of an ISO week, or of its weekend. */
function daysOf(year: number, week: number, weekend: boolean): readonly [number, number] {
  const monday = mondayOf(year, week)
  return [monday + (weekend ? 5 * DAY : 0), monday + 6 * DAY]
}

/**
 * A TIMEX3 date as a day, month or year: the finest that holds a week, quarter, half or season; any other value as it stands.
 *
 * @example calendarValue('2024-W39') // '2024-09'
 * @example calendarValue('2024-W40') // '2024': it lies in two months
 */
export function calendarValue(value: string): string {
  const part = /^(\d{4})-(?:Q[1-4]|H[12]|SP|SU|FA|AU)$/.exec(value)
  if (part) return part[1]!
  const week = /^(\d{4})-W(\d\d)(-WE)?$/.exec(value)
  if (!week) return value
  const [first, last] = daysOf(Number(week[1]), Number(week[2]), week[3] !== undefined).map(monthOf)
  if (first === last) return first!
  return first!.slice(0, 4) === last!.slice(0, 4) ? first!.slice(0, 4) : value
}
