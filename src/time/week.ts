import { dayMonth, monthOnly } from './absolute.ts'
import { addMonths, weekdayOf } from './calendar.ts'
import { date, type Rule, rule } from './rule.ts'
import { unitIn } from './unit.ts'

/** Weeks that a date names: "the week of March 6", "the last week of March". */
export const WEEK: readonly Rule[] = [
  rule('THE UNIT OF (?:ANYMONTH DAYNUM|DAYNUM ANYMONTH) (?:COMMA? YEAR)?', (p, c) => {
    const day = unitIn(p) === 'W' ? dayMonth(p, c)?.moment : undefined
    return day ? date({ ...day, grain: 'W' }) : null
  }),
  rule('THE (?:ORD|LAST) UNIT (?:OF|IN) ANYMONTH (?:COMMA? OF? YEAR)?', (p, c) => {
    const unit = unitIn(p)
    const month = monthOnly(p, c)?.moment
    if (!month || (unit !== 'W' && unit !== 'D')) return null
    const n = p.get('ORD')?.n
    const next = addMonths(month.day, 1)
    const first = unit === 'D' ? month.day : month.day + ((8 - weekdayOf(month.day)) % 7)
    const length = unit === 'D' ? 1 : 7
    // weeks are full ones, from Monday; the last one is that of the day a week before the month's end
    const day = n ? first + (n - 1) * length : next - length
    return day < next ? date({ day, grain: unit }) : null
  }),
]
