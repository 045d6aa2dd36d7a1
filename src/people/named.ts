import { contains, firstIndex, marksOf, type Report, type Span } from '../report/index.ts'
import { keysOf } from './alias.ts'
import { CAPITALS, COUNTRIES } from './country.ts'
import type { Name } from './name.ts'
import { commonNoun } from './noun.ts'
import { hear, isCalledOne, type Party } from './party.ts'
import { PRONOUNS } from './pronoun.ts'
import { sameNames } from './same-name.ts'
import { callAsTitled } from './titled.ts'
import { lowOf, type Token } from './token.ts'

/** The names of a report, and whose they are. */
export interface Named {
  readonly partyOf: ReadonlyMap<Name, Party>
  readonly isPerson: (name: Name) => boolean
  readonly within: (span: Span) => readonly Name[]
  /** the name that words are a part of, or that comes right behind their “by”: “a report by” the Courier */
  readonly around: (span: Span) => Name | null
  readonly inSource: ReadonlySet<Name>
  /** states by their first name in the table */
  readonly states: ReadonlyMap<string, Party>
  /** parties of which the report gives a name of several words, by its letters alone: “anapoe” */
  readonly spelt: ReadonlyMap<string, Party>
}

/** Letters of a name that nothing spells by chance. */
const FEWEST = 6

/** Words as a handle spells them. */
export const letters = (said: string): string => said.replace(/[^\p{L}]/gu, '').toLowerCase()

/** The parties that a report names. */
export function namedIn(report: Report, tokens: readonly Token[], names: readonly Name[]): Named {
  const partyOf = sameNames(names, keysOf(report, names))
  listen(report.text, tokens, names, partyOf)
  callAsTitled(report, partyOf)
  const within = (span: Span): readonly Name[] => {
    const low = firstIndex(names.length, i => names[i]!.start >= span.start)
    let end = low
    while (end < names.length && names[end]!.start < span.end) end++
    return names.slice(low, end).filter(n => contains(span, n))
  }
  const around = (span: Span): Name | null => {
    const at = firstIndex(names.length, i => names[i]!.start > span.start)
    const name = names[at - 1]
    if (name && contains(name, span) && !contains(span, name) && !SHOUTED.test(report.text.slice(name.start, name.end)))
      return name
    const next = BY.test(report.text.slice(Math.max(span.start, span.end - 4), span.end)) ? names.slice(at, at + 4) : []
    return next.find(n => n.start > span.end && /^ (?:the )?$/i.test(report.text.slice(span.end, n.start))) ?? null
  }
  const states = new Map<string, Party>()
  for (const name of names) {
    const state = COUNTRIES.get(lowOf(name.tokens))
    if (state && !states.has(state)) states.set(state, partyOf.get(name)!)
  }
  const spelt = new Map<string, Party>()
  for (const party of new Set(partyOf.values())) {
    const name = party.full && party.full.tokens.length > 1 ? letters(lowOf(party.full.tokens)) : ''
    if (name.length >= FEWEST) spelt.set(name, party)
  }
  return {
    partyOf,
    within,
    around,
    states,
    spelt,
    isPerson: n => partyOf.get(n)!.personal > 0,
    inSource: new Set(marksOf(report, 'source').flatMap(within)),
  }
}

/** Letters of a headline or a caption run into its text. */
const SHOUTED = /\p{Lu}{4}/u
const BY = /\sby$/
const PREPOSITION = /\b(?:of|in|at|from|to|with|by|for|on|near|over|against|and|than|via)\s(?:the\s)?$/i
/** Names looked at before a pronoun: a sentence has rarely more, and a list of thousands must not cost their square. */
const NEAR = 12
/** “Norco raised its offer”: characters between a name and an “its” that is its own. */
const BESIDE = 30

/** “A Norland woman”: what the name is of tells of somebody else. */
const qualifies = (text: string, { end }: Name): boolean =>
  commonNoun(/^ (\p{Ll}+)/u.exec(text.slice(end, end + 20))?.[1] ?? '')?.kind === 'person'

/** “He”, “her” or “its” after the one name of a sentence that can be meant tell what it is a name of; “him” is rarely the same one. */
function listen(text: string, tokens: readonly Token[], names: readonly Name[], partyOf: ReadonlyMap<Name, Party>): void {
  let n = 0
  for (const [i, t] of tokens.entries()) {
    const pronoun = PRONOUNS.get(t.low)
    if (!pronoun || !/^(?:he|she|his|her|its)$/.test(t.low)) continue
    if (t.low === 'her' && !/^\s[\p{L}]/u.test(text.slice(t.end, t.end + 2)) && !tokens[i + 1]) continue
    while (n < names.length && names[n]!.start < t.start) n++
    const before = new Map<Party, Name>()
    for (let k = n - 1; k >= 0 && n - k < NEAR && names[k]!.tokens[0]!.sentence === t.sentence; k--) {
      const party = partyOf.get(names[k]!)!
      const begins = names[k]!.title?.start ?? names[k]!.start
      const governed = PREPOSITION.test(text.slice(Math.max(0, begins - 14), begins))
      if (party.personal > -1 && !governed && !qualifies(text, names[k]!)) before.set(party, names[k]!)
    }
    const [only] = before
    if (t.low === 'its') {
      if (only && only[1] === names[n - 1] && only[1].opens && t.start - only[1].end < BESIDE) only[0].personal -= 1
      continue
    }
    if (before.size !== 1 || only![0].entities.has('place')) continue
    hear(only![0], pronoun.gender, /^(?:he|she)$/.test(t.low) ? 1 : 0.25)
    only![0].personal += isCalledOne(only![0]) ? 0.5 : 1.5
  }
}

/** The state that a city speaks for, where the report names it; else the party itself. */
export function govern({ states }: Pick<Named, 'states'>, party: Party): Party {
  const state = party.names[0] && CAPITALS.get(lowOf(party.names[0].tokens))
  return (state && states.get(state)) || party
}
