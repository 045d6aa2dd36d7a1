import { daysIn, weekdayOf } from './calendar.ts'
import { BC, historic } from './era.ts'
import { knownYear } from './known.ts'
import { type Moment, moment, yearOf } from './moment.ts'
import { type Context, date, type Phrase, type Reading, type Rule, rule, undated } from './rule.ts'
import { inYear } from './year.ts'

const monthIn = (p: Phrase): number | undefined => (p.get('MONTH') ?? p.get('MAYBE') ?? p.listed('MONTH') ?? p.listed('MAYBE'))?.n
const monthBefore = (p: Phrase): number | undefined => (p.before('MONTH') ?? p.before('MAYBE'))?.n

function day(year: number, month: number | undefined, d: number | undefined): Reading | null {
  if (!month || !d || d > daysIn(year, month)) return null
  return date(moment(year, month, d))
}

/** A day and month with or without a year; the weekday with it must be that year's. */
export function dayMonth(p: Phrase, c: Context, month = monthIn(p)): Reading | null {
  const year = p.get('YEAR') ?? (p.get('ERA') ? p.get('NUM') : p.listed('YEAR'))
  const d = (p.get('DAYNUM') ?? p.get('ORD'))?.n
  if (!month || !d || d > 31) return null
  if (year) return day(historic(year.n, p.get('ERA')), month, d)
  const side = p.get('UNIT') && yearOfSide(p, c)
  const stated = side ? day(side, month, d) : null
  if (side) return stated && doubted(stated, p, c)
  const now = c.now('Y')
  const known = now && knownYear(month, d, p.beyond(1)?.lower ?? '', yearOf(now))
  if (known) return day(known, month, d)
  const weekday = p.get('WEEKDAY')?.n
  const within = (y: number): Moment | null => (d <= daysIn(y, month) ? moment(y, month, d) : null)
  const fits = (y: number): Moment | null => {
    const m = within(y)
    return m && weekday !== undefined && weekdayOf(m.day) !== weekday ? null : m
  }
  const unknown = `XXXX-${two(month)}-${two(d)}`
  return inYear(c, 'D', fits, unknown) ?? inYear(c, 'D', within, unknown)
}

const two = (n: number): string => String(n).padStart(2, '0')

export function monthOnly(p: Phrase, c: Context): Reading | null {
  const m = monthIn(p)
  if (!m) return null
  const year = p.get('YEAR') ?? (p.get('ERA') ? p.get('NUM') : p.listed('YEAR'))
  const within = (y: number): Moment => moment(y, m)
  if (year) return date(within(historic(year.n, p.get('ERA'))))
  // "Jan" and "Dec" without a day are somebody's name as often
  if (/^[A-Z][a-z]{2}$/.test(p.get('MONTH')?.text ?? '')) return null
  return inYear(c, 'M', within, `XXXX-${two(m)}`)
}

/** "last year", "this year", "next year" after a date. */
export function yearOfSide(p: Phrase, c: Context): number | null {
  const now = c.now('Y')
  return now && yearOf(now) + (p.get('LAST') ? -1 : p.get('NEXT') ? 1 : 0)
}

/** "In July this year" of a January report: by its words it lies ahead, but by its verbs behind. */
function doubted(found: Reading, p: Phrase, c: Context): Reading {
  const now = c.narrative || p.get('LAST') || p.get('NEXT') ? null : c.now('M')
  return now && found.moment!.day > now.day && c.tense === 'back' ? { ...found, doubt: 'WHICH_YEAR' } : found
}

/** "last May" is the last one there was, "May last year" that of the year before. */
function sided(p: Phrase, c: Context): Reading | null {
  const now = c.now('Y')
  const within = (y: number): Moment => moment(y, monthIn(p)!)
  if (!now) return undated('M', `XXXX-${two(monthIn(p)!)}`)
  const same = within(yearOf(now))
  const [last, next] = [p.get('LAST'), p.get('NEXT')]
  const whole = p.get('UNIT') && yearOfSide(p, c)
  if (whole) return doubted(date(within(whole), c.by), p, c)
  const years = last && same.day > now.day - 28 ? -1 : next && same.day <= now.day ? 1 : 0
  return doubted(date(within(yearOf(now) + years), c.by), p, c)
}

