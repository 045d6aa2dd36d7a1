import type { Reading } from '../reading/schema.ts'
import { type Column, column } from './column.ts'
import type { Item } from './item.ts'

export interface PersonOf {
  readonly item: Item
  readonly reading: Reading
  readonly p: Reading['people'][number]
}

export const peopleOf = (item: Item): readonly PersonOf[] => {
  const { reading } = item
  return reading === null ? [] : reading.people.map(p => ({ item, reading, p }))
}

const text = column<PersonOf, 'text'>

/** One row for each person, group, organisation, place or document of a report. */
export const PEOPLE: readonly Column<PersonOf>[] = [
  text('report', 'text', 'the report’s id', r => r.item.id),
  text('address', 'text', 'report and person', r => `${r.item.id}#${r.p.id}`),
  text('outlet', 'text', 'who published the report', r => r.item.outlet),
  text('published', 'text', 'when, as far as the report says', r => r.item.published),
  text('name', 'text', 'the fullest name that the report gives; for the unnamed, the description', r => r.p.name),
  text('kind', 'text', 'person, group, organisation, place, document or unnamed', r => r.p.kind),
  text('entity', 'text', 'who that is across reports: one key for one person', r => r.item.entities.get(r.p.id) ?? null),
  column<PersonOf, 'texts'>('roles', 'texts', 'what the report says they are', r => r.p.roles),
  column<PersonOf, 'texts'>('own_names', 'texts', 'what the outlet’s own voice calls them', r => [
    ...new Set(r.p.names.own.map(n => n.words)),
  ]),
  column(
    'said',
    'int',
    'attributions of theirs in this report',
    r => [...r.reading.attributions, ...r.reading.headline.attributions].filter(a => a.speaker === r.p.id).length,
  ),
  column('mentions', 'int', 'how often the text mentions them', r => r.p.mentions.length),
  column<PersonOf, 'spans'>('mention_spans', 'spans', 'where', r => r.p.mentions),
]
