import { yearOfSide } from './absolute.ts'
import { holiday } from './holidays.ts'
import { type Moment, moment } from './moment.ts'
import { type Context, date, type Phrase, type Reading, type Rule, rule } from './rule.ts'
import { inYear } from './year.ts'

/** A holiday by name, in its year. */
export function holidayIn(p: Phrase, c: Context): Reading | null {
  const name = p.get('HOLIDAY')!.code
  const day = (year: number): Moment | null => {
    const n = holiday(name, year)
    return n === null ? null : { day: n, grain: 'D' }
  }
  const year = p.get('YEAR')?.n ?? (p.get('UNIT') && yearOfSide(p, c))
  const known = year ? day(year) : null
  if (known) return date(known)
  const tense = p.get('LAST') ? 'back' : p.get('NEXT') ? 'ahead' : c.tense
  return inYear({ ...c, tense }, 'D', day, 'XXXX-XX-XX')
}

/** Holidays, and the one day that outlets call by its figures alone. */
export const HOLIDAY: readonly Rule[] = [
  rule('SIDE? HOLIDAY (?:COMMA? OF? YEAR|SIDE UNIT)?', holidayIn),
  rule('KNOWN', () => date(moment(2001, 9, 11))),
]
