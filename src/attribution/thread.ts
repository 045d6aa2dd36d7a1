import {
  type Content,
  type Cue,
  contains,
  firstIndex,
  inTextOrder,
  lastAt,
  type MarkId,
  marksOf,
  overlapping,
  overlaps,
  type Report,
  type Source,
  type Span,
  words,
} from '../report/index.ts'
import { byCue } from './clause.ts'

/** The marks that make one attribution, before it is one. */
export interface Thread {
  readonly source: readonly Source[]
  readonly cue: Cue | null
  readonly content: readonly Content[]
  /** the thread that this one goes on from: a quotation in a paragraph of its own, without source or cue */
  readonly continues: Thread | null
  /** the first of all that it goes on from so; null for itself */
  readonly begun: Thread | null
  /** 1 where the outlet reports it */
  readonly depth: number
  /** the thread whose content holds this one */
  readonly within: Thread | null
}

interface Place {
  readonly text: string
  /** index of the paragraph that a mark begins in */
  readonly paragraph: (m: Span) => number
  readonly quoted: (c: Content) => boolean
  /** a quotation that is all of its paragraph */
  readonly standsAlone: (c: Content) => boolean
}

const WORD = /[\p{L}\p{N}]/u

function placesIn(report: Report): Place {
  const paragraphs = marksOf(report, 'paragraph')
  const quotationsAt = overlapping(marksOf(report, 'quotation'))
  const paragraph: Place['paragraph'] = m => lastAt(paragraphs, m.start)
  return {
    text: report.text,
    paragraph,
    quoted: c => quotationsAt(c).length > 0,
    standsAlone: c => {
      const around = paragraphs[paragraph(c)]!
      return (
        quotationsAt(c).some(q => q.start === c.start) &&
        c.start === around.start &&
        !WORD.test(report.text.slice(c.end, around.end))
      )
    },
  }
}

const JOINS = /^[\s,]*(?:and|or|&)\s+$/

/** Words that name nobody: a slip of the tags. */
const NOBODY = /^(?:the|a|an|of|in|by|to|and)$/i

/** Tells of each cue of a depth the source that it is linked to, and one beside that “and” joins to it which no cue claims. */
function sourcesIn(report: Report, cues: readonly Cue[], depth: number): (cue: Cue) => readonly Source[] {
  const claimed = new Set(cues.map(c => c.source))
  const sources = marksOf(report, 'source').filter(s => s.depth === depth && !NOBODY.test(words(report, s)))
  const places = new Map(sources.map((s, i) => [s.id, i]))
  return cue => {
    const place = places.get(cue.source ?? '')
    if (place === undefined) return []
    const first = sources[place]!
    const joins = (a?: Source, b?: Source): boolean => !!a && !!b && JOINS.test(report.text.slice(a.end, b.start))
    const free = (s?: Source): s is Source => !!s && !claimed.has(s.id)
    const [before, after] = [sources[place - 1], sources[place + 1]]
    return [
      ...(free(before) && joins(before, first) ? [before] : []),
      first,
      ...(free(after) && joins(first, after) ? [after] : []),
    ]
  }
}

/** Between two pieces of content: a verb of its own, as in “those afraid of [the flood] might consider [what it cost]”. */
const PARTED = /\b(?:may|might|could|should|would|must)\s/

/** A cue's content: of one paragraph, its own where that has some, else one beside it or quoted. Quoted words of another are a thread of their own. */
function own(cue: Cue, linked: readonly Content[], { paragraph, quoted, text }: Place): readonly Content[] {
  const home = linked.find(c => paragraph(c) === paragraph(cue)) ?? linked[0]
  const mine = linked.filter(c => paragraph(c) === paragraph(home!))
  const near = (c: Content): boolean => Math.abs(paragraph(c) - paragraph(cue)) <= 1
  const parted = (c: Content, i: number): boolean =>
    i > 0 && c.start > cue.end && PARTED.test(text.slice(Math.max(cue.end, mine[i - 1]!.end), c.start))
  return mine.filter((c, i) => quoted(c) || (near(c) && !parted(c, i)))
}

/** Of the threads whose content lies wholly before a mark, the one that ends last. */
function lastBefore(threads: readonly Thread[], mark: Span): Thread | undefined {
  const ends = (t: Thread): number => t.content.at(-1)!.end
  return threads
    .filter(t => ends(t) <= mark.start)
    .reduce<Thread | undefined>((a, b) => (a && ends(a) >= ends(b) ? a : b), undefined)
}

/**
 * Posts that a rule has read, with what the tagger found inside them and none of what it tied to words outside; then
 * cues with their sources and content; content without a cue only where it is quoted. A quotation that is all of a later paragraph is a thread of its own, which continues the one that ends
 * in quoted words in the paragraph before.
 */
