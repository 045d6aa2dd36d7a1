import { createHash } from 'node:crypto'
import { inTextOrder, type Mark, type MarkId, type MarkOf, marksOf, type Report, type Span, words } from '../report/index.ts'
import { calendarValue } from './calendar-value.ts'
import { placesOf } from './chain.ts'
import { figuresOf } from './figures.ts'
import { mediaOf } from './medium.ts'
import { namer } from './names.ts'
import { joinFigures } from './same-figure.ts'
import type { Reading } from './schema.ts'
import { voiceOf } from './voice.ts'

type Words = Reading['people'][number]['mentions'][number]
type Person = Reading['people'][number]
type Attribution = Reading['attributions'][number]

/** A report and its marks in the public form `reading/1`, offsets in UTF-16 code units. */
export function toReading(report: Report): Reading {
  const people = peopleOf(report)
  const headline = report.headline && headlineOf(report.headline, people)
  const { figures, title } = joinFigures(report, figuresOf(report), headline?.figures ?? [])
  return {
    form: 'reading/1',
    id: report.id,
    textHash: hashOf(report.text),
    title: report.title,
    outlet: report.origin.outlet,
    published: report.published,
    url: report.origin.url,
    language: report.origin.language,
    offsets: 'utf-16',
    text: report.text,
    people: headline ? [...people, ...headline.people] : people,
    attributions: attributionsOf(report),
    figures,
    times: marksOf(report, 'time').map(t => ({ ...spoken(report, t), type: t.type, value: t.value })),
    voice: voiceOf(report),
    headline: { attributions: headline?.attributions ?? [], figures: title },
    doubts: doubtsOf(report),
  }
}

/** SHA-256 of a text in UTF-8, in hexadecimal digits: what `textHash` holds. */
export const hashOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

const spoken = (report: Report, { start, end }: Span): Words => ({ start, end, words: words(report, { start, end }) })

const finder = (report: Report): ((ids: readonly MarkId[]) => readonly Mark[]) => {
  const byId = new Map(report.marks.map(m => [m.id, m]))
  return ids => ids.map(id => byId.get(id)!)
}

function attributionsOf(report: Report): readonly Attribution[] {
  const find = finder(report)
  const all = (ids: readonly MarkId[]): readonly Words[] => find(ids).map(m => spoken(report, m))
  const one = (id: MarkId | null): Words | null => (id === null ? null : all([id])[0]!)
  const dated = (id: MarkId | null): Attribution['saidOn'] => {
    const [time] = id === null ? [] : find([id])
    return time?.kind === 'time' ? { value: calendarValue(time.value), ...spoken(report, time) } : null
  }
  const marks = marksOf(report, 'attribution')
  const places = placesOf(marks, mediaOf(report))
  const begins = (a: MarkOf<'attribution'>): Span => find(a.content)[0] ?? a
  const depth = (a: MarkOf<'attribution'>): number => places.get(a.id)!.depth
  // as the words said follow each other: several that share a source would else be told apart by where they end
  const inOrder = [...marks].sort((a, b) => inTextOrder(begins(a), begins(b)) || depth(a) - depth(b))
  return inOrder.map(a => ({
    id: a.id,
    source: all(a.source),
    cue: all(a.cue),
    content: all(a.content),
    speaker: a.speaker,
    because: distinct(find(a.because)).map(m => spoken(report, m)),
    type: a.type,
    manner: a.manner,
    negated: a.negated,
    to: one(a.to),
    via: one(a.via),
    saidOn: dated(a.saidOn),
    continues: a.continues,
    in: a.in,
    chain: places.get(a.id)!.chain,
    insertions: all(a.insertions),
    confidence: a.confidence,
    by: a.by,
  }))
}

function peopleOf(report: Report): readonly Person[] {
  const find = finder(report)
  const namesOf = namer(report)
  return marksOf(report, 'person').map(p => {
    const mentions = find(p.mentions)
    return {
      id: p.id,
      name: p.name,
      kind: p.person,
      roles: telling(p.roles.map(r => words(report, r))),
      mentions: distinct(mentions).map(m => spoken(report, m)),
      names: namesOf(mentions),
    }
  })
}

