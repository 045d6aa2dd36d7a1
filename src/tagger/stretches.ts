import type { Quotation, Span } from '../report/index.ts'
import type { Features } from './features.ts'
import { type QuotedRows, withQuotations } from './fill.ts'
import { withHalfBelieved } from './half.ts'
import { withoutLeadIns } from './lead-in.ts'
import { logProbabilities } from './probabilities.ts'
import { readOff, TAGS } from './viterbi.ts'
import type { Window } from './windows.ts'

/** Pieces `from` to `to`, whole words of one role. */
export interface Stretch extends Span {
  readonly role: 'source' | 'cue' | 'content'
  /** 1 where the outlet reports it, 2 inside content of depth 1, and so on */
  readonly depth: number
  readonly from: number
  readonly to: number
  /** index of its window */
  readonly at: number
  readonly confidence: number
}

type Quotations = (span: Span) => readonly Quotation[]

const WORD = /[\p{L}\p{N}]/u
const N = TAGS.length
const BEGIN = TAGS.indexOf('B-content')
const INSIDE = TAGS.indexOf('I-content')

/** The quotations that lie wholly in the window, as its rows. */
function quotedRows(f: Features, { start, end }: Window, quotations: Quotations): QuotedRows[] {
  let to = start
  return quotations({ start: f.starts[start]!, end: f.ends[end - 1]! }).flatMap(q => {
    if (q.marks !== 'double' || q.inside !== null) return []
    let from = to
    while (from < end && f.starts[from]! < q.start) from++
    for (to = from; to < end && f.starts[to]! < q.end; to++);
    if (f.starts[from] !== q.start || f.ends[to - 1]! < q.end) return []
    const words = new Set(f.wordStarts.subarray(from, to)).size - 2
    return [{ from: from - start, to: to - start, words }]
  })
}

/** What content loses, off the log-probability, when it ends between two words with no mark between them: “said the well | ran dry”. Found .7955 for .7936, bounds exact .636 for .626 on PolNeAR dev. */
const MIDST = 1

/** What content loses when it ends before each row of the window. */
function leaving(text: string, f: Features, { start, end }: Window): Int8Array {
  const wordy = (at: number): boolean => WORD.test(text[at] ?? '')
  return Int8Array.from({ length: end - start }, (_, r) =>
    r && !f.para[start + r] && wordy(f.ends[start + r - 1]! - 1) && wordy(f.starts[start + r]!) ? MIDST : 0,
  )
}

/** Tags of the next depth: only inside the content of the one above, and not across two contents. */
function readInside(logp: Float32Array, para: ArrayLike<number>, sentence: ArrayLike<number>, above: Int8Array): Int8Array {
  const within = (i: number): boolean => above[i] === BEGIN || above[i] === INSIDE
  const only = logp.map((v, i) => (i % N === 0 || within(Math.floor(i / N)) ? v : -1e4))
  const breaks = above.map((tag, i) => (para[i] || tag === BEGIN ? 1 : 0))
  const sentences = breaks.map((b, i) => (b || sentence[i] || within(i) !== within(i - 1) ? 1 : 0))
  return withHalfBelieved(readOff(only, N, 0, breaks), only, sentences)
}

/**
 * The tags of a window as stretches of every depth.
 *
 * @param tags the model's rows: `depths` times as many columns as there are tags
 * @param outside added to the log-probability of O
 * @param quotations those that overlap a span
 */
export function stretchesOf(
  text: string,
  f: Features,
  window: Window,
  at: number,
  tags: Float32Array,
  depths: number,
  outside: number,
  quotations: Quotations,
): Stretch[] {
  const para = f.para.subarray(window.start, window.end)
  const out: Stretch[] = []
  let above: Int8Array | null = null
  for (let depth = 1; depth <= depths; depth++) {
    const logp = logProbabilities(tags, { of: depths * N, from: (depth - 1) * N, to: depth * N }, window)
    const path: Int8Array = above
      ? readInside(logp, para, f.sentence.subarray(window.start, window.end), above)
      : withQuotations(
          readOff(withoutLeadIns(logp, text, f, window), N, outside, para, leaving(text, f, window)),
          logp,
          quotedRows(f, window, quotations),
        )
    if (above && !path.some(tag => tag > 0)) break
    out.push(...ofOneDepth(text, f, window, at, logp, path, depth))
    above = path
  }
  return out
}

/** A source or content without a letter or digit says nothing and is left out; a cue may be a mere colon. */
function ofOneDepth(
  text: string,
  f: Features,
  window: Window,
  at: number,
  logp: Float32Array,
  path: Int8Array,
  depth: number,
): Stretch[] {
  const out: Stretch[] = []
  for (let i = 0; i < path.length; i++) {
    if (path[i]! % 2 === 0) continue
    const first = i
    while (i + 1 < path.length && path[i + 1] === path[first]! + 1) i++
    let sum = 0
    for (let k = first; k <= i; k++) sum += logp[k * N + path[k]!]!
    const role = TAGS[path[first]!]!.slice(2) as Stretch['role']
    const [from, to] = [window.start + first, window.start + i + 1]
    // a word that the tags cut goes to the stretch that has its beginning
    const start = Math.max(f.wordStarts[from]!, out.at(-1)?.end ?? 0)
    const end = f.wordEnds[to - 1]!
    if (start >= end || (role !== 'cue' && !WORD.test(text.slice(start, end)))) continue
    const stretch: Stretch = { role, depth, from, to, at, start, end, confidence: Math.exp(sum / (i - first + 1)) }
    const last = out.at(-1)
    // content that begins anew in the middle of a clause is one content
    if (last?.role === 'content' && role === 'content' && last.to === from && f.para[from] === 0 && f.quote[from] !== 2)
      out[out.length - 1] = { ...last, to, end, confidence: Math.min(last.confidence, stretch.confidence) }
    else out.push(stretch)
  }
  return out
}
