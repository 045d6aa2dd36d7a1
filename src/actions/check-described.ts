import { likeness, telling } from '../compare/word.ts'
import { tokens } from '../ledger/tokens.ts'

/** Words behind which a description goes on to tell of what or where, and words at its end that add nothing: “the Onda police force”. */
const AFTER_HEAD = /\s(?:of|for|at|in|from|to|on|with|by|who|which|and)\s|[,;:(]/u
const LOOSE_END = new Set('force department office company service group agency'.split(' '))

function headOf(description: string): string | undefined {
  const words = tokens(description.split(AFTER_HEAD, 1)[0]!).map(t => t.word)
  while (words.length > 1 && LOOSE_END.has(words.at(-1)!)) words.pop()
  return words.at(-1)
}

/** The noun of one who is asked for by a description: “spokesman” of “an Onda spokesman”; null for a name. */
export function nounOf(asked: string): string | null {
  const own = tokens(asked).filter(t => telling(t.word))
  return own.some(t => /^\p{Ll}/u.test(asked.slice(t.start))) ? (headOf(asked) ?? null) : null
}

/**
 * Whether one who is asked for by a description (“the Onda police spokeswoman”) is one of whom a report tells all of it; a name alone is none.
 *
 * @param said what the report calls them besides their name
 * @param near names that stand beside: “Onda” in “in western Onda, police said”
 * @example answersTo(['head of safety at Onda'], 'Ada Kern', ['Onda’s global head of safety'], []) // true
 */
export function answersTo(asked: readonly string[], name: string, said: readonly string[], near: readonly string[]): boolean {
  const heads = new Set(said.map(headOf))
  const words = new Set([name, ...said].flatMap(s => tokens(s).map(t => t.word)))
  const names = near.flatMap(n => tokens(n).map(t => t.word))
  return asked.some(description => {
    const own = tokens(description).filter(t => telling(t.word))
    const noun = nounOf(description)
    const beside = (t: (typeof own)[number]): boolean =>
      /^\p{Lu}/u.test(description.slice(t.start)) && names.some(n => likeness(n, t.word) > 0)
    return noun !== null && own.length > 1 && heads.has(noun) && own.every(t => words.has(t.word) || beside(t))
  })
}

/** Who speaks for a body without a name. */
const FOR_BODY =
  /\b(?:officials?|spokes\w+|sources?|executives?|representatives?|aides?|staff|staffers?|employees?|ministers?|diplomats?|officers?|members?|statements?|lawyers?|attorneys?|company|agency|bosses?|insiders?)\b/

/**
 * Whether one whom a report only describes may be the one asked for: nothing stands against it.
 *
 * @param roles what the one asked for is, by the reports; where nothing is known, they may be anything
 * @param kinds what the ones asked for are: person, organisation, …
 */
export function mayBe(
  described: string,
  asked: readonly string[],
  roles: ReadonlySet<string>,
  kinds: readonly string[],
): boolean {
  const noun = asked.map(nounOf).find(n => n !== null)
  if (noun && !described.split(' ').includes(noun)) return false
  if (kinds.length && kinds.every(k => k === 'organisation' || k === 'place') && !FOR_BODY.test(described)) return false
  return roles.size === 0 || described.split(' ').some(w => telling(w) && roles.has(w))
}
