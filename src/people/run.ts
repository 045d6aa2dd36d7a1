import { marksOf, type Report, type Span } from '../report/index.ts'
import { isBody } from './capital.ts'
import { CAPITALS, COUNTRIES, DEMONYMS } from './country.ts'
import type { Name } from './name.ts'
import { commonNoun, nounOf } from './noun.ts'
import { isTitle } from './title.ts'
import { lowOf, type Token } from './token.ts'

type Run = readonly Token[]

/** How a report uses words with a capital. */
export interface Use {
  /** words that it also writes small, and those with a capital where no sentence begins */
  readonly small: ReadonlySet<string>
  readonly capital: ReadonlySet<string>
  /** whole runs of capital words, small */
  readonly runs: ReadonlySet<string>
  /** the first and last words of runs of two or three that hold neither a noun for a person nor initials, small */
  readonly parts: ReadonlySet<string>
  /** where sources begin */
  readonly sources: ReadonlySet<number>
}

export function useOf(report: Report, tokens: readonly Token[], runs: readonly Run[]): Use {
  const small = new Set<string>()
  const capital = new Set<string>()
  for (const t of tokens) {
    if (!t.capital) small.add(t.low)
    else if (!t.opens) capital.add(t.low)
  }
  const parts = new Set<string>()
  for (const run of runs)
    if (run.length > 1 && run.length < 4 && !run.some(t => ACRONYM.test(t.word) || commonNoun(t.low) || isBody(t.low)))
      parts.add(run[0]!.low).add(run.at(-1)!.low)
  return { small, capital, parts, runs: new Set(runs.map(lowOf)), sources: new Set(marksOf(report, 'source').map(s => s.start)) }
}

/** A title whose office follows it: “Secretary of”, “ambassador to the”. */
const OFFICE =
  /(?:\b\p{Lu}[\p{L}.]*\s)*\b(?:secretary|minister|president|ambassador|envoy|commissioner|chairman|governor|mayor|chancellor|premier|king|queen|chief|head|leader|director|speaker)\s(?:of|to|for)(?:\sthe)?\s$/iu
const STATE_OFFICE = /^(?:state|defen[cs]e|homeland security|united nations|un|european union|eu|nato|house|senate)$/
/** Whose picture it is, straight before the name of who is in it. */
const CREDIT = /^(?:getty images|getty|ap photo|associated press|reuters|afp|epa|pa images)\s/
const PARTISAN = /^(?:republican|democrat|democratic|libertarian|conservative|labour|tory|liberal|socialist|independent)$/
const HOLIDAY =
  /^(?:new years?|new year’s|eve|new year’s eve|christmas|christmas eve|christmas day|easter|thanksgiving|halloween|ramadan|eid|hanukkah|diwali|day)$/
const VAGUE = new Set('others someone everyone nobody anyone somebody everybody anybody none media reports people'.split(' '))
const ACRONYM = /^(?:\p{Lu}[\p{Lu}\p{N}&]{1,7}|(?:\p{Lu}\.){2,})$/u
const PLACE_BEFORE = new Set('in at near from to across outside around throughout'.split(' '))
const ACCORDING = /\baccording to $/i
const VERB_BEHIND = /^,? (?:(?:said|says|told|added|has|had|was|is|who|also|wrote|claimed|denied|argued)\b|\(\p{Lu}{2,}\))/u

/** The word before a place, small; empty where none touches it but for a space. */
function wordBefore(text: string, at: number): string {
  if (text[at - 1] !== ' ') return ''
  let start = at - 1
  while (start > 0 && at - start < 14 && text[start - 1]! > ' ') start--
  return text.slice(start, at - 1).toLowerCase()
}

/** A name with what its own words and those just before it tell of what it is a name of. */
export function made(text: string, tokens: Run, title: Span | null, opens = false): Name {
  const span = { start: tokens[0]!.start, end: tokens.at(-1)!.end }
  const low = lowOf(tokens)
  const before = wordBefore(text, (title ?? span).start)
  const located = !title && PLACE_BEFORE.has(before) && !ACCORDING.test(text.slice(Math.max(0, span.start - 13), span.start))
  const place = COUNTRIES.has(low) || CAPITALS.has(low)
  const body = tokens.some(t => isBody(t.low)) || (tokens.length === 1 && ACRONYM.test(tokens[0]!.word))
  const tells: readonly (readonly [boolean, number])[] = [
    [title !== null, 4],
    [place, -5],
    [body, -4],
    [!title && before === 'the', -4],
    [located, -1.5],
    [tokens.length > 1 && tokens.length < 5, 0.5],
    [/\d/.test(low), -3],
  ]
  return {
    ...span,
    tokens,
    opens: tokens[0]!.opens || opens,
    title,
    entity: title ? 'person' : place ? 'place' : body ? 'organisation' : null,
    located,
    roles: [],
    personal: tells.reduce((sum, [holds, logits]) => sum + (holds ? logits : 0), 0),
  }
}

/** How many words at the start of a run are a state's or a people's name. */
const stateAt = (run: Run): number =>
  [3, 2, 1].find(n => n <= run.length && [COUNTRIES, DEMONYMS].some(table => table.has(lowOf(run.slice(0, n))))) ?? 0

/** The state that a run begins with, as a name of its own: “US” of “US Secretary Ana Poe”. */
function statesOf(text: string, run: Run): readonly Name[] {
  const state = run.slice(0, stateAt(run))
  return COUNTRIES.has(lowOf(state)) ? [made(text, state, null)] : []
}

/** One way to tell the names of a run; null where it tells nothing. */
type Cut = (text: string, run: Run, use: Use) => readonly Name[] | null

