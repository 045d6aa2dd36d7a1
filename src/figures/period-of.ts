import type { Report, What } from '../report/index.ts'
import type { Ground } from './ground.ts'
import { type Period, periodIn } from './period.ts'
import { around, type Setting } from './setting.ts'
import { before } from './stretch.ts'
import { accuses, isAhead, isHabit, isLasting, isPromised, isTakenIn, leavesCare, takesPart } from './tense.ts'

/** The period of a number: its own sentence's, else that of the sentences around it, else for what befell people the event's. */
export function periodOf(
  report: Report,
  all: readonly Setting[],
  i: number,
  k: number,
  what: What,
  { period, ahead }: Ground,
  last: Period | null,
): Period | null {
  const s = all[i]!
  const event = what === 'other' && !takesPart(s, k) ? null : period
  const own = periodIn(s, report.text, k, report.published, last)
  if (own && event && leavesCare(s, k)) return event
  // "rose to 58 on Friday" tells when it was counted, not when it came about
  if (own && own.to === null)
    return { ...own, from: event?.from ?? null, to: event?.to ?? null, words: event?.words ?? own.words }
  if (own || isHabit(s) || accuses(s, k) || isTakenIn(s, k, what)) return own
  if (ahead && (what === 'other' || what === 'affected') && isAhead(s, k)) return ahead
  if (what === 'other' && (isLasting(s, k) || isPromised(s, k))) return null
  const near = around(all, i, x => x.date)
  return near && event && follows(near, event) ? event : (near ?? event)
}

/** A day soon before the event or any after it: what led to it and what came of it. */
const follows = (near: Period, event: Period): boolean => near.from!.length === 10 && near.from! > before(event.from!, 'P2W')!
