import { inTextOrder, marksOf, overlaps, type Report, type Source, type Span } from '../report/index.ts'
import type { Asked, Found, Way } from './asked.ts'
import { descriptionsOf } from './description.ts'
import { documentsOf } from './document.ts'
import { firstPerson } from './first-person.ts'
import { type Learned, learnedOf } from './learned.ts'
import { membersOf } from './members.ts'
import type { Name } from './name.ts'
import { govern, type Named, namedIn } from './named.ts'
import { overheardIn } from './overheard.ts'
import { described, hear, newParty, type Party, type Place } from './party.ts'
import { type Phrase, phraseOf } from './phrase.ts'
import { PRONOUNS } from './pronoun.ts'
import { isTail, isTurn, sceneOf } from './scene.ts'
import { type Token, within } from './token.ts'
import { byMention, WAYS } from './way.ts'
import { wholeIn } from './whole.ts'

/** Whom a source means. */
export interface Meant extends Found {
  readonly source: Source
}

export interface Resolved {
  readonly meant: readonly Meant[]
  /** descriptions where no source stands, and whom they mean */
  readonly told: ReadonlyMap<Span, Party>
  readonly named: Named
}

/** Pronouns of one person, where they are no source, count as mentions from this probability of the learned link. */
const SURE = 0.5
const PERSONAL = /^(?:he|him|his|himself|she|her|hers|herself)$/i

const NOBODY: Omit<Found, 'party'> = { sure: 0.3, via: null, or: null }

/** Whom the words of a report mean, as one reads it from top to bottom; “I” and “we” once all others are known. */
export function resolve(report: Report, tokens: readonly Token[], names: readonly Name[]): Resolved {
  const named = namedIn(report, tokens, names)
  const scene = sceneOf(report, names, named.partyOf)
  const wholeOf = wholeIn(report, tokens, names)
  const overheard = overheardIn(report, named)
  const learned = learnedOf(report, m => {
    const name = named.within(m).at(-1)
    return name && named.partyOf.get(name)
  })
  hearLinks(report, learned)
  const sources = marksOf(report, 'source')
  const paragraphs = marksOf(report, 'paragraph')
  const called = new Map<string, Party>()
  const meant = new Map<Source, Meant>()
  const told = new Map<Span, Party>()
  const late: { source: Source; phrase: Phrase }[] = []
  const settle = (source: Source, found: Found): Party => {
    const party = govern(named, found.party)
    meant.set(source, { ...found, party, source })
    learned.settle(source, party)
    if (source.depth === 1) scene.speaks(party)
    else party.spoken++
    return party
  }
  let last: Source | null = null
  for (const span of spansOf(report, tokens, names, sources)) {
    scene.readTo(span.start)
    const source = 'kind' in span ? (span as Source) : null
    const twin: Meant | undefined =
      source && last && last.start === span.start && last.end === span.end ? meant.get(last) : undefined
    last = source ?? last
    if (source && twin) {
      settle(source, twin)
      continue
    }
    const part = source && named.around(span)
    const whole = part ? { start: part.start, end: part.end } : source ? wholeOf(source) : span
    const inner = part ? [part] : named.within(whole)
    const said = phraseOf(report, tokens, whole, inner, named.isPerson)
    const hint = source && said?.form === 'description' && said.head?.kind === 'person' && !said.gender ? overheard(source) : null
    const phrase = said && hint ? { ...said, gender: hint } : said
    if (source && phrase?.pronoun?.of === 'speaker') {
      late.push({ source, phrase })
      continue
    }
    const { start, end } = span
    const at = within(tokens, span)[0]
    const place: Place = {
      start,
      end,
      sentence: at?.sentence ?? 0,
      paragraph: at?.paragraph ?? 0,
      subject: source !== null,
      quoted: scene.quoted(span),
      turn: isTurn(report.text, span),
      governed: false,
      tail: isTail(report.text, span, paragraphs[at?.paragraph ?? 0]),
      of: span,
    }
    const asked: Asked | null = phrase && { report, tokens, source: span, phrase, place, inner, named, scene, learned, called }
    const ways = source ? (phrase ? WAYS[phrase.form] : []) : phrase?.form === 'description' ? [byMention] : []
    const found = firstOf(ways, asked!) ?? (source && { ...NOBODY, party: newParty({ label: source, kind: 'unnamed' }) })
    if (!found) continue
    const party = source ? settle(source, found) : found.party
    if (!source) told.set(span, party)
    scene.readTo(end)
    scene.see(party, place)
  }
  const speaking = firstPerson(report, named, meant)
  for (const { source, phrase } of late.sort((a, b) => a.source.depth - b.source.depth))
    settle(source, speaking(source, phrase) ?? { ...NOBODY, party: described(phrase) })
  const spoken = new Set(sources.map(s => s.start))
  for (const m of marksOf(report, 'mention')) {
    if (m.form !== 'pronoun' || !PERSONAL.test(report.text.slice(m.start, m.end)) || spoken.has(m.start)) continue
    const found = learned.meant(m)
    if (found && found.sure >= SURE) told.set(m, found.party)
  }
  return { meant: sources.map(s => meant.get(s)!), told, named }
}

/** Has everybody hear the pronouns that the learned reader links to their names: one link may be wrong, many rarely are. */
function hearLinks(report: Report, learned: Learned): void {
  for (const m of marksOf(report, 'mention')) {
    const gender = m.form === 'pronoun' ? PRONOUNS.get(report.text.slice(m.start, m.end).toLowerCase())?.gender : null
    const found = gender ? learned.meant(m) : null
    if (found && found.sure >= SURE) hear(found.party, gender!, found.sure)
  }
}

/** What the first way that tells anything tells. */
function firstOf(ways: readonly Way[], asked: Asked): Found | null {
  for (const way of ways) {
    const found = way(asked)
    if (found) return found
  }
  return null
}

/** Sources, and the descriptions that rules find, and those that the learned reader finds elsewhere, in text order. */
function spansOf(report: Report, tokens: readonly Token[], names: readonly Name[], sources: readonly Source[]): readonly Span[] {
  const ruled = [
    ...sources,
    ...descriptionsOf(report.text, tokens, sources),
    ...documentsOf(report, tokens, sources),
    ...membersOf(report, names, sources),
  ].sort(inTextOrder)
  let next = 0
  const tagged = marksOf(report, 'mention').filter(m => {
    while (next < ruled.length && ruled[next]!.end <= m.start) next++
    return m.form === 'description' && !(next < ruled.length && overlaps(ruled[next]!, m))
  })
  return [...ruled, ...tagged.map(({ start, end }) => ({ start, end }))].sort(inTextOrder)
}
