import { sentenceAround } from '../compare/open.ts'
import type { Relation } from '../compare/relation.ts'
import type { Witness } from '../compare/verdict.ts'
import { keyOf } from '../ledger/tokens.ts'
import { answersTo, mayBe } from './check-described.ts'
import type { Resolved } from './check-find.ts'
import { besides, insteadOf, introducedBy, likelier, namedBefore, PRONOUN } from './check-guess.ts'
import { type Called, endsWithName, firstName, fits, nameWords, nobody } from './check-speaker.ts'
import type { Spoken } from './check-speech.ts'

/** What a speaker is by other reports than the one of the speech, in the words of `rolesWords`. */
export type Elsewhere = (spoken: Spoken) => ReadonlySet<string>

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
  const instead = insteadOf(spoken, relation)
  if (instead) return instead.some(isAsked) ? 'theirs' : 'another'
  if (entity !== null && who.entities.includes(entity)) return 'theirs'
  if (likelier(spoken, relation.statement).some(isAsked)) return 'theirs'
  if (called === null || nobody(called)) return 'nobody'
  const source = spoken.sources[relation.statement] || spoken.sources.find(Boolean) || called.name
  if (endsWithName(asked, source)) return 'theirs'
  const said = [...called.roles, ...(called.kind === 'person' ? [] : [called.name]), ...spoken.sources]
  if (
    fits(asked, called) ||
    answersTo(asked, called.name, whoseWords(spoken, relation.statement, said), near(spoken, relation.statement, said))
  )
    return 'theirs'
  const there = cast.some(c => who.entities.includes(c.entity) || fits(asked, c))
  if (!there) return relative(spoken, asked) ? 'theirs' : 'another'
  // two of one first name: the reader has guessed which
  if (named(source, spoken)) return firstName(asked, source) ? 'theirs' : 'another'
  // “he” is no company
  if (PRONOUN.test(source.trim())) return /^(?:he|she|i)$/iu.test(source.trim()) && NO_HE.has(called.kind) ? 'nobody' : 'another'
  const described = keyOf(source)
  if (who.roles.has(described) && !elsewhere(spoken).has(described)) return 'theirs'
  return called.kind === 'unnamed' &&
    mayBe(
      described,
      asked,
      who.roles,
      who.people.map(p => p.kind),
    )
    ? 'described'
    : 'another'
}

const NO_HE = new Set(['organisation', 'place', 'document', 'group'])

/** Whether a statement's own words have a word of its speaker's name, with a capital. */
const named = (source: string, { called }: Spoken): boolean => {
  const name = keyOf(called!.name).split(' ')
  return [...source.matchAll(/\p{Lu}[\p{L}\p{M}’'-]*/gu)].some(m => name.includes(keyOf(m[0])))
}

/** “her office”, as Ada Kern’s, who is named last before it. */
function whoseWords(spoken: Spoken, statement: number, said: readonly string[]): readonly string[] {
  const owner = said.some(s => OWNED.test(s)) ? namedBefore(spoken, spoken.around(statement).start, spoken.called)[0] : undefined
  return owner ? [...said, ...said.filter(s => OWNED.test(s)).map(s => s.replace(OWNED, `${owner.name}’s`))] : said
}
const OWNED = /^(?:his|her)\b/iu

/** The sentence in which somebody says something, and the full names of those whom the words for them have. */
function near({ cast, speech, around }: Spoken, statement: number, said: readonly string[]): readonly string[] {
  const { start } = around(statement)
  const { start: from, end } = sentenceAround(speech.text, { start, end: start })
  const words = new Set(said.flatMap(nameWords))
  return [
    ...(speech.text.slice(from, end).match(/\p{Lu}[\p{L}\p{M}’'-]+/gu) ?? []),
    ...cast.filter(c => c.kind === 'person' && nameWords(c.name).some(w => words.has(w))).map(c => c.name),
  ]
}

/** “Kern’s wife, Ada”: one whom the report calls by a first name only, where it has the last name too. */
const relative = ({ called, speech }: Spoken, asked: readonly string[]): boolean =>
  called?.kind === 'person' && firstName(asked, called.name) && asked.some(a => speech.mentions(nameWords(a).at(-1) ?? ''))
