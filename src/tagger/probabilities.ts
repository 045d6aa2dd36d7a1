import { TAGS } from './viterbi.ts'
import type { Window } from './windows.ts'

/** Log-probabilities of the window's scored rows. */
export function logProbabilities(tags: Float32Array, { context, start, end }: Window): Float32Array {
  const n = TAGS.length
  const out = tags.slice((start - context + 1) * n, (end - context + 1) * n)
  for (let r = 0; r < out.length; r += n) {
    const row = out.subarray(r, r + n)
    const top = Math.max(...row)
    const log = top + Math.log(row.reduce((sum, v) => sum + Math.exp(v - top), 0))
    for (let k = 0; k < n; k++) row[k]! -= log
  }
  return out
}
