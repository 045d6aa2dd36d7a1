import { dayOf, easter, weekdayOf } from './calendar.ts'
import type { Token } from './class.ts'

/** The n-th such weekday of a month, or the last one for n = 0. */
function nth(year: number, month: number, weekday: number, n: number): number {
  const first = n ? dayOf(year, month, 1) : dayOf(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - 7
  return first + ((weekday - weekdayOf(first) + 7) % 7) + Math.max(n - 1, 0) * 7
}

/** Days that every year has, by what English-language outlets call them, word by word; only where the name means one day in all countries that use it, or one country's alone. */
const DAYS: Readonly<Record<string, (year: number) => number>> = {
  "new year 's day": y => dayOf(y, 1, 1),
  "new year 's eve": y => dayOf(y, 12, 31),
  'new years day': y => dayOf(y, 1, 1),
  'new years eve': y => dayOf(y, 12, 31),
  'martin luther king day': y => nth(y, 1, 1, 3),
  'martin luther king jr . day': y => nth(y, 1, 1, 3),
  "valentine 's day": y => dayOf(y, 2, 14),
  "presidents ' day": y => nth(y, 2, 1, 3),
  "international women 's day": y => dayOf(y, 3, 8),
  "st . patrick 's day": y => dayOf(y, 3, 17),
  "april fools ' day": y => dayOf(y, 4, 1),
  'palm sunday': y => easter(y) - 7,
  'maundy thursday': y => easter(y) - 3,
  'good friday': y => easter(y) - 2,
  'easter sunday': easter,
  'easter monday': y => easter(y) + 1,
  easter: easter,
  'may day': y => dayOf(y, 5, 1),
  'memorial day': y => nth(y, 5, 1, 0),
  juneteenth: y => dayOf(y, 6, 19),
  'fourth of july': y => dayOf(y, 7, 4),
  'bastille day': y => dayOf(y, 7, 14),
  'labor day': y => nth(y, 9, 1, 1),
  'columbus day': y => nth(y, 10, 1, 2),
  halloween: y => dayOf(y, 10, 31),
  "all saints ' day": y => dayOf(y, 11, 1),
  'election day': y => nth(y, 11, 1, 1) + 1,
  'veterans day': y => dayOf(y, 11, 11),
  'armistice day': y => dayOf(y, 11, 11),
  'thanksgiving day': y => nth(y, 11, 4, 4),
  thanksgiving: y => nth(y, 11, 4, 4),
  'christmas eve': y => dayOf(y, 12, 24),
  'christmas day': y => dayOf(y, 12, 25),
  christmas: y => dayOf(y, 12, 25),
  'boxing day': y => dayOf(y, 12, 26),
}

/** Names word by word, the longer first, under their first word. */
const NAMES = new Map<string, (readonly string[])[]>()
for (const words of Object.keys(DAYS).map(name => name.split(' ')))
  NAMES.set(
    words[0]!,
    [...(NAMES.get(words[0]!) ?? []), words].sort((a, b) => b.length - a.length),
  )

/** The tokens with every holiday's name as one token. */
export function joinHolidays(tokens: readonly Token[]): readonly Token[] {
  const out: Token[] = []
  for (let i = 0; i < tokens.length; ) {
    const first = tokens[i]!
    const words =
      first.cls === 'NAME' || first.cls === 'MAYBE' || first.cls === 'ORD'
        ? NAMES.get(first.lower)?.find(w => w.every((x, k) => tokens[i + k]?.lower === x))
        : undefined
    const last = tokens[i + (words?.length ?? 1) - 1]!
    out.push(words ? { ...first, end: last.end, cls: 'HOLIDAY', code: words.join(' ') } : first)
    i += words?.length ?? 1
  }
  return out
}

/**
 * The day of a holiday in a year.
 *
 * @example holiday('christmas eve', 2016) // dayOf(2016, 12, 24)
 */
export const holiday = (name: string, year: number): number | null => DAYS[name]?.(year) ?? null
