import { createHash } from 'node:crypto'
import {
  contains,
  inTextOrder,
  type Mark,
  type MarkId,
  type MarkOf,
  marksOf,
  type Report,
  type Span,
  words,
} from '../report/index.ts'
import type { Reading } from './schema.ts'
import { voiceOf } from './voice.ts'

type Words = Reading['people'][number]['mentions'][number]
type Person = Reading['people'][number]
type Attribution = Reading['attributions'][number]

/** A report and its marks in the public form `reading/1`, offsets in UTF-16 code units. */
export function toReading(report: Report): Reading {
  const people = peopleOf(report)
  const headline = report.headline && headlineOf(report.headline, people)
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
    figures: [],
    times: [],
    voice: voiceOf(report),
    headline: { attributions: headline?.attributions ?? [], figures: [] },
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
  const begins = (a: MarkOf<'attribution'>): Span => find(a.content)[0] ?? a
  // as the words said follow each other: several that share a source would else be told apart by where they end
  const inOrder = [...marksOf(report, 'attribution')].sort((a, b) => inTextOrder(begins(a), begins(b)))
  return inOrder.map(a => ({
    id: a.id,
    source: all(a.source),
    cue: all(a.cue),
    content: all(a.content),
    speaker: a.speaker,
    because: all(a.source),
    type: a.type,
    manner: 'said',
    negated: false,
    to: null,
    via: null,
    saidOn: null,
    continues: a.continues,
    in: null,
    chain: a.speaker === null ? ['outlet'] : ['outlet', a.speaker],
    insertions: all(a.insertions),
    confidence: a.confidence,
    by: a.by,
  }))
}

function peopleOf(report: Report): readonly Person[] {
  const find = finder(report)
  const contents = marksOf(report, 'attribution')
    .flatMap(a => find(a.content).map(c => ({ start: c.start, end: c.end, speaker: a.speaker })))
    .sort((a, b) => a.end - a.start - (b.end - b.start))
  return marksOf(report, 'person').map(p => {
    const mentions = find(p.mentions).map(m => spoken(report, m))
    return {
      id: p.id,
      name: words(report, p),
      kind: p.person,
      roles: [],
      mentions,
      names: namesOf(mentions, contents),
    }
  })
}

/** Who uses which mention: the speaker of the innermost content around it, or the outlet where none is. */
function namesOf(mentions: readonly Words[], contents: readonly (Span & { speaker: MarkId | null })[]): Person['names'] {
  const own: Words[] = []
  const others = new Map<MarkId, Words[]>()
  for (const mention of mentions) {
    const around = contents.find(c => contains(c, mention))
    if (!around) own.push(mention)
    else if (around.speaker !== null) others.set(around.speaker, [...(others.get(around.speaker) ?? []), mention])
  }
  return { own, others: [...others].map(([speaker, spans]) => ({ speaker, spans })) }
}

/** Headlines drop articles and raise letters. */
const bare = (name: string): string => name.toLowerCase().replace(/^(?:the|an?) /, '')

/** A title's ids would meet the text's own: they begin with `headline/`. A speaker whom the text names too is the text's entry. */
function headlineOf(title: Report, known: readonly Person[]): Pick<Reading, 'people' | 'attributions'> {
  const inTitle = (id: MarkId): MarkId => `headline/${id}`
  const speakers = new Set(marksOf(title, 'attribution').map(a => a.speaker))
  const same = new Map<MarkId, MarkId>()
  const people: Person[] = []
  for (const p of marksOf(title, 'person').filter(p => speakers.has(p.id))) {
    const name = words(title, p)
    const match = known.find(k => bare(k.name) === bare(name))
    same.set(p.id, match?.id ?? inTitle(p.id))
    // `mentions` are spans into the text, where this one does not stand
    if (!match) people.push({ id: inTitle(p.id), name, kind: p.person, roles: [], mentions: [], names: { own: [], others: [] } })
  }
  const attributions = attributionsOf(title).map(a => {
    const speaker = a.speaker === null ? null : same.get(a.speaker)!
    const chain = speaker === null ? ['outlet'] : ['outlet', speaker]
    return { ...a, id: inTitle(a.id), speaker, chain, continues: a.continues === null ? null : inTitle(a.continues) }
  })
  return { people, attributions }
}

function doubtsOf(report: Report): Reading['doubts'] {
  const shown = new Set(report.marks.filter(m => m.kind === 'attribution' || m.kind === 'person').map(m => m.id))
  const holder = (part: MarkId): MarkId | null => marksOf(report, 'attribution').find(a => partsOf(a).includes(part))?.id ?? null
  return marksOf(report, 'doubt').map(d => ({
    ...spoken(report, d),
    code: d.code,
    message: d.message,
    // a reading has no ids for cues or quotations: a doubt about one is about the attribution that it is part of
    about: d.about === null || shown.has(d.about) ? d.about : holder(d.about),
  }))
}

const partsOf = (a: MarkOf<'attribution'>): readonly MarkId[] => [...a.source, ...a.cue, ...a.content, ...a.insertions]
