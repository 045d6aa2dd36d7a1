import type { Kind, Mark, MarkId, MarkOf } from './mark.ts'
import { inTextOrder, type Span } from './span.ts'

/** Where a report came from; null where its input does not say. */
export interface Origin {
  readonly url: string | null
  readonly outlet: string | null
  readonly mediaType: string | null
  readonly charset: string | null
  /** ISO 639-1 code of the language the text is written in; null where it could not be told */
  readonly language: string | null
  readonly fetched: string | null
}

/** A dated news report and everything found in it. */
export interface Report {
  /** the input's own id; else SHA-256 of JSON [url, outlet, published, title, text] */
  readonly id: string
  readonly origin: Origin
  readonly title: string | null
  /** ISO date or instant: the clock that "Thursday" is read against; it never defaults to now */
  readonly published: string | null
  /** as decoded, NUL and lone surrogates replaced by U+FFFD; never prefixed, no step edits it */
  readonly text: string
  /** stand-off, flat, sorted; may overlap and nest */
  readonly marks: readonly Mark[]
  /** a title that does not stand in the text, read as a report of its own */
  readonly headline: Report | null
}

/** A step looks at a report and says what it found; it changes nothing. */
export type Step = (report: Report) => readonly Mark[] | Promise<readonly Mark[]>

/** The text between a span's two ends. */
export const words = (report: Pick<Report, 'text'>, span: Span): string => report.text.slice(span.start, span.end)

/** The marks of one kind, in text order. */
export function marksOf<K extends Kind>(report: Report, kind: K): readonly MarkOf<K>[] {
  return report.marks.filter((m): m is MarkOf<K> => m.kind === kind)
}

/** A step's own id maker: kind and span, with `.2`, `.3` where several marks share both. */
export function idMaker(report: Report): (kind: Kind, span: Span) => MarkId {
  const taken = new Set(report.marks.map(m => m.id))
  return (kind, { start, end }) => {
    const plain = `${kind}:${start}-${end}`
    let id = plain
    for (let n = 2; taken.has(id); n++) id = `${plain}.${n}`
    taken.add(id)
    return id
  }
}

/** Every id that a mark points to. */
function pointers(mark: Mark): readonly (MarkId | null)[] {
  switch (mark.kind) {
    case 'quotation':
      return [mark.continues, mark.inside]
    case 'insertion':
      return [mark.quotation]
    case 'cue':
      return [mark.source]
    case 'content':
      return [mark.cue]
    case 'mention':
      return [mark.antecedent]
    case 'person':
      return mark.mentions
    case 'reference':
      return [mark.source, mark.person, ...mark.because, mark.or]
    case 'time':
      return [mark.anchor]
    case 'addressee':
    case 'channel':
      return [mark.cue]
    case 'attribution':
      return [
        ...[...mark.source, ...mark.cue, ...mark.content, mark.speaker, ...mark.because],
        ...[mark.to, mark.via, mark.saidOn, mark.in, ...mark.insertions, mark.continues],
      ]
    case 'figure':
      return [mark.partOf, mark.attribution]
    case 'doubt':
      return [mark.about]
    default:
      return []
  }
}

/**
 * The report with more marks: the only way that marks get in.
 *
 * @throws RangeError for a span outside the text, a repeated id, or a pointer to a mark that is not there
 * @example withMarks(report, [{ kind: 'paragraph', id: 'paragraph:0-5', start: 0, end: 5, by: 'text@1', confidence: null }])
 */
export function withMarks(report: Report, found: readonly Mark[]): Report {
  if (found.length === 0) return report
  const marks = [...report.marks, ...found].sort(inTextOrder)
  const ids = new Set(marks.map(m => m.id))
  if (ids.size < marks.length) throw new RangeError(`repeated mark id: ${repeated(marks.map(m => m.id))}`)
  for (const m of found) {
    if (
      !(Number.isInteger(m.start) && Number.isInteger(m.end) && 0 <= m.start && m.start <= m.end && m.end <= report.text.length)
    )
      throw new RangeError(`${m.id} lies outside the text of ${report.text.length} code units`)
    for (const to of pointers(m))
      if (to !== null && !ids.has(to)) throw new RangeError(`${m.id} points to ${to}, which is not there`)
  }
  return { ...report, marks }
}

const repeated = (ids: readonly string[]): string => ids.find((id, i) => ids.indexOf(id) !== i) ?? ''
