import { longDate, whenOf } from './date.ts'
import type { Reading } from './schema.ts'

type Attribution = Reading['attributions'][number]
type Person = Reading['people'][number]
type Doubt = Reading['doubts'][number]

/** What every form that people read calls a report: never a title of our own making. */
export const titleOf = ({ title, published }: Reading): string =>
  title ?? (published === null ? 'Report without a title or date' : `Report of ${longDate(published)}`)

/** Attributions are numbered as they stand in the list, those of the headline lettered. */
export const numberOf = (index: number): string => String(index + 1)
export const letterOf = (index: number): string => (index < 26 ? String.fromCharCode(97 + index) : `a${index}`)

interface Index {
  readonly people: ReadonlyMap<string, Person>
  readonly doubts: ReadonlyMap<string, readonly Doubt[]>
  /** for each attribution with a day the first one that has it from the same words */
  readonly dated: ReadonlyMap<string, string>
}

// made once for each reading, so that a form's time grows with its length only
const indexes = new WeakMap<Reading, Index>()

function indexOf(reading: Reading): Index {
  const known = indexes.get(reading)
  if (known) return known
  const doubts = new Map<string, Doubt[]>()
  for (const d of reading.doubts) if (d.about !== null) doubts.get(d.about)?.push(d) ?? doubts.set(d.about, [d])
  const index = {
    people: new Map(reading.people.map(p => [p.id, p])),
    doubts,
    dated: new Map([...firstDated(reading.attributions), ...firstDated(reading.headline.attributions)]),
  }
  indexes.set(reading, index)
  return index
}

function firstDated(attributions: readonly Attribution[]): readonly (readonly [string, string])[] {
  const first = new Map<number, string>()
  return attributions.flatMap(a => {
    if (!a.saidOn) return []
    const { start } = a.saidOn
    if (!first.has(start)) first.set(start, a.id)
    return [[a.id, first.get(start)!] as const]
  })
}

export const speakerOf = (reading: Reading, a: Attribution): Person | undefined => indexOf(reading).people.get(a.speaker ?? '')

export const nameOf = (reading: Reading, id: string): string => indexOf(reading).people.get(id)?.name ?? id

export const doubtsAbout = (reading: Reading, id: string): readonly Doubt[] => indexOf(reading).doubts.get(id) ?? []

export const TYPES = { direct: 'direct quotation', mixed: 'partly quoted', indirect: 'reported' } as const

/** Pieces of one thing, as one. */
export const joined = (spans: Attribution['content']): string => spans.map(s => s.words).join(' … ')

export const percent = (share: number): string => `${Math.round(share * 100)} %`

export const counted = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`

/** The first words of something long. */
export const excerpt = (words: string): string => (words.length > 70 ? `${words.slice(0, 60).replace(/\s\S*$/, '')} …` : words)

/** A doubt that lies on no words in particular: on none at all, or on the whole report. */
export const onWhole = (reading: Reading, d: Reading['doubts'][number]): boolean =>
  d.about === null && (d.start === d.end || d.end - d.start >= reading.text.trim().length)

const PARTICIPLES: Readonly<Record<string, string>> = { wrote: 'written', knew: 'known', showed: 'shown' }

// “did not deny” is no denial, and asserts nothing either
const NEGATIVE = /\b(?:not?|never|neither|nor|nobody|none|without)\b|n[’']t\b/i

/** That the words were not said, or not by this speaker; null where they were. */
export function denialOf({ manner, negated, source, cue }: Attribution): string | null {
  if (!negated) return null
  if (manner === 'denied') return NEGATIVE.test(joined([...source, ...cue])) ? 'not said' : 'denial'
  return `not ${PARTICIPLES[manner] ?? manner}`
}

/** How the words were said, where the cue does not say it as plainly: “promised” beside “vowed”. */
export const mannerOf = (a: Attribution): string | null =>
  a.manner === 'said' || a.negated || joined(a.cue).toLowerCase().includes(a.manner.slice(0, 4)) ? null : a.manner

/** What they were said through, where the cue does not say it already: “in a statement”, “through Facebook”. */
export function saidThrough({ via, cue }: Attribution): string | null {
  if (via === null || joined(cue).includes(via.words)) return null
  return /^(?:at|by|during|from|in|on|over|through|to|using|via|with)\b/i.test(via.words) ? via.words : `through ${via.words}`
}

/** When the words were said, and the report's own words for it; null where an attribution before it has the day from the same words. */
export const saidWhen = (reading: Reading, a: Attribution): string | null =>
  a.saidOn && datedBy(reading, a) === null ? `${whenOf(a.saidOn.value)} (“${a.saidOn.words}”)` : null

/** The first attribution that has its day from the same words, where that is another one. */
export function datedBy(reading: Reading, a: Attribution): string | null {
  const first = indexOf(reading).dated.get(a.id) ?? a.id
  return first === a.id ? null : first
}

/** The chain by names, from this report to the first mouth; null where nobody stands between them. */
export function chainOf({ chain }: Attribution, reading: Reading): string | null {
  return chain.length < 3 ? null : ['this report', ...chain.slice(1).map(id => nameOf(reading, id))].join(' ← ')
}

/** How the source's words led to the speaker, where they are not the name: `as “she”`, `as “he” → “the mayor” → Ada Berg`. */
export function knownAs({ because }: Attribution, name: string | null): string | null {
  if (name === null) return null
  const isName = (words: string): boolean => plain(words).includes(plain(name)) || plain(name).includes(plain(words))
  const steps = because.map(s => s.words.replace(/[\s,:;]+$/, ''))
  if (steps.slice(0, 1).every(isName)) return null
  const led = steps.filter((words, i) => !isName(words) && plain(words) !== plain(steps[i - 1] ?? ''))
  return `as ${[...led.map(quoted), ...(led.length > 1 ? [name] : [])].join(' → ')}`
}

/** Names are compared without article and capitals, word by word. */
const plain = (words: string): string =>
  ` ${words
    .toLowerCase()
    .replace(/^(?:the|an?) |[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `

const quoted = (words: string): string => `“${words}”`

/** An attribution and those told inside it. */
export interface Nested {
  readonly a: Attribution
  readonly inner: readonly Nested[]
}

/** Attributions with those told inside each under it; one whose outer one is not among them stands by itself. */
export function nestedIn(attributions: readonly Attribution[]): readonly Nested[] {
  const all = new Map(attributions.map(a => [a.id, { a, inner: [] as Nested[] }]))
  const outermost: Nested[] = []
  for (const nested of all.values()) (all.get(nested.a.in ?? '')?.inner ?? outermost).push(nested)
  return outermost
}
