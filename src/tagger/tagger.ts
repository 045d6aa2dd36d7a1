import { type Content, type Cue, idMaker, type Mark, type Source, type Step } from '../report/index.ts'
import { type Features, featuresOf } from './features.ts'
import { link } from './links.ts'
import { type Calibration, loadModel, type ModelCard } from './model.ts'
import { vocabulary } from './pieces.ts'
import { logProbabilities } from './probabilities.ts'
import { openSession, type Scores } from './session.ts'
import { TAGS, viterbi } from './viterbi.ts'
import { type Window, windowsOf } from './windows.ts'

export interface Tagger {
  readonly tag: Step
  readonly calibration: Calibration
  /** `tagger@` and the first of the weights' hash */
  readonly name: string
  readonly close: () => Promise<void>
}

/** A stretch of pieces with one role; `at` is the index of its window. */
interface Stretch {
  readonly role: 'source' | 'cue' | 'content'
  readonly from: number
  readonly to: number
  readonly at: number
  readonly confidence: number
}

function stretches(logp: Float32Array, window: Window, at: number, outside: number): Stretch[] {
  const n = TAGS.length
  const path = viterbi(logp.map((v, i) => (i % n === 0 ? v + outside : v)))
  const out: Stretch[] = []
  for (let i = 0; i < path.length; ) {
    if (path[i]! % 2 === 0) {
      i++
      continue
    }
    let to = i + 1
    while (to < path.length && path[to] === path[i]! + 1) to++
    let sum = 0
    for (let k = i; k < to; k++) sum += logp[k * n + path[k]!]!
    const role = TAGS[path[i]!]!.slice(2) as Stretch['role']
    out.push({ role, from: window.start + i, to: window.start + to, at, confidence: Math.exp(sum / (to - i)) })
    i = to
  }
  return out
}

/** Marks with their pointers: each cue's source, each content's cue, among those that its window reads. */
function linked(report: Parameters<Step>[0], f: Features, all: readonly Stretch[], windows: readonly Window[], scores: readonly Scores[], width: number, by: string): Mark[] {
  const id = idMaker(report)
  const base = all.map(s => {
    const span = { start: f.starts[s.from]!, end: f.ends[s.to - 1]! }
    return { id: id(s.role, span), ...span, by, confidence: s.confidence }
  })
  const marks = all.map((s, i): Source | Cue | Content => {
    if (s.role === 'source') return { kind: 'source', ...base[i]! }
    const { context, end } = windows[s.at]!
    const wanted = s.role === 'cue' ? 'source' : 'cue'
    const candidates = all.flatMap((c, k) => (c.role === wanted && context <= c.from && c.from < end ? [k] : []))
    const row = (k: number): number => all[k]!.from - context + 1
    const asks = s.role === 'cue' ? 'cueAsks' : 'contentAsks'
    const { best, probability } = link(scores[s.at]!.links, width, asks, row(i), wanted, candidates.map(row))
    const to = best < 0 ? null : base[candidates[best]!]!.id
    return s.role === 'cue' ? { kind: 'cue', ...base[i]!, source: to, link: probability } : { kind: 'content', ...base[i]!, cue: to, link: probability }
  })
  return marks
}

/**
 * The learned reader: sources, cues and content of a report, each linked to its partner. Needs the text's quotation marks.
 *
 * @param folder of the model's files
 * @param threads cores that one reading may use
 * @throws HearsayError NO_MODEL, DAMAGED_MODEL
 * @example const tagger = await openTagger('model', 1); report = withMarks(report, await tagger.tag(report))
 */
export async function openTagger(folder: string, threads: number): Promise<Tagger> {
  const { card, weights, vocabulary: lines, hash } = await loadModel(folder)
  const v = vocabulary(lines)
  const session = await openSession(weights, v.id('[CLS]'), threads)
  const name = `tagger@${hash}`
  return {
    name,
    calibration: card.calibration,
    close: session.close,
    tag: report => tagWith(report, card, featuresOf(report, v), session.score, name),
  }
}

async function tagWith(
  report: Parameters<Step>[0],
  card: ModelCard,
  f: Features,
  score: (f: Features, w: Window) => Promise<Scores>,
  name: string,
): Promise<readonly Mark[]> {
  const windows = windowsOf(f.para, card)
  const scores: Scores[] = []
  for (const w of windows) scores.push(await score(f, w))
  const all = windows.flatMap((w, at) => stretches(logProbabilities(scores[at]!.tags, w), w, at, card.outside))
  return linked(report, f, all, windows, scores, card.link, name)
}
