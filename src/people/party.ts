import type { EntityType, PersonKind, Source, Span } from '../report/index.ts'
import type { Name } from './name.ts'
import type { Gender } from './noun.ts'
import type { Phrase } from './phrase.ts'
import { isBroad } from './wide.ts'

/** One mention of a party, as the reader comes by. */
export interface Place extends Span {
  readonly sentence: number
  readonly paragraph: number
  /** begins its sentence, or says what is said */
  readonly subject: boolean
  readonly quoted: boolean
  /** stands behind a preposition */
  readonly governed: boolean
  /** begins its paragraph with a colon behind it: whose turn it is in an interview */
  readonly turn: boolean
  /** ends the quotation that begins its paragraph: “…,” she said */
  readonly tail: boolean
  readonly of: Name | Source | Span
}

/** Somebody or something while a report is read: it grows with each mention. */
export interface Party {
  readonly names: Name[]
  /** the fullest of them */
  full: Name | null
  /** what its names are names of, where they tell */
  readonly entities: Set<EntityType>
  readonly descriptions: Phrase[]
  /** heads and other words of what it is called: “official”; “senior”, “hamas” */
  readonly heads: Set<string>
  readonly traits: Set<string>
  /** those of the other words that have a capital: whose it is, or from where */
  readonly named: Set<string>
  readonly roles: Span[]
  /** the words to call it by where no name is known */
  label: Span | null
  /** a name that the report does not write as one: “Norland and Sudland” for their capitals */
  composed: string | null
  /** above 0 where the report tells of a man, below where of a woman */
  heard: number
  plural: boolean
  /** logits that it is one person */
  personal: number
  /** known from its words, where they tell it */
  kind: PersonKind | null
  last: Place | null
  /** how many attributions are its own */
  spoken: number
}

export const newParty = (about: Partial<Party> = {}): Party => ({
  names: [],
  full: null,
  entities: new Set(),
  descriptions: [],
  heads: new Set(),
  traits: new Set(),
  named: new Set(),
  roles: [],
  label: null,
  composed: null,
  heard: 0,
  plural: false,
  personal: 0,
  kind: null,
  last: null,
  spoken: 0,
  ...about,
})

/** A party of which nothing is known but one phrase. */
export function described(phrase: Phrase): Party {
  const personal = phrase.head?.kind === 'person' ? 2 : phrase.head ? -3 : -1
  const party = newParty({ descriptions: [phrase], plural: phrase.plural, personal, label: phrase.bare })
  learn(party, phrase)
  return party
}

/** Has a party hear its gender, with some weight: a title or a noun tells it better than a pronoun. */
export function hear(party: Party, gender: Gender | null, weight: number): void {
  if (gender) party.heard += gender === 'male' ? weight : -weight
}

export const genderOf = ({ heard }: Party): Gender | null => (heard > 0 ? 'male' : heard < 0 ? 'female' : null)

/** Called by one word alone, without a title: rather a company than a person. */
export const isCalledOne = ({ full }: Party): boolean => full !== null && full.tokens.length === 1 && !full.title

const add = (to: Set<string>, words: readonly string[]): void => {
  for (const word of words) to.add(word)
}

/** Has a party learn what a phrase tells of the one that it stands for. */
export function learn(party: Party, phrase: Phrase): void {
  if (phrase.headWord) party.heads.add(phrase.headWord)
  add(party.traits, phrase.traits)
  add(party.named, phrase.named)
  hear(party, phrase.gender, phrase.pronoun ? 0.5 : 3)
  if (phrase.pronoun?.of === 'person') party.personal += isCalledOne(party) ? 1 : 3
  if (phrase.form === 'name') {
    if (phrase.head?.kind === 'person') party.personal += 3
    if (!phrase.name?.title && (phrase.head?.kind === 'organisation' || phrase.head?.kind === 'group')) party.personal -= 3
    if (phrase.role && phrase.head) party.roles.push(phrase.role)
  }
  if (phrase.form !== 'description') return
  if (party.names.length && phrase.head?.kind === 'person' && !(isBroad(phrase.headWord) && !phrase.traits.length))
    party.roles.push(phrase.bare)
  if (party.label && party.heads.has(phrase.headWord) && phrase.traits.length > (party.descriptions[0]?.traits.length ?? 0)) {
    party.label = phrase.bare
    party.descriptions.unshift(phrase)
  }
}
