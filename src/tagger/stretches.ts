import type { Quotation, Span } from '../report/index.ts'
import type { Features } from './features.ts'
import { type QuotedRows, withQuotations } from './fill.ts'
import { readOff, TAGS } from './viterbi.ts'
import type { Window } from './windows.ts'

/** Pieces `from` to `to`, whole words of one role. */
export interface Stretch extends Span {
  readonly role: 'source' | 'cue' | 'content'
  readonly from: number
  readonly to: number
  /** index of its window */
  readonly at: number
  readonly confidence: number
}

const WORD = /[\p{L}\p{N}]/u

/** The quotations that lie wholly in the window, as its rows. */
function quotedRows(f: Features, { start, end }: Window, quotations: readonly Quotation[]): QuotedRows[] {
  return quotations.flatMap(q => {
    if (q.marks !== 'double' || q.inside !== null || q.end <= f.starts[start]! || f.ends[end - 1]! <= q.start) return []
    let [from, to] = [start, start]
    while (from < end && f.starts[from]! < q.start) from++
    for (to = from; to < end && f.starts[to]! < q.end; to++);
    if (f.starts[from] !== q.start || f.ends[to - 1]! < q.end) return []
    const words = new Set(f.wordStarts.subarray(from, to)).size - 2
    return [{ from: from - start, to: to - start, words }]
  })
}

/**
 * The tags of a window as stretches. A source or content without a letter or digit says nothing and is left out; a cue may be a mere colon.
 *
 * @param logp log-probabilities of the window's scored rows
 * @param outside added to the log-probability of O
 */
export function stretchesOf(
  text: string,
  f: Features,
  window: Window,
  at: number,
  logp: Float32Array,
  outside: number,
  quotations: readonly Quotation[],
): Stretch[] {
  const n = TAGS.length
  const likeliest = readOff(logp, outside, f.para.subarray(window.start, window.end))
  const path = withQuotations(likeliest, logp, quotedRows(f, window, quotations))
  const out: Stretch[] = []
  for (let i = 0; i < path.length; i++) {
    if (path[i]! % 2 === 0) continue
    const first = i
    while (i + 1 < path.length && path[i + 1] === path[first]! + 1) i++
    let sum = 0
    for (let k = first; k <= i; k++) sum += logp[k * n + path[k]!]!
    const role = TAGS[path[first]!]!.slice(2) as Stretch['role']
    const [from, to] = [window.start + first, window.start + i + 1]
    // a word that the tags cut goes to the stretch that has its beginning
    const start = Math.max(f.wordStarts[from]!, out.at(-1)?.end ?? 0)
    const end = f.wordEnds[to - 1]!
    if (start >= end || (role !== 'cue' && !WORD.test(text.slice(start, end)))) continue
    const stretch: Stretch = { role, from, to, at, start, end, confidence: Math.exp(sum / (i - first + 1)) }
    const last = out.at(-1)
    // content that begins anew in the middle of a clause is one content
    if (last?.role === 'content' && role === 'content' && last.to === from && f.para[from] === 0 && f.quote[from] !== 2)
      out[out.length - 1] = { ...last, to, end, confidence: Math.min(last.confidence, stretch.confidence) }
    else out.push(stretch)
  }
  return out
}
