import { contains, inTextOrder, type MarkId, type MarkOf, marksOf, type Report, type Span, words } from '../report/index.ts'
import type { Reading } from './schema.ts'
import { quotationsOf } from './voice.ts'

type Person = Reading['people'][number]

// sources have no form of their own
const PRONOUN =
  /^(?:I|me|my|mine|myself|we|us|our|ours|ourselves|you|yours?|yoursel(?:f|ves)|he|him|his|himself|she|hers?|herself|it|its|itself|they|them|their|theirs|themselves|who|whom|whose|which|that|this|these|those|one|both|all|some|others|another|neither)$/i

/**
 * Which of a person's mentions name them, told apart by whose words they stand in: the speaker of the innermost content around them, or
 * the outlet where no content is and in an editor's brackets. Where nobody is named for that content, the mention is told by whoever's
 * content is around it; if that is nobody either, it is left out. Pronouns name nobody.
 */
export function namer(report: Report): (mentions: readonly (Span & { readonly kind: string })[]) => Person['names'] {
  const { text } = report
  const quoted = quotationsOf(report)
  const contents = contentsOf(report)
  // for each character the place of the innermost content in `contents`, counted from 1
  const innermost = new Int32Array(text.length)
  for (const [i, c] of contents.entries())
    if (c.speaker !== null || innermost[c.start] === 0) innermost.fill(i + 1, c.start, c.end)
  // what an editor put into a quotation is in no content
  for (const { start, end } of marksOf(report, 'insertion')) innermost.fill(0, start, end)
  const pronouns = new Set(marksOf(report, 'mention').flatMap(m => (m.form === 'pronoun' ? [`${m.start}-${m.end}`] : [])))
  /** without the comma that closes an apposition */
  const bare = ({ start, end }: Span): Span => {
    const all = text.slice(start, end)
    return { start, end: start + (all.replace(/[\s,:;–—-]+$/u, '').length || all.length) }
  }
  const isName = (span: Span): boolean => !pronouns.has(`${span.start}-${span.end}`) && !PRONOUN.test(words(report, span))

  return mentions => {
    const own: Person['names']['own'][number][] = []
    const others = new Map<MarkId, Person['names']['others'][number]['spans'][number][]>()
    for (const { start, end } of withoutHolders(mentions).map(bare).filter(isName)) {
      const around = contents[innermost[start]! - 1]
      const span = { start, end, words: text.slice(start, end) }
      if (!around || !contains(around, span)) own.push(span)
      else if (around.speaker !== null) {
        const spans = others.get(around.speaker) ?? []
        spans.push({ ...span, voice: quoted[start] ? 'quoted' : 'reported' })
        others.set(around.speaker, spans)
      }
    }
    return { own, others: [...others].map(([speaker, spans]) => ({ speaker, spans })) }
  }
}

/** Every piece of content with its speaker, outer ones first. */
function contentsOf(report: Report): readonly (Span & { readonly speaker: MarkId | null })[] {
  const byId = new Map(marksOf(report, 'content').map(c => [c.id, c] as const))
  const piece = (a: MarkOf<'attribution'>, id: MarkId): Span & { speaker: MarkId | null } => {
    const { start, end } = byId.get(id)!
    return { start, end, speaker: a.speaker }
  }
  return marksOf(report, 'attribution')
    .flatMap(a => a.content.map(id => piece(a, id)))
    .sort((a, b) => b.end - b.start - (a.end - a.start) || inTextOrder(a, b))
}

/** A source such as “Ada Berg, the mayor,” holds mentions of its own, which name her better. */
function withoutHolders(mentions: readonly (Span & { readonly kind: string })[]): readonly Span[] {
  const sorted = [...mentions].sort(inTextOrder)
  return sorted.filter((m, i) => {
    const next = sorted[i + 1]
    return !(next && contains(m, next) && (m.kind === 'source' || contains(next, m)))
  })
}
