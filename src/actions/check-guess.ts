import { mentionBeside, namedBeside, quotationAround } from '../compare/beside.ts'
import type { Speech } from '../compare/claim.ts'
import type { Relation } from '../compare/relation.ts'
import type { Member } from './check-around.ts'
import { type Called, fits, nameWords, nobody } from './check-speaker.ts'
import type { Spoken } from './check-speech.ts'

/** The quotation in which the first of the shared words stands. */
const quotationOf = ({ text, words }: Speech, [first]: readonly number[]) => quotationAround(text, words[first!]!)

export const PRONOUN = /^(?:he|she|i|we|they|it|who)$/iu

/** Who may say a speech rather than the one whom the reader has guessed, where little tells: those who speak right before or behind it. */
export function likelier({ around, called, sources, cast, entity }: Spoken, statement: number): readonly Member[] {
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
export function introducedBy({ speech, around, called, cast }: Spoken, { shared, statement }: Relation): Member | null {
  const { text } = speech
  const { bare, named } = around(statement)
  if (!called || nobody(called) || (!bare && named === null)) return null
  const quotation = quotationOf(speech, shared)
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

/** Characters before a statement in which the one whom “he” means is named, and behind it in which one is named whom it cannot mean. */
const NAMED_BEFORE = 300
const NAMED_BEHIND = 200

/** Those that one mouth can be whom a report names before a place, the last first. */
export function namedBefore({ cast }: Spoken, start: number, but: Member | null): readonly Member[] {
  const last = (who: Member): number => Math.max(-1, ...who.places.map(p => p.end).filter(end => end <= start))
  return cast
    .filter(who => who !== but && ONE.has(who.kind) && last(who) > start - NAMED_BEFORE)
    .sort((a, b) => last(b) - last(a))
}
const ONE = new Set(['person', 'unnamed'])

/**
 * Who may say a speech that the reader has given to one who cannot: “he”, of one who is named only behind it; a quotation in which its own speaker is named; “he said” in a speech of
 * his own. Null where nothing stands against the reader.
 */
export function insteadOf(spoken: Spoken, { shared, statement }: Relation): readonly Member[] | null {
  const { called, cast, around, sources, speech } = spoken
  const source = sources[statement]!.trim()
  const own = cast.find(c => c === called)
  if (own?.kind !== 'person' || !SINGLE.test(source)) return null
  const { start, inside } = around(statement)
  const others = namedBefore(spoken, start, own)
  if (inside) return others
  const { text, words, of } = speech
  const name = nameWords(own.name)
  const places = own.places.filter(p => nameWords(text.slice(p.start, p.end)).some(w => name.includes(w)))
  const near = places.some(p => p.end > start - NAMED_BEFORE && p.start <= start)
  if (!near && others.length && places.some(p => p.start > start && p.start < start + NAMED_BEHIND)) return others.slice(0, 1)
  const quotation = quotationOf(speech, shared)
  const selfNamed =
    quotation !== null &&
    words.some(
      (w, k) => of[k] === statement && w.end <= quotation.end && /^\p{Lu}/u.test(text.slice(w.start)) && name.includes(w.word),
    )
  return selfNamed && others.length ? others.slice(0, 1) : null
}

/** The one named beside the quotation in which the shared words stand, where the reader has not taken them for the speaker. */
export function besides({ speech, called, cast }: Spoken, { shared }: Relation): (Called & { readonly entity?: number }) | null {
  const { text } = speech
  const quotation = quotationOf(speech, shared)
  if (!quotation) return null
  const mentions = cast.flatMap(one => one.places.map(place => ({ one, ...place })))
  const { one } = mentions[mentionBeside(text, quotation, mentions)] ?? {}
  const name = namedBeside(text, quotation)
  const found = one ?? (name ? { name, kind: 'person', mentions: [] } : null)
  return found && !(called && (found === called || fits([found.name], called))) ? found : null
}
