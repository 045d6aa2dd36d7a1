import { genderOf, type Party, type Place } from './party.ts'
import type { Phrase } from './phrase.ts'
import { isCompany, isEpithet, isOffice, isWide, isWider } from './wide.ts'

/** What speaks for a party as the one that words mean, in logits: the sum of those that hold. */
const WEIGHTS = {
  genderAgrees: 1.5,
  genderClashes: -8,
  numberAgrees: 1.5,
  numberClashes: -5,
  isPerson: 1.5,
  /** for each logit that it is one, up to 5 */
  surePerson: 0.2,
  isNoPerson: -6,
  mayBePerson: -1,
  isThing: 1,
  mayBeThing: -0.5,
  isNoThing: -6,
  /** for each sentence and paragraph between, up to eight of each */
  sentence: -0.35,
  paragraph: -0.35,
  /** descriptions reach further back than pronouns */
  sentenceDescribed: -0.175,
  paragraphDescribed: -0.175,
  subject: 0.7,
  governed: -0.5,
  sameSentence: 0.4,
  /** said something before; said what was said last */
  spoke: 0.4,
  /** for each attribution of its own, up to five */
  often: 0.15,
  lastSpoke: 1.2,
  /** said what the paragraph before ends with, where a quotation and “he said” follow */
  goesOn: 1.2,
  /** mentioned in somebody's quoted words only just now */
  quoted: -0.8,
  /** whose turn it is in an interview says “I” */
  ownTurn: -9,
  /** for each doubling of how often the report names a body, up to four: what it is about is “the company” */
  topic: 0.8,
  /** the same of a body that nothing was called yet, where another noun than “company” stands for it */
  bareTopic: 0.3,
  sameHead: 3,
  broadHead: 0.8,
  bareHead: 0.3,
  /** called something else; called nothing yet */
  otherHead: -4,
  /** an epithet of somebody who is called other things: “the billionaire” */
  epithet: -1.2,
  noHead: -0.5,
  /** “the comedian” for somebody named twice or more, whatever else they are called */
  epithetFits: 1,
  /** a further word in common, up to two, and one that is not */
  trait: 1.1,
  newTrait: -0.3,
  /** both of some place or body, and not of the same: the Norland spokesman is not the one of Sudland */
  alien: -4.5,
  /** the same where the report does not tell whose the other one is */
  stranger: -2,
  otherKind: -4,
  /** the learned reader's link, times its probability */
  learned: 3.5,
} as const

type Weight = keyof typeof WEIGHTS

/** The logits that a phrase at a place means a party. */
export function score(party: Party, phrase: Phrase, at: Place, lastSpoke: Party | null, learned: number): number {
  const last = party.last
  if (!last) return Number.NEGATIVE_INFINITY
  let sum = 0
  const add: Add = (weight, value = 1) => {
    sum += WEIGHTS[weight] * value
  }
  const pronoun = phrase.pronoun !== null
  add('learned', learned)
  add(pronoun ? 'sentence' : 'sentenceDescribed', Math.min(8, at.sentence - last.sentence))
  add(pronoun ? 'paragraph' : 'paragraphDescribed', Math.min(8, at.paragraph - last.paragraph))
  if (last.sentence === at.sentence) add('sameSentence')
  if (last.subject) add('subject')
  if (last.governed && party.personal <= 0) add('governed')
  if (party.spoken) add('spoke')
  add('often', Math.min(5, party.spoken))
  if (party === lastSpoke) {
    add('lastSpoke')
    if (pronoun && at.tail && last.paragraph + 1 >= at.paragraph) add('goesOn')
  }
  if (last.quoted && !at.quoted) add('quoted')
  if (last.turn && last.paragraph === at.paragraph) add('ownTurn')
  const gender = genderOf(party)
  if (phrase.gender && gender)
    if (phrase.gender === gender) add('genderAgrees', Math.min(1, Math.abs(party.heard)))
    else add('genderClashes', Math.min(1, Math.abs(party.heard) / 3))
  if (pronoun) pronounFits(party, phrase, add)
  else descriptionFits(party, phrase, add)
  return sum
}

