import { z } from 'zod'
import { cursorOf, placeOf } from '../ledger/cursor.ts'
import type { Ledger } from '../ledger/database.ts'
import { spokenOf } from '../ledger/spoken-of.ts'
import { piece } from '../reading/painter.ts'
import { action, type Screen } from './action.ts'
import { paged } from './filters.ts'
import { named, namedLines } from './named.ts'
import { goesOn, lines } from './screen.ts'
import { gathered, type Named, namesakes } from './whom.ts'

/** Roles that a list shows of one person. */
const ROLES = 5

const input = z.object({
  name: z
    .string()
    .default('')
    .describe('Words of the name, or how they begin; all of them must be there. Without any, those of the most reports'),
  kind: z
    .array(z.enum(['person', 'group', 'organisation', 'place', 'document', 'unnamed']))
    .optional()
    .describe('Only of this kind; again for another'),
  ...paged,
})

const person = named.extend({ roles: z.array(z.string()).describe('What reports say they are, the latest first') })

const output = z.object({
  rows: z.array(person).describe('Those whom the most reports name first'),
  cursor: z.string().nullable().describe('Leads to the next page; null on the last'),
})

type People = z.infer<typeof output>

export const people = action({
  name: 'people',
  sentence: 'List people, bodies and places across reports, with their numbers, roles and how often they speak',
  words: ['name'],
  changes: false,
  input,
  output,
  async run({ ledger }, { limit, cursor, ...question }): Promise<People> {
    const from = cursor ? (placeOf(question, cursor, ['number'])[0] as number) : 0
    const kinds = question.kind ?? null
    const rows = question.name.trim() ? await namesakes(ledger, question.name, kinds) : await spokenOf(ledger, kinds)
    const all = await gathered(ledger, rows)
    const page = all.slice(from, from + limit)
    const roles = await rolesOf(ledger, page)
    return {
      rows: page.map((p, k) => ({ ...p, entities: [...p.entities], roles: roles[k]! })),
      cursor: from + limit < all.length ? cursorOf(question, [from + limit]) : null,
    }
  },
  terminal: peopleLines,
  rows: ({ rows }) => rows.map(({ entities: _, roles, ...cells }) => ({ ...cells, roles: roles.join(' … ') })),
})

/** Rows of one person that are looked at for roles: the latest. */
const LATEST = 40

function rolesOf({ db }: Ledger, page: readonly Named[]): Promise<string[][]> {
  return Promise.all(
    page.map(async ({ entities }) => {
      const rows = await db
        .selectFrom('people')
        .select('roles')
        .where('entity', 'in', [...entities])
        .orderBy('n', 'desc')
        .limit(LATEST)
        .execute()
      return [...new Set(rows.flatMap(r => JSON.parse(r.roles) as string[]))].slice(0, ROLES)
    }),
  )
}

function peopleLines({ rows, cursor }: People, screen: Screen): string {
  const line = lines(screen)
  return rows.length ? namedLines(rows, line) + goesOn(cursor, line) : line([piece('Nobody was found.', 'soft')])
}