function outermost(report: Report, place: Place): Thread[] {
  const { paragraph, quoted, standsAlone } = place
  const cues = cuesOf(report, 1)
  const sourcesOf = sourcesIn(report, cues, 1)
  const base = { depth: 1, within: null, continues: null, begun: null }
  const all = marksOf(report, 'content').filter(c => c.depth === 1)
  const cueOf = new Map(cues.map(c => [c.id, c]))
  const readOf = byCue(all.filter(c => c.confidence === null))
  const posts = cues.flatMap(cue => {
    const content = readOf(cue)
    return content.length ? [{ ...base, source: sourcesOf(cue), cue, content }] : []
  })
  const postAt = holders(posts)
  const postOf = (m: Span): Thread | null => postAt([m])[0] ?? null
  const within = (c: Content): Thread | null => (cueOf.has(c.cue!) ? postOf(cueOf.get(c.cue!)!) : null)
  const pieces = all.filter(c => c.confidence !== null && postOf(c) === within(c))
  const contentOf = byCue(pieces)
  const out: Thread[] = []
  const endingIn = new Map<number, Thread[]>()
  const add = (t: Thread): void => {
    out.push(t)
    const last = paragraph(t.content.at(-1)!)
    const there = endingIn.get(last)
    if (there) there.push(t)
    else endingIn.set(last, [t])
  }
  posts.forEach(add)
  const held = new Set<Content>()
  for (const cue of cues) {
    const content = own(cue, contentOf(cue), place)
    if (content.length) add({ ...base, within: postOf(cue), source: sourcesOf(cue), cue, content })
    for (const c of content) held.add(c)
  }
  const threadOf = new Map<MarkId | null, Thread>(out.map(t => [t.cue!.id, t]))
  const ruled = cues.filter(c => c.confidence === null)
  for (const piece of pieces.filter(c => !held.has(c) && quoted(c))) {
    const signed = piece.cue === null && ruled[firstIndex(ruled.length, i => ruled[i]!.start >= piece.end)]
    if (signed && !WORD.test(report.text.slice(piece.end, signed.end))) {
      add({ ...base, source: sourcesOf(signed), cue: signed, content: [piece] })
      continue
    }
    const before = standsAlone(piece) ? lastBefore(endingIn.get(paragraph(piece) - 1) ?? [], piece) : undefined
    const continues = (before && quoted(before.content.at(-1)!) ? before : threadOf.get(piece.cue)) ?? null
    add({ ...base, source: [], cue: null, content: [piece], continues, begun: continues && origin(continues) })
  }
  return out
}

/** Tells which of some threads have content that holds one of some spans, in their order. */
function holders(threads: readonly Thread[]): (spans: readonly Span[]) => readonly Thread[] {
  const content = threads.flatMap((t, at) => t.content.map(({ start, end }) => ({ start, end, at }))).sort(inTextOrder)
  const around = overlapping(content)
  return spans => {
    const at = spans.flatMap(s => around(s).flatMap(c => (contains(c, s) ? [c.at] : [])))
    return at.sort((a, b) => a - b).map(i => threads[i]!)
  }
}

/** The cues of one depth; where a rule has read an inner one, what the tagger made of the same words is left out. */
function cuesOf(report: Report, depth: number): readonly Cue[] {
  const all = marksOf(report, 'cue')
  const ruled = all.filter(c => c.depth > 1 && c.confidence === null)
  return all.filter(c => c.depth === depth && !ruled.some(r => r !== c && overlaps(r, c)))
}

/** No word stands between a content and what tells who said it: “[it will hold], she said”. */
const leadsUp = (text: string, content: Span, teller: Span): boolean => !WORD.test(text.slice(content.end, teller.start))

/** Threads of one depth whose cue, or what it says, stands in the content of one above. */
function inside(report: Report, depth: number, above: readonly Thread[]): Thread[] {
  const cues = cuesOf(report, depth)
  const contentOf = byCue(marksOf(report, 'content').filter(c => c.depth === depth))
  const holding = holders(above)
  const sourcesOf = sourcesIn(report, cues, depth)
  return cues.flatMap(cue => {
    const linked = contentOf(cue)
    const ahead = linked.some(c => c.start > cue.start)
    const content = linked.filter(c => !ahead || c.start > cue.start || leadsUp(report.text, c, sourcesOf(cue)[0] ?? cue))
    const within = holding([cue]).at(-1) ?? holding(content).find(t => t.cue !== null)
    return content.length && within ? [{ depth, within, continues: null, begun: null, source: sourcesOf(cue), cue, content }] : []
  })
}

/** The threads of a report, whatever the depth, in the order of what they say. */
export function threads(report: Report): readonly Thread[] {
  const out = outermost(report, placesIn(report))
  const deepest = marksOf(report, 'cue').reduce((most, c) => Math.max(most, c.depth), 1)
  let above: readonly Thread[] = out
  for (let depth = 2; depth <= deepest; depth++) {
    above = inside(report, depth, above)
    for (const t of above) out.push(t)
  }
  return out.sort((a, b) => a.content[0]!.start - b.content[0]!.start || a.depth - b.depth)
}

/** The thread that a chain of continued quotations began with. */
export const origin = (thread: Thread): Thread => thread.begun ?? thread
