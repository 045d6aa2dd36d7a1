import { contains, firstIndex, marksOf, type Report, type Source, words } from '../report/index.ts'
import type { Found } from './asked.ts'
import { DEMONYMS } from './country.ts'
import { headOf } from './describe.ts'
import { kindOf } from './kind.ts'
import type { Named } from './named.ts'
import { commonNoun } from './noun.ts'
import { newParty, type Party } from './party.ts'
import type { Phrase } from './phrase.ts'
import { lowOf } from './token.ts'

/** How a post is signed where a page shows it: “— Ana Poe (@anapoe)”, and how far behind its words, in characters. */
const SIGNED = /[—–-]\s?[^\n()“”—–]{2,60}\s\(@\w+\)/u
const POST = 400

/** Contents looked at before an “I”: a text of a hundred thousand of them must not cost their square. */
const NEAR = 40

/** Whom “I” and “we” stand for, once all other sources are known. */
export function firstPerson(
  report: Report,
  named: Named,
  meant: ReadonlyMap<Source, Found>,
): (source: Source, phrase: Phrase) => Found | null {
  const sources = marksOf(report, 'source')
  const contents = marksOf(report, 'content')
  const quotations = marksOf(report, 'quotation')
  const byId = new Map(sources.map(s => [s.id, s]))
  const parties = [...new Set(named.partyOf.values())]
  const speakerOf = new Map(marksOf(report, 'cue').map(c => [c.id, c.source === null ? undefined : byId.get(c.source)]))
  const before = <T extends { readonly start: number }>(marks: readonly T[], at: number): readonly T[] => {
    const low = firstIndex(marks.length, i => marks[i]!.start > at)
    return marks.slice(Math.max(0, low - NEAR), low)
  }

  /** Whoever says the words that a source stands in: the outer attribution's source, else who spoke last. */
  function speaker(source: Source): Found | undefined {
    const around = before(contents, source.start).filter(c => contains(c, source) && c.depth < source.depth)
    const cue = around.reduce<(typeof around)[number] | null>((a, c) => (a && a.depth >= c.depth ? a : c), null)?.cue
    const outer = cue ? speakerOf.get(cue) : undefined
    const found = outer && meant.get(outer)
    if (found) return { ...found, sure: 0.85 * found.sure }
    if (!before(quotations, source.start).some(q => contains(q, source))) return undefined
    const last = before(sources, source.start).findLast(s => s.end <= source.start && s.depth === 1 && meant.has(s))
    return last && { ...meant.get(last)!, sure: 0.6 }
  }

  /** Whoever signs a post, a few lines on; else, outside of quotation marks, the outlet for “we”, and who spoke last for “I”. */
  function signer(source: Source, phrase: Phrase): Found | undefined {
    const signed = SIGNED.exec(report.text.slice(source.end, source.end + POST))
    const at = source.end + (signed?.index ?? 0)
    const name = signed && named.within({ start: at, end: at + signed[0].length })[0]
    if (name) return { party: named.partyOf.get(name)!, sure: 0.7, via: null, or: null }
    if (before(quotations, source.start).some(q => contains(q, source))) return undefined
    if (!phrase.plural) {
      const last = before(sources, source.start).findLast(s => s.depth === 1 && (meant.get(s)?.party.personal ?? 0) > 0)
      return last && { ...meant.get(last)!, sure: 0.4 }
    }
    const { outlet } = report.origin
    return outlet ? { party: ours(outlet), sure: 0.5, via: null, or: null } : undefined
  }
  let own: Party | null = null
  const ours = (outlet: string): Party => {
    own ??= newParty({ composed: outlet, kind: 'organisation' })
    return own
  }

  return (source, phrase) => {
    const found = speaker(source) ?? signer(source, phrase)
    const body = found && phrase.plural ? bodyOf(report, named, parties, found.party) : undefined
    return found ? { ...found, via: null, or: null, ...(body && { party: body, sure: 0.6 }) } : null
  }
}

/** Offices of a state, which alone say “we” for it. */
const OFFICE =
  /\b(?:minister|ministry|president|chancellor|premier|ambassador|envoy|diplomat|official|spokes(?:man|woman|person)|general|secretary)\b/i
/** Those who say “we” for what they lead or speak for, whether or not a role names it. */
const LEADS =
  /\b(?:founder|ceo|chief|executive|chairman|chairwoman|boss|owner|head|director|president|spokes(?:man|woman|person)|manager)\b/i
/** Those who say “we” for themselves and their kind, not for what they write of or where they teach. */
const OWN_WORD = /\b(?:expert|author|professor|academic|researcher|scientist|historian|critic|fan|supporter)s?\b/i
/** Seats of government, which stand for their states. */
const SEATS: ReadonlyMap<string, string> = new Map([
  ['kremlin', 'russia'],
  ['white house', 'united states'],
  ['downing street', 'united kingdom'],
  ['blue house', 'south korea'],
])
/** How often a report names at least what it is about: the first of those named half as often as any. */
const TOPIC = 3

/** Whom “we” stands for in the mouth of one who speaks for a body or a state: whom a role names or calls by its noun; else what the report is about. */
function bodyOf(report: Report, named: Named, parties: readonly Party[], party: Party): Party | undefined {
  if (party.personal <= 0 || party.roles.length === 0) return undefined
  const said = party.roles.map(role => words(report, role))
  if (said.some(role => OWN_WORD.test(role)) && !said.some(role => LEADS.test(role))) return undefined
  const bodies = parties.filter(p => kindOf(p) === 'organisation' && !p.entities.has('place'))
  for (const [i, role] of party.roles.entries()) {
    const body = named
      .within(role)
      .map(n => named.partyOf.get(n)!)
      .find(p => p.personal < -2 || bodies.includes(p))
    const seat = body?.full && SEATS.get(lowOf(body.full.tokens).replace(/^the /, ''))
    if (body) return (seat && named.states.get(seat)) || body
    const low = said[i]!.toLowerCase().split(/[^\p{L}-]+/u)
    const noun = low.map(headOf)
    const called = bodies.find(p => noun.some(w => p.heads.has(w) && commonNoun(w)?.kind === 'organisation'))
    if (called) return called
    const demonym = OFFICE.test(said[i]!) ? low.find(w => DEMONYMS.has(w)) : undefined
    const state = demonym && named.states.get(DEMONYMS.get(demonym)!)
    if (state) return state
  }
  if (!said.some(role => LEADS.test(role))) return undefined
  const most = bodies.reduce((max, p) => Math.max(max, p.names.length), 0)
  return bodies.find(p => p.names.length >= Math.max(TOPIC, most / 2))
}
