import { words } from '../report/index.ts'
import { type Asked, chosen, found, keyOf, LEAST, partOf, type Way } from './asked.ts'
import { DEMONYMS } from './country.ts'
import { byHandle } from './handle.ts'
import { byLaterName } from './later-name.ts'
import { govern } from './named.ts'
import { byOwner } from './owner.ts'
import { byPair } from './pair.ts'
import { described, learn, type Party } from './party.ts'
import { nounBefore, type Phrase, phraseOf } from './phrase.ts'
import { placeOfPolice } from './police.ts'
import { within } from './token.ts'
import { isScholar, isWide, isWider } from './wide.ts'

/** Its own name: the last step of every chain. */
const byName: Way = ({ phrase, named }) => {
  if (!phrase.name) return null
  const party = named.partyOf.get(phrase.name)!
  learn(party, phrase)
  return found(party, 0.95)
}

/** “who” and “which” stand for the words before them. */
const byRelative: Way = ({ report, tokens, source, phrase, place, named, scene }) => {
  if (phrase.pronoun?.of !== 'before') return null
  const near = scene.recent.find(p => p.last!.end <= source.start && source.start - p.last!.end < 3)
  if (near) return found(near, 0.9, near.last)
  const span = nounBefore(report.text, tokens, source)
  const noun = span && phraseOf(report, tokens, span, named.within(span), named.isPerson)
  if (!noun) return null
  if (noun.name) return found(named.partyOf.get(noun.name)!, 0.85, null)
  const best = noun.article === 'definite' ? scene.best(noun, place, () => 0) : null
  return best && best.value > LEAST.description ? found(best.party, 0.7, best.party.last) : found(described(noun), 0.75)
}

/** “both countries” are the two that were last named together. */
const byTwo: Way = ({ report, source, place, scene }) => {
  if (!/^(?:both|the two|the pair)\b/i.test(words(report, source))) return null
  const pair = scene.recent.find(p => p.kind === 'group' && place.paragraph - p.last!.paragraph < 4)
  return pair ? found(pair, 0.8, pair.last) : null
}

const byPronoun: Way = asked => {
  const { phrase, place, scene, learned, source } = asked
  const best = scene.best(phrase, place, learned.of(source))
  return best && best.value > LEAST.pronoun ? chosen(asked, best, -0.8, 1.2) : null
}