/** "27/9/2016" and "9/27/2016" can be told apart only where one number is no month; else the month comes first, as most outlets with slashes have it, dots the other way. */
function slashed(p: Phrase): Reading | null {
  const text = p.tokens[0]!.text
  const [a = 0, b = 0, c = 0] = text.split(/[/.]/).map(Number)
  const y = c < 100 ? c + (c < 50 ? 2000 : 1900) : c
  const dayFirst = a > 12 || (text.includes('.') && b <= 12)
  const [m, d] = dayFirst ? [b, a] : [a, b]
  return m > 12 ? null : day(y, m, d)
}

function iso(p: Phrase): Reading | null {
  const m = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(T\d\d:\d\d)?/.exec(p.tokens[0]!.text)!
  const [y, mo, d] = [Number(m[1]), Number(m[2]), Number(m[3])]
  if (y < 1 || mo < 1 || mo > 12 || d < 1) return null
  const whole = day(y, mo, d)
  return whole && m[4] ? { ...whole, type: 'TIME', value: p.tokens[0]!.text } : whole
}

const MD = '(?:WEEKDAY STOP? COMMA? THE?)? (?:ANYMONTH (?:DAYNUM|ORD))'
const DM = '(?:WEEKDAY STOP? COMMA? THE?)? (?:DAYNUM|THE? ORD) OF? ANYMONTH'

/** A day with its month, and the year or not. */
export const DAY_MONTH = `(?:${MD}|${DM})(?: COMMA? OF? YEAR| OF? SIDE UNIT)?`

/** Days and months by name and number. */
export const ABSOLUTE: readonly Rule[] = [
  rule('ISO', iso),
  rule('SLASHED', slashed),
  rule(`${MD} COMMA? (?:YEAR|${BC})`, dayMonth),
  rule(`${DM} COMMA? (?:OF? YEAR|${BC})`, dayMonth),
  rule(`PRE (?:${MD}|${DM})(?!DASH? (?:UNIT|OLD))`, dayMonth),
  rule(`(?:${MD}|${DM}) OF? SIDE UNIT`, dayMonth),
  // the days that a range or list leaves bare: "6–15 October", "April 6 and 7", "from the 13th to the 19th of October"
  rule(
    '(?:DAYNUM|THE? ORD)(?=(?:DASH|TO|AND|COMMA) (?:THE? (?:DAYNUM|ORD) (?:COMMA|AND))? THE? (?:DAYNUM|ORD) OF? ANYMONTH)',
    dayMonth,
  ),
  rule(
    '(?<=ANYMONTH (?:DAYNUM|ORD) (?:DASH|TO|AND|COMMA AND?))(?:DAYNUM|ORD)(?!N|UNIT|NAME|WORD|TIMES|TIME|AMPM|DASH UNIT)',
    (p, c) => dayMonth(p, c, monthBefore(p)),
  ),
  rule('PRE ANYMONTH COMMA? OF? YEAR', monthOnly),
  rule(`PRE ANYMONTH COMMA? ${BC}`, monthOnly),
  rule('PRE ANYMONTH SIDE UNIT', sided),
  rule('PRE SIDE ANYMONTH', sided),
  rule('PRE MONTH(?!DAYNUM|YEAR)', monthOnly),
  // "in May"; not a name, nor the march on a town
  rule('PRE (?<=IN_DATE DASH?) MAYBE(?!NAME|ON NAME)', monthOnly),
  rule('PRE MAYBE(?=POSS|(?:DASH|AND|TO) ANYMONTH)', monthOnly),
]
