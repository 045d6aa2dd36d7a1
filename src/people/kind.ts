import type { PersonKind } from '../report/index.ts'
import type { Party } from './party.ts'

/** What a party without a name is, by the noun that it is called: somebody whose name the report keeps is “unnamed”. */
function ofDescription(party: Party): PersonKind {
  const [said] = party.descriptions
  if (!said?.head) return said?.plural ? 'group' : 'unnamed'
  if (said.head.kind === 'person' || said.head.plural) return said.head.kind === 'document' ? 'document' : 'unnamed'
  return said.head.kind
}

/** Logits from which on somebody who says nothing is taken for a person: two capital words alone may be a square or a prize. */
const UNHEARD = 0.5

/** What a party is, by what it is called and what its names are names of. */
export function kindOf(party: Party): PersonKind {
  if (party.kind) return party.kind
  if (party.names.length === 0) return ofDescription(party)
  if (party.personal > (party.spoken ? 0 : UNHEARD)) return 'person'
  if (party.spoken > 0) return 'organisation'
  const places = party.names.filter(n => n.entity === 'place' || (n.entity === null && n.located)).length
  return places * 2 >= party.names.length ? 'place' : 'organisation'
}