/** What follows a name that stands for one of several itself: “Ana Poe, the mayor, and …”. */
const ALONE = /^\s?(?:[,(]|(?:and|&|or)\s|$)/

/** The two that a joint source names: “Ana Poe and Gad Lev”; null where it names others. */
function twoIn({ report, phrase, inner, named }: Asked): string | null {
  const full = (p: Party): string => words(report, govern(named, p).full!)
  const members = inner.map(n => named.partyOf.get(n)!)
  const alone = inner.filter(n => ALONE.test(report.text.slice(n.end, Math.min(n.end + 6, phrase.bare.end))))
  const people = [...new Set(alone.map(n => named.partyOf.get(n)!))].filter(p => p.personal > 0)
  if (people.length === 2) return people.map(full).join(' and ')
  const states = inner.length === phrase.traits.length && members.some(m => govern(named, m) !== m)
  return states ? members.map(full).join(' and ') : null
}

/** Several sources in one: a group of its own. */
const byJoint: Way = asked => {
  const { phrase, called } = asked
  if (phrase.form !== 'joint') return null
  const party = called.get(keyOf(asked)) ?? described(phrase)
  party.kind = 'group'
  party.composed ??= twoIn(asked)
  called.set(keyOf(asked), party)
  return found(party, 0.9)
}

/** The very words of before. */
const bySameWords: Way = asked => {
  const { phrase, called } = asked
  const party = called.get(keyOf(asked))
  const telling = phrase.plural || phrase.traits.length > 0 || phrase.head?.kind === 'organisation'
  return party && telling ? found(party, 0.9, party.last) : null
}

/** Hardly told apart by its words: “the banking giant”, “the Norco bank”, but not “the Norlandish space agency”. */
const isBare = ({ traits, named }: Phrase): boolean => traits.length - named.length < 2 && !named.some(t => DEMONYMS.has(t))

/** “Norco’s website” is not Norco, and no website that is not called Norco’s. */
const isAnothers = ({ report, inner, named }: Asked, party: Party): boolean =>
  inner.some(
    n =>
      /^['’]s?\s/.test(report.text.slice(n.end, n.end + 3)) &&
      (named.partyOf.get(n) === party || !n.tokens.some(t => party.named.has(t.low) || party.traits.has(t.low))),
  )

const byDescription: Way = asked => {
  const { phrase, place, scene, learned, source } = asked
  if ((phrase.plural && phrase.article === null) || phrase.article === 'indefinite') return null
  if (partOf(asked)) return null
  const best = scene.best(phrase, place, learned.of(source))
  const least = isWide(phrase.headWord) && isBare(phrase) ? LEAST.wide : LEAST.description
  if (!best || best.value <= least || (phrase.plural && !best.party.plural) || isAnothers(asked, best.party)) return null
  // “airline says”, “Slidell police said”
  const short =
    phrase.head?.kind === 'organisation' &&
    best.party.heads.has(phrase.headWord) &&
    (best.party.names.length > 0 || phrase.headWord === 'police')
  if (phrase.article === null && !short && learned.of(source)(best.party) < 0.5) return null
  return chosen(asked, best, -2.4, 1)
}

/** “American” for American Airlines: the first word of the one body that begins with it. */
const byFirstWord: Way = ({ tokens, source, scene, phrase }) => {
  const [word, more] = within(tokens, source).filter(t => t.low !== 'the')
  if (!word?.capital || more || phrase.head || phrase.plural) return null
  const bodies = scene.recent.filter(
    p => p.personal <= 0 && p.names.some(n => n.tokens.length > 1 && n.tokens[0]!.low === word.low),
  )
  return bodies.length === 1 ? found(bodies[0]!, 0.75, bodies[0]!.last) : null
}

/** “Experts” for “experts from the Harbour Board”, where no others are told of. */
const byFuller: Way = asked => {
  const { scene, phrase } = asked
  if (partOf(asked) || !phrase.plural || phrase.traits.length || phrase.article === 'indefinite' || phrase.head?.kind !== 'group')
    return null
  const fits = (p: Party): boolean =>
    p.heads.has(phrase.headWord) || (isScholar(phrase.headWord) && isWider(phrase.headWord, p.heads))
  const groups = scene.recent.filter(p => p.plural && p.descriptions.length > 0 && fits(p))
  return groups.length === 1 ? found(groups[0]!, 0.65, groups[0]!.last) : null
}

/** “A union boss” of whom the words before tell just that. */
const byTelling: Way = asked => {
  const { phrase, place, scene } = asked
  if (phrase.article !== 'indefinite' || phrase.plural || !phrase.head) return null
  const best = scene.best(phrase, place, () => 0)
  const party = best?.party
  if (!party?.heads.has(phrase.headWord) || phrase.traits.filter(t => party.traits.has(t)).length < 2) return null
  return chosen(asked, best!, -1.2, 0.6)
}

/** “Police” without their place: those of the one place whose police the report names anywhere. */
const byPlace: Way = asked => {
  const { report, phrase, called } = asked
  const bare = phrase.headWord === 'police' && !phrase.traits.length && phrase.article !== 'indefinite'
  const place = bare ? placeOfPolice(report.text) : null
  if (!place) return null
  const party = Object.assign(described(phrase), { composed: `${place} police` })
  called.set(keyOf(asked), party)
  called.set(`${place.toLowerCase()} police `, party)
  return found(party, 0.65)
}

/** Nobody that was mentioned: its own words are all that is known. */
const byItself: Way = asked => {
  const party = described(asked.phrase)
  if (asked.phrase.form === 'pronoun') return found(party, 0.4)
  asked.called.set(keyOf(asked), party)
  return found(party, asked.phrase.article === 'definite' && !asked.phrase.plural ? 0.6 : 0.82)
}

/** The ways to tell whom words mean, by their form; the first that tells counts. */
export const WAYS: Readonly<Record<Phrase['form'], readonly Way[]>> = {
  name: [byHandle, byName],
  pronoun: [byRelative, byTwo, byPronoun, byItself],
  joint: [byTwo, byJoint],
  description: [
    byHandle,
    byTwo,
    byPair,
    byOwner,
    bySameWords,
    byFirstWord,
    byDescription,
    byFuller,
    byTelling,
    byPlace,
    byLaterName,
    byItself,
  ],
}

/** Least logits and margin for words where nobody asks who is meant: better no mention than a wrong one. */
const SURE = { value: 2, margin: 1, link: 0.7 }

/** Whom a description means where it is no source: a body by its very words, or one whose noun was told before. */
export const byMention: Way = asked => {
  const { phrase, place, scene, learned } = asked
  const same = bySameWords(asked)
  if (same) return same
  const best = scene.best(phrase, place, learned.of(asked.source))
  if (
    best &&
    best.value > SURE.value &&
    best.margin > SURE.margin &&
    (best.party.heads.has(phrase.headWord) || learned.of(asked.source)(best.party) > SURE.link)
  )
    return chosen(asked, best, -2.4, 1)
  const members = phrase.head?.kind === 'group' && phrase.plural
  return (phrase.named.length && (phrase.head?.kind === 'organisation' || members)) || phrase.head?.kind === 'document'
    ? byItself(asked)
    : null
}
