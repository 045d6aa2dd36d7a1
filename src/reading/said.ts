import { longDate } from './date.ts'
import type { Reading } from './schema.ts'

type Attribution = Reading['attributions'][number]
type Person = Reading['people'][number]

/** What every form that people read calls a report: never a title of our own making. */
export const titleOf = ({ title, published }: Reading): string =>
  title ?? (published === null ? 'Report without a title or date' : `Report of ${longDate(published)}`)

/** Attributions are numbered as they stand in the list, those of the headline lettered. */
export const numberOf = (index: number): string => String(index + 1)
export const letterOf = (index: number): string => (index < 26 ? String.fromCharCode(97 + index) : `a${index}`)

export const speakerOf = (reading: Reading, a: Attribution): Person | undefined => reading.people.find(p => p.id === a.speaker)

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
