import { type Content, type Cue, idMaker, type Mark, marksOf, overlapping, type Report, type Source } from '../report/index.ts'
import type { Features } from './features.ts'
import { link } from './links.ts'
import type { Scores } from './session.ts'
import { snapped } from './snap.ts'
import type { Stretch } from './stretches.ts'
import type { Window } from './windows.ts'

export interface Scored extends Window {
  readonly scores: Scores
}

/**
 * Marks with their pointers: each cue's source in its own paragraph, each content's cue, among those that its window reads.
 *
 * @param width of one link projection
 * @param by what the marks carry
 */
export function linked(
  report: Report,
  f: Features,
  all: readonly Stretch[],
  windows: readonly Scored[],
  width: number,
  by: string,
): Mark[] {
  const id = idMaker(report)
  const quotations = overlapping(marksOf(report, 'quotation'))
  const paragraph = f.para.slice()
  for (let i = 1; i < paragraph.length; i++) paragraph[i]! += paragraph[i - 1]!
  const base = all.map(s => {
    const { start, end } = s.role === 'content' ? snapped(report, s, quotations(s)) : s
    return { id: id(s.role, { start, end }), start, end, by, confidence: s.confidence }
  })

  const read = windows.map(({ context, end }) => all.flatMap((c, k) => (context <= c.from && c.from < end ? [k] : [])))

  /** The content that each stretch of a next depth stands in: partners of one depth share it. */
  const within = all.map(s => {
    if (s.depth === 1) return undefined
    const holds = (o: Stretch): boolean => o.role === 'content' && o.depth === s.depth - 1 && o.from <= s.from && s.to <= o.to
    return read[s.at]!.find(k => holds(all[k]!))
  })

  function partner(
    i: number,
    role: 'source' | 'cue',
    near: boolean,
  ): { readonly to: string | null; readonly probability: number } {
    const s = all[i]!
    const { context, scores } = windows[s.at]!
    const candidates = read[s.at]!.filter(k => {
      const c = all[k]!
      return (
        c.role === role && c.depth === s.depth && (!near || paragraph[c.from] === paragraph[s.from]) && within[k] === within[i]
      )
    })
    const row = (x: Stretch): number => x.from - context + 1
    const { best, probability } = link(
      scores.links,
      width,
      s.role === 'cue' ? 'cueAsks' : 'contentAsks',
      row(s),
      role,
      candidates.map(k => row(all[k]!)),
    )
    return { to: best < 0 ? null : base[candidates[best]!]!.id, probability }
  }

  return all.map((s, i): Source | Cue | Content => {
    if (s.role === 'source') return { kind: 'source', depth: s.depth, ...base[i]! }
    if (s.role === 'cue') {
      const { to, probability } = partner(i, 'source', true)
      return { kind: 'cue', depth: s.depth, ...base[i]!, source: to, link: probability }
    }
    const { to, probability } = partner(i, 'cue', false)
    return { kind: 'content', depth: s.depth, ...base[i]!, cue: to, link: probability }
  })
}