/** Each role once; “official” says nothing beside “senior official”. */
const telling = (roles: readonly string[]): readonly string[] =>
  [...new Set(roles)].filter(r => !roles.some(other => other !== r && other.endsWith(` ${r}`)))

/** A source and a mention may stand on the same words. */
const distinct = (spans: readonly Span[]): readonly Span[] => [...new Map(spans.map(s => [`${s.start}-${s.end}`, s])).values()]

/** Headlines drop articles and raise letters. */
const bare = (name: string): string => name.toLowerCase().replace(/^(?:the|an?) /, '')

/** A title's ids would meet the text's own: they begin with `headline/`. A speaker whom the text names too is the text's entry. */
function headlineOf(
  title: Report,
  known: readonly Person[],
): Pick<Reading['headline'], 'attributions' | 'figures'> & Pick<Reading, 'people'> {
  const inTitle = (id: MarkId): MarkId => `headline/${id}`
  const orNull = (id: MarkId | null): MarkId | null => (id === null ? null : inTitle(id))
  const said = attributionsOf(title)
  const linked = new Set(said.flatMap(a => a.chain))
  const same = new Map<MarkId, MarkId>()
  const people: Person[] = []
  for (const p of marksOf(title, 'person').filter(p => linked.has(p.id))) {
    const match = known.find(k => bare(k.name) === bare(p.name)) ?? shortened(p.name, known)
    same.set(p.id, match?.id ?? inTitle(p.id))
    // roles, mentions and names are of the text, where this one does not stand
    if (!match)
      people.push({ id: inTitle(p.id), name: p.name, kind: p.person, roles: [], mentions: [], names: { own: [], others: [] } })
  }
  const attributions = said.map(a => ({
    ...a,
    id: inTitle(a.id),
    speaker: a.speaker === null ? null : same.get(a.speaker)!,
    continues: orNull(a.continues),
    in: orNull(a.in),
    chain: a.chain.map(link => same.get(link) ?? link),
  }))
  return { people, attributions, figures: figuresOf(title, inTitle) }
}

/** The only one whose name the headline's is a short form of: “Quist” for Amara Quist, or what else the text calls her. */
function shortened(name: string, known: readonly Person[]): Person | undefined {
  const may = known.filter(
    k => (k.kind === 'person' && k.name.endsWith(` ${name}`)) || k.names.own.some(n => bare(n.words) === bare(name)),
  )
  return may.length === 1 ? may[0] : undefined
}

function doubtsOf(report: Report): Reading['doubts'] {
  const holder = holders(report)
  return marksOf(report, 'doubt').map(d => ({
    ...spoken(report, d),
    code: d.code,
    message: d.message,
    about: d.about === null ? null : (holder.get(d.about) ?? null),
  }))
}

/** A reading has ids for people and attributions only: what is about a part of one is about the first that it is part of. */
function holders(report: Report): ReadonlyMap<MarkId, MarkId> {
  const attributions = marksOf(report, 'attribution')
  const people = marksOf(report, 'person')
  const held: (readonly [MarkId | null, MarkId])[] = [
    ...[...attributions, ...people, ...marksOf(report, 'figure')].map(m => [m.id, m.id] as const),
    ...attributions.flatMap(a => partsOf(a).map(part => [part, a.id] as const)),
    ...people.flatMap(p => p.mentions.map(m => [m, p.id] as const)),
  ]
  const holder = new Map<MarkId, MarkId>()
  for (const [part, whole] of held) if (part !== null && !holder.has(part)) holder.set(part, whole)
  for (const r of marksOf(report, 'reference')) holder.set(r.id, holder.get(r.source) ?? r.person)
  return holder
}

const partsOf = (a: MarkOf<'attribution'>): readonly (MarkId | null)[] => [
  ...a.source,
  ...a.cue,
  ...a.content,
  ...a.insertions,
  a.to,
  a.via,
  a.saidOn,
]
