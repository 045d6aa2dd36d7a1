import { DAY_MONTH, dayMonth } from './absolute.ts'
import { holidayIn } from './holiday.ts'
import { format } from './moment.ts'
import { type Context, type Phrase, type Reading, type Rule, rule, undated } from './rule.ts'
import { unitIn } from './unit.ts'
import { weekday } from './weekday.ts'

/** The day that a time of day belongs to, as its own words tell it: "10 p.m. Wednesday"; else the date beside it or told last; else today. */
function dayFor(p: Phrase, c: Context): Pick<Reading, 'moment' | 'by'> {
  const told = p.get('WEEKDAY') && weekday(p, c)
  if (told) return told
  const now = c.now('D')
  const away = p.get('DAYREL')?.n ?? (p.get('LAST') ? -1 : p.get('TODAY') || p.get('THIS') || p.get('TONIGHT') ? 0 : null)
  const today = now && ({ moment: { ...now, day: now.day + (away ?? 0) }, by: c.by } as const)
  if (away !== null) return today ?? {}
  const last = c.beside ?? c.last('CE')
  if (last?.grain === 'D') return { moment: last, by: 'text' }
  return c.narrative ? {} : (today ?? {})
}

function timed(p: Phrase, c: Context, time: string): Reading {
  const { moment, by } = dayFor(p, c)
  if (moment) return { type: 'TIME', value: `${format(moment)}T${time}`, moment, ...(by && { by }) }
  return { ...undated('D', `XXXX-XX-XXT${time}`), type: 'TIME' }
}

const two = (n: number): string => String(n).padStart(2, '0')

/** "9.30 p.m.", "15:00", "noon": hours and minutes of a day of 24 hours. */
function clock(p: Phrase, c: Context): Reading | null {
  const noon = p.get('NOON')
  if (noon) return timed(p, c, noon.code)
  const token = p.get('HHMM') ?? p.get('DECIMAL') ?? p.get('DAYNUM') ?? p.get('NUM') ?? p.get('YEAR')
  if (!token) return null
  const military = /^\d{4}$/.test(token.text) ? `${token.text.slice(0, 2)}:${token.text.slice(2)}` : token.text
  const parts = (/\d/.test(military) ? military.split(/[:.]/) : [String(token.n)]).map(Number)
  const [h = 0, m, s] = parts
  const half = p.get('AMPM')?.code
  const before = p.beyond(-1)?.cls
  // a chapter and verse, and the time that a race took
  if (p.tokens.length === 1 && before === 'NAME') return null
  if (before === 'IN' && s !== undefined) return { type: 'DURATION', value: `PT${h}H${m}M${s}S` }
  const hour = half === 'p' ? (h % 12) + 12 : half === 'a' ? h % 12 : h
  if (hour > 24 || (m ?? 0) > 59 || (s ?? 0) > 59 || (half && h > 12)) return null
  const zone = /^(utc|gmt)$/.test(p.get('ZONE')?.code ?? '') ? 'Z' : ''
  return timed(p, c, `${two(hour)}:${two(m ?? 0)}${s === undefined ? '' : `:${two(s)}`}${zone}`)
}

const part: Rule['read'] = (p, c) => timed(p, c, p.get('DAYPART')?.code ?? 'NI')

/** "the early hours of Friday": the morning. */
function smallHours(p: Phrase, c: Context): Reading | null {
  if (unitIn(p) !== 'TH') return null
  const code = p.get('PART')?.code === 'early' ? 'MO' : 'NI'
  const day = p.get('DAYNUM') || p.get('ORD') ? dayMonth(p, c) : null
  return day ? { ...day, type: 'TIME', value: `${day.value}T${code}` } : timed(p, c, code)
}

/** "the night of April 18", "Christmas morning". */
function partOfDate(p: Phrase, c: Context): Reading | null {
  const day = p.get('HOLIDAY') ? holidayIn(p, c) : dayMonth(p, c)
  if (!day) return null
  return { ...day, type: 'TIME', value: `${day.value}T${p.get('DAYPART')!.code}` }
}

const DAY = '(?:WEEKDAY|DAYREL|TODAY)'
const ON_DAY = `(?:COMMA? ON? ${DAY})`
const ZONED = '(?:OPEN? (?:ZONE|LOCAL TIME|LOCAL|NAME TIME))'

/** Parts of a day and times of the clock. */
export const HOUR: readonly Rule[] = [
  rule(`(?:PART|EARLIER|LATER)? ${DAY} DAYPART`, part),
  rule(`(?:PART)? (?:THIS|LAST) DAYPART`, part),
  rule(`(?:THE)? (?:PART)? DAYPART (?:OF|ON) ${DAY}`, part),
  rule(`(?:THE? PART? DAYPART (?:OF|ON) ${DAY_MONTH}|${DAY_MONTH} DAYPART|HOLIDAY DAYPART)`, partOfDate),
  rule(`THE? PART UNITS (?:OF (?:${DAY}|THE DAYPART))?`, smallHours),
  rule(`THE? PART (?:DAYPART)? UNITS OF ${DAY_MONTH}`, smallHours),
  rule('(?<=IN|DURING|BY|ON) PART DASH? DAYPART', part),
  rule('(?<=AT) DAYPART', p => ({ type: 'TIME', value: `XXXX-XX-XXT${p.get('DAYPART')!.code}` })),
  rule('TONIGHT', part),
  rule('OVERNIGHT', part),
  rule('(?<=IN|DURING|BY)THE (?:PART DASH?)? DAYPART', part),
  rule(`(?:DAYNUM|NUM|HHMM|DECIMAL) AMPM ${ZONED}? ${ON_DAY}?`, clock),
  rule(`HHMM ${ZONED}? ${ON_DAY}?`, clock),
  rule(`(?:NUM|YEAR) ZONE ${ON_DAY}?`, clock),
  rule(`(?:DAYNUM|NUM) OCLOCK ${ON_DAY}?`, clock),
  rule(`NOON ${ZONED}? ${ON_DAY}?`, clock),
]
