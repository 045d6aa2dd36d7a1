import { longDate } from './date.ts'
import { doubtsAbout } from './said.ts'
import type { Reading } from './schema.ts'

type Figure = Reading['figures'][number]

/** One field of a figure's card: words of the report, and what they were read as; without words it is not stated. */
export interface Fact {
  readonly name: 'who' | 'where' | 'means' | 'when' | 'on the word of'
  readonly words: string | null
  readonly read: string | null
}

/** Figures are numbered as they stand, those of a headline first. */
export const figureLabels = ({ headline, figures }: Reading): ReadonlyMap<string, string> =>
  new Map([...headline.figures, ...figures].map((f, i) => [f.id, String(i + 1)]))

const grouped = (n: number): string => String(n).replace(/\B(?=(?:\d{3})+(?!\d))(?<!\.\d*)/g, ',')

/** The bounds where the words say them otherwise: “dozens” is 24 or more. */
export function boundsOf({ words, least, most, exact, about }: Figure): string | null {
  if (exact !== null) return null
  const low = least === null ? null : grouped(least)
  const high = most === null ? null : grouped(most)
  if ([low, high].every(n => n === null || words.includes(n))) return null
  if (low !== null && low === high) return about ? `about ${low}` : low
  return high === null ? `${low} or more` : low === null ? `${high} or fewer` : `${low} to ${high}`
}

/** What was counted: what befell people, or the unit of a thing. */
export const countedIn = ({ what, unit }: Figure): string | null => unit ?? (what === 'other' ? null : what)

/** From when to when, never finer than the words, and whether it is a total that runs on. */
export function periodOf({ period, asOf, cumulative }: Figure): string | null {
  const parts = [
    stretch(period?.from ?? null, period?.to ?? null),
    ...(asOf === null || asOf === period?.to ? [] : [`as of ${longDate(asOf)}`]),
    ...(cumulative ? ['running total'] : []),
  ]
  return parts.filter(Boolean).join(', ') || null
}

/** A month or year that both ends share is said once: 3 to 14 March 2025. */
function stretch(from: string | null, to: string | null): string | null {
  if (from === null || to === null) return from === null ? to && `until ${longDate(to)}` : `from ${longDate(from)}`
  if (from === to) return longDate(from)
  const [first, last] = [longDate(from).split(' '), longDate(to).split(' ')]
  while (first.length > 1 && first.length === last.length && first.at(-1) === last.at(-1)) {
    first.pop()
    last.pop()
  }
  return `${first.join(' ')} to ${longDate(to)}`
}

/** The fields of a card, each words of the report or not stated. */
export function factsOf(f: Figure): readonly Fact[] {
  const words = (span: Figure['who']): string | null => span?.words ?? null
  const source = words(f.source ?? null)
  const means: readonly Fact[] =
    f.unit === null && f.what !== 'other' ? [{ name: 'means', words: words(f.means), read: null }] : []
  const who: readonly Fact[] = f.unit === null || f.who ? [{ name: 'who', words: words(f.who), read: null }] : []
  return [
    ...who,
    { name: 'where', words: words(f.where), read: null },
    ...means,
    { name: 'when', words: words(f.when ?? null), read: periodOf(f) },
    {
      name: 'on the word of',
      words: f.onWhoseWord === 'outlet' ? 'the outlet' : f.onWhoseWord,
      read: source === null || source.includes(f.onWhoseWord) ? null : `“${source}”`,
    },
  ]
}

/** What else is to be told of a figure: where it lies on series, and what does not go together. */
export const remarksOf = (reading: Reading, f: Figure): readonly string[] => [
  ...f.series.map(s => s.message),
  ...doubtsAbout(reading, f.id).map(d => d.message),
]
