/** The tags of training/prepare.py, in the order of the model's output. */
export const TAGS = ['O', 'B-source', 'I-source', 'B-cue', 'I-cue', 'B-content', 'I-content'] as const
const N = TAGS.length
/** An inside tag may follow only its own beginning or itself. */
const LEGAL: readonly (readonly number[])[] = TAGS.map((_, a) =>
  TAGS.map((_, b) => (b > 0 && b % 2 === 0 && a !== b && a !== b - 1 ? -1e4 : 0)),
)

/**
 * The likeliest legal sequence of tags.
 *
 * @param logp log-probabilities, row after row of 7
 * @returns one index into `TAGS` a row
 */
export function viterbi(logp: Float32Array): Int8Array {
  const steps = logp.length / N
  const path = new Int8Array(steps)
  if (!steps) return path
  const back = new Int8Array(steps * N)
  let score = Float64Array.from(logp.subarray(0, N), (v, b) => v + (b > 0 && b % 2 === 0 ? -1e4 : 0))
  for (let t = 1; t < steps; t++) {
    const next = new Float64Array(N)
    for (let b = 0; b < N; b++) {
      let best = 0
      for (let a = 1; a < N; a++) if (score[a]! + LEGAL[a]![b]! > score[best]! + LEGAL[best]![b]!) best = a
      back[t * N + b] = best
      next[b] = score[best]! + LEGAL[best]![b]! + logp[t * N + b]!
    }
    score = next
  }
  path[steps - 1] = score.indexOf(Math.max(...score))
  for (let t = steps - 1; t > 0; t--) path[t - 1] = back[t * N + path[t]!]!
  return path
}

/**
 * The likeliest tags of a window's scored rows: nothing reaches over the beginning of a line, since each paragraph's parts are its own.
 *
 * @param outside added to the log-probability of O; below 0 finds more
 * @param para 1 at each row that begins a line
 */
export function readOff(logp: Float32Array, outside: number, para: ArrayLike<number>): Int8Array {
  return viterbi(
    logp.map((v, i) => {
      const tag = i % N
      if (tag === 0) return v + outside
      return tag % 2 === 0 && para[(i - tag) / N] ? -1e4 : v
    }),
  )
}
