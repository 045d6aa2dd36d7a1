import { longDate } from '../reading/date.ts'
import { type Line, painter, piece } from '../reading/painter.ts'
import { quotedOf } from '../reading/quoted.ts'
import { denialOf, mannerOf, saidThrough, TYPES } from '../reading/said.ts'
import type { Piece } from '../reading/wrap.ts'
import type { Span } from '../report/index.ts'
import type { Screen } from './action.ts'
import type { ReportFacts, SpanWords } from './report-facts.ts'
import { asRead, type Statement } from './statement.ts'

/** Lines for a terminal, as the readings' own page sets them. */
export const lines = ({ width, colour }: Screen): Line => painter({ width, colour })

/** What a list calls a report: outlet, day, and title where it has one. */
export function reportLine({ outlet, published, title, version }: ReportFacts): Piece[] {
  const facts = [
    outlet ?? 'outlet not stated',
    published === null ? 'date not stated' : longDate(published),
    ...(title === null ? [] : [title]),
    ...(version > 1 ? [`version ${version}`] : []),
  ]
  return [piece(facts.join(' · '), 'soft')]
}

const inside = (at: number, spans: readonly Span[]): boolean => spans.some(s => s.start <= at && at < s.end)

/** Words with what was found in them in bold, and the stretches between quotation marks as everywhere. */
export function marked(
  { start, end, words }: SpanWords,
  found: readonly Span[],
  quoted: readonly Span[],
  plain = 'own',
): Piece[] {
  const cuts = [...new Set([start, end, ...[...found, ...quoted].flatMap(s => [s.start, s.end])])]
    .filter(at => start <= at && at <= end)
    .sort((a, b) => a - b)
  return cuts.slice(1).map((to, k) => {
    const from = cuts[k]!
    const style = [inside(from, quoted) ? 'quoted' : plain, inside(from, found) ? 'source' : ''].filter(Boolean).join(' ')
    return piece(words.slice(from - start, to - start), style)
  })
}

/** A statement as an entry of a list: who and how, when and where, the words, and the address. */
export function statementLines(s: Statement, number: number, line: Line, found: readonly Span[] = []): string {
  const label = `${String(number).padStart(3)}  `
  const indent = ' '.repeat(label.length)
  const told = asRead(s)
  const { type } = told
  const denial = denialOf(told)
  const notes = [mannerOf(told), TYPES[type], s.confidence?.toFixed(2)].filter(Boolean)
  const when = s.saidOn === null ? null : `said ${longDate(s.saidOn)}`
  const through = [when, s.to && `to ${s.to.words}`, saidThrough(told), s.chain.length > 2 ? s.chain.join(' ← ') : null].filter(
    Boolean,
  )
  const quoted = quotedOf({ type, content: s.content })
  const content = s.content.flatMap((c, k) => [
    ...(k ? [piece(' … ', 'soft')] : []),
    ...marked(c, found, quoted, denial ? 'soft' : 'own'),
  ])
  return (
    line(
      [
        s.speaker ? piece(s.speaker.name, 'source') : piece('speaker not stated', 'soft'),
        ...(s.cue.length ? [piece(' '), piece(s.cue.map(c => c.words).join(' … '), 'cue')] : []),
        ...(denial ? [piece(' '), piece(denial.toUpperCase(), 'not')] : []),
        piece(` · ${notes.join(' · ')}`, 'soft'),
      ],
      indent,
      label,
    ) +
    (through.length ? line([piece(through.join(' · '))], indent) : '') +
    line(content, indent) +
    line(reportLine(s.report), indent) +
    line([piece(shortAddress(s.address), 'soft')], indent)
  )
}

/** An address that a person can copy: ids that are hashes by their first 12 letters, which hearsay takes as well. */
export const shortAddress = (address: string): string => address.replace(/^([0-9a-f]{12})[0-9a-f]{52}(?=#|$)/, '$1')

/** How an answer ends that has more behind it. */
export const goesOn = (cursor: string | null, line: Line): string =>
  cursor === null ? '' : `\n${line([piece(`More: the same with --cursor ${cursor}`, 'soft')])}`

/** Counts side by side: “said 12 · asked 3”. */
export const tally = (rows: readonly { readonly name: string; readonly count: number }[], most = 6): string => {
  const shown = rows.slice(0, most).map(r => `${r.name} ${r.count}`)
  return [...shown, ...(rows.length > most ? [`and ${rows.length - most} more`] : [])].join(' · ')
}
