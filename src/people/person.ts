import {
  type idMaker,
  inTextOrder,
  type MarkId,
  type Person,
  type Report,
  type Source,
  type Span,
  words,
} from '../report/index.ts'
import { kindOf } from './kind.ts'
import { BY, type Mentions } from './mention.ts'
import type { Party } from './party.ts'
import type { Resolved } from './resolve.ts'

/** A list for each key, in the order of the items. */
function grouped<K, V>(items: Iterable<readonly [K, V]>): ReadonlyMap<K, readonly V[]> {
  const lists = new Map<K, V[]>()
  for (const [key, item] of items) {
    const list = lists.get(key)
    if (list) list.push(item)
    else lists.set(key, [item])
  }
  return lists
}

/** What the report says a party is, each role once. */
function rolesOf(report: Report, party: Party): readonly Span[] {
  const roles = new Map<string, Span>()
  for (const { start, end } of [...party.roles].sort(inTextOrder)) {
    const key = report.text.slice(start, end).toLowerCase()
    if (!roles.has(key)) roles.set(key, { start, end })
  }
  return [...roles.values()]
}

/** A title of a work, an event, a product: nobody, as long as nobody quotes it. */
const isNobody = ({ spoken, entities }: Party): boolean => spoken === 0 && entities.size === 1 && entities.has('other')

/** A person for each party. Its mentions are its names, descriptions and those sources that hold no name of it. */
export function personsIn(
  report: Report,
  { named, told, meant }: Resolved,
  idOf: Mentions['idOf'],
  id: ReturnType<typeof idMaker>,
): ReadonlyMap<Party, Person> {
  const descriptions = grouped([...told].map(([span, party]) => [party, span] as const))
  const sources = grouped(meant.map(m => [m.party, m.source] as const))
  const isOwn = (party: Party) => (s: Source) => named.within(s).some(n => named.partyOf.get(n) === party)
  const persons = new Map<Party, Person>()
  for (const party of new Set([...named.partyOf.values(), ...sources.keys(), ...descriptions.keys()])) {
    if (isNobody(party)) continue
    const bare = (sources.get(party) ?? []).filter(s => !isOwn(party)(s))
    const mentions = [...party.names, ...(descriptions.get(party) ?? []), ...bare].sort(inTextOrder)
    const { start, end } = mentions[0]!
    persons.set(party, {
      kind: 'person',
      id: id('person', { start, end }),
      start,
      end,
      by: BY,
      confidence: null,
      person: kindOf(party),
      name: party.composed ?? words(report, party.full ?? party.label ?? { start, end }).replace(/[[\]]/g, ''),
      roles: rolesOf(report, party),
      mentions: [...new Set<MarkId>(mentions.map(idOf))],
    })
  }
  return persons
}
