import { weekdayOf } from './calendar.ts'
import { length } from './duration.ts'
import { at, grainOf, isWritten, shift, type Unit } from './moment.ts'
import { yearBefore } from './quarter.ts'
import { type Context, date, type Phrase, type Reading, type Rule, rule, undated, vague } from './rule.ts'
import { countIn, isClock, unitIn } from './unit.ts'

/** So many units from now: "last week", "this year", "three days ago". */
function fromNow(c: Context, n: number, unit: Unit): Reading | null {
  if (isClock(unit)) return null
  const now = c.now(grainOf(unit))
  if (!now) return undated(grainOf(unit))
  const moment = shift(now, n, unit)
  return isWritten(moment) ? date(moment, c.by) : vague(n < 0 ? 'PAST_REF' : 'FUTURE_REF')
}

const step =
  (n: number): Rule['read'] =>
  (p, c) => {
    const unit = unitIn(p)
    if (unit === 'WE' && n === 0) return weekend(p, c)
    // "the last decade" is ten years up to now, not the one that ended with a zero
    if (n !== 0 && p.get('THE') && (unit === 'DE' || unit === 'CE')) return { type: 'DURATION', value: length(1, unit) }
    return fromNow(c, n, unit)
  }

/** "two years ago"; of "several years ago" only the past is known. */
function ago(p: Phrase, c: Context): Reading | null {
  const unit = unitIn(p)
  const count = countIn(p)
  if (Number.isNaN(count)) return vague('PAST_REF')
  if (unit === 'Y' && count === 1) return yearBefore(c) ?? fromNow(c, -1, 'Y')
  if (!isClock(unit)) return fromNow(c, -count, unit)
  const now = c.now('D')
  return now ? { ...date(now, c.by), type: 'TIME' } : undated('D')
}

/** "the weekend": the last one, also on a Monday, unless words look ahead; "this weekend": the coming one unless they look back. */
function weekend(p: Phrase, c: Context): Reading {
  const today = c.now('D')
  if (!today) return undated('WE')
  const past = p.get('THIS') && !p.get('PAST') ? c.tense === 'back' : c.tense !== 'ahead'
  const back = past && weekdayOf(today.day) < 6 ? -7 : 0
  return date({ day: today.day + back, grain: 'WE' }, c.by)
}

/** "the end of the year", "for the month": the one that the text is at, else the one now. */
function theUnit(p: Phrase, c: Context): Reading | null {
  const unit = unitIn(p)
  if (unit === 'WE') return weekend(p, c)
  if (isClock(unit) || ((unit === 'DE' || unit === 'CE') && !p.get('EDGE'))) return null
  const last = c.last(grainOf(unit))
  return last && (c.narrative || unit === 'D') ? date(at(last, grainOf(unit)), 'text') : fromNow(c, 0, unit)
}

const thisDay: Rule['read'] = (p, c) => (unitIn(p) === 'D' ? vague('PRESENT_REF') : step(0)(p, c))

const WHEN = '(?:(?:EARLIER|LATER|PART) (?:IN|OF)?|THE? EDGE OF)?'

/** Times that are told from the day of publication. */
export const RELATIVE: readonly Rule[] = [
  rule('EARLIER? TODAY', (_, c) => fromNow(c, 0, 'D')),
  rule('(?:EARLIER|PART)? DAYREL', (p, c) => fromNow(c, p.get('DAYREL')!.n, 'D')),
  // "the day before yesterday", "the day after tomorrow"
  rule('THE UNIT (?:BEFORE|AFTER) DAYREL', (p, c) => (unitIn(p) === 'D' ? fromNow(c, 2 * p.get('DAYREL')!.n, 'D') : null)),
  rule('(?<=TO) THIS UNIT', thisDay),
  rule('THESE UNITS', thisDay),
  rule(`${WHEN} (?:THIS|THE CURRENT) (?:CURRENT|FISCAL)? ANYUNIT`, step(0)),
  rule(`${WHEN} THE? LAST FISCAL? ANYUNIT`, step(-1)),
  rule('THIS PAST UNIT', (p, c) => (unitIn(p) === 'WE' ? weekend(p, c) : step(-1)(p, c))),
  rule(`${WHEN} NEXT FISCAL? ANYUNIT`, step(1)),
  rule(`${WHEN} THE COMING ANYUNIT`, step(1)),
  rule('QUANT (?:A|N)? STRAIGHT? (?:ANYUNIT|ANYUNITS) AGO', ago),
  rule('THE? EDGE OF THE? FISCAL? UNIT', theUnit),
  rule('UNIT (?:POSS|DASH)? EDGE', theUnit),
  rule('(?<=DURING)THE FULL UNIT', theUnit),
  rule('(?:EARLIER|LATER|PART) IN THE UNIT', theUnit),
  rule('(?<=IN|DURING|EDGE|ENDED|OF) THE UNIT(?=STOP|COMMA|IN|AT|BREAK|POSS|ON|DASH|AND|TO|PART)', theUnit),
  rule('(?<=EDGE|ENDED) THE UNIT(?!BEFORE|AFTER|OF|DASH|ENDED|YEAR|NUM)', theUnit),
  rule('(?<=DURING|ON|BY) THE UNIT(?!BEFORE|AFTER|OF|DASH|ENDED|YEAR|NUM)', (p, c) =>
    unitIn(p) === 'WE' ? weekend(p, c) : null,
  ),
]
