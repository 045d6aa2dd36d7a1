/** The four projections of training/links.py, side by side in the model's output. */
export type Projection = 'cueAsks' | 'source' | 'contentAsks' | 'cue'
const PLACE: Readonly<Record<Projection, number>> = { cueAsks: 0, source: 1, contentAsks: 2, cue: 3 }

export interface Linked {
  /** index into the candidates, or -1 for none of them */
  readonly best: number
  readonly probability: number
}

/**
 * Which of the candidates the asking piece points to: softmax over their dot products and that of [CLS], which stands for none.
 *
 * @param links the model's rows for one window; row 0 is [CLS]
 * @param width of one projection
 */
export function link(
  links: Float32Array,
  width: number,
  asks: Projection,
  asking: number,
  answers: Projection,
  candidates: readonly number[],
): Linked {
  const q = asking * 4 * width + PLACE[asks] * width
  const scores = [0, ...candidates].map(row => {
    const k = row * 4 * width + PLACE[answers] * width
    let sum = 0
    for (let i = 0; i < width; i++) sum += links[q + i]! * links[k + i]!
    return sum / Math.sqrt(width)
  })
  const top = Math.max(...scores)
  const best = scores.indexOf(top)
  return { best: best - 1, probability: 1 / scores.reduce((sum, s) => sum + Math.exp(s - top), 0) }
}