/** A word of the language that only begins its sentence. */
const ordinary: Cut = (text, run, use) => {
  const [first, next] = run as [Token, Token?]
  if (!first.opens || use.capital.has(first.low) || (next && !next.capital)) return null
  // “Hoffman Brothers”: a name may end as a trade does
  const noun = run.length === 2 || use.parts.has(first.low) ? commonNoun(first.low) : nounOf(first.low)
  if (use.small.has(first.low) || (noun && !isTitle(first.word))) return next ? namesIn(text, run.slice(1), use) : []
  if (
    next ||
    use.parts.has(first.low) ||
    COUNTRIES.has(first.low) ||
    CAPITALS.has(first.low) ||
    first.possessive ||
    ACRONYM.test(first.word)
  )
    return null
  const speaks = use.sources.has(first.start) && !VAGUE.has(first.low) && (isBody(first.low) || !/\p{Ll}s$/u.test(first.word))
  return speaks || VERB_BEHIND.test(text.slice(first.end, first.end + 12)) ? null : []
}

const credit: Cut = (text, run, use) => {
  const words = CREDIT.exec(lowOf(run))?.[0].trim().split(' ').length ?? run.length
  return words < run.length ? [made(text, run.slice(0, words), null), ...namesIn(text, run.slice(words), use)] : null
}

/** “Labourite Ana Poe”, where she is “Ana Poe” elsewhere. */
const epithet: Cut = (text, run, use) => {
  const first = run[0]!
  const rest = run.slice(1)
  const [known] = run.slice(-1)
  const called = run.slice(0, -1).at(-1)
  if (
    called &&
    use.parts.has(known!.low) &&
    (ACRONYM.test(called.word) || commonNoun(called.low)?.kind === 'person') &&
    !isTitle(called.word)
  )
    return [...statesOf(text, run), made(text, [known!], { start: first.start, end: called.end }, first.opens)]
  if (rest.length < 2 || COUNTRIES.has(lowOf(run)) || isBody(run.at(-1)!.low) || isTitle(first.word) || stateAt(run) > 0)
    return null
  if (!PARTISAN.test(first.low) && !use.runs.has(lowOf(rest))) return null
  return rest.some(t => isTitle(t.word))
    ? namesIn(text, rest, use)
    : [made(text, rest, { start: first.start, end: first.end }, first.opens)]
}

const PEOPLE = /^(?:brit|briton|scot|aussie)$/
/** “Doctors”, “German”: no name of anybody. */
const nobody: Cut = (_text, run) => {
  const noun = run.length === 1 ? commonNoun(run[0]!.low) : undefined
  if ((noun?.plural && noun.kind === 'group') || noun?.word === 'police') return []
  if (run.length === 1 && PEOPLE.test(run[0]!.low)) return []
  const low = lowOf(run)
  if (HOLIDAY.test(low) || DEMONYMS.has(low.replace(/s$/, ''))) return []
  return stateAt(run) === run.length && !COUNTRIES.has(low) ? [] : null
}

/** “Secretary of State Ana Poe”: the office before, the name in the last two words. */
const office: Cut = (text, run, use) => {
  const first = run[0]!
  const before = run.length > 2 && !isBody(run.at(-1)!.low) && OFFICE.exec(text.slice(Math.max(0, first.start - 60), first.start))
  if (!before || run.some(t => isTitle(t.word))) return null
  const field = run.slice(0, -2)
  if (stateAt(run) !== field.length && !use.runs.has(lowOf(field)) && !STATE_OFFICE.test(lowOf(field))) return null
  const start = first.start - before[0].length + before[0].search(/\S/)
  return [made(text, field, null), made(text, run.slice(-2), { start, end: field.at(-1)!.end })]
}

/** “US Defense Secretary Ana Poe”; a title alone is no name. */
const titled: Cut = (text, run) => {
  const title = isBody(run.at(-1)!.low) || stateAt(run) === run.length ? -1 : run.findLastIndex(t => isTitle(t.word))
  if (title < 0) return null
  const span = { start: run[0]!.start, end: run[title]!.end }
  const rest = run.slice(title + 1)
  return [...statesOf(text, run), ...(rest.length ? [made(text, rest, span, run[0]!.opens)] : [])]
}

/** “Norco Airways Flight 8”: the airline, and a thing of its. */
const flight: Cut = (text, run, use) =>
  run.length > 1 && run.at(-1)!.low === 'flight' ? namesIn(text, run.slice(0, -1), use) : null

/** “Norco News Gad Lev”, who is “Lev” elsewhere. */
const surnamed: Cut = (text, run, use) => {
  const person = run.slice(-2)
  const before = run.slice(0, -2)
  if (!before.some(t => isBody(t.low)) || person.some(t => isBody(t.low) || isTitle(t.word) || !t.capital)) return null
  const speaks = isBody(before.at(-1)!.low) && VERB_BEHIND.test(text.slice(person[1]!.end, person[1]!.end + 12))
  if (!(speaks || use.runs.has(person[1]!.low)) || text.slice(before.at(-1)!.end, person[0]!.start) !== ' ') return null
  return [made(text, before, null), made(text, person, { start: run[0]!.start, end: before.at(-1)!.end }, run[0]!.opens)]
}

const CUTS: readonly Cut[] = [ordinary, credit, flight, epithet, nobody, office, titled, surnamed]

/** The names in one run of capital words. */
export function namesIn(text: string, run: Run, use: Use): readonly Name[] {
  for (const cut of CUTS) {
    const names = cut(text, run, use)
    if (names) return names
  }
  return [made(text, run, null)]
}
