import { dayOf } from '../ledger/rows.ts'
import { doubtsAbout } from '../reading/said.ts'
import type { Reading } from '../reading/schema.ts'
import { type Column, column } from './column.ts'
import type { Item } from './item.ts'

export interface FigureOf {
  readonly item: Item
  readonly reading: Reading
  readonly f: Reading['figures'][number]
  readonly headline: boolean
}

/** The figures of a report, or those that stand in the attributions that were asked for; those of the headline last. */
export const figuresOf = (item: Item): readonly FigureOf[] => {
  const { reading, kept } = item
  if (reading === null) return []
  const of = (headline: boolean) => (f: FigureOf['f']) => ({ item, reading, f, headline })
  const all = [...reading.figures.map(of(false)), ...reading.headline.figures.map(of(true))]
  return kept === null ? all : all.filter(({ f }) => f.attribution !== null && kept.has(f.attribution))
}

const text = column<FigureOf, 'text'>

/** One row a figure: what is claimed, for whom, where, over which period and by whom. */
export const FIGURES: readonly Column<FigureOf>[] = [
  text('report', 'text', 'the report’s id', r => r.item.id),
  text('address', 'text', 'report and figure', r => `${r.item.id}#${r.f.id}`),
  text('outlet', 'text', 'who published the report', r => r.item.outlet),
  text('published', 'text', 'when, as far as the report says', r => r.item.published),
  text('url', 'text', 'where it stands', r => r.item.url),
  text('words', 'text', 'the number and its qualifier as they stand', r => r.f.words),
  column('least', 'double', 'the lower bound', r => r.f.least),
  column('most', 'double', 'the upper bound', r => r.f.most),
  text('exact', 'text', 'the digits, where a double cannot hold them', r => r.f.exact),
  column('about', 'bool', 'true for “about”, “some”, “nearly”', r => r.f.about),
  text('what', 'text', 'killed, injured, missing, …', r => r.f.what),
  text('unit', 'text', 'empty for people; else what is counted', r => r.f.unit),
  text('who', 'text', 'those counted, in the report’s words', r => r.f.who?.words ?? null),
  text('where', 'text', 'the place, in the report’s words', r => r.f.where?.words ?? null),
  text('means', 'text', 'by what, in the report’s words', r => r.f.means?.words ?? null),
  text('period_from', 'text', 'begin of the period, no finer than the words', r => r.f.period?.from ?? null),
  text('period_to', 'text', 'its end', r => r.f.period?.to ?? null),
  text('as_of', 'text', 'the date at which it stood so', r => r.f.asOf),
  column(
    'day',
    'day',
    'first day of `as_of`, else of `period_to`, else of `published`',
    r => dayOf(r.f.asOf) ?? dayOf(r.f.period?.to ?? null) ?? dayOf(r.item.published),
  ),
  column('cumulative', 'bool', 'true for a running total', r => r.f.cumulative),
  text('certainty', 'text', 'stated, feared or denied', r => r.f.certainty),
  text('part_of', 'text', 'address of the figure that it is a part of', r => r.f.partOf && `${r.item.id}#${r.f.partOf}`),
  text(
    'attribution',
    'text',
    'address of the attribution that it stands in',
    r => r.f.attribution && `${r.item.id}#${r.f.attribution}`,
  ),
  text('on_whose_word', 'text', '“outlet”, or the speaker’s name', r => r.f.onWhoseWord),
  column('start', 'int', 'where the number begins', r => r.f.start),
  column('end', 'int', 'where it ends', r => r.f.end),
  column('headline', 'bool', 'true where offsets count in the title, not in the text', r => r.headline),
  text('by', 'text', 'the person’s correction that made or changed it; empty where nobody did', r => r.f.by ?? null),
  column<FigureOf, 'texts'>('doubts', 'texts', 'what the reader could not settle', r =>
    doubtsAbout(r.reading, r.f.id).map(d => `${d.code}: ${d.message}`),
  ),
]
