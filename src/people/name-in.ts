import type { Span } from '../report/index.ts'
import { describe, PREPOSITIONS } from './describe.ts'
import { JOINS } from './joint.ts'
import type { Name } from './name.ts'
import { commonNoun, nounOf } from './noun.ts'
import type { Token } from './token.ts'

/** Words that may follow a body's name without changing whose it is. */
export const OUTLETS = new Set(
  'company firm news agency group network newspaper daily magazine website channel television broadcaster movement militia party'.split(
    ' ',
  ),
)

/** What an outlet says itself where it stands “by” it; a video or a statement stays a document. */
const PRINTED = new Set('report account article story information column editorial piece'.split(' '))

/** The words of a phrase, without its article, and the names inside it. */
interface Words {
  readonly text: string
  readonly span: Span
  readonly lead: readonly Token[]
  readonly inner: readonly Name[]
  readonly isPerson: (name: Name) => boolean
}

const beginOf = (name: Name): number => (name.title ?? name).start
const isPossessive = ({ text }: Words, name: Name): boolean => /^['’]s/i.test(text.slice(name.end, name.end + 2))
/** Whether a preposition, a comma or a bracket stands behind a name. */
const isParted = ({ text }: Words, name: Name, next: Token): boolean =>
  PREPOSITIONS.has(next.low) || /^\s*[,(]/.test(text.slice(name.end, next.start))

/** “Ana Poe, a lawyer,” “Ana Poe of Norco” */
function atStart(w: Words, first: Name): Name | undefined {
  if (first.start !== w.lead[0]!.start && first.title?.start !== w.lead[0]!.start) return undefined
  const next = w.lead.find(t => t.start >= first.end)
  return !next || (!isPossessive(w, first) && isParted(w, first, next)) ? first : undefined
}

/** “analyst Ana Poe of Norco”: a person’s name that no preposition parts from the words before. */
const amid = (w: Words): Name | undefined =>
  w.inner.filter(w.isPerson).find(name => {
    const before = w.lead.filter(t => t.end <= beginOf(name))
    const next = w.lead.find(t => t.start >= name.end)
    if (!before.length || !next || isPossessive(w, name) || !isParted(w, name, next)) return false
    const joined = !before.some(t => PREPOSITIONS.has(t.low)) || /,\s*$/.test(w.text.slice(w.span.start, beginOf(name)))
    return joined && nounOf(before.at(-1)!.low)?.plural !== true
  })

/** “the KXNA news agency” */
function beforeNoun(w: Words, last: Name, behind: readonly Token[]): Name | undefined {
  const prior = w.lead.findLast(t => t.end <= beginOf(last))
  const one = /^an?\s/i.test(w.text.slice(w.span.start, w.span.start + 3))
  const bodies = !one && behind.every(t => OUTLETS.has(t.low)) && !w.isPerson(last) && last.entity !== 'place'
  return bodies && !isPossessive(w, last) && !PREPOSITIONS.has(prior?.low ?? '') ? last : undefined
}

/** “Poe’s lawyer, Gad Lev,” “local police chief Gad Lev” */
function atEnd(w: Words, last: Name): Name | undefined {
  const before = w.lead.filter(t => t.end <= beginOf(last))
  const prior = before.at(-1)
  // “Norco’s Handbook”: a thing of its own, whatever its capital
  if (prior?.possessive && last.tokens.length === 1 && commonNoun(last.tokens[0]!.low) && !w.isPerson(last)) return undefined
  if (!prior || prior.possessive) return last
  const said = describe(w.text, before)
  const front = w.text.slice(w.span.start, beginOf(last))
  if (/,\s*$/.test(front)) return last.entity === 'place' || (said.plural && w.isPerson(last)) ? undefined : last
  // “undersecretary for Education Ms Poe”: the office is taken for part of the title
  if (last.title && /^(?:of|for|to)$/.test(prior.low) && said.head?.kind === 'person') return last
  if (/\bby\s+(?:the\s+)?$/i.test(front)) return PRINTED.has(said.headWord) ? last : undefined
  // “the Defence and Security Committee Ana Poe”
  if (last.title && JOINS.has(prior.low) && before.at(-2)?.capital) return last
  if (said.head?.kind === 'document' && before.some(t => t.low === 'by')) return PRINTED.has(said.headWord) ? last : undefined
  if (PREPOSITIONS.has(prior.low) || JOINS.has(prior.low) || prior.low === 'the') return undefined
  return nounOf(prior.low)?.plural && !last.title ? undefined : last
}

/** The name that a phrase is a name of, by where the name stands in it; undefined where the phrase only mentions it. */
export function nameIn(w: Words): Name | undefined {
  const [first, last] = [w.inner[0], w.inner.at(-1)]
  if (!first || !last) return undefined
  const behind = w.lead.filter(t => t.start >= last.end)
  return atStart(w, first) ?? amid(w) ?? (behind.length ? beforeNoun(w, last, behind) : atEnd(w, last))
}
