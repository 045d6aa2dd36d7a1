import type { Ledger } from '../ledger/database.ts'
import type { FigureRow } from '../ledger/tables.ts'
import type { Figure } from './figure.ts'
import { spanOf, spansOf } from './report-facts.ts'
import { rowsInReports, rowsOfReport } from './rows-in-reports.ts'

/** Characters around a figure that an answer shows, within its paragraph. */
const AROUND = 90

/** Figures by their numbers; those that are not there are left out. */
export async function figuresOf(ledger: Ledger, numbers: readonly number[]): Promise<ReadonlyMap<number, Figure>> {
  if (numbers.length === 0) return new Map()
  const rows = await ledger.db
    .selectFrom('figures')
    .selectAll()
    .where('n', 'in', [...numbers])
    .execute()
  return rowsInReports(ledger, rows, figureOf)
}

/** All figures of a report, in the order of its reading. */
export const figuresIn = (ledger: Ledger, report: number): Promise<Figure[]> => rowsOfReport(ledger, 'figures', report, figuresOf)

function figureOf(row: FigureRow, report: Figure['report'], text: string): Figure {
  const place = row.id.startsWith('headline/') ? 'title' : 'text'
  const from = place === 'title' ? (report.title ?? '') : text
  const address = (mark: string | null) => (mark === null ? null : `${report.id}#${mark}`)
  return {
    address: `${report.id}#${row.id}`,
    report,
    place,
    span: spansOf(from, [[row.start, row.end]])[0]!,
    ...around(from, row.start, row.end),
    least: row.least,
    most: row.most,
    exact: row.exact,
    about: row.about === 1,
    what: row.what,
    unit: row.unit,
    who: spanOf(from, row.who),
    where: spanOf(from, row.where),
    period: row.from === null && row.to === null ? null : { from: row.from, to: row.to },
    asOf: row.as_of,
    day: row.day,
    cumulative: row.cumulative === 1,
    certainty: row.certainty,
    partOf: address(row.part_of),
    attribution: address(row.attribution),
    onWhoseWord: row.on_whose_word,
    by: row.by,
  }
}

/** Whole words of the paragraph on either side. */
function around(text: string, start: number, end: number): { readonly before: string; readonly after: string } {
  const line = {
    start: text.lastIndexOf('\n', start - 1) + 1,
    end: text.indexOf('\n', end) < 0 ? text.length : text.indexOf('\n', end),
  }
  const first = start - line.start <= AROUND ? line.start : text.indexOf(' ', start - AROUND) + 1
  const last = line.end - end <= AROUND ? line.end : text.lastIndexOf(' ', end + AROUND)
  return { before: text.slice(Math.min(first, start), start), after: text.slice(end, Math.max(last, end)) }
}
