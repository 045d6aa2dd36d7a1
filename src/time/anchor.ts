import { weekdayOf } from './calendar.ts'
import type { Class } from './class.ts'
import { length } from './duration.ts'
import { format, grainOf, isWritten, type Moment, shift, UNDATED } from './moment.ts'
import { yearBefore } from './quarter.ts'
import { type Context, date, type Phrase, type Reading, type Rule, rule, vague } from './rule.ts'
import { countIn, isClock, unitIn } from './unit.ts'

/** "the next week" of a report, from the day it was published; of a story, from the date told last. */
function next(p: Phrase, c: Context): Reading | null {
  const unit = unitIn(p)
  const now = c.now(grainOf(unit))
  if (unit === 'D' || unit === 'DE' || unit === 'CE' || isClock(unit) || !now) return away(p, c, 1)
  return date(shift(now, 1, unit), c.by)
}

/** So many units after or before the date told last. */
function away(p: Phrase, c: Context, n: number): Reading | null {
  const unit = unitIn(p)
  if (isClock(unit)) return sameDay(c)
  if (Number.isNaN(n)) return { type: 'DATE', value: UNDATED[grainOf(unit)] }
  if (p.get('NEXT') && (unit === 'DE' || unit === 'CE')) return { type: 'DURATION', value: length(1, unit) }
  if (unit === 'Y' && n === -1) {
    const quarter = yearBefore(c)
    if (quarter) return quarter
  }
  const from = c.last(grainOf(unit))
  const moment = from && shift(from, n, unit)
  return moment && isWritten(moment) ? date(moment, 'text') : { type: 'DATE', value: UNDATED[grainOf(unit)] }
}

/** "ten minutes later": some time of the day told last. */
function sameDay(c: Context): Reading {
  const moment = c.last('D')
  return moment ? { type: 'TIME', value: `${format(moment)}TXX`, moment, by: 'text' } : { type: 'TIME', value: `${UNDATED.D}TXX` }
}

/** After these words a phrase is whole. */
const ENDS: ReadonlySet<Class> = new Set(['STOP', 'COMMA', 'BREAK', 'AND', 'IN', 'ON', 'AT'])

const later: Rule['read'] = (p, c) => away(p, c, countIn(p))
const earlier: Rule['read'] = (p, c) => away(p, c, -countIn(p))
const by =
  (n: number): Rule['read'] =>
  (p, c) =>
    away(p, c, n)

/** "the day after": from the time told last; "the day after the vote": from an event, whose day is not known. */
const besideUnit =
  (n: number): Rule['read'] =>
  (p, c) =>
    ENDS.has(p.beyond(1)?.cls ?? 'BREAK') ? away(p, c, n) : { type: 'DATE', value: UNDATED[grainOf(unitIn(p))] }

/** "the next morning", "that night": a part of the day told last or of one beside it. */
const part =
  (n: number): Rule['read'] =>
  (p, c) => {
    const ofEvent = p.get('BEFORE') && !ENDS.has(p.beyond(1)?.cls ?? 'BREAK')
    const from = ofEvent ? null : c.last('D')
    const time = `T${p.get('DAYPART')!.code}`
    if (!from) return { type: 'TIME', value: UNDATED.D + time }
    const moment: Moment = { day: from.day + n, grain: 'D' }
    return { type: 'TIME', value: format(moment) + time, moment, by: 'text' }
  }

/** "the previous Friday", "the following Monday". */
const weekday =
  (sign: 1 | -1): Rule['read'] =>
  (p, c) => {
    const from = c.last('D')
    const n = p.get('WEEKDAY')!.n
    if (!from) return { type: 'DATE', value: `XXXX-WXX-${n}` }
    const days = ((sign * (n - weekdayOf(from.day)) + 6) % 7) + 1
    return date({ day: from.day + sign * days, grain: 'D' }, 'text')
  }

/** Times that are told from another time in the text. */
export const ANCHOR: readonly Rule[] = [
  rule('QUANT (?:N|A) STRAIGHT? (?:UNITS|UNIT) LATER', later),
  rule('QUANT (?:N|A)? (?:UNITS|UNIT) EARLIER(?!THAN|QUARTER|PERIOD)', earlier),
  rule('THE? (?:FOLLOWING) UNIT', by(1)),
  rule('THE NEXT UNIT(?!NUM)', next),
  rule('THE PREVIOUS UNIT', by(-1)),
  rule('THE UNIT BEFORE', besideUnit(-1)),
  rule('THE UNIT AFTER', besideUnit(1)),
  rule('(?:THE|THAT|THIS) SAME UNIT', by(0)),
  rule('THAT UNIT', by(0)),
  rule('THAT TIME', (_, c) => {
    const last = c.last('Y')
    return last ? { type: 'DATE', value: format(last), by: 'text' } : vague('PAST_REF')
  }),
  rule('(?:THE (?:NEXT|FOLLOWING)) DAYPART', part(1)),
  rule('(?:THE PREVIOUS DAYPART|THE DAYPART BEFORE)', part(-1)),
  rule('(?:THAT|THE SAME|THAT SAME) DAYPART', part(0)),
  rule('THE FOLLOWING WEEKDAY', weekday(1)),
  rule('THE PREVIOUS WEEKDAY', weekday(-1)),
]
