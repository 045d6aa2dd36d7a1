import { type Content, type Cue, lastAt, marksOf, type Report, type Source, type Span } from '../report/index.ts'

/** Where a cue stands in its sentence. */
export interface Clause {
  readonly cue: Cue
  readonly source: Source | null
  readonly content: readonly Content[]
  readonly sentence: Span
  /** from the sentence's start, or the last content or cue before, to the cue */
  readonly before: Span
  /** from the cue to the next content or cue, or the sentence's end */
  readonly after: Span
  /** where the sentence behind the cue ends, or the next cue begins */
  readonly end: number
}

/** Characters around a cue that are looked at: a sentence may be as long as the text. */
const FAR = 500

/** Tells of some content what each cue says. */
export function byCue(pieces: readonly Content[]): (cue: Cue) => readonly Content[] {
  const said = new Map<string | null, Content[]>()
  for (const c of pieces) {
    const same = said.get(c.cue)
    if (same) same.push(c)
    else said.set(c.cue, [c])
  }
  return cue => said.get(cue.id) ?? []
}

/** The clause of every cue, in text order. */
export function clauses(report: Report): readonly Clause[] {
  const cues = marksOf(report, 'cue')
  const sources = new Map(marksOf(report, 'source').map(s => [s.id, s]))
  const pieces = marksOf(report, 'content')
  const contentOf = byCue(pieces)
  const sentences = marksOf(report, 'sentence')
  const stops = [...pieces, ...cues].sort((a, b) => a.start - b.start)
  const whole = { start: 0, end: report.text.length }
  return cues.map((cue, place): Clause => {
    const sentence = sentences[lastAt(sentences, cue.start)] ?? whole
    const here = lastAt(stops, cue.start)
    const next = stops.slice(here + 1, here + 8).find(s => s.start >= cue.end)
    const then = cues[place + 1]?.start ?? sentence.end
    const prior = stops.slice(Math.max(0, here - 8), here).filter(s => s.end <= cue.start)
    return {
      cue,
      source: sources.get(cue.source ?? '') ?? null,
      content: contentOf(cue),
      sentence,
      before: { start: Math.min(cue.start, Math.max(sentence.start, cue.start - FAR, ...prior.map(s => s.end))), end: cue.start },
      after: { start: cue.end, end: Math.max(cue.end, Math.min(sentence.end, cue.end + FAR, next?.start ?? sentence.end)) },
      end: Math.max(cue.end, Math.min(sentence.end, cue.end + 2 * FAR, then)),
    }
  })
}
