import type { Span } from '../report/index.ts'
import { type Scene, spanOf } from './scene.ts'
import type { Token } from './token.ts'

/** What the body follows on whose word a number stands. */
const OPENS: readonly (readonly string[])[] = [
  ['according', 'to'],
  ['as', 'reported', 'by'],
  ['figures', 'from'],
  ['data', 'from'],
]
/** A clause of its own begins: "and according to the union, three were hurt" says nothing of what came before. */
const PARTS = /^(?:;|and|but|while|whereas|though|although)$/
const WITHIN = /^(?:of|for|in|the|and|de|al)$/
const ENDS =
  /^(?:who|which|that|as|at|on|by|to|from|with|since|after|before|during|was|were|is|are|has|have|had|said|says|while|but|when|where)$/
const ANONYMOUS =
  /^(?:ministry|police|army|officials?|authorities|government|office|agency|department|hospital|medics|doctors|rescuers|witnesses|military|council)$/

const opensAt = (t: readonly Token[], i: number): number =>
  OPENS.find(words => words.every((w, k) => t[i + k]?.low === w))?.length ?? 0

/** The noun phrase from a token on that names a body: "the Health Ministry in Veldam". */
function named(t: readonly Token[], from: number): Span | null {
  let to = from
  let names = false
  for (let i = from; i < t.length && i - from < 10; i++) {
    const { kind, low, text, glued } = t[i]!
    if (low === "'s" || (text === '-' && glued)) continue
    if (kind !== 'word' || ENDS.test(low)) break
    if (WITHIN.test(low) && (i === from ? low !== 'the' : !/^\p{Lu}/u.test(t[i + 1]?.text ?? '') && t[i + 1]?.low !== 'the'))
      break
    if (/^\p{Lu}/u.test(text) || ANONYMOUS.test(low)) names = true
    to = WITHIN.test(low) ? to : i + 1
  }
  return names ? spanOf(t, t[from]!.low === 'the' ? from + 1 : from, to) : null
}

/**
 * The body that a sentence names as the source of the number at a token, where no attribution was read: the one told after it, else before it.
 *
 * @example bodyIn(sceneOf('According to the Health Ministry, 12 people died.', …), 6) // the span of “Health Ministry”
 */
export function bodyIn({ t }: Scene, at: number): Span | null {
  const opened = t.flatMap((_, i) => (opensAt(t, i) ? [i] : []))
  if (opened.length === 0) return null
  const after = opened.find(i => i > at && !PARTS.test(t[i - 1]?.low ?? ''))
  const before = opened.findLast(i => i < at)
  const parted = (from: number, to: number): boolean => t.slice(from, to).some(x => /^(?:;|but|while|whereas)$/.test(x.low))
  const i = after !== undefined && !parted(at, after) ? after : before !== undefined && !parted(before, at) ? before : -1
  return i < 0 ? null : named(t, i + opensAt(t, i))
}