type Add = (weight: Weight, value?: number) => void

/** More tells of a person than two words with a capital, as “Norco Norlet” has them too. */
const isSomebody = (party: Party): boolean => party.personal > 0.5

/** A body or a thing by its own words, rather than a name of which nothing is known. */
const isKnownThing = (party: Party): boolean => party.spoken > 0 || party.descriptions.length > 0 || party.entities.size > 0

function pronounFits(party: Party, { pronoun }: Phrase, add: Add): void {
  const person = party.personal > 0
  const { of, number } = pronoun!
  if (of === 'person') {
    if (person) {
      add('isPerson')
      add('surePerson', Math.min(5, party.personal))
    } else add(party.plural || party.personal < -2 || party.kind !== null ? 'isNoPerson' : 'mayBePerson')
  } else if (of === 'thing') add(isSomebody(party) || party.plural ? 'isNoThing' : isKnownThing(party) ? 'isThing' : 'mayBeThing')
  else if (number === 'many') {
    const [said] = party.descriptions
    const thing = party.names.length === 0 && said?.head?.kind !== 'organisation' && said?.head?.kind !== 'group'
    if (party.plural) add('numberAgrees')
    else if (person || thing) add('numberClashes')
  }
}

/** A name that stands for a place first. */
const isPlaced = (party: Party): boolean =>
  party.heads.size === 0 && (party.entities.has('place') || party.names.filter(n => n.located).length * 2 > party.names.length)

/** How well the words of a description fit what a party is called. */
export function wordsFit(party: Party, phrase: Phrase): number {
  let sum = 0
  fitWords(party, phrase, (weight, value = 1) => {
    sum += WEIGHTS[weight] * value
  })
  return sum
}

function fitWords(party: Party, phrase: Phrase, add: Add): void {
  const person = phrase.head?.kind === 'person' || (phrase.head?.kind === 'group' && phrase.plural && party.plural)
  if (party.heads.has(phrase.headWord)) add('sameHead')
  else if (isWider(phrase.headWord, party.heads) && (person || !isPlaced(party)))
    add(person || party.heads.size ? 'broadHead' : 'bareHead')
  else if (!person || isOffice(phrase.headWord)) add('otherHead')
  else if (isEpithet(phrase.headWord) && party.names.length > 1) add('epithetFits')
  else add(party.heads.size ? 'epithet' : 'noHead')
  const shared = phrase.traits.filter(t => party.traits.has(t)).length
  if (phrase.named.length && !phrase.named.some(t => party.named.has(t) || party.traits.has(t)))
    if (party.named.size) add('alien')
    else if (isOffice(phrase.headWord)) add('stranger')
  add('trait', Math.min(2, shared))
  add('newTrait', Math.min(2, phrase.traits.length - shared))
}

function descriptionFits(party: Party, phrase: Phrase, add: Add): void {
  const kind = phrase.head?.kind
  const known = party.names.length ? null : party.descriptions[0]?.head?.kind
  fitWords(party, phrase, add)
  if (phrase.plural !== party.plural) add('numberClashes')
  if (kind === 'organisation' && isWide(phrase.headWord) && phrase.named.length < 3 && party.names.length)
    add(party.heads.size || isCompany(phrase.headWord) ? 'topic' : 'bareTopic', Math.min(4, Math.log2(party.names.length)))
  if (kind === 'person' && party.personal <= 0) add(party.personal < 0 ? 'isNoPerson' : 'mayBePerson')
  if (kind && kind !== 'person' && party.personal > 0) add(isSomebody(party) ? 'isNoThing' : 'mayBeThing')
  if (kind && known && kind !== known) add('otherKind')
  if (kind === 'document' && party.names.length && !party.heads.has(phrase.headWord)) add('otherKind')
}
