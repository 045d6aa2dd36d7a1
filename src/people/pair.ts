import { words } from '../report/index.ts'
import { type Asked, found, keyOf, type Way } from './asked.ts'
import { described, type Party } from './party.ts'

/** Words for two, whoever they are, and for several bodies. */
const TWO = /^(?:the|both) (?:pair|duo|couple|two)$/i
const BODIES = /^(?:the|both|the two) (?:groups|companies|firms|organi[sz]ations|agencies|banks|airlines|parties|teams|clubs)$/i
const JOINED = /^,? and (?:the )?$/
/** Names looked at before the words, and sentences. */
const NEAR = { names: 40, sentences: 12 }

/** The last two that “and” joined, people or bodies. */
function joined({ report, scene, named, place }: Asked, bodies: boolean): readonly [Party, Party] | null {
  const [names, from] = scene.ahead()
  for (let i = from - 1; i > 0 && i > from - NEAR.names; i--) {
    const [a, b] = [names[i - 1]!, names[i]!]
    if (place.sentence - b.tokens[0]!.sentence > NEAR.sentences) return null
    const [first, second] = [named.partyOf.get(a)!, named.partyOf.get(b)!]
    const alike = bodies ? first.personal < 0 && second.personal < 0 : first.personal > 0 && second.personal > 0
    if (alike && first !== second && JOINED.test(report.text.slice(a.end, (b.title ?? b).start))) return [first, second]
  }
  return null
}

/** “The groups”, “the pair”: two that the report joined by “and” before. */
export const byPair: Way = asked => {
  const { report, source, called, phrase } = asked
  const said = words(report, source)
  const bodies = BODIES.test(said)
  const pair = bodies || TWO.test(said) ? joined(asked, bodies) : null
  if (!pair) return null
  const composed = pair.map(p => words(report, p.full!)).join(' and ')
  const party = called.get(composed) ?? Object.assign(described(phrase), { composed, kind: 'group' as const, plural: true })
  called.set(composed, party)
  called.set(keyOf(asked), party)
  return found(party, 0.7, pair[1].last)
}
