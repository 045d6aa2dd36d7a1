import {
  type Cue,
  contains,
  firstIndex,
  inTextOrder,
  lastAt,
  type MarkId,
  marksOf,
  type Report,
  type Span,
  words,
} from '../report/index.ts'
import { subjectOf } from './subject.ts'
import type { Thread } from './thread.ts'

/** A mention, and whose it is. */
interface Mentioned extends Span {
  readonly id: MarkId
  readonly person: MarkId
}

/** What the words around a cue or a quotation tell of who speaks. */
export interface Around {
  /** whom the subject of a cue's clause means */
  readonly subject: (cue: Cue, outer: readonly Span[]) => Mentioned | 'outer' | null
  /** whom the sentence before or after a quotation is about, in its paragraph */
  readonly beside: (quotation: Span) => Mentioned | null
  /** whether a quotation follows a statement with no more than captions or headings between */
  readonly isNear: (before: Thread, quotation: Span) => boolean
  /** a sentence of its own, not words quoted in passing */
  readonly isWhole: (quotation: Span) => boolean
}

/** Paragraphs between two statements: captions and headings, which end without a stop, and such as tell more. */
const CAPTIONS = 3
const TOLD = 1
const STOPPED = /[.!?…:;,]["”'’)]*\s*$/u
/** A quotation that begins what it stands in, or a bracket behind a name. */
const BEGINS = /(?:^|\n|[.!?:”"’')\]])\s*$|\($/u
const I = /^(?:I|my)$/i
const PERSONAL = /^(?:he|she)$/i
/** Cues that their source follows. */
const BEHIND = /^(?:according to|via)$/i
const OPENS = /^["“'‘(\s]*(?:But |And |Yet |Still, )?(?:[Tt]he )?/u

/** Reads around cues and quotations. */
export function aroundIn(report: Report): Around {
  const { text } = report
  const sentences = marksOf(report, 'sentence')
  const paragraphs = marksOf(report, 'paragraph')
  const mentions = mentionedIn(report)
  const quotations = marksOf(report, 'quotation')
  const persons = new Set(marksOf(report, 'person').flatMap(p => (p.person === 'person' ? [p.id] : [])))
  const paragraphOf = (at: number): number => lastAt(paragraphs, at)

  /** The mention that ends last in a span, or the first that begins where it does. */
  function within(span: Span): Mentioned | null {
    const low = firstIndex(mentions.length, i => mentions[i]!.start >= span.start)
    for (let i = low; i < mentions.length && mentions[i]!.start < span.end; i++)
      if (mentions[i]!.end === span.end) return mentions[i]!
    const first = mentions[low]
    return first && contains(span, first) ? first : null
  }
  /** The mention that a sentence begins with. */
  function opening(sentence: Span): Mentioned | null {
    const start = sentence.start + OPENS.exec(text.slice(sentence.start, Math.min(sentence.end, sentence.start + 40)))![0].length
    const i = lastAt(mentions, start)
    for (let k = i; k >= 0 && k > i - 4; k--) {
      const m = mentions[k]!
      if (m.start >= sentence.start && m.end > start && m.end <= sentence.end) return m
    }
    return null
  }
  const isQuoted = (s: Span): boolean => {
    const q = quotations[lastAt(quotations, s.start + 1)]
    return q !== undefined && q.end > s.start
  }

  return {
    subject(cue, outer) {
      const behind = BEHIND.test(words(report, cue)) ? mentions[lastAt(mentions, cue.end + 5)] : undefined
      if (behind && /^ (?:the )?$/.test(text.slice(cue.end, behind.start))) return behind
      const around = outer.find(c => contains(c, cue))
      const sentence = sentences[lastAt(sentences, cue.start)]
      const span = subjectOf(report, cue, Math.max(sentence?.start ?? 0, around?.start ?? 0))
      if (!span) return null
      const said = words(report, span)
      if (around && (I.test(said) || (PERSONAL.test(said) && !isQuoted(cue)))) return 'outer'
      return within(span)
    },
    beside(quotation) {
      const named = text.charAt(quotation.start - 1) === '(' ? mentions[lastAt(mentions, quotation.start - 3)] : undefined
      if (named?.end === quotation.start - 2) return named
      const paragraph = paragraphs[paragraphOf(quotation.start)]
      const before = sentences[lastAt(sentences, quotation.start - 2)]
      const after = sentences[firstIndex(sentences.length, i => sentences[i]!.start >= quotation.end)]
      for (const s of [before, after])
        if (s && paragraph && contains(paragraph, s) && !contains(s, quotation) && !isQuoted(s)) {
          const found = opening(s)
          if (found && persons.has(found.person)) return found
        }
      return null
    },
    isNear(before, quotation) {
      const ends = Math.max(...before.content.map(c => c.end), before.cue?.end ?? 0)
      const [from, to] = [paragraphOf(ends - 1), paragraphOf(quotation.start)]
      if (to - from - 1 > CAPTIONS + TOLD) return false
      const between = paragraphs.slice(from + 1, to)
      const told = between.filter(p => STOPPED.test(words(report, p).slice(-8))).length
      return from <= to && told <= TOLD && between.length - told <= CAPTIONS
    },
    isWhole: quotation =>
      /["“'‘]/u.test(text.charAt(quotation.start)) && BEGINS.test(text.slice(Math.max(0, quotation.start - 4), quotation.start)),
  }
}

/** Every mention of every person, in text order; a source is one. */
export function mentionedIn(report: Report): readonly Mentioned[] {
  const spans = new Map<MarkId, Span>([...marksOf(report, 'mention'), ...marksOf(report, 'source')].map(m => [m.id, m]))
  return marksOf(report, 'person')
    .flatMap(p =>
      p.mentions.flatMap(id => {
        const at = spans.get(id)
        return at ? [{ start: at.start, end: at.end, id, person: p.id }] : []
      }),
    )
    .sort(inTextOrder)
}
