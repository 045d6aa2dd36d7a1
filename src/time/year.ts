import { type Grain, type Moment, monthOf, yearOf } from './moment.ts'
import { type Context, date, type Reading, undated } from './rule.ts'

/** Days; what lies ahead so nearly is meant whatever the verbs say, for outlets give the year of a date nearly a year ago. */
const SOON: Readonly<Record<'D' | 'M' | 'S', number>> = { D: 60, M: 35, S: 0 }
/** Days ahead from which a verb that looks back makes one doubt it. */
const OPEN = 30
/** And so nearly a day of the month is meant unless the words look back; or ahead, for one as lately past. */
const NEAR = 120
/** How much nearer, in days, one of two years must be to be taken without a word that says which. */
const CLEAR = 45
/** A story goes on: what seems so many days earlier than the date before it is the next year's. */
const BACKWARDS = 200

/**
 * A date without a year, read against the publication date or, in a narrative, the date before it.
 *
 * @param within the date in a year; null where that year has no such day
 */
export function inYear(
  c: Context,
  grain: 'D' | 'M' | 'S',
  within: (year: number) => Moment | null,
  unknown: string,
): Reading | null {
  const told = c.last('Y')
  const now = c.now('Y')
  if (c.narrative || !now) return told ? goingOn(told, within) : undated(grain, unknown)
  if (now.grain === 'Y') return date(within(yearOf(now)) ?? now, 'published')
  const all = [-1, 0, 1].map(n => within(yearOf(now) + n)).filter(m => m !== null)
  const current = all.find(m => sameSpan(m, now, grain))
  if (current) return date(current, 'published')
  const past = all.findLast(m => m.day <= now.day)
  const coming = all.find(m => m.day > now.day)
  const only = past && coming ? null : (past ?? coming)
  if (!past || !coming) return only ? date(only, 'published') : null
  const [back, ahead] = [now.day - past.day, coming.day - now.day]
  if (ahead < SOON[grain]) {
    const open = grain === 'D' && ahead > OPEN && c.tense === 'back'
    return { ...date(coming, 'published'), ...(open && { doubt: 'WHICH_YEAR' as const }) }
  }
  if (grain === 'D' && back < NEAR) return date(past, 'published')
  if (grain === 'D' && ahead < NEAR && c.tense !== 'back') return date(coming, 'published')
  if (c.tense || grain !== 'D') return date(c.tense === 'ahead' ? coming : past, 'published')
  return { ...date(past, 'published'), ...(Math.abs(back - ahead) < CLEAR && { doubt: 'WHICH_YEAR' as const }) }
}

const sameSpan = (a: Moment, b: Moment, grain: Grain): boolean =>
  grain === 'M' && yearOf(a) === yearOf(b) && monthOf(a) === monthOf(b)

function goingOn(last: Moment, within: (year: number) => Moment | null): Reading | null {
  const same = within(yearOf(last))
  const next = within(yearOf(last) + 1)
  const fine = last.grain === 'D' || last.grain === 'M' || last.grain === 'S'
  const later = same && next && fine && last.day - same.day > BACKWARDS
  const best = later ? next : (same ?? next)
  return best && date(best, 'text')
}
