import type { Ledger } from '../ledger/database.ts'
import { PER_REPORT } from '../ledger/tables.ts'
import { HearsayError } from '../report/error.ts'
import { type Address, reportOf } from './address.ts'
import { type Citation, type Cited, citationOf } from './citation.ts'
import { figuresOf } from './figures-of.ts'
import { statementsOf } from './statements.ts'

/**
 * The citation of what an address names.
 *
 * @throws HearsayError NO_SUCH_ADDRESS
 */
export async function cited(ledger: Ledger, { report: id, mark }: Address, style: Citation['style']): Promise<Citation> {
  const { n } = await reportOf(ledger, id)
  const row = await ledger.db.selectFrom('reports').selectAll().where('n', '=', n).executeTakeFirstOrThrow()
  const address = `${row.id}#${mark}`
  if (row.text === null)
    throw new HearsayError(
      'NO_SUCH_ADDRESS',
      `The text of report ${row.id} was taken down on ${row.forgotten?.slice(0, 10)}: there are no words to cite.`,
    )
  const facts = { id: row.id, title: row.title, outlet: row.outlet, published: row.published, url: row.url, version: row.version }
  const report = { ...facts, language: row.language, fetched: row.fetched, textHash: row.text_hash }
  const found = await foundAt(ledger, n, mark, row.text)
  if (!found) {
    const [, start, end] = /:(\d+)-(\d+)/.exec(mark)!.map(Number) as [number, number, number]
    const there = (mark.startsWith('headline/') ? (row.title ?? '') : row.text).slice(start, Math.min(end, start + 80))
    throw new HearsayError(
      'NO_SUCH_ADDRESS',
      `Report ${row.id} has no ${mark} in its present reading${there ? `; at these characters stands “${there.replace(/\s+/g, ' ')}”` : ''}. hearsay report ${row.id.slice(0, 12)} lists its statements.`,
    )
  }
  return citationOf({ address, report, ...found }, style)
}

async function foundAt(
  ledger: Ledger,
  report: number,
  mark: string,
  text: string,
): Promise<Pick<Cited, 'words' | 'statement' | 'onWhoseWord'> | null> {
  if (/^(?:headline\/)?attribution:/.test(mark)) {
    const n = await numberOf(ledger, 'attributions', report, mark)
    const statement = n === null ? null : (await statementsOf(ledger, [n])).get(n)!
    return statement && { words: statement.content.map(c => c.words).join(' … '), statement, onWhoseWord: null }
  }
  if (/^(?:headline\/)?figure:/.test(mark)) {
    const n = await numberOf(ledger, 'figures', report, mark)
    const figure = n === null ? null : (await figuresOf(ledger, [n])).get(n)!
    return (
      figure && {
        words: figure.before + figure.span.words + figure.after,
        statement: null,
        onWhoseWord: figure.onWhoseWord === 'outlet' ? null : figure.onWhoseWord,
      }
    )
  }
  const [, start, end] = /^passage:(\d+)-(\d+)$/.exec(mark)?.map(Number) ?? []
  return start === undefined || end! > text.length || start >= end!
    ? null
    : { words: text.slice(start, end), statement: null, onWhoseWord: null }
}

async function numberOf({ db }: Ledger, table: 'attributions' | 'figures', report: number, id: string): Promise<number | null> {
  const row = await db
    .selectFrom(table)
    .select('n')
    .where('n', '>=', report * PER_REPORT)
    .where('n', '<', (report + 1) * PER_REPORT)
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.n ?? null
}
