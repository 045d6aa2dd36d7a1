import { z } from 'zod'
import { correctionsIn } from '../ledger/corrections.ts'
import { action } from './action.ts'
import { reportOf } from './address.ts'
import { figuresIn } from './figures-of.ts'
import { peopleIn } from './people-in.ts'
import { answer, type ReportAnswer } from './report-answer.ts'
import { reportLines } from './report-lines.ts'
import { statementCells } from './statement.ts'
import { statementsIn } from './statements.ts'

const input = z.object({
  report: z.string().min(1).describe('The report’s id, or its first 8 characters or more'),
  text: z.boolean().optional().describe('With its text'),
})

export const report = action({
  name: 'report',
  sentence: 'Show a report: where it is from, its versions, its readings, and all its statements, figures and people',
  words: ['report'],
  changes: false,
  input,
  output: answer,
  async run({ ledger }, asked): Promise<ReportAnswer> {
    const { n, line } = await reportOf(ledger, asked.report)
    const { db } = ledger
    const row = await db.selectFrom('reports').selectAll().where('n', '=', n).executeTakeFirstOrThrow()
    const versions = await db
      .selectFrom('reports')
      .select(['id', 'version', 'published', 'added', 'text_hash as textHash'])
      .where('line', '=', line)
      .orderBy('version')
      .execute()
    const readings = await db
      .selectFrom('readings')
      .select(['read', 'model', 'program'])
      .where('report', '=', n)
      .orderBy('n')
      .execute()
    return {
      report: {
        ...{ id: row.id, title: row.title, outlet: row.outlet, published: row.published, url: row.url, version: row.version },
        ...{ language: row.language, mediaType: row.media_type, charset: row.charset, fetched: row.fetched, added: row.added },
        ...{ forgotten: row.forgotten, textHash: row.text_hash, length: row.text?.length ?? null },
      },
      text: asked.text ? row.text : null,
      versions,
      readings,
      corrections: await correctionsIn(db, n),
      statements: await statementsIn(ledger, n),
      figures: await figuresIn(ledger, n),
      people: await peopleIn(ledger, row),
    }
  },
  terminal: reportLines,
  rows: ({ statements }) => statements.map(statementCells),
})
