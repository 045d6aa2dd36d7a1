/**
 * What search words ask for, as a tree of our own: neither database's syntax ever reaches it. Words are as `tokens.ts` makes them.
 * `parsed` makes one from what a person typed, `compiled` makes each database's form of it, `matched` finds it in tokens.
 */
export type Query = Leaf | All | Any

export type Leaf = Phrase | Near

/** Words that stand one after another; one word is a phrase of one. */
export interface Phrase {
  readonly kind: 'phrase'
  readonly words: readonly string[]
  /** the last word is only how a word begins */
  readonly prefix: boolean
}

/** Two words with at most so many others between them, in either order. */
export interface Near {
  readonly kind: 'near'
  readonly words: readonly [Phrase, Phrase]
  readonly within: number
}

export interface All {
  readonly kind: 'all'
  /** one at least */
  readonly of: readonly Query[]
  readonly without: readonly Query[]
}

export interface Any {
  readonly kind: 'any'
  readonly of: readonly Query[]
}

/** The leaves that a match may contain: those that are not asked to be absent. */
export function leavesOf(query: Query): readonly Leaf[] {
  if (query.kind === 'phrase' || query.kind === 'near') return [query]
  return query.of.flatMap(leavesOf)
}
