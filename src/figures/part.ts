import type { Count } from './phrase.ts'
import type { Scene } from './scene.ts'

const OF_THEM = /^(?:them|whom|which|those|these)$/

/** Whether a number counts some of those that the number before it counts: "including 12 children", "15 of them". */
export function isPart({ t }: Scene, { q }: Count): boolean {
  const low = (i: number): string => t[i]?.low ?? ''
  if (low(q.to) === 'of' && OF_THEM.test(low(q.to + 1))) return true
  if (/^(?:including|include|includes|included)$/.test(low(q.from - 1))) return true
  if (low(q.from - 1) === 'them' && /^(?:among|of)$/.test(low(q.from - 2))) return true
  return /^(?:whom|which)$/.test(low(q.from - 1)) && low(q.from - 2) === 'of'
}

/** Whether the part shares what befell the whole: "58 killed, including 12 children", but not "one of them was arrested". */
export const inherits = ({ t }: Scene, { q }: Count): boolean =>
  t[q.to]?.low !== 'of' ||
  t[q.to + 2]?.kind === 'time' ||
  /^(?:[,.;)]|in|on|at|since|during|over|within|near)$/.test(t[q.to + 2]?.text ?? '.')
