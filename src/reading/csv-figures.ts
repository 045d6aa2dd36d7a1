import type { Column } from './cell.ts'
import { doubtsOf } from './csv-attributions.ts'
import type { Reading } from './schema.ts'

type Figure = Reading['figures'][number]

/** One row a figure. Columns are only ever added, at the end. */
export const FIGURE_COLUMNS: readonly Column<Figure>[] = [
  ['report', (_, of) => of.id],
  ['address', (f, of) => `${of.id}#${f.id}`],
  ['outlet', (_, of) => of.outlet],
  ['published', (_, of) => of.published],
  ['url', (_, of) => of.url],
  ['words', f => f.words],
  ['least', f => f.least],
  ['most', f => f.most],
  ['exact', f => f.exact],
  ['about', f => f.about],
  ['what', f => f.what],
  ['unit', f => f.unit],
  ['who', f => f.who?.words ?? null],
  ['where', f => f.where?.words ?? null],
  ['means', f => f.means?.words ?? null],
  ['when', f => f.when?.words ?? null],
  ['from', f => f.period?.from ?? null],
  ['to', f => f.period?.to ?? null],
  ['as_of', f => f.asOf],
  ['cumulative', f => f.cumulative],
  ['certainty', f => f.certainty],
  ['on_whose_word', f => f.onWhoseWord],
  ['source', f => f.source?.words ?? null],
  ['attribution', (f, of) => addressOf(of, f.attribution)],
  ['part_of', (f, of) => addressOf(of, f.partOf)],
  ['same_as', (f, of) => addressOf(of, f.sameAs ?? null)],
  ['start', f => f.start],
  ['end', f => f.end],
  ['series', f => f.series.map(s => s.message).join(' … ')],
  ['doubts', (f, of) => doubtsOf(of, f.id)],
]

const addressOf = (of: Reading, id: string | null): string | null => id && `${of.id}#${id}`
