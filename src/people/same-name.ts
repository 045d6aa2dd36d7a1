import { plain } from './alias.ts'
import { CAPITALS, COUNTRIES } from './country.ts'
import { headOf } from './describe.ts'
import type { Name } from './name.ts'
import { nounOf } from './noun.ts'
import { hear, newParty, type Party } from './party.ts'
import { lowOf } from './token.ts'

/** Words that many names begin with and that are no short form of any. */
const COMMON = new Set(
  'north south east west new los las san santa saint st united national international world royal great general american european african asian big old first'.split(
    ' ',
  ),
)
/** News agencies and broadcasters whose names do not say so, and words that newspapers’ names end with. */
const OUTLET =
  /^(?:reuters|afp|agence france-presse|ap|associated press|xinhua|yonhap|kcna|tass|interfax|anadolu|bbc|cnn|npr|nbc|cbs|abc|msnbc|bloomberg|politico|al jazeera)$|\b(?:times|post|news|journal|herald|tribune|guardian|telegraph|mail|zeitung|chronicle|gazette)$/
/** “T.J.”: a first name, not a body’s. */
const INITIALS = /^(?:\p{Lu}\.){2}$/u
/** How many sentences a short form may stand before the full name: a headline and a lead. */
const BEFORE = 8

/** The fullest name has the most words, then the most letters; a state's is the one that is most common. */
function fullness({ tokens, start, end }: Name): number {
  const low = lowOf(tokens)
  return tokens.length * 100 + end - start + (COUNTRIES.get(low) === low ? 1000 : 0)
}

/** What a body is by its own name: “the Harbour Board of Norco” is a board. */
function headsOf({ tokens, entity, personal }: Name): readonly string[] {
  if (personal > 0 || tokens.length < 2) return []
  const of = tokens.findIndex(t => t.low === 'of' || t.low === 'for')
  const police = tokens.filter(t => t.low === 'police')
  const ends = [tokens.at(-1)!, ...(of > 0 ? [tokens[of - 1]!] : []), ...police].map(t => t.low)
  return ends
    .filter(w => (entity === 'organisation' ? w !== 'state' : nounOf(w) === null || nounOf(w)!.kind === 'place'))
    .map(headOf)
}

function takes(party: Party, name: Name): void {
  party.names.push(name)
  // “POE:” looks like initials, and is Ana Poe
  const label =
    name.tokens.length === 1 && party.full !== null && party.full.tokens.length > 1 && party.full.entity !== 'organisation'
  if (!party.full || fullness(name) > fullness(party.full)) party.full = name
  if (name.entity && !(label && name.entity === 'organisation')) party.entities.add(name.entity)
  if (party.names.length === 1 || Math.abs(name.personal) > 0.5)
    party.personal += label ? Math.max(0, name.personal) : name.personal
  for (const r of name.roles) {
    if (r.head) party.heads.add(r.head)
    for (const t of r.traits) party.traits.add(t)
    for (const t of r.named) party.named.add(t)
    if (r.kind !== 'body') party.roles.push(r)
    hear(party, r.gender, 3)
  }
  for (const head of headsOf(name)) party.heads.add(head)
  if (name.entity === 'organisation') for (const t of name.tokens) party.traits.add(t.low)
  if (OUTLET.test(lowOf(name.tokens))) party.heads.add('outlet')
  if (name.entity === 'place' && COUNTRIES.has(lowOf(name.tokens))) party.heads.add('country')
}

/** Whoever has a word in their name: the first in the text, and up to now the last, and the one named most. */
interface Bearers {
  readonly first: Party
  readonly last: Party
  readonly most: Party
}

/** A name of several words that may be a person's. */
const isLong = (n: Name): boolean =>
  n.tokens.length > 1 && n.tokens.length < 6 && n.entity !== 'organisation' && n.entity !== 'place'
const isShort = (n: Name, key: string): boolean =>
  n.tokens.length === 1 &&
  (n.entity !== 'organisation' || INITIALS.test(n.tokens[0]!.word)) &&
  !COUNTRIES.has(key) &&
  !CAPITALS.has(key)

/**
 * Whose each name is: the same key, the same party; one word of a name stands for the one who was last named with it.
 *
 * @param keyOf what names of the same party have in common
 */
export function sameNames(names: readonly Name[], keyOf: (n: Name) => string): ReadonlyMap<Name, Party> {
  const parties = new Map<string, Party>()
  const partyOf = new Map<Name, Party>()
  const byLast = new Map<string, Bearers>()
  const byFirst = new Map<string, Bearers>()
  const begins = new Map<Party, number>()
  const counts = new Map<string, number>()
  for (const n of names) counts.set(keyOf(n), (counts.get(keyOf(n)) ?? 0) + 1)
  const times = new Map<Party, number>()
  const told = new Map<Party, number>()
  const put = (map: Map<string, Bearers>, word: string, party: Party): void => {
    const { first = party, most = party } = map.get(word) ?? {}
    map.set(word, { first, last: party, most: party.names.length >= most.names.length ? party : most })
  }
  const partyFor = (key: string): Party => {
    const party = parties.get(key) ?? newParty()
    parties.set(key, party)
    return party
  }
  for (const n of names.filter(isLong)) {
    const party = partyFor(keyOf(n))
    times.set(party, (times.get(party) ?? 0) + 1)
    told.set(party, (told.get(party) ?? 0) + n.personal)
    if (begins.has(party)) continue
    begins.set(party, n.tokens[0]!.sentence)
    if (!byLast.has(plain(n.tokens.at(-1)!.low))) put(byLast, plain(n.tokens.at(-1)!.low), party)
    if (!byFirst.has(plain(n.tokens[0]!.low))) put(byFirst, plain(n.tokens[0]!.low), party)
  }
  const fullName = (n: Name, key: string): Party | undefined => {
    const label = n.tokens.length === 1 && n.tokens[0]!.word.length > 2 && byLast.has(key)
    if (!(isShort(n, key) || label) || parties.has(key)) return undefined
    const bearers = byLast.get(key) ?? (n.entity === 'place' || COMMON.has(key) ? undefined : byFirst.get(key))
    if (!bearers) return undefined
    // “Norco” is no short form of “Norco Phone”, of which the report tells less; “Kim” is one where the words tell of a person
    const { last, most } = bearers
    const whose = last.names.length ? last : bearers.first
    if (!byLast.has(key) && !n.title && (told.get(whose) ?? 0) <= 1 && counts.get(key)! > (times.get(whose) ?? 0))
      return undefined
    // a first name tells apart those of one surname: it means who was last named so
    if (last.names.length) return byLast.has(key) && most.names.length > last.names.length ? most : last
    return begins.get(bearers.first)! - n.tokens[0]!.sentence <= BEFORE ? bearers.first : undefined
  }
  for (const n of names) {
    const key = keyOf(n)
    const party = isLong(n) ? partyFor(key) : (fullName(n, key) ?? partyFor(key))
    if (isLong(n)) {
      put(byLast, plain(n.tokens.at(-1)!.low), party)
      put(byFirst, plain(n.tokens[0]!.low), party)
    }
    takes(party, n)
    partyOf.set(n, party)
  }
  return partyOf
}
