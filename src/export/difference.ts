/** Two machines round a model's probabilities differently: so much is no other reading. */
const ROUNDING = 0.01

export interface Difference {
  /** where the first one lies: `attributions[2].speaker` */
  readonly path: string
  readonly was: unknown
  readonly is: unknown
  /** true where nothing but confidences differ, and no more than by rounding */
  readonly small: boolean
}

/**
 * The first place in which two readings differ; a confidence only where nothing else does.
 *
 * @example difference({ a: [1] }, { a: [2] }) // { path: 'a[0]', was: 1, is: 2, small: false }
 */
export function difference(was: unknown, is: unknown): Difference | null {
  let small: Difference | null = null
  const first = (a: unknown, b: unknown, path: string, key: string): Difference | null => {
    if (Object.is(a, b)) return null
    if (typeof a === 'object' && typeof b === 'object' && a !== null && b !== null && Array.isArray(a) === Array.isArray(b)) {
      for (const k of new Set([...Object.keys(a), ...Object.keys(b)])) {
        const step = Array.isArray(a) ? `[${k}]` : `${path && '.'}${k}`
        const found = first((a as Record<string, unknown>)[k], (b as Record<string, unknown>)[k], path + step, k)
        if (found) return found
      }
      return null
    }
    const found = { path, was: a, is: b, small: false }
    if (key !== 'confidence' || typeof a !== 'number' || typeof b !== 'number' || Math.abs(a - b) > ROUNDING) return found
    small ??= { ...found, small: true }
    return null
  }
  return first(was, is, '', '') ?? small
}
