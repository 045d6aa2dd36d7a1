import type { Column } from './cell.ts'
import { doubtsAbout, nameOf, speakerOf } from './said.ts'
import type { Reading } from './schema.ts'

type Attribution = Reading['attributions'][number]

/** One row an attribution. Columns are only ever added, at the end. */
export const ATTRIBUTION_COLUMNS: readonly Column<Attribution>[] = [
  ['report', (_, of) => of.id],
  ['address', (a, of) => `${of.id}#${a.id}`],
  ['outlet', (_, of) => of.outlet],
  ['published', (_, of) => of.published],
  ['url', (_, of) => of.url],
  ['speaker', (a, of) => speakerOf(of, a)?.name ?? null],
  ['speaker_kind', (a, of) => speakerOf(of, a)?.kind ?? null],
  ['type', a => a.type],
  ['manner', a => a.manner],
  ['negated', a => a.negated],
  ['cue', a => pieces(a.cue)],
  ['content', a => pieces(a.content)],
  ['source', a => pieces(a.source)],
  ['start', a => a.content[0]?.start ?? null],
  ['end', a => a.content[0]?.end ?? null],
  ['confidence', a => a.confidence],
  ['doubts', (a, of) => doubtsOf(of, a.id)],
  ['speaker_roles', (a, of) => speakerOf(of, a)?.roles.join(' … ') ?? null],
  ['because', a => a.because.map(s => s.words).join(' → ')],
  ['to', a => a.to?.words ?? null],
  ['via', a => a.via?.words ?? null],
  ['said_on', a => a.saidOn?.value ?? null],
  ['said_on_words', a => a.saidOn?.words ?? null],
  ['continues', (a, of) => (a.continues === null ? null : `${of.id}#${a.continues}`)],
  ['in', (a, of) => (a.in === null ? null : `${of.id}#${a.in}`)],
  ['chain', (a, of) => a.chain.map(id => nameOf(of, id)).join(' ← ')],
]

const pieces = (spans: Attribution['content']): string => spans.map(s => s.words).join(' … ')

/** The doubts about one attribution or figure, in one cell. */
export const doubtsOf = (of: Reading, id: string): string =>
  doubtsAbout(of, id)
    .map(d => `${d.code}: ${d.message}`)
    .join(' … ')
