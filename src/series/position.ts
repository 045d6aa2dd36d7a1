import { firstIndex } from '../report/index.ts'
import type { Stands } from './rounding.ts'
import { type Track, upTo } from './track.ts'

/** Where values that a figure may stand for lie on a track: places of its first and last day. */
export interface Position {
  readonly match: 'equal' | 'rounded' | 'between' | 'none'
  readonly first: number
  readonly last: number
}

/** A rounding is looked for so many days of the series back: older ones lie between days. */
const BACK = 366
const DAY = 86_400_000
/** … and so many days on, for a report that is ahead of the series. */
const ON = 31

/**
 * Where a running total has a figure's value: the latest days not after the publication, else the first after it. Equal goes before a rounding,
 * a rounding before two neighbouring days that the figure lies between.
 *
 * @param date the publication, or the day that the figure was counted on
 */
export function positionOnTotal(track: Track, stands: Stands, date: string | null): Position | null {
  const { days, values, byValue, top } = track
  if (days.length === 0) return null
  const at = upTo(track, date)
  const same = stands.exact === null ? undefined : byValue.get(stands.exact)
  if (same) {
    const until = firstIndex(same.length, i => same[i]! >= at)
    const days = until > 0 ? same.slice(0, until) : same
    return { match: 'equal', first: days[0]!, last: days.at(-1)! }
  }
  const near = nearest(values, stands, at)
  if (near >= 0) return { match: 'rounded', first: near, last: near }
  const reached = firstIndex(top.length, i => top[i]! >= stands.least)
  if (reached < top.length && values[reached]! <= stands.most) return { match: 'rounded', first: reached, last: reached }
  if (reached > 0 && reached < top.length) return { match: 'between', first: reached - 1, last: reached }
  return none(at)
}

function nearest(values: readonly number[], { least, most }: Stands, at: number): number {
  const fits = (i: number): boolean => least <= values[i]! && values[i]! <= most
  for (let i = at - 1; i >= Math.max(0, at - BACK); i--) if (fits(i)) return i
  for (let i = at; i < Math.min(values.length, at + ON); i++) if (fits(i)) return i
  return -1
}

/**
 * Where what each day added has a figure's value, on the days that the figure is told for and the one after, on which it may have been counted.
 */
export function positionOnDays(track: Track, stands: Stands, from: string, to: string): Position | null {
  const { days, values } = track
  const start = firstIndex(days.length, i => days[i]! >= from)
  const end = Math.min(days.length, upTo(track, to) + 1)
  // a row after days without one may tell of all of them
  const here = Array.from({ length: Math.max(0, end - start) }, (_, i) => start + i).filter(
    i => i === 0 || Date.parse(days[i]!) - Date.parse(days[i - 1]!) === DAY,
  )
  if (here.length === 0) return null
  const equal = here.filter(i => values[i] === stands.exact)
  if (equal.length) return { match: 'equal', first: equal[0]!, last: equal.at(-1)! }
  const near = here.find(i => stands.least <= values[i]! && values[i]! <= stands.most)
  return near === undefined ? none(upTo(track, to)) : { match: 'rounded', first: near, last: near }
}

/** No match: the last day not after the date stands for what the series has. */
const none = (at: number): Position => ({ match: 'none', first: Math.max(0, at - 1), last: Math.max(0, at - 1) })
