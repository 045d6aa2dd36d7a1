import type { Span } from '../report/index.ts'

/** The classes of word that the rules over times are written in; every other word is WORD or, with a capital, NAME. */
export const CLASSES = [
  ...['WORD', 'NAME', 'BREAK', 'STOP', 'COMMA', 'DASH', 'SLASH', 'OPEN', 'POSS', 'MONEY'],
  ...['DAYNUM', 'NUM', 'YEAR', 'DECIMAL', 'FEW', 'ORD', 'DECADE', 'SHORTYEAR', 'ISO', 'SLASHED'],
  ...['HHMM', 'QUARTERNUM', 'HALF', 'COUNTED', 'THE', 'ITS', 'A', 'THIS', 'THESE', 'THAT', 'SAME'],
  ...['LAST', 'PAST', 'NEXT', 'COMING', 'FOLLOWING', 'PREVIOUS', 'CURRENT', 'PRESENT', 'RECENT', 'LATEST'],
  ...['EVERY', 'PER', 'TIMES', 'AGO', 'EARLIER', 'LATER', 'AFTER', 'BEFORE', 'PART', 'EDGE', 'FULL', 'ENDED', 'STRAIGHT', 'NEAR'],
  ...['OF', 'IN', 'ON', 'AT', 'FROM', 'TO', 'BY', 'AND', 'OR', 'SINCE', 'DURING'],
  ...['ABOUT', 'MORE', 'THAN', 'LEAST', 'UP', 'NO'],
  ...['MONTH', 'MAYBE', 'WEEKDAY', 'WEEKDAYS', 'SEASON', 'FALL', 'DAYPART', 'NOON', 'HOLIDAY', 'KNOWN'],
  ...['UNIT', 'UNITS', 'QUARTER', 'QUARTERS', 'FISCAL', 'PERIOD', 'LONG', 'OLD', 'TIME'],
  ...['TODAY', 'DAYREL', 'TONIGHT', 'OVERNIGHT', 'NOW', 'RECENTLY', 'FUTURE', 'OFTEN'],
  ...['AMPM', 'OCLOCK', 'ZONE', 'LOCAL', 'ERA', 'CIRCA'],
] as const
export type Class = (typeof CLASSES)[number]

/** A word, number or sign of a text, and what the rules need to know of it. */
export interface Token extends Span {
  readonly text: string
  readonly lower: string
  readonly cls: Class
  /** the number that it stands for; NaN where it has none */
  readonly n: number
  /** what its class calls it: SU for summer, D for day */
  readonly code: string
}

/** What a word is, and the number or code that goes with it. */
export type Sense = Pick<Token, 'cls' | 'n' | 'code'>
