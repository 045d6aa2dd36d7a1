import {
  contains,
  type Doubt,
  type idMaker,
  type MarkId,
  overlaps,
  type Person,
  type Reference,
  type Report,
  words,
} from '../report/index.ts'
import { BY, type Mentions } from './mention.ts'
import type { Party } from './party.ts'
import type { Meant, Resolved } from './resolve.ts'

/** The chain from a source’s words over what they point to, to the name. */
function becauseOf({ source, via, party }: Meant, idOf: Mentions['idOf']): readonly MarkId[] {
  const out: MarkId[] = [source.id]
  if (via && !overlaps(via, source)) out.push(idOf(via.of))
  const name = party.full
  if (name && !contains(source, name) && !out.includes(idOf(name))) out.push(idOf(name))
  return out
}

/** For each source the person that it means, why, and who else may be meant. */
export function referencesOf(
  { meant }: Resolved,
  persons: ReadonlyMap<Party, Person>,
  idOf: Mentions['idOf'],
  id: ReturnType<typeof idMaker>,
): readonly Reference[] {
  return meant.map(m => {
    const { start, end } = m.source
    const person = persons.get(m.party)!.id
    const or = (m.or && persons.get(m.or)?.id) ?? null
    return {
      kind: 'reference',
      id: id('reference', m.source),
      start,
      end,
      by: BY,
      confidence: Math.round(1000 * m.sure) / 1000,
      source: m.source.id,
      person,
      because: becauseOf(m, idOf),
      or: or === person ? null : or,
    }
  })
}

/** A doubt that names both where two readings are close. */
export function doubtsOf(
  report: Report,
  references: readonly Reference[],
  persons: ReadonlyMap<Party, Person>,
  id: ReturnType<typeof idMaker>,
): readonly Doubt[] {
  const nameOf = new Map([...persons.values()].map(p => [p.id, p.name]))
  return references
    .filter(r => r.or !== null)
    .map(r => ({
      kind: 'doubt',
      id: id('doubt', r),
      start: r.start,
      end: r.end,
      by: BY,
      confidence: null,
      code: 'WHICH_SPEAKER',
      message: `“${words(report, r)}” may be ${nameOf.get(r.person)} or ${nameOf.get(r.or!)}.`,
      about: r.source,
    }))
}
