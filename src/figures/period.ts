import type { Time } from '../report/index.ts'
import type { Scene } from './scene.ts'
import { before, type Stretch, stretchOf } from './stretch.ts'

/** The period that a figure covers, and the day that a toll was counted on. */
export interface Period extends Stretch {
  readonly asOf: string | null
  readonly cumulative: boolean
}

const once = (s: Stretch): Period => ({ ...s, asOf: null, cumulative: false })

/** Where in the sentence's tokens a time stands. */
const placeOf = ({ t }: Scene, time: Time): number => t.findIndex(x => x.kind === 'time' && x.start === time.start)

/** A clock time alone tells no day. */
const CLOCK = /^(?:about |around )?(?:\d{1,2}(?:[:.]\d\d)?(?:\s?[ap]\.?m\.?)?(?: local time| gmt)?|noon|midnight)$/
const AGAIN =
  /\b(?:over|during|in|within) (?:the|that) same (?:period|time|timeframe|stretch)\b|\b(?:during|in|over) (?:the|this|that) (?:reporting )?period\b/i

/** What the words around a time make of it; `published` ends what goes on. */
function told(scene: Scene, time: Time, published: string | null): Period | null {
  const { t } = scene
  const at = placeOf(scene, time)
  const low = (i: number): string => t[i]?.low ?? ''
  const today = published?.slice(0, 10) ?? null
  const stretch = stretchOf(time.value)
  if (low(at - 1) === 'since' || (low(at - 1) === 'of' && low(at - 2) === 'beginning') || low(at - 1) === 'after')
    return stretch && low(at - 1) !== 'after' ? { from: stretch.from, to: today, asOf: null, cumulative: true } : null
  if (/^as$/.test(low(at - 2)) && low(at - 1) === 'of')
    return stretch && { from: null, to: stretch.to, asOf: stretch.to, cumulative: true }
  if (
    /^(?:between|from)$/.test(low(at - 1)) &&
    /^(?:and|to|until|through|-|–)$/.test(low(at + 1)) &&
    t[at + 2]?.kind === 'time'
  ) {
    const end = scene.times.find(x => x.start === t[at + 2]!.start)
    const last = end && stretchOf(end.value)
    return stretch && last ? { from: stretch.from, to: last.to, asOf: null, cumulative: false } : null
  }
  if (time.type === 'DURATION' && today) {
    const words = t[at]!.low
    const back = /\b(?:past|last|previous)\b/.test(words) || /^(?:past|last|previous)$/.test(low(at - 1))
    const from = back ? before(today, time.value) : null
    return from ? { from, to: today, asOf: null, cumulative: false } : null
  }
  if (time.value === 'PRESENT_REF' && today && /^currently$/.test(t[at]!.low))
    return { from: null, to: today, asOf: today, cumulative: false }
  if (!stretch || time.type === 'SET' || CLOCK.test(t[at]!.low)) return null
  if (/\bthis year\b/.test(t[at]!.low) && today?.startsWith(time.value))
    return { from: `${time.value}-01-01`, to: today, asOf: null, cumulative: true }
  if (grew(scene, at)) return { from: null, to: null, asOf: stretch.to, cumulative: true }
  const years = yearsAfter(scene, at)
  return once(years ? { from: earlier(stretch.from, years), to: earlier(stretch.to, years) } : stretch)
}

const GREW = /^(?:rose|risen|rises|climbed|increased|jumped|grew|grown|updated|raised)$/
/** "The toll rose to 58 on Friday": Friday is when it was counted. */
const grew = ({ t }: Scene, at: number): boolean => t.slice(Math.max(0, at - 12), at).some(x => GREW.test(x.low))

/** "two years after … on New Year's Eve": the day lies so many years back. */
function yearsAfter({ t, times }: Scene, at: number): number {
  const span = times.find(
    x => x.type === 'DURATION' && /^P\d{1,3}Y$/.test(x.value) && t[t.findIndex(y => y.start === x.start) + 1]?.low === 'after',
  )
  return span && span.start < t[at]!.start ? Number(span.value.slice(1, -1)) : 0
}
const earlier = (day: string | null, years: number): string | null =>
  day && `${String(Number(day.slice(0, 4)) - years).padStart(4, '0')}${day.slice(4)}`

/** The period of a number from its own sentence: the nearest time that tells one; the same as before where the words say so. */
export function periodIn(scene: Scene, text: string, k: number, published: string | null, last: Period | null): Period | null {
  const { q } = scene.counts[k]!
  if (last && AGAIN.test(text.slice(scene.start, scene.end))) return last
  const found = scene.times.flatMap(time => {
    const period = told(scene, time, published)
    return period
      ? [{ period, away: Math.abs(placeOf(scene, time) - q.from) + (period.cumulative || period.from !== period.to ? -100 : 0) }]
      : []
  })
  return found.sort((a, b) => a.away - b.away)[0]?.period ?? null
}

/** The first time of a sentence that tells a date on or before the publication. */
export function dateIn(scene: Scene, published: string | null): Period | null {
  for (const time of scene.times) {
    const period = time.type === 'DATE' || time.type === 'TIME' ? told(scene, time, published) : null
    if (period?.from && !period.cumulative && period.from.length >= 7 && (!published || period.from <= published.slice(0, 10)))
      return period
  }
  return null
}
