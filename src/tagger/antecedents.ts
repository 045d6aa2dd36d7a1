import { type Answer, likeliest } from './answer.ts'

/** The first and the last piece of a mention, as rows of the window; row 0 is [CLS]. */
export type Ends = readonly [first: number, last: number]

/** One projection of a mention: the sum of what its two ends say. */
function vector(rows: Float32Array, width: number, place: number, [first, last]: Ends): Float32Array {
  const a = (first * 4 + place) * width
  const b = (last * 4 + place + 1) * width
  const out = rows.slice(a, a + width)
  for (let i = 0; i < width; i++) out[i]! += rows[b + i]!
  return out
}

export const asking = (rows: Float32Array, width: number, ends: Ends): Float32Array => vector(rows, width, 0, ends)
export const answering = (rows: Float32Array, width: number, ends: Ends): Float32Array => vector(rows, width, 2, ends)

/**
 * How well each of some mentions answers to an asking one: the dot products of training/antecedents.py, over projections of their first and last
 * pieces, four side by side in the model's output. The likeliest answer: a softmax over the candidates and `none`.
 *
 * @example antecedentOf(asking(rows, 64, [7, 7]), none, [answering(rows, 64, [2, 3])])
 */
export function antecedentOf(asker: Float32Array, none: Float32Array, candidates: readonly Float32Array[]): Answer {
  return likeliest(
    [none, ...candidates].map(v => {
      let sum = 0
      for (let i = 0; i < v.length; i++) sum += v[i]! * asker[i]!
      return sum / Math.sqrt(asker.length)
    }),
  )
}
