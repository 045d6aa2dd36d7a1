import type { Class, Token } from './class.ts'
import { type Moment, yearOf } from './moment.ts'

/** Words that only a text of the day uses, and those that do with a unit after them: "this week". */
const OF_THE_DAY: ReadonlySet<Class> = new Set(['WEEKDAY', 'TODAY', 'DAYREL', 'TONIGHT', 'AGO'])
const SIDES: ReadonlySet<Class> = new Set(['THIS', 'LAST'])
const UNITS: ReadonlySet<Class> = new Set(['UNIT', 'DAYPART'])

/** From so many years on a year is not told as news, or as the background of news. */
const OLD = 2
const LONG_PAST = 10

const isOfTheDay = (t: Token, i: number, all: readonly Token[]): boolean =>
  OF_THE_DAY.has(t.cls) || (SIDES.has(t.cls) && all[i - 1]?.cls !== 'THE' && UNITS.has(all[i + 1]?.cls ?? 'WORD'))

/**
 * Whether a text is a story told year by year, far from the day it was published: years long past and no word of the day; or many more
 * of them than such words and none near the publication's; or old years so many that no report has them.
 */
export function isNarrative(tokens: readonly Token[], today: Moment | null): boolean {
  const now = today ? yearOf(today) : Number.POSITIVE_INFINITY
  const before = tokens.filter(t => t.cls === 'ERA' && t.code.startsWith('b')).length
  const ages = tokens.filter(t => t.cls === 'YEAR').map(t => now - t.n)
  const old = before + ages.filter(age => age >= OLD).length
  const longPast = before + ages.filter(age => age >= LONG_PAST).length
  const day = tokens.filter(isOfTheDay).length
  if (day === 0) return longPast >= 6 && longPast * 2 > ages.length
  return old > day * 3 && (old >= 40 || (longPast >= 12 && ages.every(age => age >= OLD)))
}
