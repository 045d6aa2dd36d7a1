const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/**
 * An ISO date as people write it, never finer than it is given, in the zone that it is given in; as it stands where it is no date.
 *
 * @example longDate('2024-09-27') // '27 September 2024'
 * @example longDate('2024-09') // 'September 2024'
 */
export function longDate(iso: string): string {
  const m = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T.*)?$/.exec(iso)
  const month = MONTHS[Number(m?.[2]) - 1]
  if (!m || (m[2] && !month)) return iso
  return [m[3] && Number(m[3]), month, m[1]].filter(Boolean).join(' ')
}

/** The day of the week before it, where the date has a day. */
export function weekdayDate(iso: string): string {
  const day = /^\d{4}-\d\d-\d\d/.exec(iso)?.[0]
  const weekday = day && DAYS[new Date(`${day}T00:00:00Z`).getUTCDay()]
  return weekday ? `${weekday} ${longDate(iso)}` : longDate(iso)
}
