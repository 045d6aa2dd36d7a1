import type { Token } from './token.ts'

/** A place counted from here or from the end: "last", "the previous one", "the last but one". Tokens `[from, to)`. */
export interface Relative {
  readonly from: number
  readonly to: number
  readonly base: 'current' | 'end'
  readonly offset: number
}

/** The longest first. */
const TABLE: readonly (readonly [string, Relative['base'], number])[] = [
  ['the one before the last', 'end', -1],
  ['the last but one', 'end', -1],
  ['previous one', 'current', -1],
  ['current one', 'current', 0],
  ['next one', 'current', 1],
  ['penultimate', 'end', -1],
  ['previous', 'current', -1],
  ['current', 'current', 0],
  ['next', 'current', 1],
  ['last', 'end', 0],
]
const ROWS = TABLE.map(([words, to, offset]) => ({ words: words.split(' '), to, offset }))

/**
 * The relative ordinal that begins at a token; its "one" counts nobody.
 *
 * @example relativeAt(tokens('the last but one', []), 0) // { from: 0, to: 4, base: 'end', offset: -1 }
 */
export function relativeAt(t: readonly Token[], i: number): Relative | null {
  const row = ROWS.find(({ words }) => words.every((w, k) => t[i + k]?.low === w))
  return row ? { from: i, to: i + row.words.length, base: row.to, offset: row.offset } : null
}
