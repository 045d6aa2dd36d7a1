import type { Format } from './form.ts'
import { doubtsAbout, nameOf, speakerOf } from './said.ts'
import type { Reading } from './schema.ts'

type Attribution = Reading['attributions'][number]
type Cell = string | number | boolean | null

/** The columns, one row an attribution; those of the headline come last. */
const COLUMNS: readonly (readonly [string, (a: Attribution, of: Reading) => Cell])[] = [
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
  ['doubts', (a, of) => doubtsOf(a, of)],
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
const doubtsOf = (a: Attribution, of: Reading): string =>
  doubtsAbout(of, a.id)
    .map(d => `${d.code}: ${d.message}`)
    .join(' … ')

/** A spreadsheet runs a cell that begins with one of these as a formula. */
const FORMULA = /^[=+\-@\t\r]/

function cellOf(value: Cell): string {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  const safe = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

// RFC 4180 ends its lines so
const rowOf = (cells: readonly Cell[]): string => `${cells.map(cellOf).join(',')}\r\n`

const head = rowOf(COLUMNS.map(([name]) => name))

const rowsOf = (reading: Reading): string =>
  [...reading.attributions, ...reading.headline.attributions]
    .map(a => rowOf(COLUMNS.map(([, cell]) => cell(a, reading))))
    .join('')

export const csv: Format = {
  mediaType: 'text/csv; charset=utf-8; header=present',
  one: reading => head + rowsOf(reading),
  // a failure has no row of its own: every row is an attribution
  many: () => ({ head, row: rowsOf, failed: () => '', tail: () => '' }),
}
