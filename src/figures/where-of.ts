import { type Report, type Span, type What, words } from '../report/index.ts'
import { isBroad } from './ground.ts'
import { around, type Setting } from './setting.ts'
import { whereIn } from './where.ts'

/** Sentences of the lead, which often says the country first and the town after it. */
const LEAD = 3

/**
 * Where a number holds: the place of its own sentence; else of those around it; else the report's own.
 *
 * @param ground the report's own place; null where it may not be taken
 */
export function whereOf(
  report: Report,
  all: readonly Setting[],
  i: number,
  k: number,
  what: What,
  ground: Span | null,
): Span | null {
  const s = all[i]!
  const own = whereIn(s.places, s, k, what)
  if (own?.named && !(ground && i < LEAD && isBroad(words(report, own)))) return own
  if (own?.named) return ground
  const near = ground && around(all, i, x => x.places.findLast(p => p.named && p.locative && !p.moving) ?? null)
  return near ?? ground ?? own
}
