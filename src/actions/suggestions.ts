import { z } from 'zod'
import { cursorOf, placeOf } from '../ledger/cursor.ts'
import type { Ledger } from '../ledger/database.ts'
import { type Suggestion, suggestions as suggested, suggestionsFor } from '../ledger/suggestions.ts'
import { piece } from '../reading/painter.ts'
import { counted } from '../reading/said.ts'
import { action } from './action.ts'
import { paged } from './filters.ts'
import { goesOn, lines, shortAddress } from './screen.ts'

/** Names of the company that an answer gives. */
const COMPANY = 8

const input = z.object({
  name: z.string().default('').describe('Only those that may be somebody of this name; without one all, the newest names first'),
  ...paged,
})

const side = z.object({
  entity: z.int().describe('The number, which merge and split take'),
  name: z.string(),
  kind: z.string(),
  roles: z.array(z.string()).describe('What its newest reports say they are'),
  address: z.string().nullable().describe('Where the newest report names it'),
})

const row = z.object({
  one: side,
  other: side,
  why: z
    .string()
    .describe('surname | same name, other kind | same name, other calling | other first name | other spelling | short form'),
  shared: z.array(z.string()).describe('Words that both names have, as the index has them'),
  roles: z.array(z.string()).describe('Words that the roles of both have'),
  company: z.array(z.string()).describe('Who is named beside both, in different reports; up to 8 of them'),
  companyCount: z.int().describe('How many are named beside both'),
})

const output = z.object({
  rows: z
    .array(row)
    .describe('A page looks at a bounded number of names: it may have fewer rows than asked for although more follow'),
  cursor: z.string().nullable().describe('Leads to the next page; null on the last'),
})

export const suggestions = action({
  name: 'suggestions',
  sentence: 'List people, bodies and places that may be one, with what speaks for it; merge or split decides',
  words: ['name'],
  changes: false,
  input,
  output,
  async run({ ledger }, { limit, cursor, ...question }) {
    const name = question.name.trim()
    if (name) return { rows: await told(ledger, await suggestionsFor(ledger.db, name, limit)), cursor: null }
    const below = cursor ? (placeOf(question, cursor, ['number'])[0] as number) : null
    const page = await suggested(ledger.db, limit, below)
    return { rows: await told(ledger, page.suggestions), cursor: page.next === null ? null : cursorOf(question, [page.next]) }
  },
  terminal({ rows, cursor }, screen) {
    const line = lines(screen)
    if (rows.length === 0) return line([piece('Nobody here may be somebody else.', 'soft')]) + goesOn(cursor, line)
    const how = 'To decide: hearsay merge NUMBER NUMBER, or hearsay split NUMBER --from NUMBER where they are two.'
    return `${rows.map(r => entry(r, line)).join('')}\n${line([piece(how, 'soft')])}${goesOn(cursor, line)}`
  },
  rows: ({ rows }) =>
    rows.map(({ one, other, why, shared, roles, company, companyCount }) => ({
      one_entity: one.entity,
      one: one.name,
      one_kind: one.kind,
      one_roles: one.roles.join(' … '),
      one_address: one.address,
      other_entity: other.entity,
      other: other.name,
      other_kind: other.kind,
      other_roles: other.roles.join(' … '),
      other_address: other.address,
      why,
      shared: shared.join(' '),
      roles: roles.join(' '),
      company: company.join(' … '),
      company_count: companyCount,
    })),
})

type Row = z.infer<typeof row>

function entry({ one, other, why, roles, company, companyCount }: Row, line: ReturnType<typeof lines>): string {
  const who = (s: Row['one']) => [
    piece(s.name, 'source'),
    piece(` (${s.entity}, ${[s.kind, ...s.roles.slice(0, 2)].join(', ')})`),
  ]
  const shared = [
    why,
    ...(roles.length ? [`roles share ${roles.join(', ')}`] : []),
    ...(companyCount
      ? [
          `named beside both: ${company.join(', ')}${companyCount > company.length ? ` and ${counted(companyCount - company.length, 'other')}` : ''}`,
        ]
      : []),
  ]
  return (
    line([...who(one), piece(' may be '), ...who(other)]) +
    line([piece(shared.join(' · '))], '  ') +
    line([piece([one, other].flatMap(s => (s.address ? [shortAddress(s.address)] : [])).join(' · '), 'soft')], '  ')
  )
}

/** Numbers of reports and entities as addresses and names. */
async function told({ db }: Ledger, all: readonly Suggestion[]): Promise<Row[]> {
  const reports = all.flatMap(s => [s.one.last, s.other.last]).flatMap(l => (l ? [l.report] : []))
  const entities = all.flatMap(s => s.company.slice(0, COMPANY))
  const ids = new Map(
    (
      await db
        .selectFrom('reports')
        .select(['n', 'id'])
        .where('n', 'in', [...new Set(reports), -1])
        .execute()
    ).map(r => [r.n, r.id]),
  )
  const names = new Map(
    (
      await db
        .selectFrom('entities')
        .select(['n', 'name'])
        .where('n', 'in', [...new Set(entities), -1])
        .execute()
    ).map(r => [r.n, r.name]),
  )
  const side = ({ last, roles, ...s }: Suggestion['one']): Row['one'] => ({
    ...s,
    roles: [...roles],
    address: last && `${ids.get(last.report)}#${last.person}`,
  })
  return all.map(s => ({
    one: side(s.one),
    other: side(s.other),
    why: s.why,
    shared: [...s.shared],
    roles: [...s.roles],
    company: s.company.slice(0, COMPANY).map(n => names.get(n) ?? ''),
    companyCount: s.company.length,
  }))
}
