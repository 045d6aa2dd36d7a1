const DAY = 86_400_000

/**
 * The Monday of an ISO week, as an instant at midnight UTC in milliseconds.
 *
 * @example new Date(mondayOf(2016, 44)).toISOString() // '2016-10-31T00:00:00.000Z'
 */
export function mondayOf(year: number, week: number): number {
  const fourth = Date.UTC(year, 0, 4) // always in week 1
  const weekday = (new Date(fourth).getUTCDay() + 6) % 7
  return fourth + ((week - 1) * 7 - weekday) * DAY
}
