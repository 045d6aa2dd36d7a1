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
    const row = out.subarray(r * n, (r + 1) * n)
    row.set(output.subarray(at + from, at + to))
    const top = Math.max(...row)
    const log = top + Math.log(row.reduce((sum, v) => sum + Math.exp(v - top), 0))
    for (let k = 0; k < n; k++) row[k]! -= log
  }
  return out
}
