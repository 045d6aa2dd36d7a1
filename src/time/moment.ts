import { addMonths, civil, dayOf, isoWeek } from './calendar.ts'

/** How fine a date is: day, weekend, week, month, season, quarter, half, year, decade, century. */
export type Grain = 'D' | 'WE' | 'W' | 'M' | 'S' | 'Q' | 'H' | 'Y' | 'DE' | 'CE'

/** A date that is known: any day in it, and how fine it is. */
export interface Moment {
  readonly day: number
  readonly grain: Grain
}

/** Units of time as words name them: seconds, minutes and hours, then those of the calendar. */
export type Unit = 'TS' | 'TM' | 'TH' | 'D' | 'WE' | 'W' | 'FN' | 'M' | 'Q' | 'Y' | 'DE' | 'CE' | 'ML'

const FINENESS: readonly Grain[] = ['D', 'WE', 'W', 'M', 'S', 'Q', 'H', 'Y', 'DE', 'CE']
export const noCoarser = (a: Grain, b: Grain): boolean => FINENESS.indexOf(a) <= FINENESS.indexOf(b)

const UNIT_MONTHS: Partial<Record<Unit, number>> = { M: 1, Q: 3, Y: 12, DE: 120, CE: 1200, ML: 12000 }
const UNIT_DAYS: Partial<Record<Unit, number>> = { D: 1, WE: 7, W: 7, FN: 14 }
const UNIT_GRAIN: Record<Unit, Grain> = {
  ...{ TS: 'D', TM: 'D', TH: 'D', D: 'D', WE: 'WE', W: 'W', FN: 'W' },
  ...{ M: 'M', Q: 'Q', Y: 'Y', DE: 'DE', CE: 'CE', ML: 'CE' },
}
export const grainOf = (unit: Unit): Grain => UNIT_GRAIN[unit]

/**
 * The moment so many units on, as fine as the unit: two months before a day is a month.
 *
 * @example shift(moment(1970, 1, 2), -1, 'M') // December 1969
 */
export function shift(from: Moment, n: number, unit: Unit): Moment {
  const months = UNIT_MONTHS[unit]
  const whole = Math.round(n)
  const day = months ? addMonths(from.day, Math.round(n * months)) : from.day + whole * (UNIT_DAYS[unit] ?? 0)
  return { day, grain: grainOf(unit) }
}

export const moment = (year: number, month?: number, day?: number): Moment => ({
  day: dayOf(year, month ?? 1, day ?? 1),
  grain: day ? 'D' : month ? 'M' : 'Y',
})

export const at = (m: Moment, grain: Grain): Moment => ({ day: m.day, grain })
export const yearOf = (m: Moment): number => civil(m.day).year
export const monthOf = (m: Moment): number => civil(m.day).month

const two = (n: number): string => String(n).padStart(2, '0')
const four = (year: number): string => (year > 0 ? String(year).padStart(4, '0') : `BC${String(1 - year).padStart(4, '0')}`)
const cut = (year: number, digits: number): string => four(year).slice(0, -digits)

/** Months to seasons, those of the north, as TIMEX3 has them: the winter that begins in December bears that year's number. */
export const SEASON_MONTH: Readonly<Record<string, number>> = { SP: 4, SU: 7, FA: 10, WI: 12 }
const seasonOf = (month: number): string => (month < 3 || month === 12 ? 'WI' : month < 6 ? 'SP' : month < 9 ? 'SU' : 'FA')

/**
 * A moment as a TIMEX3 value, no finer than its grain.
 *
 * @example format({ day: dayOf(2016, 8, 2), grain: 'Q' }) // '2016-Q3'
 */
export function format({ day, grain }: Moment): string {
  const { year, month, day: d } = civil(day)
  switch (grain) {
    case 'D':
      return `${four(year)}-${two(month)}-${two(d)}`
    case 'M':
      return `${four(year)}-${two(month)}`
    case 'W':
    case 'WE': {
      const w = isoWeek(day)
      return `${four(w.year)}-W${two(w.week)}${grain === 'WE' ? '-WE' : ''}`
    }
    case 'S':
      return `${four(year)}-${seasonOf(month)}`
    case 'Q':
      return `${four(year)}-Q${Math.ceil(month / 3)}`
    case 'H':
      return `${four(year)}-H${month < 7 ? 1 : 2}`
    case 'Y':
      return four(year)
    case 'DE':
      return cut(year, 1)
    case 'CE':
      return cut(year, 2)
  }
}

/** Whether a moment's year has the four digits that a value has room for: "65 million years ago" has not. */
export const isWritten = (m: Moment): boolean => Math.abs(yearOf(m)) < 9999

/** What is left of a grain when its date is not known. */
export const UNDATED: Readonly<Record<Grain, string>> = {
  ...{ D: 'XXXX-XX-XX', WE: 'XXXX-WXX-WE', W: 'XXXX-WXX', M: 'XXXX-XX', S: 'XXXX-XX' },
  ...{ Q: 'XXXX-QX', H: 'XXXX-HX', Y: 'XXXX', DE: 'XXX', CE: 'XX' },
}
