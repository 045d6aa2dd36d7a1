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

const SEASONS: Readonly<Record<string, string>> = { SP: 'spring', SU: 'summer', FA: 'autumn', AU: 'autumn', WI: 'winter' }
const ORDINALS = ['first', 'second', 'third', 'fourth']
const PARTS: Readonly<Record<string, string>> = {
  MO: ' in the morning',
  MI: ' at midday',
  AF: ' in the afternoon',
  EV: ' in the evening',
  NI: ' at night',
  DT: ' by day',
}
const REFS: Readonly<Record<string, string>> = { PAST_REF: 'in the past', PRESENT_REF: 'now', FUTURE_REF: 'in the future' }

/** Kinds of TIMEX3 value, and how each is said; the first that fits. */
const VALUES: readonly (readonly [RegExp, (m: readonly string[]) => string])[] = [
  [
    /^(\d{4}-\d\d-\d\d)(?:T([A-Z]{2})?(\d\d:\d\d)?.*)?$/,
    m => `on ${weekdayDate(m[1]!)}${PARTS[m[2]!] ?? (m[3] ? ` at ${m[3]}` : '')}`,
  ],
  [/^\d{4}(?:-\d\d)?$/, m => `in ${longDate(m[0]!)}`],
  [/^(\d{4})-W(\d\d)$/, m => `in week ${Number(m[2])} of ${m[1]}`],
  [/^(\d{4})-W(\d\d)-WE$/, m => `at the weekend of week ${Number(m[2])} of ${m[1]}`],
  [/^(\d{4})-Q([1-4])$/, m => `in the ${ORDINALS[Number(m[2]) - 1]} quarter of ${m[1]}`],
  [/^(\d{4})-H([12])$/, m => `in the ${ORDINALS[Number(m[2]) - 1]} half of ${m[1]}`],
  [/^(\d{4})-(SP|SU|FA|AU|WI)$/, m => `in the ${SEASONS[m[2]!]} of ${m[1]}`],
  [/^(\d{3})X?$/, m => `in the ${m[1]}0s`],
  [/^(?:PAST|PRESENT|FUTURE)_REF$/, m => REFS[m[0]!]!],
]

/**
 * A TIMEX3 value as people say when something was, never finer than it is; as it stands where it says no date.
 *
 * @example whenOf('2024-09-26') // 'on Thursday 26 September 2024'
 * @example whenOf('2024-Q3') // 'in the third quarter of 2024'
 */
export function whenOf(value: string): string {
  for (const [pattern, say] of VALUES) {
    const m = pattern.exec(value)
    if (m) return say(m)
  }
  return value
}
