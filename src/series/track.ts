import { firstIndex } from '../report/index.ts'
import type { Count, Series } from './series.ts'

/** The days of one count that have a value, made ready to be asked many times. */
export interface Track {
  readonly days: readonly string[]
  readonly values: readonly number[]
  /** the places of each value, in the order of the days */
  readonly byValue: ReadonlyMap<number, readonly number[]>
  /** the highest value up to each day: it never falls, though a total that was corrected does */
  readonly top: readonly number[]
}

const tracks = new WeakMap<Count, Track>()

/** A count's track, made once. */
export function trackOf({ days }: Series, count: Count): Track {
  const known = tracks.get(count)
  if (known) return known
  const kept = days.flatMap((day, i) => (count.values[i] == null ? [] : [{ day, value: count.values[i]! }]))
  const byValue = new Map<number, number[]>()
  let top = 0
  for (const [i, { value }] of kept.entries()) byValue.get(value)?.push(i) ?? byValue.set(value, [i])
  const track: Track = {
    days: kept.map(k => k.day),
    values: kept.map(k => k.value),
    byValue,
    top: kept.map(k => (top = Math.max(top, k.value))),
  }
  tracks.set(count, track)
  return track
}

/** How many days of a track are not after a date, which may be a month or a year. */
export const upTo = ({ days }: Track, date: string | null): number =>
  date === null ? days.length : firstIndex(days.length, i => days[i]! > (date.length >= 10 ? date.slice(0, 10) : `${date}~`))
