import { genderOf, type Party, type Place } from './party.ts'
import type { Phrase } from './phrase.ts'
import { isOffice, isWider } from './wide.ts'

/** What speaks for a party as the one that words mean, in logits: the sum of those that hold. */
const WEIGHTS = {
  genderAgrees: 1.5,
  genderClashes: -8,
  numberAgrees: 1.5,
  numberClashes: -5,
  isPerson: 1.5,
  isNoPerson: -6,
  mayBePerson: -1,
  isThing: 1,
  mayBeThing: -0.5,
  isNoThing: -6,
  /** for each sentence and paragraph between, up to eight of each */
  sentence: -0.35,
  paragraph: -0.35,
  /** descriptions reach further back than pronouns */
  descriptionFar: 0.5,
  subject: 0.7,
  sameSentence: 0.4,
  /** said something before; said what was said last */
  spoke: 0.4,
  /** for each attribution of its own, up to five */
  often: 0.15,
  lastSpoke: 1.2,
  /** mentioned in somebody's quoted words only just now */
  quoted: -0.8,
  sameHead: 3,
  broadHead: 0.8,
  /** called something else; called nothing yet */
  otherHead: -4,
  /** an epithet of somebody who is called other things: “the billionaire” */
  epithet: -1.2,
  noHead: -0.5,
  /** a further word in common, up to two, and one that is not */
  trait: 0.8,
  newTrait: -0.3,
  /** both of some place or body, and not of the same: the Norland spokesman is not the one of Sudland */
  alien: -3,
  otherKind: -4,
  /** the learned reader's link, times its probability */
  learned: 3.5,
} as const

/** The logits that a phrase at a place means a party. */
export function score(party: Party, phrase: Phrase, at: Place, lastSpoke: Party | null, learned: number): number {
  const w = WEIGHTS
  const last = party.last
  if (!last) return Number.NEGATIVE_INFINITY
  let sum = learned * w.learned
  const far = w.sentence * Math.min(8, at.sentence - last.sentence) + w.paragraph * Math.min(8, at.paragraph - last.paragraph)
  sum += phrase.pronoun ? far : far * w.descriptionFar
  if (last.sentence === at.sentence) sum += w.sameSentence
  if (last.subject) sum += w.subject
  if (party.spoken) sum += w.spoke + w.often * Math.min(5, party.spoken)
  if (party === lastSpoke) sum += w.lastSpoke
  if (last.quoted && !at.quoted) sum += w.quoted
  const gender = genderOf(party)
  if (phrase.gender && gender) sum += phrase.gender === gender ? w.genderAgrees : w.genderClashes
  return sum + (phrase.pronoun ? pronounFits(party, phrase) : descriptionFits(party, phrase))
}

/** A body or a thing by its own words, rather than a name of which nothing is known. */
const isKnownThing = (party: Party): boolean => party.spoken > 0 || party.descriptions.length > 0 || party.entities.size > 0

function pronounFits(party: Party, { pronoun }: Phrase): number {
  const w = WEIGHTS
  const person = party.personal > 0
  if (pronoun!.of === 'person')
    return person
      ? w.isPerson + Math.min(1.5, party.personal * 0.2)
      : party.plural || party.personal < -2 || party.kind !== null
        ? w.isNoPerson
        : w.mayBePerson
  if (pronoun!.of === 'thing') return person || party.plural ? w.isNoThing : isKnownThing(party) ? w.isThing : w.mayBeThing
  if (pronoun!.number !== 'many') return 0
  if (party.plural) return w.numberAgrees
  const thing =
    party.names.length === 0 &&
    party.descriptions[0]?.head?.kind !== 'organisation' &&
    party.descriptions[0]?.head?.kind !== 'group'
  return person || thing ? w.numberClashes : 0
}

/** A name that stands for a place first. */
const isPlaced = (party: Party): boolean =>
  party.heads.size === 0 && (party.entities.has('place') || party.names[0]?.located === true)

/** How well the words of a description fit what a party is called. */
export function wordsFit(party: Party, phrase: Phrase): number {
  const w = WEIGHTS
  const person = phrase.head?.kind === 'person'
  const head = party.heads.has(phrase.headWord)
    ? w.sameHead
    : isWider(phrase.headWord, party.heads) && (person || !isPlaced(party))
      ? w.broadHead
      : !person || isOffice(phrase.headWord)
        ? w.otherHead
        : party.heads.size
          ? w.epithet
          : w.noHead
  const shared = phrase.traits.filter(t => party.traits.has(t)).length
  const clash = phrase.named.length && party.named.size && !phrase.named.some(t => party.named.has(t)) ? w.alien : 0
  return head + clash + w.trait * Math.min(2, shared) + w.newTrait * Math.min(2, phrase.traits.length - shared)
}

function descriptionFits(party: Party, phrase: Phrase): number {
  const w = WEIGHTS
  const kind = phrase.head?.kind
  const known = party.names.length ? null : party.descriptions[0]?.head?.kind
  let sum = wordsFit(party, phrase)
  if (phrase.plural !== party.plural) sum += w.numberClashes
  if (kind === 'person' && party.personal <= 0) sum += party.personal < 0 ? w.isNoPerson : w.mayBePerson
  if (kind && kind !== 'person' && party.personal > 0) sum += w.isNoThing
  if (kind && known && kind !== known) sum += w.otherKind
  if (kind === 'document' && party.names.length && !party.heads.has(phrase.headWord)) sum += w.otherKind
  return sum
}
