/** The tags of training/prepare.py, in the order of the model's output: O, then a beginning and an inside for each role. */
export const TAGS = ['O', 'B-source', 'I-source', 'B-cue', 'I-cue', 'B-content', 'I-content'] as const

const NEVER = -1e4
const isInside = (tag: number): boolean => tag > 0 && tag % 2 === 0

/**
 * The likeliest legal sequence of tags: an inside tag follows only its own beginning or itself.
 *
 * @param logp log-probabilities, row after row of `n`
 * @param n tags: O, then pairs of beginning and inside
 * @param leaving for each row, what the last pair, content, loses when it ends before it
 * @returns one tag a row
 */
export function viterbi(logp: Float32Array, n: number, leaving?: ArrayLike<number>): Int8Array {
  const steps = logp.length / n
  const path = new Int8Array(steps)
  if (!steps) return path
  const back = new Int8Array(steps * n)
  let score = new Float64Array(n)
  let next = new Float64Array(n)
  for (let b = 0; b < n; b++) score[b] = logp[b]! + (isInside(b) ? NEVER : 0)
  for (let t = 1; t < steps; t++) {
    const loss = leaving?.[t] ?? 0
    const left = (a: number): number => (a < n - 2 ? score[a]! : score[a]! - loss)
    let top = 0
    for (let a = 1; a < n; a++) if (left(a) > left(top)) top = a
    for (let b = 0; b < n; b++) {
      let best = top
      let value = left(top)
      if (isInside(b)) {
        const own = score[b]! > score[b - 1]! ? b : b - 1
        if (top !== b && top !== b - 1) value += NEVER
        if (score[own]! >= value) {
          best = own
          value = score[own]!
        }
      }
      back[t * n + b] = best
      next[b] = value + logp[t * n + b]!
    }
    ;[score, next] = [next, score]
  }
  path[steps - 1] = score.indexOf(Math.max(...score))
  for (let t = steps - 1; t > 0; t--) path[t - 1] = back[t * n + path[t]!]!
  return path
}

/**
 * The likeliest tags of rows: nothing reaches over a break, such as the beginning of a line, since each paragraph's parts are its own.
 *
 * @param outside added to the log-probability of O; below 0 finds more
 * @param breaks 1 at each row that no stretch reaches into
 * @param leaving what content loses when it ends before a row
 */
export function readOff(
  logp: Float32Array,
  n: number,
  outside: number,
  breaks: ArrayLike<number>,
  leaving?: ArrayLike<number>,
): Int8Array {
  const read = logp.slice()
  for (let row = 0; row * n < read.length; row++) {
    read[row * n]! += outside
    if (breaks[row]) for (let tag = 2; tag < n; tag += 2) read[row * n + tag] = NEVER
  }
  return viterbi(read, n, leaving)
}
