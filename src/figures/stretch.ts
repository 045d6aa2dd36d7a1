import { mondayOf } from '../report/index.ts'

/** The ISO dates that a TIMEX3 value covers, never finer than the words; null for a value that is no date. */
export interface Stretch {
  readonly from: string | null
  readonly to: string | null
}

const DAY = 86_400_000
const iso = (ms: number): string | null =>
  Number.isFinite(ms) && Math.abs(ms) < 8.64e15 ? new Date(ms).toISOString().slice(0, 10) : null
const at = (day: string): number => Date.parse(`${day.slice(0, 10)}T00:00:00Z`)

/**
 * What a TIMEX3 value of a point in time covers.
 *
 * @example stretchOf('2016-W44') // { from: '2016-10-31', to: '2016-11-06' }
 */
export function stretchOf(value: string): Stretch | null {
  const week = /^(\d{4})-W(\d\d)(-WE)?$/.exec(value)
  if (week) {
    const start = mondayOf(Number(week[1]), Number(week[2]))
    return { from: iso(week[3] ? start + 5 * DAY : start), to: iso(start + 6 * DAY) }
  }
  const day = /^\d{4}(?:-\d\d(?:-\d\d)?)?(?=$|T)/.exec(value)
  return day ? { from: day[0], to: day[0] } : null
}

const UNITS: Readonly<Record<string, number>> = { D: 1, W: 7, M: 30, Y: 365 }

/** The day that lies a TIMEX3 duration before another: P24H, P2W, PT24H. */
export function before(day: string, duration: string): string | null {
  const hours = /^PT?(\d{1,6})H$/.exec(duration)
  if (hours) return iso(at(day) - Math.ceil(Number(hours[1]) / 24) * DAY)
  const m = /^P(\d{1,5})([DWMY])$/.exec(duration)
  if (!m) return null
  const n = Number(m[1])
  const date = new Date(at(day))
  if (m[2] === 'M') return iso(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - n, date.getUTCDate()))
  if (m[2] === 'Y') return iso(Date.UTC(date.getUTCFullYear() - n, date.getUTCMonth(), date.getUTCDate()))
  return iso(at(day) - n * UNITS[m[2]!]! * DAY)
}
