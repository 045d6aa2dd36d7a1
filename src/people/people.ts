import { idMaker, type Report, type Step } from '../report/index.ts'
import { mentionsIn } from './mention.ts'
import { namesOf } from './names.ts'
import { personsIn } from './person.ts'
import { doubtsOf, referencesOf } from './reference.ts'
import { resolve } from './resolve.ts'
import { tokensOf } from './token.ts'

/**
 * Everybody whom a report names or describes, and for each source whom it means and why, with a doubt where two readings are close.
 *
 * @example of “Ana Poe, the mayor, left. She said so.”: the person Ana Poe with the role “mayor”, and a reference from “She” to her
 */
export const people: Step = (report: Report) => {
  const tokens = tokensOf(report)
  const resolved = resolve(report, tokens, namesOf(report, tokens))
  const id = idMaker(report)
  const { mentions, idOf } = mentionsIn(report, resolved, id)
  const persons = personsIn(report, resolved, idOf, id)
  const references = referencesOf(resolved, persons, idOf, id)
  return [...mentions, ...persons.values(), ...references, ...doubtsOf(report, references, persons, id)]
}
