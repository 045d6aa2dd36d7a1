import type { Class, Token } from './class.ts'
import { type Grain, moment } from './moment.ts'
import { date, type Phrase, type Reading, type Rule, rule } from './rule.ts'

/** A year before our era or with its era written. */
export const BC = '(?:NUM|DAYNUM|YEAR) ERA'

/** 1 BC is the year 0. */
export const historic = (year: number, era: Token | undefined): number => (era?.code.startsWith('b') ? 1 - year : year)

const year = (n: number | undefined, grain: Grain = 'Y'): Reading | null =>
  n === undefined || Number.isNaN(n) ? null : date({ ...moment(n), grain })

/** Two figures of a year: of this century up to 29, as outlets write them since 1990. */
const since = (n: number): number => n + (n < 30 ? 2000 : 1900)

const spoken = (a: Token, b: Token): Reading | null =>
  /^\p{L}/u.test(a.text) && a.n > 13 && a.n < 21 && b.n > 9 && b.n < 100 ? year(a.n * 100 + b.n) : null

const STREET = /^(?:Street|Avenue|Ave|Road|Boulevard|Blvd|Lane|Drive|Square)$/
/** Words before a number that only tells which one. */
const NUMBERED =
  /^(?:room|flight|route|highway|channel|article|section|resolution|number|no|unit|bus|page|road|gate|suite|apartment|model)$/

/** After one of these a number before a plural is a year all the same: "the 1992 marches". */
const NAMED: ReadonlySet<Class> = new Set(['THE', 'POSS', 'A', 'ITS', 'DASH', 'OPEN'])
const PLURAL = /[^isu]s$|^people$|^men$|^women$|^children$/
const NO_PLURAL = /^(?:was|has|does|as|its|plus|news)$/

/** Words that tell a number of things from a year: "in 2000 homes", "1200 troops". */
function bareYear(p: Phrase): Reading | null {
  const next = p.beyond(1)
  if (STREET.test(p.beyond(2)?.text ?? '') || STREET.test(p.beyond(3)?.text ?? '')) return null
  if (NUMBERED.test(p.beyond(-1)?.lower ?? '')) return null
  const counts = next?.cls === 'WORD' && PLURAL.test(next.lower) && !NO_PLURAL.test(next.lower)
  const named = NAMED.has(p.beyond(-1)?.cls ?? 'WORD')
  if (counts && !named && (p.beyond(-1)?.cls !== 'IN' || p.get('YEAR')!.n % 100 === 0)) return null
  return year(p.get('YEAR')!.n)
}

/** "1990s", "the ’90s": the century of a short one is the last that has begun it. */
function decade(p: Phrase): Reading | null {
  const { n, text } = p.get('DECADE')!
  // "the nineties" are years, "in her nineties" is an age
  if (!/\d/.test(text) && !p.get('THE')) return null
  return year(n >= 1000 ? n : since(n), 'DE')
}

function century(p: Phrase): Reading | null {
  const n = p.get('ORD')!.n
  if (n < 1 || n > 40) return null
  return year(p.get('ERA')?.code.startsWith('b') ? 1 - n * 100 + 50 : (n - 1) * 100 + 50, 'CE')
}

/** "the 20th century"; "the third day" is a day of no known date. */
function ordinal(p: Phrase): Reading | null {
  const unit = p.get('UNIT')!.code
  return unit === 'CE' ? century(p) : unit === 'D' ? { type: 'DATE', value: 'XXXX-XX-XX' } : null
}

/** "1957-58": the second year bears the century of the first. */
function shortYear(p: Phrase): Reading | null {
  const first = p.before('YEAR')!.n
  const n = p.tokens[0]!.n
  const whole = Math.floor(first / 100) * 100 + n
  return p.tokens[0]!.text.length === 2 && whole > first ? year(whole) : null
}

/** "the year 2000"; not "the year 40 men died". */
function theYear(p: Phrase): Reading | null {
  const n = (p.get('NUM') ?? p.get('YEAR'))!.n
  return p.get('UNIT')!.code === 'Y' && n >= 1000 ? year(n) : null
}

/** Years, decades and centuries. */
export const ERA: readonly Rule[] = [
  rule(`PRE ${BC}`, p => year(historic((p.get('NUM') ?? p.get('DAYNUM') ?? p.get('YEAR'))!.n, p.get('ERA')))),
  rule(`(?:NUM|DAYNUM|YEAR)(?=(?:DASH|TO|AND) ${BC})`, p => year(historic(p.tokens[0]!.n, p.after('ERA')))),
  rule('(?<!MONEY|COUNTED|N|N DASH|SLASH|AT|NAME)PRE YEAR(?!TIMES|UNITS|ERA|COUNTED|AMPM|ZONE)', bareYear),
  rule('(?<=IN_DATE) SHORTYEAR', p => year(since(Number(p.tokens[0]!.text.slice(1))))),
  // as spoken: "nineteen seventy-nine", "the year two thousand"
  rule('NUM NUM', p => spoken(p.get('NUM')!, p.get('NUM', 1)!)),
  rule('THE UNIT (?:NUM|YEAR)', theYear),
  rule('(?<=YEAR (?:DASH|SLASH))(?:DAYNUM|NUM)(?!N|UNIT|UNITS|DASH|ERA|ANYMONTH)', shortYear),
  rule('(?<!MONEY)THE? PRE DECADE', decade),
  rule('THE? PRE THE? ORD DASH? UNIT ERA?', ordinal),
]
