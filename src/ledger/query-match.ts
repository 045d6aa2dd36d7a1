import { type Leaf, leavesOf, type Phrase, type Query } from './query.ts'

/** Where a leaf stands in a list of words: the first and the last of them, both counted. */
export type Place = readonly [first: number, last: number]

/** The places of each leaf that may be there, in the order of `leavesOf`. */
export const placesOf = (query: Query, words: readonly string[]): readonly (readonly Place[])[] =>
  leavesOf(query).map(leaf => placed(leaf, words))

function placed(leaf: Leaf, words: readonly string[]): Place[] {
  if (leaf.kind === 'phrase') return phrasePlaces(leaf, words)
  const [a, b] = leaf.words.map(p => phrasePlaces(p, words).map(([at]) => at)) as [number[], number[]]
  const pairs = a.flatMap(x => b.filter(y => Math.abs(x - y) <= leaf.within + 1).map((y): Place => [x, y]))
  // each word by itself: what stands between is not what was asked for
  return [...new Set(pairs.flat())].sort((x, y) => x - y).map(at => [at, at])
}

function phrasePlaces({ words: phrase, prefix }: Phrase, words: readonly string[]): Place[] {
  const last = phrase.length - 1
  const out: Place[] = []
  for (let at = 0; at + last < words.length; at++)
    if (phrase.every((w, k) => (prefix && k === last ? words[at + k]!.startsWith(w) : words[at + k] === w)))
      out.push([at, at + last])
  return out
}

/** Whether the words hold what the query asks for: what both databases must say. */
export function matches(query: Query, words: readonly string[]): boolean {
  switch (query.kind) {
    case 'any':
      return query.of.some(q => matches(q, words))
    case 'all':
      return query.of.every(q => matches(q, words)) && !query.without.some(q => matches(q, words))
    default:
      return placed(query, words).length > 0
  }
}
