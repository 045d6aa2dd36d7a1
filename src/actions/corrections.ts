import { z } from 'zod'
import { cursorOf, placeOf } from '../ledger/cursor.ts'
import { longDate } from '../reading/date.ts'
import { piece } from '../reading/painter.ts'
import { action } from './action.ts'
import { halves, reportOf } from './address.ts'
import { changeWords } from './correction-words.ts'
import { decisionName } from './decision.ts'
import { paged } from './filters.ts'
import { goesOn, lines, shortAddress } from './screen.ts'

const input = z.object({
  report: z.string().optional().describe('Only those of this report, or of the statement or figure with this address'),
  held: z
    .boolean()
    .default(false)
    .describe('Only those that the report’s present reading has no place for: look, then undo them or correct anew'),
  undone: z.boolean().default(false).describe('Those that were taken back, too'),
  ...paged,
})

const row = z.object({
  decision: z.string().describe('What the correction is called, to be taken back by'),
  address: z.string().describe('What it is about, as it was called when the correction was made'),
  kind: z.string().describe('accept, reject, bounds, speaker, details, split, add, figure or add-figure'),
  words: z
    .string()
    .nullable()
    .describe('The words of the statement or figure as it was; null for one that was added, or once the text is taken down'),
  change: z.string().describe('What is to be, in words, and what was: manner: said → denied'),
  who: z.string(),
  made: z.string(),
  why: z.string().nullable(),
  held: z.boolean(),
  undone: z.string().nullable().describe('When it was taken back'),
})

const output = z.object({
  rows: z.array(row),
  cursor: z.string().nullable().describe('Leads to the next page; null on the last'),
})

export const corrections = action({
  name: 'corrections',
  sentence: 'List what people corrected, the latest first, and what is held because a new reading has no place for it',
  words: [],
  changes: false,
  input,
  output,
  async run({ ledger }, { limit, cursor, ...question }) {
    let query = ledger.db
      .selectFrom('corrections')
      .innerJoin('reports', 'reports.n', 'corrections.report')
      .select(['corrections.n', 'reports.id', 'mark', 'kind', 'body', 'words', 'who', 'made', 'why', 'held', 'undone'])
    if (question.report !== undefined) {
      const { report, mark } = halves(question.report)
      query = query.where('corrections.report', '=', (await reportOf(ledger, report)).n)
      if (mark !== null) query = query.where('mark', '=', mark)
    }
    if (question.held) query = query.where('held', '=', 1)
    if (!question.undone) query = query.where('undone', 'is', null)
    if (cursor) query = query.where('corrections.n', '<', placeOf(question, cursor, ['number'])[0] as number)
    const rows = await query
      .orderBy('corrections.n', 'desc')
      .limit(limit + 1)
      .execute()
    const page = rows.slice(0, limit)
    return {
      rows: page.map(({ n, id, mark, body, held, ...rest }) => ({
        ...rest,
        decision: decisionName('correction', n),
        address: `${id}#${mark}`,
        change: changeWords(rest.kind, body),
        held: held === 1,
      })),
      cursor: rows.length > limit ? cursorOf(question, [page.at(-1)!.n]) : null,
    }
  },
  terminal({ rows, cursor }, screen) {
    const line = lines(screen)
    if (rows.length === 0) return line([piece('Nothing was corrected.', 'soft')])
    return (
      rows
        .map(r => {
          const state = [
            r.held && 'HELD: no place in the present reading',
            r.undone && `taken back ${longDate(r.undone)}`,
          ].filter(Boolean)
          return (
            line([
              piece(r.decision, 'source'),
              piece(` ${r.kind} · ${r.who} · ${longDate(r.made)}`),
              ...state.map(s => piece(` · ${s}`, 'doubt')),
            ]) +
            line([piece(shortAddress(r.address), 'soft')], '  ') +
            (r.words ? line([piece(r.words)], '  ') : '') +
            (r.change ? line([piece(`→ ${r.change}`)], '  ') : '') +
            (r.why ? line([piece(`because: ${r.why}`, 'soft')], '  ') : '')
          )
        })
        .join('') + goesOn(cursor, line)
    )
  },
  rows: ({ rows }) => rows,
})
