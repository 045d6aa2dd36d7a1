import { mentionBeside, namedBeside, quotationAround } from '../compare/beside.ts'
import type { Relation } from '../compare/relation.ts'
import type { Witness } from '../compare/verdict.ts'
import { telling } from '../compare/word.ts'
import { keyOf } from '../ledger/tokens.ts'
import type { Member } from './check-around.ts'
import type { Resolved } from './check-find.ts'
import { answersTo, type Called, endsWithName, firstName, fits, nobody } from './check-speaker.ts'
import type { Spoken } from './check-speech.ts'

/** What a speaker is by other reports than the one of the speech, in the words of `rolesWords`. */
export type Elsewhere = (spoken: Spoken) => ReadonlySet<string>

const PRONOUN = /^(?:he|she|i|we|they|it|who)$/iu

/**
 * Whether the one asked for says a statement. Where the report only describes its speaker (“the director”), or calls them “he”, the reader has guessed whom it means:
 * then what the one asked for is in other reports counts as well.
 *
 * @param elsewhere what other reports say a speaker is
 */
export function whoseOf(
  spoken: Spoken,
  relation: Relation,
  who: Resolved,
  asked: readonly string[],
  elsewhere: Elsewhere,
): Witness['whose'] {
  const { entity, called, cast } = spoken
  const isAsked = (one: Called & { readonly entity?: number }): boolean =>
    (one.entity !== undefined && who.entities.includes(one.entity)) || fits(asked, one)
  const beside = besides(spoken, relation)
  if (beside) {
    if (isAsked(beside)) return 'theirs'
    if (called === null || nobody(called)) return 'another'
  }
  const handed = introducedBy(spoken, relation)
  if (handed) return isAsked(handed) ? 'theirs' : 'another'
  if (entity !== null && who.entities.includes(entity)) return 'theirs'
  if (likelier(spoken, relation.statement).some(isAsked)) return 'theirs'
  if (called === null || nobody(called)) return 'nobody'
  const source = spoken.sources[relation.statement] || spoken.sources.find(Boolean) || called.name
  if (endsWithName(asked, source)) return 'theirs'
  const said = [...called.roles, ...(called.kind === 'person' ? [] : [called.name]), ...spoken.sources]
  if (fits(asked, called) || answersTo(asked, called.name, said)) return 'theirs'
  const there = cast.some(c => who.entities.includes(c.entity) || fits(asked, c))
  if (!there) return 'another'
  // two of one first name: the reader has guessed which
  if (named(source, spoken)) return firstName(asked, source) ? 'theirs' : 'another'
  // “he” is no company
  if (PRONOUN.test(source.trim())) return /^(?:he|she|i)$/iu.test(source.trim()) && NO_HE.has(called.kind) ? 'nobody' : 'another'
  const described = keyOf(source)
  if (who.roles.has(described) && !elsewhere(spoken).has(described)) return 'theirs'
  return called.kind === 'unnamed' && mayBe(described, who.roles) ? 'described' : 'another'
}

/** Whether what one is known to be has anything of a description; where nothing is known of them, they may be anything. */
const mayBe = (described: string, roles: ReadonlySet<string>): boolean =>
  roles.size === 0 || described.split(' ').some(w => telling(w) && roles.has(w))

const NO_HE = new Set(['organisation', 'place', 'document', 'group'])

/** Whether a statement's own words have a word of its speaker's name, with a capital. */
const named = (source: string, { called }: Spoken): boolean => {
  const name = keyOf(called!.name).split(' ')
  return [...source.matchAll(/\p{Lu}[\p{L}\p{M}’'-]*/gu)].some(m => name.includes(keyOf(m[0])))
}

/** Who may say a speech rather than the one whom the reader has guessed, where little tells: those who speak right before or behind it. */
function likelier({ around, called, sources, cast, entity }: Spoken, statement: number): readonly Member[] {
  const { before, behind, bare, start } = around(statement)
  const source = sources[statement]!.trim()
  const pronoun = PRONOUN.test(source)
  if (pronoun && before) {
    // “No-one wants that,” she said: she who spoke last
    if (called === null || nobody(called)) return [before.who]
    // “Ada Kern said so. She added”: not one whom the sentence does not have
    const own = cast.find(c => c.entity === entity)
    const had = own?.places.some(p => before.start <= p.start && p.start < start)
    return own && !had && SINGLE.test(source) && start - before.end <= SAME_LINE ? [before.who] : []
  }
  // a quotation by itself is no crowd's
  if (bare && called && called.kind !== 'person') return [before, behind].flatMap(n => (n ? [n.who] : []))
  return []
}

/** “Ada Kern had a word for it: “Mud.”” Whom alone the sentence names that leads up to a quotation which the reader has given to one behind it. */
function introducedBy({ speech, around, called, cast }: Spoken, { shared, statement }: Relation): Member | null {
  const { text, words } = speech
  const { bare, named } = around(statement)
  if (!called || nobody(called) || (!bare && named === null)) return null
  const quotation = quotationAround(text, { start: words[shared[0]!]!.start, end: words[shared[0]!]!.end })
  const sentence =
    quotation &&
    /(?:^|[.!?]["”]?\s|\n)([^.!?“”"\n]{3,200}):\s*$/u.exec(text.slice(Math.max(0, quotation.start - 220), quotation.start))
  if (!sentence) return null
  const [from, to] = [quotation.start - sentence[1]!.length - 3, quotation.start]
  if (named !== null && named > from) return null
  const there = cast.filter(c => c.kind === 'person' && c.places.some(p => from <= p.start && p.end <= to))
  return there.length === 1 && there[0] !== called ? there[0]! : null
}

const SINGLE = /^(?:he|she)$/iu
/** Characters between two sentences that stand side by side. */
const SAME_LINE = 3

/** The one named beside the quotation in which the shared words stand, where the reader has not taken them for the speaker. */
export function besides({ speech, called, cast }: Spoken, { shared }: Relation): (Called & { readonly entity?: number }) | null {
  const { words, text } = speech
  const quotation = quotationAround(text, { start: words[shared[0]!]!.start, end: words[shared[0]!]!.end })
  if (!quotation) return null
  const mentions = cast.flatMap(one => one.places.map(place => ({ one, ...place })))
  const { one } = mentions[mentionBeside(text, quotation, mentions)] ?? {}
  const name = namedBeside(text, quotation)
  const found = one ?? (name ? { name, kind: 'person', mentions: [] } : null)
  return found && !(called && (found === called || fits([found.name], called))) ? found : null
}
