/** Pieces `context` to `end` are read, `start` to `end` are scored. */
export interface Window {
  readonly context: number
  readonly start: number
  readonly end: number
}

export interface WindowSize {
  /** pieces in all, the leading [CLS] included */
  readonly window: number
  /** pieces at most that are read before the scored ones */
  readonly context: number
}

/**
 * Whole paragraphs where they fit, else a cut one; each window is read on from the pieces before it.
 *
 * @param para 1 at each piece that begins a line
 */
export function windowsOf(para: ArrayLike<number>, size: WindowSize): Window[] {
  const n = para.length
  const heads = Array.from({ length: n }, (_, i) => i).filter(i => para[i])
  heads.push(n)
  const out: Window[] = []
  for (let start = 0; start < n; ) {
    const context = Math.max(0, start - size.context)
    const room = context + size.window - 1
    const whole = heads.findLast(p => start < p && p <= room)
    const end = whole ?? Math.min(room, n)
    out.push({ context, start, end })
    start = end
  }
  return out
}
