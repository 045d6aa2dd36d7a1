/** Robertson and Zaragoza's usual constants: how soon a repeated word stops counting, and how much a long text is held against it. */
const K1 = 1.2
const B = 0.75

/** What ranking must know of one text: how often each leaf of the query stands in it, and how many words it has. */
export interface Counted {
  readonly times: readonly number[]
  readonly length: number
}

/**
 * Okapi BM25 of each text among these texts, so that two databases with the same rows give the same numbers.
 *
 * @returns a score from 0 up for each, in the same order
 */
export function bm25(texts: readonly Counted[]): number[] {
  const leaves = texts[0]?.times.length ?? 0
  const average = texts.reduce((n, t) => n + t.length, 0) / texts.length || 1
  const weights = Array.from({ length: leaves }, (_, leaf) => {
    const having = texts.filter(t => t.times[leaf]! > 0).length
    return Math.log(1 + (texts.length - having + 0.5) / (having + 0.5))
  })
  return texts.map(({ times, length }) => {
    const norm = K1 * (1 - B + (B * length) / average)
    return times.reduce((sum, tf, leaf) => sum + (weights[leaf]! * tf * (K1 + 1)) / (tf + norm), 0)
  })
}
