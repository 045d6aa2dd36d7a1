import { dayOf } from './calendar.ts'
import type { Class } from './class.ts'
import { monthOf, SEASON_MONTH, yearOf } from './moment.ts'
import { type Context, date, type Phrase, type Reading, type Rule, rule, undated } from './rule.ts'
import { inYear } from './year.ts'

/** After a capital these make it a name: "Winter Games", "Summer Time"; a story's "Winter Offensive" is of its winter all the same. */
const NAMED: ReadonlySet<Class> = new Set(['NAME', 'TIME'])

function season(p: Phrase, c: Context): Reading | null {
  const word = (p.get('SEASON') ?? p.get('FALL'))!
  const { code } = word
  const named = word.text !== word.lower && NAMED.has(p.beyond(1)?.cls ?? 'WORD')
  if (named && !c.narrative) return null
  const month = SEASON_MONTH[code]!
  const within = (year: number) => ({ day: dayOf(year, month, 1), grain: 'S' as const })
  const year = p.get('YEAR') ?? (p.get('NUM') && p.get('ERA') ? p.get('NUM') : undefined)
  if (year) return date(within(p.get('ERA')?.code.startsWith('b') ? 1 - year.n : year.n))
  const from = c.now('Y')
  if (!from) return undated('S', `XXXX-${code}`)
  const now = yearOf(from)
  if (p.get('THIS')) return date(within(now), c.by)
  if (p.get('LAST')) return date(within(within(now).day + 60 < from.day ? now : now - 1), c.by)
  if (p.get('NEXT')) return date(within(c.narrative || within(now).day <= from.day ? now + 1 : now), c.by)
  // a story's winter after an autumn bears the next year's number
  if (c.narrative && code === 'WI' && monthOf(from) > 8 && (from.grain === 'D' || from.grain === 'M'))
    return date(within(now + 1), c.by)
  return inYear(c, 'S', within, `XXXX-${code}`)
}

const OF_YEAR = '(?:COMMA? (?:OF|IN)? (?:YEAR|NUM ERA|YEAR ERA))'

/** Seasons, those of the north. */
export const SEASON: readonly Rule[] = [
  rule(`PRE THE? (?:SEASON|FALL) ${OF_YEAR}`, season),
  rule('(?:PRE THE?|(?:EARLIER|LATER)? (?:LAST|THIS PAST?|THE? NEXT)) SEASON(?!POSS)', season),
  rule('(?:EARLIER|LATER)? (?:LAST|THIS PAST?|NEXT|PART) FALL', season),
  rule('(?<=IN|DURING|BY|SINCE)THE FALL(?!OF)', season),
]
