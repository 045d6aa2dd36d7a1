import { type Answer, likeliest } from './answer.ts'

/** The four projections of training/links.py, side by side in the model's output. */
export type Projection = 'cueAsks' | 'source' | 'contentAsks' | 'cue'
const PLACE: Readonly<Record<Projection, number>> = { cueAsks: 0, source: 1, contentAsks: 2, cue: 3 }

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
): Answer {
  const q = asking * 4 * width + PLACE[asks] * width
  return likeliest(
    [0, ...candidates].map(row => {
      const k = row * 4 * width + PLACE[answers] * width
      let sum = 0
      for (let i = 0; i < width; i++) sum += links[q + i]! * links[k + i]!
      return sum / Math.sqrt(width)
    }),
  )
}
