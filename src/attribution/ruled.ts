import type { Content, Cue, idMaker, Source, Span } from '../report/index.ts'

/** Source, cue and content that a rule reads where the tagger has none: sure by their form, so without a confidence. */
export function ruled(
  id: ReturnType<typeof idMaker>,
  depth: number,
  parts: { readonly source: Span; readonly cue: Span; readonly content: readonly Span[] },
): readonly [Source, Cue, ...Content[]] {
  const base = ({ start, end }: Span) => ({ start, end, depth, by: 'attribution@1', confidence: null })
  const source: Source = { kind: 'source', id: id('source', parts.source), ...base(parts.source) }
  const cue: Cue = { kind: 'cue', id: id('cue', parts.cue), ...base(parts.cue), source: source.id, link: 1 }
  const content = parts.content.map((c): Content => ({ kind: 'content', id: id('content', c), ...base(c), cue: cue.id, link: 1 }))
  return [source, cue, ...content]
}
