import { z } from 'zod'
import { type After, byDay, countOf, type Order } from '../ledger/by-day.ts'
import { cursorOf, placeOf } from '../ledger/cursor.ts'
import { parsed } from '../ledger/query-parse.ts'
import { statementsFor } from '../ledger/statements-for.ts'
import { piece } from '../reading/painter.ts'
import { action, type Screen } from './action.ts'
import { filterOf, ofReport, ofStatement, paged } from './filters.ts'
import { choiceLines, named } from './named.ts'
import { goesOn, lines, statementLines } from './screen.ts'
import { statement, statementCells } from './statement.ts'
import { statementsOf } from './statements.ts'
import { whom } from './whom.ts'

/** Beyond this the number of statements is not counted out. */
const COUNTED = 1000

const input = z.object({
  person: z.string().min(1).describe('A person, body or place: the name, or the number that hearsay people gives'),
  words: z.string().optional().describe('Only statements with these words, as hearsay search takes them'),
  order: z.enum(['newest', 'oldest']).default('newest').describe('Which come first, by the date said'),
  ...ofReport,
  ...ofStatement,
  ...paged,
})

const output = z.object({
  person: named
    .pick({ entity: true, entities: true, name: true, kind: true })
    .nullable()
    .describe('Who it is; null where the name fits several'),
  choices: z.array(named).describe('Those whom the name fits, where they are several: ask again with a number'),
  statements: z.int().describe(`How many fit, counted up to ${COUNTED}`),
  rows: z.array(statement).describe('By the date said, else published; those without either last'),
  cursor: z.string().nullable().describe('Leads to the next page; null on the last'),
})

type SaidBy = z.infer<typeof output>

export const saidBy = action({
  name: 'said-by',
  sentence: 'List all that a person or body said, by date, with outlets, manner and on whose word it is known',
  words: ['person'],
  changes: false,
  input,
  output,
  async run({ ledger }, { limit, cursor, ...question }): Promise<SaidBy> {
    const person = await whom(ledger, question.person, 'speakers')
    if (!('entities' in person))
      return {
        person: null,
        choices: person.map(p => ({ ...p, entities: [...p.entities] })),
        statements: 0,
        rows: [],
        cursor: null,
      }
    const { entity, name, kind } = person
    const filter = { ...(await filterOf(ledger, question)), entities: person.entities }
    const asked = await statementsFor(ledger, filter, parsed(question.words ?? ''))
    const after = cursor ? (placeOf(question, cursor, ['string', 'number']) as After) : null
    const { rows, more } = await byDay(ledger, { ...asked, order: question.order as Order, after, limit })
    const all = await statementsOf(
      ledger,
      rows.map(r => r.n),
    )
    const last = rows.at(-1)
    return {
      person: { entity, entities: [...person.entities], name, kind },
      choices: [],
      statements: more || after ? await countOf(ledger, asked, COUNTED) : rows.length,
      rows: rows.flatMap(r => all.get(r.n) ?? []),
      cursor: more && last ? cursorOf(question, [last.day, last.n]) : null,
    }
  },
  terminal: saidByLines,
  rows: answer => (answer.person ? answer.rows.map(statementCells) : answer.choices.map(({ entities: _, ...c }) => c)),
})

function saidByLines({ person, choices, statements, rows, cursor }: SaidBy, screen: Screen): string {
  const line = lines(screen)
  if (!person) return choiceLines(choices, line)
  const count =
    statements === COUNTED ? `${COUNTED} statements or more` : statements === 1 ? '1 statement' : `${statements} statements`
  const head = line([piece(person.name, 'source'), piece(` · ${person.kind} ${person.entity} · ${count}`, 'soft')])
  return [head, ...rows.map((s, k) => statementLines(s, k + 1, line))].join('\n') + goesOn(cursor, line)
}
