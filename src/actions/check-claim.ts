import type { Claim } from '../compare/claim.ts'
import { tokens } from '../ledger/tokens.ts'
import type { Reading } from '../reading/schema.ts'
import { HearsayError } from '../report/error.ts'
import type { Span } from '../report/index.ts'

/** A claim and who is claimed to have said it. */
export interface Claimed {
  readonly claim: Claim
  /** how they may be called: the name, and the words of the claim */
  readonly speaker: readonly string[]
  /** whether the reader, a rule or the asker told speaker and words apart */
  readonly by: 'reader' | 'rule' | 'given'
}

type Attribution = Reading['attributions'][number]

const PRONOUN = /^(?:he|she|they|it|we|i|you|who|this|that|these|those|him|her|them)$/iu
const DENIES =
  /\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?|refut(?:es|ed)|disput(?:es|ed)|(?:did|does|do|has|have|had)(?: not|n[’']t) (?:say|said|claim|claimed))\b/iu
const CUE =
  '(?:(?:has|have|had) (?:also )?)?(?:sa(?:id|ys)|told [^,:“"]{1,60}?|states?d?|adds|added|writes|wrote|written|tweet(?:s|ed)|claim(?:s|ed)|argue[sd]|insist(?:s|ed)|announce[sd]|warn(?:s|ed)|call(?:s|ed)|describe[sd]|joke[sd]|explain(?:s|ed)|declare[sd]|confirm(?:s|ed)|promise[sd]|den(?:ies|ied)|reject(?:s|ed)|dismiss(?:es|ed)|did(?: not|n[’\']t) say)'

/** Shapes of a claim, tried in their order where no reader helps; `who` and `what` are groups. */
const SHAPES: readonly RegExp[] = [
  /^According to (?<who>[^,]+), (?<what>.+)$/isu,
  new RegExp(`^(?<what>[“"].+[”"]),? (?<who>[^“”"]+?) ${CUE}[^“”"]{0,60}$`, 'isu'),
  /^(?<what>[“"].+[”"]),? (?:said|says|wrote|tweeted|added|explained) (?<who>[^“”"]+)$/isu,
  new RegExp(`^(?<who>[^“”":]+?) ${CUE}:? (?:that )?(?<what>.+)$`, 'isu'),
  /^(?<who>[^“”":]{2,60}): (?<what>.+)$/isu,
  new RegExp(`^(?<what>.+), (?<who>[^,“”"]+?) ${CUE}$`, 'isu'),
  /^(?<what>.+), according to (?<who>.+)$/isu,
]

/**
 * Who is claimed to have said what.
 *
 * @param reading of the sentence; null where no reader is at hand
 * @throws HearsayError BAD_USAGE where nobody is named, or nothing is said
 * @example claimedIn('Ada Kern said that the bridge is safe.', null).speaker // ['Ada Kern']
 */
export function claimedIn(sentence: string, reading: Reading | null): Claimed {
  const read = reading && fromReading(sentence, reading)
  const found = read ?? fromShape(sentence)
  if (!found)
    throw new HearsayError(
      'BAD_USAGE',
      `Who is to have said what is not clear from “${sentence}”. Write it as X said Y, or give --speaker and --words.`,
    )
  const { who, content, denies } = found
  return { claim: claimOf(sentence, content, denies), speaker: named(who, sentence), by: read ? 'reader' : 'rule' }
}

/** A claim whose speaker and words are given apart. */
export const claimedAs = (speaker: string, words: string): Claimed => ({
  claim: claimOf(words, [{ start: 0, end: words.length }], false),
  speaker: named([speaker], words),
  by: 'given',
})

function named(who: readonly string[], sentence: string): readonly string[] {
  const names = [...new Set(who.map(w => w.trim()).filter(w => w && !PRONOUN.test(w)))]
  if (names.length === 0)
    throw new HearsayError(
      'BAD_USAGE',
      `Nobody is named in “${sentence}”. Write the name of the speaker in full, or give --speaker.`,
    )
  return names
}

interface Found {
  readonly who: readonly string[]
  readonly content: readonly Span[]
  readonly denies: boolean
}

function fromReading(sentence: string, { attributions, people }: Reading): Found | null {
  const length = (a: Attribution): number => a.content.reduce((sum, c) => sum + c.end - c.start, 0)
  const [best] = attributions
    .filter(a => a.in === null && a.source.length && a.content.length)
    .sort((a, b) => length(b) - length(a))
  // most of the sentence must be one or the other: what is left over may be what was said
  if (!best || length(best) < MOSTLY * (sentence.length - best.source.reduce((n, s) => n + s.end - s.start, 0))) return null
  const name = people.find(p => p.id === best.speaker)?.name
  const source = best.source.map(s => s.words).join(' ')
  return { who: name ? [name, source] : [source], content: best.content, denies: best.negated || best.manner === 'denied' }
}
const MOSTLY = 0.5

function fromShape(sentence: string): Found | null {
  const text = sentence.replace(/[.\s]+$/u, '')
  for (const shape of SHAPES) {
    const groups = shape.exec(text)?.groups
    if (!groups?.who || !groups.what) continue
    const start = text.lastIndexOf(groups.what)
    const rest = text.slice(0, start) + text.slice(start + groups.what.length)
    return {
      who: [nameIn(groups.who), groups.who],
      content: [{ start, end: start + groups.what.length }],
      denies: DENIES.test(rest),
    }
  }
  return null
}

/** The last run of capitalised words: “police chief Ada Kern” is Ada Kern. */
const nameIn = (who: string): string =>
  /(?:\p{Lu}[\p{L}\p{M}.’'-]*(?:\s+(?:of|de|van|von|bin|al|el|der|la))*\s+)*\p{Lu}[\p{L}\p{M}’'-]*$/u.exec(who.trim())?.[0] ?? who

const QUOTED = /“[^”]*”?|"[^"]*"?|(?<=^|[\s(])‘[^’]*(?:’\p{L}[^’]*)*’(?=[\s,.;:!?)]|$)/gu

function claimOf(text: string, content: readonly Span[], denies: boolean): Claim {
  const words = content.flatMap(({ start, end }) => tokens(text.slice(start, end), start))
  const marks = [...text.matchAll(QUOTED)].map(m => ({ start: m.index, end: m.index + m[0].length }))
  const quoted = words.map(w => marks.some(m => m.start < w.start && w.end <= m.end))
  const names = words.map(
    (w, k) => k > 0 && /^\p{Lu}/u.test(text.slice(w.start)) && !/[.?!:“"‘]\s*$/u.test(text.slice(0, w.start)) && w.word !== 'i',
  )
  return { text, words, quoted, names, denies }
}
