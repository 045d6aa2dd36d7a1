import { likeness, telling, type Word } from './word.ts'

/** One step from the claim's words to those that were said; indices into both lists, null where a word stands in one of them only. */
export interface Step {
  readonly kind: 'same' | 'form' | 'changed' | 'added' | 'missing'
  /** null: the words said have one here that the claim leaves out */
  readonly claim: number | null
  /** null: the claim has a word here that was not said */
  readonly said: number | null
}

export interface Alignment {
  readonly steps: readonly Step[]
  /** first and last of the said words that it spans; -1 where none is shared */
  readonly first: number
  readonly last: number
  /** changes, each word one, small words that are left out half of one */
  readonly errors: number
}

const SAME = 2
const FORM = 1.4
/** a little better than left out here and put in there */
const CHANGED = -0.9
const ADDED = -1
const MISSING = -0.5

/**
 * The stretch of what was said that a claim's words lie closest to, word by word: all words of the claim, any part of what was said.
 *
 * @example
 * const { steps } = align(words('it will cost ten'), words('I think it will cost twenty in all'))
 * // same it, same will, same cost, changed ten → twenty
 */
export function align(claim: readonly Word[], said: readonly Word[]): Alignment {
  const [n, m] = [claim.length, said.length]
  const width = m + 1
  const score = new Float64Array((n + 1) * width)
  const from = new Uint8Array((n + 1) * width)
  for (let i = 1; i <= n; i++) {
    score[i * width] = i * ADDED
    from[i * width] = 2
    for (let j = 1; j <= m; j++) {
      const at = i * width + j
      const like = likeness(claim[i - 1]!.word, said[j - 1]!.word)
      const both = score[at - width - 1]! + (like === 1 ? SAME : like > 0.7 ? FORM : CHANGED)
      const added = score[at - width]! + ADDED
      // behind the claim's last word what was said goes on for nothing
      const missing = score[at - 1]! + MISSING
      const best = Math.max(both, added, missing)
      score[at] = best
      from[at] = best === both ? 1 : best === added ? 2 : 3
    }
  }
  let end = 0
  for (let j = 1; j <= m; j++) if (score[n * width + j]! > score[n * width + end]!) end = j
  return traced(claim, said, from, end)
}

function traced(claim: readonly Word[], said: readonly Word[], from: Uint8Array, end: number): Alignment {
  const steps: Step[] = []
  let [i, j] = [claim.length, end]
  while (i > 0) {
    const way = from[i * (said.length + 1) + j]!
    if (way === 1) {
      const like = likeness(claim[i - 1]!.word, said[j - 1]!.word)
      steps.push({ kind: like === 1 ? 'same' : like > 0.7 ? 'form' : 'changed', claim: i - 1, said: j - 1 })
      i--
      j--
    } else if (way === 2) steps.push({ kind: 'added', claim: --i, said: null })
    else steps.push({ kind: 'missing', claim: null, said: --j })
  }
  steps.reverse()
  const shared = steps.filter(s => s.said !== null && s.claim !== null)
  return { steps, first: shared[0]?.said ?? -1, last: shared.at(-1)?.said ?? -1, errors: errorsOf(steps, said) }
}

function errorsOf(steps: readonly Step[], said: readonly Word[]): number {
  let sum = 0
  for (const { kind, said: j } of steps) {
    if (kind === 'changed' || kind === 'added') sum++
    else if (kind === 'form') sum += 0.5
    else if (kind === 'missing') sum += telling(said[j!]!.word) ? 1 : 0.5
  }
  return sum
}
