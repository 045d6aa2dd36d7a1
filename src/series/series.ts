import type { What } from '../report/index.ts'

/** One column of a series: what it counts, day by day. */
export interface Count {
  /** as the file calls it */
  readonly column: string
  readonly what: Exclude<What, 'other'>
  /** those counted, in one lower-case word, where it is not everybody: "children" */
  readonly who: string | null
  /** a running total; else what each day added */
  readonly cumulative: boolean
  /** one for each day of the series; null where it has none */
  readonly values: readonly (number | null)[]
}

/** What somebody reported day by day, kept with where it comes from. It is a claim with a source, as a report's figures are. */
export interface Series {
  readonly form: 'series/1'
  readonly name: string
  /** the place that it holds for, and other names of it: "Gaza", "Gaza Strip" */
  readonly where: readonly string[]
  readonly source: string | null
  readonly licence: string | null
  /** ISO instant */
  readonly added: string | null
  /** ISO days, ascending, none twice */
  readonly days: readonly string[]
  readonly counts: readonly Count[]
}

/** What a person says of a series, which its file does not. */
export type About = Pick<Series, 'name' | 'where' | 'source' | 'licence' | 'added'>

export const WHATS = [
  ...['killed', 'injured', 'missing', 'displaced', 'detained', 'abducted', 'freed', 'rescued', 'affected'],
] as readonly Count['what'][]
