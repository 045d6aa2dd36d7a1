import { type Attribution, contains, type MarkId, marksOf, overlaps, type Report, type Span, words } from '../report/index.ts'

/** Whose words a figure stands in. */
export interface Word {
  readonly attribution: Attribution | null
  /** the speaker's name; null for the outlet */
  readonly name: string | null
  /** the words that name them */
  readonly source: Span | null
}

/** A cue without a source that still says it is another's word. */
const TOLD = /\b(?:said|told|reported|reportedly|alleged|allegedly|rumou?red|believed|thought)\b/
/** Feelings about what happened and acts upon it: that it happened stays the outlet's word. "She apologised to the 12 who were hurt." */
const GRANTED =
  /\b(?:horrified|appalled|shocked|saddened|outraged|stunned|dismayed|apologi[sz](?:ed|es|ing)|mourn(?:ed|s|ing)|condemn(?:ed|s|ing)|thank(?:ed|s|ing)|welcom(?:ed|es|ing)|prais(?:ed|es|ing))\b/

interface Held extends Span {
  readonly attribution: Attribution
}

/**
 * The figures must come in text order: each is asked once, so that a long report is walked once. `body` is what its sentence names as the
 * source, for a figure that no attribution holds.
 */
export function whoseWord(report: Report): (figure: Span, body: Span | null) => Word {
  const spans = new Map<MarkId, Span>(marksOf(report, 'content').map(c => [c.id, c]))
  const people = marksOf(report, 'person')
  const names = new Map(people.map(p => [p.id, p.name]))
  const sources = new Map<MarkId, Span>(marksOf(report, 'source').map(({ id, start, end }) => [id, { start, end }]))
  const mentioned = new Map<MarkId, string>(people.flatMap(p => p.mentions.map(m => [m, p.name] as const)))
  const mentions = [...marksOf(report, 'mention'), ...marksOf(report, 'source')].filter(m => mentioned.has(m.id))
  const nameOf = (body: Span): string => {
    const same = mentions.find(m => overlaps(m, body) && Math.abs(m.end - body.end) < 2)
    return (same && mentioned.get(same.id)) ?? words(report, body)
  }
  const held: readonly Held[] = marksOf(report, 'attribution')
    .flatMap(attribution =>
      attribution.content.flatMap(id => {
        const span = spans.get(id)
        return span ? [{ start: span.start, end: span.end, attribution }] : []
      }),
    )
    .sort((a, b) => a.start - b.start)
  const cues = new Map<MarkId, Span>(marksOf(report, 'cue').map(c => [c.id, c]))
  /** "Thousands are expected to come": nobody is named whose word it is */
  const nobody = ({ source, speaker, cue }: Attribution): boolean =>
    source.length === 0 && names.get(speaker ?? '') === 'unnamed' && !cue.some(id => TOLD.test(words(report, cues.get(id)!)))
  const granted = ({ cue }: Attribution, figure: Span): boolean =>
    GRANTED.test(
      report.text.slice(
        Math.max(figure.start - 300, Math.min(...cue.map(id => cues.get(id)?.start ?? figure.start))),
        figure.start,
      ),
    )
  let next = 0
  let open: Held[] = []
  return (figure, body) => {
    for (; next < held.length && held[next]!.start <= figure.start; next++) open.push(held[next]!)
    open = open.filter(c => c.end > figure.start)
    const inner = open
      .filter(c => contains(c, figure) && !nobody(c.attribution) && !granted(c.attribution, figure))
      .sort((a, b) => a.end - a.start - (b.end - b.start))
    const own = inner.find(c => c.attribution.speaker !== null) ?? inner[0]
    if (!own) return { attribution: null, name: body && nameOf(body), source: body }
    const { attribution } = own
    const source = attribution.source.flatMap(id => sources.get(id) ?? [])[0] ?? null
    return { attribution, name: names.get(attribution.speaker ?? '') ?? null, source }
  }
}
