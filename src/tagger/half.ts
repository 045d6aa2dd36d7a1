import { readOff, TAGS } from './viterbi.ts'

const N = TAGS.length
const SOURCE = TAGS.indexOf('B-source')
const CUE = TAGS.indexOf('B-cue')
const CONTENT = TAGS.indexOf('B-content')

/** Added to the log-probability of O where a sentence is read once more: enough to say what a tenth of a belief would be of. */
const OUTSIDE = -5

/** Rows of one role. */
interface Run {
  readonly tag: number
  readonly from: number
  readonly to: number
}

function runsOf(path: Int8Array): Run[] {
  const out: Run[] = []
  for (let i = 0; i < path.length; i++) {
    const tag = path[i]!
    if (tag % 2 === 0) continue
    const from = i
    while (path[i + 1] === tag + 1) i++
    out.push({ tag, from, to: i + 1 })
  }
  return out
}

/** Of a sentence's tags each cue with the nearest content, behind it if there is any, and the nearest source, before it if there is any; nothing else. */
function said(path: Int8Array): Int8Array {
  const runs = runsOf(path)
  const out = new Int8Array(path.length)
  const keep = ({ from, to }: Run): void => out.set(path.subarray(from, to), from)
  const cues = runs.filter(r => r.tag === CUE)
  for (const [k, cue] of cues.entries()) {
    const before = runs.filter(r => r.to <= cue.from && r.from >= (cues[k - 1]?.to ?? 0))
    const behind = runs.filter(r => r.from >= cue.to && r.to <= (cues[k + 1]?.from ?? path.length))
    const content = behind.find(r => r.tag === CONTENT) ?? before.findLast(r => r.tag === CONTENT)
    const source = before.findLast(r => r.tag === SOURCE) ?? behind.find(r => r.tag === SOURCE)
    if (content) [cue, content, ...(source ? [source] : [])].forEach(keep)
  }
  return out
}

/**
 * Tags in which a sentence where nobody speaks, though the model may half believe it, is read as if somebody did. Whether that stands is for those
 * who see the words: src/attribution/inner.ts.
 *
 * @param logp log-probabilities, a row of 7 for each tag of `path`
 * @param breaks 1 at each row where a sentence or another content begins
 */
export function withHalfBelieved(path: Int8Array, logp: Float32Array, breaks: ArrayLike<number>): Int8Array {
  const out = path.slice()
  for (let from = 0, to = 1; from < path.length; from = to++) {
    while (to < path.length && !breaks[to]) to++
    if (said(path.subarray(from, to)).some(Boolean)) continue
    const again = said(readOff(logp.subarray(from * N, to * N), N, OUTSIDE, []))
    if (again.some(Boolean)) out.set(again, from)
  }
  return out
}
