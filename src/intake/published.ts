import { HearsayError } from '../report/index.ts'

const ISO = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(\.\d+)?)? ?(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?)?)?$/i

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH = `(${MONTHS.join('|')})[a-z]*\\.?`
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?'
const CLOCK = '(\\d\\d:\\d\\d(?::\\d\\d)?)'
const ZONE = '(Z|UTC|GMT|[+-]\\d\\d:?\\d\\d)'
const rule = (pattern: string, iso: (part: (n: number) => string) => string) => ({
  pattern: new RegExp(pattern, 'i'),
  iso: (m: RegExpExecArray) => iso(n => m[n] ?? ''),
})
const month = (name: string): string => two(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1)
const two = (n: string | number): string => String(n).padStart(2, '0')

/** Dates as pages write them, each to ISO; the first that fits wins, and what a rule does not name is left out, never made up. */
const ODD_FORMS = [
  // 2024/09/26, 2024.9.6
  rule(`^(\\d{4})[/.](\\d{1,2})[/.](\\d{1,2})(?: ${CLOCK})?$`, p => `${p(1)}-${two(p(2))}-${two(p(3))}${p(4) && `T${p(4)}`}`),
  // 20240926, 20240926T080000Z
  rule('^(\\d{4})(\\d\\d)(\\d\\d)(?:T(\\d\\d)(\\d\\d)(\\d\\d)?(Z|[+-]\\d{4})?)?$', p =>
    p(4) ? `${p(1)}-${p(2)}-${p(3)}T${p(4)}:${p(5)}${p(6) && `:${p(6)}`}${p(7)}` : `${p(1)}-${p(2)}-${p(3)}`,
  ),
  // seconds or milliseconds since 1970
  rule('^(\\d{10})(\\d{3})?$', p => new Date(Number(p(1)) * 1000).toISOString().replace('.000', '')),
  // Thu, 26 Sep 2024 08:00:00 GMT; 26-Sep-2024
  rule(
    `^(?:[a-z]+\\.?,? )?${DAY}[ -]${MONTH},?[ -](\\d{4}),? ${CLOCK} ?${ZONE}`,
    p => `${p(3)}-${month(p(2))}-${two(p(1))}T${p(4)}${p(5)}`,
  ),
  rule(`^(?:[a-z]+\\.?,? )?${DAY}(?: of)?[ -]${MONTH},?[ -](\\d{4})\\b`, p => `${p(3)}-${month(p(2))}-${two(p(1))}`),
  // Thursday, September 26, 2024, 8:00 p.m. EDT: the clock of a zone that is not a number is left out
  rule(`^(?:[a-z]+\\.?,? )?${MONTH} ${DAY},? (\\d{4})\\b`, p => `${p(3)}-${month(p(1))}-${two(p(2))}`),
  // Thu Sep 26 08:00:00 EDT 2024
  rule(`^[a-z]+,? ${MONTH} ${DAY} [\\d:.]+ (?:[A-Z]+|[+-]\\d+) (\\d{4})$`, p => `${p(3)}-${month(p(1))}-${two(p(2))}`),
  rule(`^${MONTH},? (\\d{4})$`, p => `${p(2)}-${month(p(1))}`),
  // 26/09/2024 and 09/26/2024 can be told apart only where one number is no month
  rule('^(1[3-9]|2\\d|3[01])[/.](\\d{1,2})[/.](\\d{4})\\b', p => `${p(3)}-${two(p(2))}-${p(1)}`),
  rule('^(\\d{1,2})/(1[3-9]|2\\d|3[01])/(\\d{4})\\b', p => `${p(3)}-${two(p(1))}-${p(2)}`),
  // 2024-09-26T08:00:00+02:00[Europe/Berlin]: the day is plain, whatever follows
  rule('^(\\d{4}-\\d\\d-\\d\\d)(?!\\d)', p => p(1)),
]

/** The date or instant in ISO form as written, offset kept; null where it is none or not on the calendar. */
function isoDate(value: string): string | null {
  const m = ISO.exec(value.trim())
  if (!m) return null
  const [, year, mon, day, hour, minute, second, fraction = '', zone = ''] = m
  if (Number(year) === 0) return null
  if (mon && (Number(mon) < 1 || Number(mon) > 12)) return null
  if (day && (Number(day) < 1 || Number(day) > daysIn(Number(year), Number(mon)))) return null
  const date = [year, mon, day].filter(Boolean).join('-')
  if (!hour) return date
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return null
  const offset = /^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3).replace(':', '') || '00'}` : zone && 'Z'
  if (offset.length > 1 && (Number(offset.slice(1, 3)) > 14 || Number(offset.slice(4)) > 59)) return null
  return `${date}T${hour}:${minute}${second ? `:${second}${fraction}` : ''}${offset}`
}

const daysIn = (year: number, mon: number): number => new Date(Date.UTC(2000 + (year % 400), mon, 0)).getUTCDate()

/**
 * A published date that a person or a program gave, in ISO form.
 *
 * @throws HearsayError BAD_DATE
 * @example checkPublished('2024-09-26T08:00+0200') // '2024-09-26T08:00+02:00'
 */
export function checkPublished(value: string): string {
  const date = isoDate(value)
  if (date === null)
    throw new HearsayError(
      'BAD_DATE',
      `“${value.slice(0, 60)}” is not a date. Write the published date as 2024-09-27, 2024-09, 2024 or 2024-09-27T08:00+02:00.`,
    )
  return date
}

/**
 * A published date as a page has it, in ISO form and never finer than its words; null where it can't be read.
 *
 * @example readPublished('Thu, 26 Sep 2024 08:00:00 GMT') // '2024-09-26T08:00:00Z'
 */
export function readPublished(words: string): string | null {
  const written = words.trim().replace(/\s+/g, ' ')
  const plain = isoDate(written) ?? oddDate(written)
  // the years that newspapers have been printed in; pages fill the field with year 1 where they have no date
  return plain && plain >= '1600' && plain < '2200' ? plain : null
}

function oddDate(written: string): string | null {
  for (const { pattern, iso } of ODD_FORMS) {
    const m = pattern.exec(written)
    if (m) return isoDate(iso(m))
  }
  return null
}
