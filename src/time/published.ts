import { daysIn } from './calendar.ts'
import { type Moment, moment } from './moment.ts'

/** The clock that a report is read against. */
export interface Published {
  /** the date as written, whatever its zone, and as fine as it was given */
  readonly moment: Moment
  /** written so near midnight that the outlet's own day may be this one beside it; else null */
  readonly beside: Moment | null
}

/** Hours before and after midnight in which a written instant leaves the outlet's day open. */
const HOURS = 3

/**
 * A report's publication date as written: no zone is asked, neither the machine's nor one that an offset stands for.
 *
 * @example published('2024-09-27T23:30:00Z')?.beside // 2024-09-28
 */
export function published(date: string | null): Published | null {
  const m = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d))?)?)?/.exec(date ?? '')
  if (!m) return null
  const [year, month, day] = [Number(m[1]), Number(m[2] ?? 0), Number(m[3] ?? 0)]
  if (year < 1 || month > 12 || (day > 0 && day > daysIn(year, month))) return null
  const hour = m[4] === undefined ? 12 : Number(m[4])
  const written = moment(year, month || undefined, day || undefined)
  const step = hour < HOURS ? -1 : hour >= 24 - HOURS ? 1 : 0
  return { moment: written, beside: step ? { ...written, day: written.day + step } : null }
}
