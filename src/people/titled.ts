import type { Report } from '../report/index.ts'
import type { Name } from './name.ts'
import type { Party } from './party.ts'
import { lowOf } from './token.ts'

/** A word with a capital, with those before it: “Norlet Otters” of “Norlet Otters sign a coach”. */
const RUN = /\p{Lu}[\p{L}\p{N}’'-]*(?: \p{Lu}[\p{L}\p{N}’'-]*)+/gu
const LONG = /\p{L}{4,}/gu

/** Whether only names have capitals in a title; in others they tell nothing. */
function isSentence(title: string): boolean {
  const long = title.match(LONG) ?? []
  return long.filter(w => /^\p{Lu}/u.test(w)).length < 0.7 * long.length
}

/** Has bodies that the text calls by one word be called as the title calls them, where the text has the words before it too: the Otters, of Norlet. */
export function callAsTitled({ title }: Report, partyOf: ReadonlyMap<Name, Party>): void {
  if (title === null || !isSentence(title)) return
  const known = new Set([...partyOf.keys()].map(n => lowOf(n.tokens)))
  const runs = title.match(RUN) ?? []
  for (const party of new Set(partyOf.values())) {
    const { full } = party
    if (!full || full.tokens.length > 1 || full.title || party.personal > 0 || party.entities.has('place')) continue
    const run = runs.find(r => r.endsWith(` ${full.tokens[0]!.word}`) && known.has(r.slice(0, r.lastIndexOf(' ')).toLowerCase()))
    if (run) party.composed = run
  }
}
