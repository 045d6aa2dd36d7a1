import { namedBeside, quotationAround } from '../compare/beside.ts'
import type { Relation } from '../compare/relation.ts'
import type { Witness } from '../compare/verdict.ts'
import { keyOf } from '../ledger/tokens.ts'
import type { Resolved } from './check-find.ts'
import { fits, nobody } from './check-speaker.ts'
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
  const beside = besides(spoken, relation)
  if (beside) {
    const other = { name: beside, kind: 'person', mentions: [] }
    if (fits(asked, other)) return 'theirs'
    if (called === null || nobody(called)) return 'another'
  }
  if (entity !== null && who.entities.includes(entity)) return 'theirs'
  if (called === null || nobody(called)) return 'nobody'
  if (fits(asked, called)) return 'theirs'
  const there = cast.some(c => who.entities.includes(c.entity) || fits(asked, c))
  const source = spoken.sources[relation.statement] || spoken.sources.find(Boolean) || called.name
  if (!there || named(source, spoken)) return 'another'
  // “he” is no company
  if (PRONOUN.test(source.trim()))
    return /^(?:he|she|i)$/iu.test(source.trim()) && called.kind !== 'person' ? 'nobody' : 'another'
  const described = keyOf(source)
  if (who.roles.has(described) && !elsewhere(spoken).has(described)) return 'theirs'
  return called.kind === 'unnamed' ? 'described' : 'another'
}

/** Whether a statement's own words have a word of its speaker's name, with a capital. */
const named = (source: string, { called }: Spoken): boolean => {
  const name = keyOf(called!.name).split(' ')
  return [...source.matchAll(/\p{Lu}[\p{L}\p{M}’'-]*/gu)].some(m => name.includes(keyOf(m[0])))
}

/** The name beside the quotation in which the shared words stand, where the reader has not taken it for the speaker's. */
export function besides({ speech, called }: Spoken, { shared }: Relation): string | null {
  const { words, text } = speech
  const quotation = quotationAround(text, { start: words[shared[0]!]!.start, end: words[shared[0]!]!.end })
  const name = quotation && namedBeside(text, quotation)
  return name && !(called && fits([name], called)) ? name : null
}
