import { found, type Way } from './asked.ts'
import { DEMONYMS } from './country.ts'
import { genderOf, learn, type Party } from './party.ts'
import { wordsFit } from './score.ts'

/** Descriptions of which a report has many: a name that follows is rarely theirs. */
const COMMON = new Set('spokesman official source witness resident diplomat officer soldier insider man woman'.split(' '))

/** How far ahead a name may stand, in sentences, where it has the same head or not, and in names. */
const AHEAD = { same: 40, other: 10, names: 80 }

/** A quotation's end, behind which its speaker stands. */
const CLOSED = /^["”’] $/

/** Somebody whom the report names only later: the uncle of the lead, whose name a later sentence gives. */
export const byLaterName: Way = ({ report, phrase, place, scene, named }) => {
  if (phrase.plural || !phrase.head) return null
  const person = phrase.head.kind === 'person'
  const [names, from] = scene.ahead()
  let best: Party | null = null
  let most = 1.2
  for (const name of names.slice(from, from + AHEAD.names)) {
    const party = named.partyOf.get(name)!
    const same = party.heads.has(phrase.headWord)
    const far = name.tokens[0]!.sentence - place.sentence
    if (party.last || far > (same ? AHEAD.same : AHEAD.other)) continue
    const opens =
      far < 3 && (name.opens || CLOSED.test(report.text.slice(name.start - 2, name.start))) && named.inSource.has(name)
    if (person ? party.personal <= (opens ? 0 : 1) : party.personal > 0 || !same) continue
    if (phrase.gender && genderOf(party) && phrase.gender !== genderOf(party)) continue
    const whose = phrase.named.filter(t => !DEMONYMS.has(t))
    const untold = party.named.size === 0 && (opens || (place.sentence < 2 && far < 4))
    const free = person && (phrase.article === 'definite' || untold)
    if (!free && whose.length && !whose.some(t => party.named.has(t))) continue
    const next = opens && !COMMON.has(phrase.headWord) ? 2 : 0
    const value =
      next +
      wordsFit(party, phrase) +
      (same || (phrase.article === null && place.sentence < 2) ? -0.05 : -0.2) * far +
      (place.sentence < 4 ? 1 : 0) +
      (named.inSource.has(name) ? 0.7 : 0)
    if (value > most) [best, most] = [party, value]
  }
  if (!best) return null
  learn(best, phrase)
  return found(best, 0.65)
}
