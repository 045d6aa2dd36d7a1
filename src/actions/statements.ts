import type { Ledger } from '../ledger/database.ts'
import { type AttributionRow, PER_REPORT } from '../ledger/tables.ts'
import { spanOf, spansOf } from './report-facts.ts'
import { rowsInReports, rowsOfReport } from './rows-in-reports.ts'
import type { Statement } from './statement.ts'

type Pairs = readonly (readonly [number, number])[]

/** Statements by their numbers; those that are not there are left out. */
export async function statementsOf(ledger: Ledger, numbers: readonly number[]): Promise<ReadonlyMap<number, Statement>> {
  if (numbers.length === 0) return new Map()
  const rows = await ledger.db
    .selectFrom('attributions')
    .selectAll()
    .where('n', 'in', [...numbers])
    .execute()
  const names = await namesOf(ledger.db, rows)
  return rowsInReports(ledger, rows, (row, report, text) => statementOf(row, report, text, names))
}

/** All statements of a report, in the order of its reading. */
export const statementsIn = (ledger: Ledger, report: number): Promise<Statement[]> =>
  rowsOfReport(ledger, 'attributions', report, statementsOf)

function statementOf(
  row: AttributionRow,
  report: Statement['report'],
  text: string,
  names: ReadonlyMap<string, string>,
): Statement {
  const place = row.id.startsWith('headline/') ? 'title' : 'text'
  const from = place === 'title' ? (report.title ?? '') : text
  const spans = JSON.parse(row.spans) as { source: Pairs; cue: Pairs; content: Pairs }
  const address = (mark: string | null) => (mark === null ? null : `${report.id}#${mark}`)
  return {
    address: `${report.id}#${row.id}`,
    report,
    place,
    speaker: row.entity === null ? null : { entity: row.entity, name: row.speaker!, kind: row.kind! },
    type: row.type,
    manner: row.manner,
    negated: row.negated === 1,
    source: spansOf(from, spans.source),
    cue: spansOf(from, spans.cue),
    content: spansOf(from, spans.content),
    to: spanOf(from, row.to),
    via: spanOf(from, row.via),
    saidOn: row.said_on,
    day: row.day,
    chain: (JSON.parse(row.chain) as string[]).map(id =>
      id === 'outlet' ? (report.outlet ?? 'outlet not stated') : (names.get(`${row.report} ${id}`) ?? id),
    ),
    in: address(row.in),
    continues: address(row.continues),
    confidence: row.confidence,
    by: row.by,
  }
}

/** Names of all who stand in chains, by their report's number and their id. */
async function namesOf(db: Ledger['db'], rows: readonly AttributionRow[]): Promise<ReadonlyMap<string, string>> {
  const reports = [...new Set(rows.filter(r => r.chain !== '["outlet"]').map(r => r.report))]
  if (reports.length === 0) return new Map()
  const people = await db
    .selectFrom('people')
    .select(['report', 'id', 'name'])
    .where(eb => eb.or(reports.map(r => eb.and([eb('n', '>=', r * PER_REPORT), eb('n', '<', (r + 1) * PER_REPORT)]))))
    .execute()
  return new Map(people.map(p => [`${p.report} ${p.id}`, p.name]))
}
