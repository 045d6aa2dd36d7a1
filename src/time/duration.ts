import type { Unit } from './moment.ts'
import { type Phrase, type Reading, type Rule, rule } from './rule.ts'
import { countIn, unitIn } from './unit.ts'

/** TIMEX3 writes decades and centuries in years, fortnights in weeks, units of the clock after a T. */
const WRITTEN: Readonly<Record<Unit, readonly [string, number, string]>> = {
  ...{ TS: ['PT', 1, 'S'], TM: ['PT', 1, 'M'], TH: ['PT', 1, 'H'], D: ['P', 1, 'D'], WE: ['P', 1, 'WE'], W: ['P', 1, 'W'] },
  ...{ FN: ['P', 2, 'W'], M: ['P', 1, 'M'], Q: ['P', 1, 'Q'], Y: ['P', 1, 'Y'], DE: ['P', 10, 'Y'], CE: ['P', 100, 'Y'] },
  ML: ['P', 1000, 'Y'],
}
/** Half of a unit, and one and a half, in whole numbers of the next finer one. */
const HALF: Partial<Record<Unit, readonly [string, string]>> = {
  ...{ TM: ['PT30S', 'PT1M30S'], TH: ['PT30M', 'PT1H30M'], D: ['PT12H', 'PT36H'] },
  ...{ Y: ['P6M', 'P18M'], DE: ['P5Y', 'P15Y'], CE: ['P50Y', 'P150Y'] },
}

/**
 * A length of time as a TIMEX3 value; NaN for a number that is not told.
 *
 * @example length(2, 'M') // 'P2M'
 */
export function length(n: number, unit: Unit): string {
  const [prefix, times, letter] = WRITTEN[unit]
  return `${prefix}${Number.isNaN(n) ? 'X' : Number((n * times).toFixed(4))}${letter}`
}

const lasting = (value: string | undefined): Reading | null => (value ? { type: 'DURATION', value } : null)
const plain = (p: Phrase): Reading | null => lasting(length(countIn(p), unitIn(p)))
/** "one day" is once, not for so long; "three-quarters" are of a whole, "quarters" to live in. */
const counted = (p: Phrase): Reading | null => {
  const unit = unitIn(p)
  const n = countIn(p)
  if (/^age[ds]?$/.test(p.beyond(-1)?.lower ?? '')) return null
  if (unit === 'D' && n === 1 && p.tokens.length === 2 && p.get('NUM') && p.beyond(-1)?.cls === 'WORD') return null
  return unit === 'Q' && n === 3 && p.get('DASH') ? null : plain(p)
}

const WHICH = '(?:(?:THE|THIS)? (?:LAST|PAST|NEXT|COMING|ORD|FOLLOWING|PREVIOUS|FULL){1,3})'
const COUNT = '(?:N|N (?:TO|DASH|OR) N)'

/** Lengths of time. */
export const DURATION: readonly Rule[] = [
  rule(`QUANT ${COUNT} DASH (?:ANYUNITS|ANYUNIT)`, counted),
  rule(`THE? QUANT ${COUNT} (?:MORE|FULL|STRAIGHT|PREVIOUS){0,2} (?:ANYUNITS|ANYUNIT)`, counted),
  // "between 60 and 90 days": two lengths
  rule('(?<=DURING)N(?=AND N UNITS)', p => {
    const unit = p.after('UNITS')!
    return lasting(length(p.tokens[0]!.n, unit.code as Unit))
  }),
  rule('UNITS (?:OR|AND) UNITS', p => lasting(length(Number.NaN, unitIn(p)))),
  rule('QUANT A (?:FULL|STRAIGHT)? UNIT', plain),
  rule(`QUANT ${WHICH} QUANT ${COUNT} STRAIGHT? DASH? (?:ANYUNITS|ANYUNIT)`, plain),
  rule(`(?:${WHICH})? UNITS`, p => (unitIn(p) === 'TS' ? null : plain(p))),
  rule('THE? (?:PAST|FULL) UNIT', plain),
  rule('THE UNIT(?=ENDED)', plain),
  rule('QUANT HALF DASH? A? UNIT', p => lasting(HALF[unitIn(p)]?.[0])),
  rule('QUANT A UNIT AND A HALF', p => lasting(HALF[unitIn(p)]?.[1])),
  rule('QUANT N AND A HALF ANYUNITS', p => lasting(length(countIn(p) + 0.5, unitIn(p)))),
  rule('QUANT (?:N DASH?)? (?:UNIT|UNITS) DASH LONG', plain),
  // an age is no time that anything took
  rule('QUANT N DASH? (?:UNIT|UNITS) DASH? OLD', () => null),
  rule('A QUARTER', () => null),
]
