import { dayOf } from '../ledger/rows.ts'
import { doubtsAbout, joined, nameOf, speakerOf } from '../reading/said.ts'
import type { Reading } from '../reading/schema.ts'
import { type Column, column } from './column.ts'
import type { Item } from './item.ts'

export interface AttributionOf {
  readonly item: Item
  readonly reading: Reading
  readonly a: Reading['attributions'][number]
  readonly headline: boolean
}

/** The attributions of a report that were asked for, those of the headline last. */
export const attributionsOf = (item: Item): readonly AttributionOf[] => {
  const { reading, kept } = item
  if (reading === null) return []
  const of = (headline: boolean) => (a: AttributionOf['a']) => ({ item, reading, a, headline })
  const all = [...reading.attributions.map(of(false)), ...reading.headline.attributions.map(of(true))]
  return kept === null ? all : all.filter(({ a }) => kept.has(a.id))
}

const text = column<AttributionOf, 'text'>
const texts = column<AttributionOf, 'texts'>
const spans = column<AttributionOf, 'spans'>

/** One row an attribution: who said what, to whom, when and on whose word. */
export const ATTRIBUTIONS: readonly Column<AttributionOf>[] = [
  text('report', 'text', 'the report’s id', r => r.item.id),
  text('address', 'text', 'report and attribution: the same string everywhere', r => `${r.item.id}#${r.a.id}`),
  text('outlet', 'text', 'who published the report', r => r.item.outlet),
  text('published', 'text', 'when, as far as the report says', r => r.item.published),
  text('url', 'text', 'where it stands', r => r.item.url),
  text('speaker', 'text', 'the fullest name or description that the report gives', r => speakerOf(r.reading, r.a)?.name ?? null),
  text(
    'speaker_kind',
    'text',
    'person, group, organisation, place, document or unnamed',
    r => speakerOf(r.reading, r.a)?.kind ?? null,
  ),
  text(
    'entity',
    'text',
    'who that is across reports: one key for one person',
    r => r.item.entities.get(r.a.speaker ?? '') ?? null,
  ),
  text('type', 'text', 'direct, mixed or indirect', r => r.a.type),
  text('manner', 'text', 'said, wrote, denied, …: docs/manner.md', r => r.a.manner),
  column('negated', 'bool', 'true where the report does not say that the speaker said so', r => r.a.negated),
  text('cue', 'text', 'the words that tell of speaking', r => joined(r.a.cue)),
  text('content', 'text', 'the words said; pieces of a broken quotation joined by “ … ”', r => joined(r.a.content)),
  text('source', 'text', 'the words for the speaker', r => joined(r.a.source)),
  column('start', 'int', 'where the content begins', r => r.a.content[0]?.start ?? null),
  column('end', 'int', 'where its first piece ends', r => r.a.content[0]?.end ?? null),
  spans('content_spans', 'spans', 'all pieces of the content', r => r.a.content),
  spans('cue_spans', 'spans', 'the cue', r => r.a.cue),
  spans('source_spans', 'spans', 'the source', r => r.a.source),
  column('headline', 'bool', 'true where offsets count in the title, not in the text', r => r.headline),
  column('confidence', 'double', 'a calibrated probability; empty where a rule decided', r => r.a.confidence),
  text('by', 'text', 'the model or the person that it is from', r => r.a.by),
  texts('doubts', 'texts', 'what the reader could not settle', r =>
    doubtsAbout(r.reading, r.a.id).map(d => `${d.code}: ${d.message}`),
  ),
  texts('speaker_roles', 'texts', 'what the report says the speaker is', r => speakerOf(r.reading, r.a)?.roles ?? []),
  texts('because', 'texts', 'the chain of mentions from the source to the name', r => r.a.because.map(s => s.words), ' → '),
  text('to', 'text', 'who was told', r => r.a.to?.words ?? null),
  text('via', 'text', 'the channel', r => r.a.via?.words ?? null),
  text('said_on', 'text', 'when it was said, no finer than the words', r => r.a.saidOn?.value ?? null),
  text('said_on_words', 'text', 'the words that say so', r => r.a.saidOn?.words ?? null),
  column(
    'day',
    'day',
    'first day of `said_on`, else of `published`',
    r => dayOf(r.a.saidOn?.value ?? null) ?? dayOf(r.item.published),
  ),
  text('continues', 'text', 'address of the attribution that this quotation goes on from', r => addressed(r, r.a.continues)),
  text('in', 'text', 'address of the attribution whose content holds this one', r => addressed(r, r.a.in)),
  texts('chain', 'texts', 'from the outlet to the first mouth', r => r.a.chain.map(id => nameOf(r.reading, id)), ' ← '),
]

const addressed = ({ item }: AttributionOf, id: string | null): string | null => id && `${item.id}#${id}`
