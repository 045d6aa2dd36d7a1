import { at, moment, monthOf, shift, yearOf } from './moment.ts'
import { type Context, date, type Phrase, type Reading, type Rule, rule, undated } from './rule.ts'

/** A quarter or half that begins so many months ahead is the coming one; of others the last one is meant. */
const AHEAD = 3

const numberIn = (p: Phrase): number => p.get('ORD')?.n ?? Number(/\d/.exec(p.get('QUARTERNUM')?.text ?? '')?.[0])

/** "the third quarter", "the first half of 1990". */
const partOfYear =
  (grain: 'Q' | 'H'): Rule['read'] =>
  (p, c) => {
    const n = numberIn(p)
    const months = grain === 'Q' ? 3 : 6
    const month = (n - 1) * months + 1
    if (!(n >= 1 && month <= 12)) return null
    const within = (year: number, by?: 'published' | 'text'): Reading => date(at(moment(year, month), grain), by)
    const year = p.get('YEAR')
    if (year) return within(year.n)
    const from = c.now('Y')
    if (!from) return undated(grain, `XXXX-${grain}${n}`)
    if (p.get('LAST') || p.get('EARLIER')) return within(yearOf(from) - 1, c.by)
    if (p.get('NEXT')) return within(yearOf(from) + 1, c.by)
    const past = month > monthOf(from) + AHEAD && !p.get('THIS') && !c.narrative && c.tense !== 'ahead'
    return within(yearOf(from) - (past ? 1 : 0), c.by)
  }

/** "the quarter": the one told last, else the one now; "the latest quarter": the last that has ended. */
function theQuarter(p: Phrase, c: Context): Reading | null {
  if (c.quarter) return date(c.quarter, 'text')
  const now = c.now('Q')
  return now ? date(shift(now, p.get('LATEST') ? -1 : 0, 'Q'), c.by) : undated('Q')
}

/** In a business report "a year earlier" is the same quarter of the year before; not itself told, so that the next one is not two years. */
export function yearBefore(c: Context): Reading | null {
  if (!c.quarter) return null
  const { type, value } = date(at(shift(c.quarter, -1, 'Y'), 'Q'))
  return { type, value, by: 'text' }
}

const lastYear = (c: Context): Reading => {
  const now = c.now('Y')
  return now ? date(shift(now, -1, 'Y'), c.by) : undated('Y')
}

/** "the 1988 quarter": the quarter told last, in another year. */
function quarterOf(p: Phrase, c: Context): Reading | null {
  const year = p.get('YEAR')!.n
  if (!c.quarter) return date(moment(year))
  const { type, value } = date(at(moment(year, monthOf(c.quarter)), 'Q'))
  return { type, value, by: 'text' }
}

const OF_YEAR = '(?:(?:OF|COMMA|IN)? FISCAL? YEAR|OF (?:LAST|THIS|NEXT|THE) FISCAL? UNIT)'

/** Quarters and halves of a year, and fiscal years. */
export const QUARTER: readonly Rule[] = [
  rule(`PRE THE? ORD DASH? QUARTER (?:${OF_YEAR})?`, partOfYear('Q')),
  rule(`QUARTERNUM (?:${OF_YEAR})?`, partOfYear('Q')),
  rule(`PRE THE? ORD DASH? HALF (?:${OF_YEAR})`, partOfYear('H')),
  rule('(?:SIDE UNIT POSS|THE? UNIT DASH? EARLIER|THE? FISCAL DASH?) ORD DASH? QUARTER', partOfYear('Q')),
  rule('THE? LATEST FISCAL? (?:QUARTER|PERIOD)', theQuarter),
  rule('THE QUARTER', theQuarter),
  rule('THE? UNIT DASH? (?:AGO|EARLIER) (?:QUARTER|PERIOD)', (_, c) => yearBefore(c) ?? lastYear(c)),
  rule('UNIT DASH (?:AGO|EARLIER)', (_, c) => yearBefore(c) ?? lastYear(c)),
  rule('THE YEAR (?:QUARTER|PERIOD)', quarterOf),
  rule('PRE THE? FISCAL UNIT? YEAR', p => date(moment(p.get('YEAR')!.n))),
  rule('PRE THE FISCAL UNIT', (_, c) => {
    const now = c.now('Y')
    return now ? date(at(now, 'Y'), c.by) : undated('Y')
  }),
]
