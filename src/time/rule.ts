import type { DoubtCode, TimeType } from '../report/index.ts'
import { CLASSES, type Class, type Token } from './class.ts'
import { format, type Grain, type Moment, UNDATED } from './moment.ts'

/** What a phrase was read as. */
export interface Reading {
  readonly type: TimeType
  readonly value: string
  /** the date that it names, where one is known; later phrases may be read against it */
  readonly moment?: Moment
  /** what it was read against: the day the report was published, or a time before it in the text */
  readonly by?: 'published' | 'text'
  readonly doubt?: DoubtCode
}

/** Which way a phrase looks, as the verbs and words around it tell. */
export type Tense = 'ahead' | 'back' | null

/** What is known where a phrase is read. */
export interface Context {
  /** what "now" is, where it is known at least so finely: the publication date or, in a narrative, the date told last */
  readonly now: (grain: Grain) => Moment | null
  /** and which of the two it is */
  readonly by: 'published' | 'text'
  /** the last date before the phrase that is at least so fine */
  readonly last: (grain: Grain) => Moment | null
  /** a story told year by year, far from the day it was published: dates without a year go on from the last one */
  readonly narrative: boolean
  /** the latest quarter told not long before: the one that a business report is about */
  readonly quarter: Moment | null
  readonly tense: Tense
  /** the date that stands right after the phrase: "at 10 a.m. on June 1" */
  readonly beside: Moment | null
}

/** The words that a rule's pattern matched. */
export interface Phrase {
  readonly tokens: readonly Token[]
  /** places of its first token and the one after its last */
  readonly start: number
  readonly end: number
  /** the k-th token of a class in the phrase */
  readonly get: (cls: Class, k?: number) => Token | undefined
  /** the first token of a class among the few after the phrase, or before it */
  readonly after: (cls: Class) => Token | undefined
  readonly before: (cls: Class) => Token | undefined
  /** as `after`, but only as far as a list or range of dates goes on */
  readonly listed: (cls: Class) => Token | undefined
  /** the k-th token after it; before it, where k is negative */
  readonly beyond: (k: number) => Token | undefined
}

/** A pattern over classes of words, and how what it matches is read; null where it is no time after all. */
export interface Rule {
  readonly pattern: RegExp
  readonly read: (p: Phrase, c: Context) => Reading | null
}

/** One private character a class, so that a pattern over words is a regular expression over characters. */
const LETTER = new Map<string, string>(CLASSES.map((c, i) => [c, String.fromCharCode(0xe000 + i)]))
export const lettersOf = (tokens: readonly Token[]): string => tokens.map(t => LETTER.get(t.cls)!).join('')

/** Groups of classes that patterns name by one word. Whatever repeats has a bound, so that no text makes a pattern slow. */
const GROUPS: Readonly<Record<string, string>> = {
  N: '(?:DAYNUM|NUM|FEW|DECIMAL|COUNTED)',
  ANYUNIT: '(?:UNIT|QUARTER)',
  ANYUNITS: '(?:UNITS|QUARTERS)',
  ANYMONTH: '(?:MONTH|MAYBE)',
  /** "early", "the end of": finer than the value can say */
  PRE: '(?:THE? EDGE OF)?(?:THE? (?:PART DASH?){1,2} (?:(?:IN|OF) (?=THE|THIS|LAST|NEXT|YEAR|DECADE))?)?',
  /** which of several years or weeks is meant */
  SIDE: '(?:LAST|THIS|NEXT)',
  /** "more than", "almost": how exact a length is */
  QUANT: '(?:(?:ABOUT|MORE THAN|NO MORE THAN|AT LEAST|UP TO){0,3})',
  IN_DATE:
    '(?:A|THE|ITS|POSS|IN|ON|BY|FROM|TO|OF|SINCE|DURING|BEFORE|AFTER|AND|OR|AT|LAST|NEXT|THIS|EARLIER|LATER|PART|EDGE|DASH|CIRCA)',
}

/**
 * A rule from a pattern in names of classes: those in capitals above and in GROUPS, with the signs of regular expressions around them.
 *
 * @example rule('LAST WEEKDAY', p => …) // "last Monday"
 */
export function rule(pattern: string, read: Rule['read']): Rule {
  const opened = pattern.replace(/[A-Z_]+/g, name => GROUPS[name] ?? name)
  const source = opened.replace(/[A-Z]+/g, name => {
    const letter = LETTER.get(name)
    if (!letter) throw new RangeError(`no class of words is called ${name}`)
    return letter
  })
  return { pattern: new RegExp(source.replace(/ /g, ''), 'g'), read }
}

/** A date that is known. */
export const date = (moment: Moment, by?: 'published' | 'text'): Reading => ({
  type: 'DATE',
  value: format(moment),
  moment,
  ...(by && { by }),
})

/** A date relative to one that is not known: of a report without a publication date this is a doubt. */
export const undated = (grain: Grain, value: string = UNDATED[grain]): Reading => ({
  type: 'DATE',
  value,
  doubt: 'NO_PUBLISHED_DATE',
})

export const vague = (value: 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF'): Reading => ({ type: 'DATE', value })
