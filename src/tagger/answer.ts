export interface Answer {
  /** index into the candidates, or -1 for none of them */
  readonly best: number
  readonly probability: number
}

/** The likeliest of some candidates by softmax; the first score is that of none of them. */
export function likeliest(scores: readonly number[]): Answer {
  const top = Math.max(...scores)
  return { best: scores.indexOf(top) - 1, probability: 1 / scores.reduce((sum, s) => sum + Math.exp(s - top), 0) }
}
