import type { Window } from './windows.ts'

/** Some columns of an output of the model. */
export interface Columns {
  /** columns in all */
  readonly of: number
  readonly from: number
  readonly to: number
}

/**
 * Log-probabilities of the window's scored rows over some columns.
 *
 * @param output the model's rows for the window; row 0 is [CLS]
 */
export function logProbabilities(output: Float32Array, { of, from, to }: Columns, { context, start, end }: Window): Float32Array {
  const n = to - from
  const out = new Float32Array((end - start) * n)
  for (let r = 0; r < end - start; r++) {
    const at = (start - context + 1 + r) * of
    let top = output[at + from]!
    for (let k = from + 1; k < to; k++) top = Math.max(top, output[at + k]!)
    let sum = 0
    for (let k = from; k < to; k++) sum += Math.exp(output[at + k]! - top)
    const log = top + Math.log(sum)
    for (let k = 0; k < n; k++) out[r * n + k] = output[at + from + k]! - log
  }
  return out
}
