import { type Report, type Span, type What, words } from '../report/index.ts'
import { COUNTRY, isLand } from './country.ts'
import { isBroad } from './ground.ts'
import { spanOf } from './scene.ts'
import { around, type Setting } from './setting.ts'
import { accuses, isPromised, isTakenIn } from './tense.ts'
import { type Place, whereIn } from './where.ts'

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
  const country = own && !own.named && THE_LAND.test(words(report, own)) ? landBefore(report, all, i) : null
  if (country) return country
  if (own?.named && !(ground && i < LEAD && isBroad(words(report, own)))) return own
  if (own?.named) return ground
  if (accuses(s, k) || (what === 'other' && isPromised(s, k))) return own
  const land = isTakenIn(s, k, what) ? landIn(s, s.counts[k]!.q.from) : null
  if (land) return land
  const goal = ground && words(report, ground)
  /** where something goes to counts only where the report is about it */
  const near = (p: Place): boolean =>
    p.named && p.locative && !p.seat && (!p.moving || goal!.endsWith(words(report, p))) && !isBroad(words(report, p))
  return (ground && around(all, i, x => x.places.findLast(near) ?? null)) ?? ground ?? own
}

/** "in the country", "in the war-torn country" */
const THE_LAND = /^(?:the|this|that) (?:[\w-]+ ){0,2}(?:country|nation)$/

/** The country that was named last. */
function landBefore(report: Report, all: readonly Setting[], i: number): Span | null {
  for (let k = i; k >= 0 && k > i - 20; k--) {
    const land = all[k]!.places.findLast(p => p.named && isBroad(words(report, p)))
    if (land) return land
  }
  return null
}

/** The country that a sentence names before a number, else after it: "Norria is debating how to house a million migrants". */
function landIn({ t }: Setting, number: number): Span | null {
  const before = t.findLastIndex((x, i) => i < number && isLand(x.text))
  const at = before < 0 ? t.findIndex(x => isLand(x.text)) : before
  if (at < 0) return null
  const from = COUNTRY.has(t[at - 1]?.text ?? '') ? at - 1 : at
  return spanOf(t, from, at + 1)
}
