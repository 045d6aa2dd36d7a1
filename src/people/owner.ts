import { type Span, words } from '../report/index.ts'
import { type Asked, found, LEAST, type Way } from './asked.ts'
import { described, type Party } from './party.ts'

/** Of the state named last. */
const COUNTRY = /^the (?:country|nation)['’]s /i

/** Whose a phrase says that something is, and what. */
function ownerOf({ report, phrase, place, scene, learned, source }: Asked): { readonly party: Party; readonly of: Span } | null {
  const country = COUNTRY.exec(words(report, source))?.[0].length ?? 0
  const state = country && scene.recent.find(p => p.names.length > 0 && p.heads.has('country'))
  if (state) return { party: state, of: { start: source.start + country, end: phrase.bare.end } }
  if (!phrase.owner || phrase.owner.pronoun.of === 'speaker') return null
  const { pronoun, of } = phrase.owner
  const link = learned.of({ start: place.start, end: of.start - 1 })
  const best = scene.best({ ...phrase, form: 'pronoun', pronoun, gender: pronoun.gender }, place, link)
  return best && best.value > LEAST.pronoun && best.margin >= LEAST.owner ? { party: best.party, of } : null
}

/** “his lawyer”, by whose he is: the report may name him so, or both are called by the owner’s name. */
export const byOwner: Way = asked => {
  const { report, phrase, scene, called } = asked
  const owner = ownerOf(asked)
  if (!owner) return null
  const { full, label } = owner.party
  const name = full ?? label
  if (!name) return null
  const same = scene.recent.find(
    p => p.heads.has(phrase.headWord) && p.plural === phrase.plural && full?.tokens.some(t => p.named.has(t.low)),
  )
  if (same) return found(same, 0.75, same.last)
  const composed = `${words(report, name)}’s ${words(report, owner.of)}`
  const party = called.get(composed) ?? described(phrase)
  called.set(composed, party)
  party.composed ??= composed
  return found(party, 0.7, owner.party.last)
}
