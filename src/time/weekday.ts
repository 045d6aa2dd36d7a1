import { weekdayOf } from './calendar.ts'
import type { Class } from './class.ts'
import type { Moment } from './moment.ts'
import { type Context, date, type Phrase, type Reading, type Rule, rule, undated } from './rule.ts'

/** Words beside a weekday that make it a name: of a newspaper, or of a day in history. */
const NAMED_AFTER =
  /^(?:Times|Mail|Mirror|Telegraph|Herald|Express|Post|Star|Sun|Tribune|Independent|World|Standard|Review|Night)$/
const NAMED_BEFORE = /^(?:Black|Bloody|Super|Cyber|Ash|Fat|Good|Red|Blue)$/

/** What a range goes on from, and the words that it goes on by. */
const BEGUN: ReadonlySet<Class> = new Set(['WEEKDAY', 'DAYPART', 'OVERNIGHT'])
const RANGE: ReadonlySet<Class> = new Set(['TO', 'DASH', 'SINCE'])
/** "Mon", "Sat": without a full stop these are weekdays only before a date. */
const CLIPPED = /^[A-Z][a-z]{2,4}$/

/** The day of a week that a date belongs to: the last one, today's included, unless words look ahead. */
function near(today: Moment, weekday: number, ahead: boolean): Moment {
  const back = (weekdayOf(today.day) - weekday + 7) % 7
  return { day: today.day - back + (ahead && back > 0 ? 7 : 0), grain: 'D' }
}

/** "Monday", "last Monday", "next Monday": the last one, today's included, unless words look ahead. */
export function weekday(p: Phrase, c: Context): Reading | null {
  if (NAMED_AFTER.test(p.beyond(1)?.text ?? '') || NAMED_BEFORE.test(p.beyond(-1)?.text ?? '')) return null
  const { n, text } = p.get('WEEKDAY')!
  if (CLIPPED.test(text)) return null
  const today = c.now('D')
  if (!today) return undated('D', `XXXX-WXX-${n}`)
  // "from Thursday to Sunday", "overnight into Sunday": a range goes forward
  const start = RANGE.has(p.beyond(-1)?.cls ?? 'WORD') && BEGUN.has(p.beyond(-2)?.cls ?? 'WORD') ? c.last('D') : null
  if (start) return date(near({ ...start, day: start.day + 1 }, n, true), 'text')
  // "last Thursday" on a Friday is not yesterday, which has a word of its own
  if (p.get('LAST')) return date(near({ ...today, day: today.day - 2 }, n, false), c.by)
  if (p.get('NEXT') || p.get('COMING')) return date(near({ ...today, day: today.day + 1 }, n, true), c.by)
  const ahead = p.get('THIS') ? c.tense !== 'back' : c.tense === 'ahead'
  return date(near(today, n, ahead), c.by)
}

export const WEEKDAY: readonly Rule[] = [
  rule('(?:LAST|THIS|NEXT|THE? COMING)? WEEKDAY(?!COMMA? (?:ANYMONTH DAYNUM|DAYNUM ANYMONTH))', weekday),
]
