import { firstIndex, inTextOrder, overlaps, type Span } from '../report/index.ts'
import { quotedOf } from './quoted.ts'
import type { Reading } from './schema.ts'

/** A stretch of text in which nothing begins or ends, and what covers it: numbers are places in the lists of attributions, doubts and figures. */
export interface Run extends Span {
  readonly words: string
  readonly voice: 'quoted' | 'reported' | 'own'
  readonly content: readonly number[]
  readonly source: readonly number[]
  readonly cue: readonly number[]
  readonly insertion: boolean
  readonly doubts: readonly number[]
  /** the attributions of which a piece of content begins here, or ends here */
  readonly opens: readonly number[]
  readonly closes: readonly number[]
  /** the figure that covers it, and whether that begins and ends here; none lies in another */
  readonly figure: { readonly of: number; readonly opens: boolean; readonly closes: boolean } | null
}

interface Layer extends Span {
  readonly part: 'content' | 'quoted' | 'source' | 'cue' | 'insertion' | 'doubt' | 'figure'
  readonly of: number
}

/** Layers by where they start, and for each how far it and those before it reach: what overlaps a stretch is found without a look at the rest. */
interface Layers {
  readonly all: readonly Layer[]
  readonly reach: readonly number[]
}

type Marked = Pick<Reading, 'text' | 'attributions'> & Partial<Pick<Reading, 'doubts' | 'figures'>>

/** Everything that covers some of a text, to be cut into runs paragraph by paragraph. */
export function layersOf({ attributions, doubts = [], figures = [] }: Marked): Layers {
  const layer = (part: Layer['part'], of: number, spans: readonly Span[]): readonly Layer[] =>
    spans.map(({ start, end }) => ({ part, of, start, end }))
  const all = [
    ...attributions.flatMap((a, i) => [
      ...layer('content', i, a.content),
      ...layer('quoted', i, quotedOf(a)),
      ...layer('source', i, a.source),
      ...layer('cue', i, a.cue),
      ...layer('insertion', i, a.insertions),
    ]),
    ...doubts.flatMap((d, i) => layer('doubt', i, [d])),
    ...figures.flatMap((f, i) => layer('figure', i, [f])),
  ].sort(inTextOrder)
  let furthest = 0
  return { all, reach: all.map(l => (furthest = Math.max(furthest, l.end))) }
}

/** One stretch of a text, usually a paragraph, cut wherever something begins or ends. */
export function runsOf(text: string, { all, reach }: Layers, within: Span): readonly Run[] {
  const from = firstIndex(reach.length, i => reach[i]! > within.start)
  const to = firstIndex(all.length, i => all[i]!.start >= within.end)
  const here = all.slice(from, to).filter(l => overlaps(l, within))
  const inside = (offset: number): number => Math.min(Math.max(offset, within.start), within.end)
  const cuts = [...new Set([within.start, within.end, ...here.flatMap(l => [inside(l.start), inside(l.end)])])].sort(
    (a, b) => a - b,
  )
  let over: readonly Layer[] = []
  let next = 0
  return cuts.slice(1).map((end, i) => {
    const span = { start: cuts[i]!, end }
    const begun = next
    while (next < here.length && here[next]!.start <= span.start) next++
    over = [...over.filter(l => l.end > span.start), ...here.slice(begun, next)]
    const of = (part: Layer['part']): readonly number[] => distinct(over.filter(l => l.part === part))
    const content = over.filter(l => l.part === 'content')
    const quoted = over.some(l => l.part === 'quoted')
    const figure = over.find(l => l.part === 'figure')
    return {
      ...span,
      words: text.slice(span.start, span.end),
      voice: quoted ? 'quoted' : content.length ? 'reported' : 'own',
      content: of('content'),
      source: of('source'),
      cue: of('cue'),
      insertion: over.some(l => l.part === 'insertion'),
      doubts: of('doubt'),
      opens: distinct(content.filter(l => l.start === span.start)),
      // the inner one ends first
      closes: distinct(content.filter(l => l.end === span.end)).toReversed(),
      figure: figure ? { of: figure.of, opens: figure.start === span.start, closes: figure.end === span.end } : null,
    }
  })
}

const distinct = (layers: readonly Layer[]): readonly number[] => [...new Set(layers.map(l => l.of))]

/** Lines with something on them, white space at their ends left outside. */
export function paragraphsOf(text: string): readonly Span[] {
  return [...text.matchAll(/[^\n\r\u2028\u2029]+/g)].flatMap(({ 0: line, index }) => {
    const start = index + line.length - line.trimStart().length
    const end = start + line.trim().length
    return start < end ? [{ start, end }] : []
  })
}
