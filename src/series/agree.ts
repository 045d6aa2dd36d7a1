import type { Count, Series } from './series.ts'
import { samePlace } from './where.ts'

/** What is looked at of a figure of a reading. */
export interface Asked {
  readonly what: string
  readonly unit: string | null
  readonly certainty: string
  readonly partOf: string | null
  readonly cumulative: boolean
  readonly asOf: string | null
  readonly who: { readonly words: string } | null
  readonly where: { readonly words: string } | null
  readonly period: { readonly from: string | null; readonly to: string | null } | null
}

export type Agrees = 'agrees' | 'not stated' | 'differs'

const EVERYBODY =
  /^(?:people|persons?|others?|victims?|lives|residents|inhabitants|dead|wounded|injured|deaths|fatalities|injuries|martyrs|individuals)$/

/** Whether those counted are those of a column: everybody, a people by its name, or the column's own word. */
function samePeople(who: Asked['who'], column: string | null): boolean {
  const words = who?.words.match(/[\p{L}\p{M}’'-]+/gu) ?? []
  const head = words.at(-1) ?? ''
  if (column !== null) return head.toLowerCase() === column
  return head === '' || EVERYBODY.test(head.toLowerCase()) || (words.length === 1 && /^\p{Lu}/u.test(head))
}

/** A series often begins some weeks after what its totals count, hardly before it; in days. */
const BEFORE = 45
const AFTER = 2

const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000

/** Whether a figure's period is that of a running total that began with its series. */
function samePeriod({ period, cumulative }: Asked, begins: string): Agrees {
  if (period === null || (period.from === null && cumulative)) return 'not stated'
  const { from, to } = period
  if (from === null || (from === to && from.length === 10)) return 'differs'
  const early = days(from, begins)
  return (-AFTER <= early && early <= BEFORE) || (from.length < 10 && begins.startsWith(from)) ? 'agrees' : 'differs'
}

/** How a figure goes with a column; null where it counts something else, or elsewhere. A figure that is only feared or denied goes with none. */
export function agreement(
  figure: Asked,
  series: Series,
  count: Count,
): { readonly where: Agrees; readonly period: Agrees } | null {
  if (figure.unit !== null || figure.what !== count.what || figure.certainty !== 'stated' || figure.partOf !== null) return null
  if (!samePeople(figure.who, count.who)) return null
  const where = figure.where === null ? 'not stated' : samePlace(figure.where.words, series.where) ? 'agrees' : 'differs'
  if (where === 'differs') return null
  if (count.cumulative) return { where, period: samePeriod(figure, series.days[0]!) }
  return !figure.cumulative && isShort(figure.period) ? { where, period: 'agrees' } : null
}

/** "in the past 24 hours", "on Thursday": what a column of single days can tell of. */
const isShort = (p: Asked['period']): p is { readonly from: string; readonly to: string } =>
  p?.from?.length === 10 && p.to?.length === 10 && days(p.from, p.to) <= 1
