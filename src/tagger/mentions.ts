import {
  type EntityType,
  firstIndex,
  idMaker,
  type Mark,
  type Mention,
  overlaps,
  type Report,
  type Span,
} from '../report/index.ts'
import { answering, antecedentOf, asking, type Ends } from './antecedents.ts'
import type { Features } from './features.ts'
import type { Scored } from './linked.ts'
import { logProbabilities } from './probabilities.ts'
import { readOff } from './viterbi.ts'

/** The types of training/entities.py, in the order of the model's output: nine columns of names' tags, then three of descriptions'. */
const TYPES: readonly EntityType[] = ['person', 'organisation', 'place', 'other']
const NAMES = 1 + 2 * TYPES.length
const COLUMNS = NAMES + 3

const PRONOUN =
  /\b(?:I|me|my|we|us|our|he|him|his|she|her|hers|it|its|they|them|their|theirs|who|whom|whose|which|himself|herself|itself|themselves)\b/giu
/** Candidates that a mention looks back on: farther ones are not in its window but in the longest lists. */
const REACH = 60

/** “US” and “IT” are names. */
const isName = (word: string): boolean => word.length > 1 && word === word.toUpperCase()

interface Found extends Span {
  readonly form: Mention['form']
  readonly entity: EntityType | null
  readonly confidence: number | null
  /** pieces */
  readonly from: number
  readonly to: number
}

/** Stretches of one BIO head, each word whole. */
function read(f: Features, { scores, ...w }: Scored, from: number, to: number): Found[] {
  const n = to - from
  const logp = logProbabilities(scores.entities, { of: COLUMNS, from, to }, w)
  const path = readOff(logp, n, 0, f.para.subarray(w.start, w.end))
  const out: Found[] = []
  for (let i = 0; i < path.length; i++) {
    if (path[i]! % 2 === 0) continue
    const [first, tag] = [i, path[i]!]
    while (i + 1 < path.length && path[i + 1] === tag + 1) i++
    let sum = 0
    for (let k = first; k <= i; k++) sum += logp[k * n + path[k]!]!
    const [a, b] = [w.start + first, w.start + i + 1]
    out.push({
      start: f.wordStarts[a]!,
      end: f.wordEnds[b - 1]!,
      // a tag may begin in the middle of a word; the mention has all of it
      from: pieceAt(f, f.wordStarts[a]!),
      to: b,
      form: n === NAMES ? 'name' : 'description',
      entity: n === NAMES ? TYPES[(tag - 1) / 2]! : null,
      confidence: Math.exp(sum / (i - first + 1)),
    })
  }
  return out
}

/** The first piece whose end lies behind a place in the text. */
const pieceAt = (f: Features, place: number): number => firstIndex(f.ends.length, i => f.ends[i]! > place)

function ofSpan(f: Features, { start, end }: Span, form: Mention['form']): Found | null {
  const from = pieceAt(f, start)
  const last = pieceAt(f, end - 1)
  if (from >= f.ends.length || last >= f.ends.length || f.starts[from]! >= end) return null
  return { start, end, from, to: last + 1, form, entity: null, confidence: null }
}

/**
 * Mentions of somebody or something: names and descriptions that the model tags, pronouns, and the words of every source; each with the earlier mention of its window that the
 * model takes it to stand for.
 *
 * @param sources found before in the same windows
 * @param width of one of the four projections
 */
export function mentionsOf(
  report: Report,
  f: Features,
  windows: readonly Scored[],
  sources: readonly Span[],
  width: number,
  by: string,
): readonly Mark[] {
  const tagged = windows.flatMap(w => [...read(f, w, 0, NAMES), ...read(f, w, NAMES, COLUMNS)])
  const pronouns = [...report.text.matchAll(PRONOUN)]
    .filter(m => !isName(m[0]))
    .map(m => ofSpan(f, { start: m.index, end: m.index + m[0].length }, 'pronoun'))
  const spoken = sources.map(s => ofSpan(f, s, 'description'))
  const seen = new Set<string>()
  const found = [...tagged, ...pronouns, ...spoken]
    .filter(m => m !== null)
    .filter(m => {
      const key = `${m.start}-${m.end}`
      return m.start < m.end && !seen.has(key) && seen.add(key)
    })
    .sort((a, b) => a.start - b.start || b.end - a.end)
  return withAntecedents(report, windows, found, width, by)
}

function withAntecedents(
  report: Report,
  windows: readonly Scored[],
  found: readonly Found[],
  width: number,
  by: string,
): readonly Mark[] {
  const id = idMaker(report)
  const ids = found.map(m => id('mention', m))
  const out: Mention[] = []
  let first = 0
  for (const { context, start, end, scores } of windows) {
    while (first < found.length && found[first]!.from < context) first++
    const here: { readonly k: number; readonly answer: Float32Array }[] = []
    const none = answering(scores.antecedents, width, [0, 0])
    for (let k = first; k < found.length && found[k]!.from < end; k++) {
      const m = found[k]!
      const ends: Ends = [m.from - context + 1, Math.min(m.to, end) - context]
      if (m.from >= start) {
        const among = here.slice(-REACH).filter(c => !overlaps(found[c.k]!, m))
        const { best, probability } = antecedentOf(
          asking(scores.antecedents, width, ends),
          none,
          among.map(c => c.answer),
        )
        const { from: _from, to: _to, ...mark } = m
        out.push({
          kind: 'mention',
          id: ids[k]!,
          ...mark,
          by,
          antecedent: best < 0 ? null : ids[among[best]!.k]!,
          link: probability,
        })
      }
      here.push({ k, answer: answering(scores.antecedents, width, ends) })
    }
  }
  return out
}
