import { type Content, type Cue, contains, type MarkId, marksOf, type Paragraph, type Quotation, type Report, type Source } from '../report/index.ts'

/** The marks that make one attribution, before it is one. */
export interface Thread {
  readonly source: readonly Source[]
  readonly cue: Cue | null
  readonly content: readonly Content[]
  /** the thread that this one goes on from: a quotation that opens a paragraph of its own, without source or cue */
  readonly continues: Thread | null
}

interface Marks {
  readonly paragraphOf: (m: { start: number; end: number }) => number
  readonly opensParagraph: (c: Content) => boolean
  readonly sources: ReadonlyMap<MarkId, Source>
}

function marksIn(report: Report): Marks {
  const paragraphs: readonly Paragraph[] = marksOf(report, 'paragraph')
  const quotations: readonly Quotation[] = marksOf(report, 'quotation')
  const paragraphOf: Marks['paragraphOf'] = m => paragraphs.findLastIndex(p => p.start <= m.start)
  return {
    paragraphOf,
    opensParagraph: c => c.start === paragraphs[paragraphOf(c)]?.start && quotations.some(q => contains(q, c) || (q.start === c.start && q.end <= c.end)),
    sources: new Map(marksOf(report, 'source').map(s => [s.id, s])),
  }
}

const JOINS = /^[\s,]*(?:and|or|&)\s+$/

/** The linked source, and one that “and” joins to it which no cue claims. */
function sourcesOf(report: Report, cue: Cue, { sources }: Marks, claimed: ReadonlySet<MarkId | null>): readonly Source[] {
  const first = cue.source === null ? undefined : sources.get(cue.source)
  if (!first) return []
  const second = [...sources.values()].find(
    s => s !== first && !claimed.has(s.id) && JOINS.test(s.start > first.start ? report.text.slice(first.end, s.start) : report.text.slice(s.end, first.start)),
  )
  return second ? [first, second].sort((a, b) => a.start - b.start) : [first]
}

/**
 * Cues with their sources and content. A content piece that opens a later paragraph with a quotation, and one without a cue that does,
 * is a thread of its own that continues the one before.
 */
export function threads(report: Report): readonly Thread[] {
  const marks = marksIn(report)
  const cues = marksOf(report, 'cue')
  const claimed = new Set(cues.map(c => c.source))
  const held = new Map<MarkId, Thread>()
  const pieces = marksOf(report, 'content')
  for (const cue of cues) {
    const mine = pieces.filter(c => c.cue === cue.id)
    const content = mine.filter(c => !(marks.paragraphOf(c) > marks.paragraphOf(cue) && marks.opensParagraph(c) && mine.some(o => o.start < c.start)))
    if (content.length) held.set(cue.id, { source: sourcesOf(report, cue, marks, claimed), cue, content, continues: null })
  }
  const out: Thread[] = [...held.values()]
  const last = (before: number): Thread | undefined =>
    out.filter(t => t.content.every(c => c.start < before)).sort((a, b) => b.content.at(-1)!.start - a.content.at(-1)!.start)[0]
  for (const piece of pieces) {
    if (out.some(t => t.content.includes(piece))) continue
    const before = last(piece.start)
    const near = before && marks.paragraphOf(piece) - marks.paragraphOf(before.content.at(-1)!) === 1
    const continues = near && marks.opensParagraph(piece) ? before : null
    out.push({ source: [], cue: null, content: [piece], continues })
  }
  return out.sort((a, b) => a.content[0]!.start - b.content[0]!.start)
}
