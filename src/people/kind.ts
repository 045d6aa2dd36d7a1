import type { PersonKind } from '../report/index.ts'
import { singular } from './noun.ts'
import type { Party } from './party.ts'

/** People whose names a report keeps, or who are too many to have one: “officials”. Others in the plural are a group: “fans”. */
const NAMELESS =
  /^(?:official|authority|witness|source|expert|analyst|scientist|researcher|observer|insider|diplomat|spokesman|critic|economist|lawyer|officer|other|many|some|relative|source|doctor|investigator|prosecutor|soldier|adviser|aide)$/

/** What a party without a name is, by the noun that it is called: somebody whose name the report keeps is “unnamed”. */
function ofDescription(party: Party): PersonKind {
  const [said] = party.descriptions
  if (!said?.head) return said?.plural ? 'group' : 'unnamed'
  if (said.head.kind === 'document') return 'document'
  if (said.head.kind === 'organisation') return said.head.plural ? 'group' : 'organisation'
  if (said.head.kind === 'person') return 'unnamed'
  return said.head.plural && NAMELESS.test(singular(said.head.word)) ? 'unnamed' : 'group'
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
