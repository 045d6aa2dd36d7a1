import type { Span, Time } from '../report/index.ts'
import { isRecord } from './rank.ts'
import type { Scene } from './scene.ts'
import { before, type Stretch, stretchOf } from './stretch.ts'

/** The period that a figure covers, and the day that a toll was counted on. */
export interface Period extends Stretch {
  readonly asOf: string | null
  readonly cumulative: boolean
  /** the words that tell it */
  readonly words: Span
}

type Told = Omit<Period, 'words'> & Partial<Pick<Period, 'words'>>

const once = (s: Stretch): Told => ({ ...s, asOf: null, cumulative: false })

/** Where in the sentence's tokens a time stands. */
const placeOf = ({ t }: Scene, time: Time): number => t.findIndex(x => x.kind === 'time' && x.start === time.start)

/** A clock time alone tells no day. */
const CLOCK = /^(?:about |around )?(?:\d{1,2}(?:[:.]\d\d)?(?:\s?[ap]\.?m\.?)?(?: local time| [a-z]{3,4})?|noon|midnight)$/
const AGAIN =
  /\b(?:over|during|in|within) (?:the|that) same (?:period|time|timeframe|stretch)\b|\b(?:during|in|over) (?:the|this|that) (?:reporting )?period\b/i

const PUT_OUT =
  /^(?:report|statement|interview|tweet|post|article|story|letter|briefing|conference|study|survey|census|published|issued|announced|posted|unveiled|aired)$/

/** What the words around a time make of it; `published` ends what goes on. */
function told(scene: Scene, time: Time, published: string | null): Told | null {
  const { t } = scene
  const at = placeOf(scene, time)
  const low = (i: number): string => t[i]?.low ?? ''
  const today = published?.slice(0, 10) ?? null
  const stretch = stretchOf(time.value)
  // "a statement Monday afternoon", "a 2014 study" say when that was put out
  if (time.type !== 'DURATION' && (PUT_OUT.test(low(at - 1)) || PUT_OUT.test(low(at + 1)))) return null
  if (low(at - 1) === 'since' && isRecord(t, at - 1)) return null
  if (
    low(at - 1) === 'since' ||
    (low(at - 1) === 'past' && /^(?:this|the)$/.test(low(at - 2)) && low(at - 3) === 'since') ||
    (low(at - 1) === 'of' && low(at - 2) === 'beginning') ||
    low(at - 1) === 'after'
  )
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
    const words = { start: time.start, end: end?.end ?? time.end }
    return stretch && last ? { from: stretch.from, to: last.to, asOf: null, cumulative: false, words } : null
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
  // "today's music", "this year's prizes"
  if (/^(?:today|(?:earlier |later )?this year)$/.test(t[at]!.low) && low(at + 1) === "'s") return null
  if (/\bthis year\b/.test(t[at]!.low) && today?.startsWith(time.value))
    return { from: `${time.value}-01-01`, to: today, asOf: null, cumulative: true }
  if (grew(scene, at)) return { from: null, to: null, asOf: stretch.to, cumulative: true }
  if (FEAST_FOR.test(low(at + 1)) && /christmas|easter/.test(low(at))) return null
  const years = yearsAfter(scene, at)
  const year = yearTold(scene, time)
  if (year) return once({ from: `${year}${stretch.from!.slice(4)}`, to: `${year}${stretch.to!.slice(4)}` })
  return once(years ? { from: earlier(stretch.from, years), to: earlier(stretch.to, years) } : stretch)
}

/** "a Christmas market" tells no day. */
const FEAST_FOR =
  /^(?:market|party|office|tree|card|season|shopping|shoppers|holidays?|gifts?|presents?|lights|carols?|dinner|concert)s?$/
/** A day that comes every year, told without one: "New Year's Eve", "March 3". */
const YEARLY =
  /^(?!.*\d{4})(?:.*\b(?:eve|day|christmas|easter)\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z.]* \d{1,2}\b)/i

/** The year that the sentence tells beside a yearly day: "New Year's Eve … two years ago", "the 2015 New Year's Eve". */
function yearTold({ t, dated }: Scene, time: Time): string | null {
  const at = t.findIndex(x => x.start === time.start)
  if (!YEARLY.test(t[at]!.low) || !/^\d{4}-\d\d-\d\d/.test(time.value)) return null
  const year = dated.find(
    x =>
      /^\d{4}$/.test(x.value) &&
      (/\bago$|^last year$/.test(t.find(y => y.start === x.start)?.low ?? '') || t[at - 1]?.start === x.start),
  )
  return year?.value ?? null
}

const withWords = (period: Told | null, { start, end }: Time): Period | null => period && { words: { start, end }, ...period }

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
  const again = last && AGAIN.exec(text.slice(scene.start, scene.end))
  if (again) {
    const start = scene.start + again.index
    return { ...last, words: { start, end: start + again[0].length } }
  }
  const found = scene.times.flatMap(time => {
    const at = placeOf(scene, time)
    const period = parted(scene, q.from, at) ? null : withWords(told(scene, time, published), time)
    return period
      ? [{ period, at, away: Math.abs(at - q.from) + (period.cumulative || period.from !== period.to ? -100 : 0) }]
      : []
  })
  const numbers = scene.counts.map(c => c.q.from)
  // "384 were treated since Monday, and 61 fell ill between 8 and 13 March"
  const own = found.some(({ at }) => at > q.from && !numbers.some(n => q.from < n && n < at))
  const fine = found.filter(
    ({ period: a, at }) => !found.some(({ period: b }) => within(b, a)) && !(own && at < q.from && numbers.some(n => n < at)),
  )
  return fine.sort((a, b) => a.away - b.away)[0]?.period ?? null
}

/** "2,000 men were involved, but few had been found a year later": another clause's time. */
const parted = ({ t }: Scene, number: number, time: number): boolean =>
  time > number && t.slice(number, time).some(x => /^(?:;|but|although|whereas)$/.test(x.low))

/** Whether a period is a day or month of another's year: "two years ago … on New Year's Eve". */
const within = (a: Period, b: Period): boolean =>
  b.from?.length === 4 && b.from === b.to && (a.from?.length ?? 0) > 4 && a.from!.startsWith(b.from)

/** The dates that a sentence tells, in text order. */
function datesIn(scene: Scene, published: string | null): readonly Period[] {
  return scene.times.flatMap(time => {
    const period = time.type === 'DATE' || time.type === 'TIME' ? withWords(told(scene, time, published), time) : null
    return period?.from && !period.cumulative && period.from.length >= 7 ? [period] : []
  })
}

/** The first date of a sentence on or before the publication. */
export const dateIn = (scene: Scene, published: string | null): Period | null =>
  datesIn(scene, published).find(p => !published || p.from! <= published.slice(0, 10)) ?? null

/** The first day of a sentence that is to come when the report is published. */
export const dayAhead = (scene: Scene, published: string | null): Period | null =>
  published === null
    ? null
    : (datesIn(scene, published).find(p => p.from!.length === 10 && p.from! >= published.slice(0, 10)) ?? null)
