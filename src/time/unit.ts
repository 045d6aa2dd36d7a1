import type { Class } from './class.ts'
import type { Unit } from './moment.ts'
import type { Phrase } from './rule.ts'

const COUNTS: ReadonlySet<Class> = new Set(['DAYNUM', 'NUM', 'FEW', 'DECIMAL', 'COUNTED'])
const UNITS: ReadonlySet<Class> = new Set(['UNIT', 'UNITS', 'QUARTER', 'QUARTERS'])

/** The unit of time that a phrase names. */
export function unitIn(p: Phrase): Unit {
  const token = p.tokens.find(t => UNITS.has(t.cls))!
  return token.cls === 'QUARTER' || token.cls === 'QUARTERS' ? 'Q' : (token.code as Unit)
}

/** How many of its unit a phrase tells: 1 for "a year", NaN for "years" and "several years". */
export function countIn(p: Phrase): number {
  const number = p.tokens.find(t => COUNTS.has(t.cls))
  return number ? number.n : p.get('UNITS') || p.get('QUARTERS') ? Number.NaN : 1
}

/** Seconds, minutes and hours: too fine for the calendar. */
export const isClock = (unit: Unit): boolean => unit === 'TS' || unit === 'TM' || unit === 'TH'
