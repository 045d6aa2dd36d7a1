import { sql } from 'kysely'
import type { Ledger } from './database.ts'
import { among, between, every } from './filter.ts'
import { type Period, shortest } from './period.ts'

interface Counts {
  readonly reports: number
  readonly statements: number
  readonly figures: number
  readonly people: number
}

export interface Stats extends Counts {
  outlets: ({ readonly outlet: string | null } & Counts)[]
  months: ({ readonly month: string | null } & Counts)[]
}

/** Counts over all reports that have a text, from the one small row that the index keeps of each. */
export async function statsOf({ db }: Ledger, outlets: readonly string[] | null, published: Period | null): Promise<Stats> {
  const where = every([...among('t.outlet', outlets), ...between('t.published', published, shortest)])
  const by = async (column: 'outlet' | 'month') => {
    const { rows } = await sql<{ name: string | null } & Counts>`
      select ${sql.ref(`t.${column}`)} as name, count(*) as reports, sum(t.statements) as statements, sum(t.figures) as figures, sum(t.people) as people
      from tallies as t where ${where} group by 1`.execute(db)
    return rows.map(({ name, ...counts }) => ({ name, ...numbers(counts) }))
  }
  const [byOutlet, byMonth] = await Promise.all([by('outlet'), by('month')])
  return {
    ...byMonth.reduce<Counts>(
      (all, month) => ({
        reports: all.reports + month.reports,
        statements: all.statements + month.statements,
        figures: all.figures + month.figures,
        people: all.people + month.people,
      }),
      NONE,
    ),
    outlets: byOutlet
      .sort((a, b) => b.reports - a.reports || inOrder(a.name, b.name))
      .map(({ name, ...counts }) => ({ outlet: name, ...counts })),
    months: byMonth.sort((a, b) => inOrder(a.name, b.name)).map(({ name, ...counts }) => ({ month: name, ...counts })),
  }
}

const NONE: Counts = { reports: 0, statements: 0, figures: 0, people: 0 }

/** PostgreSQL gives sums as text: they may be larger than a number holds. */
const numbers = ({ reports, statements, figures, people }: Counts): Counts => ({
  reports: Number(reports),
  statements: Number(statements),
  figures: Number(figures),
  people: Number(people),
})

/** What has no name comes last. */
const inOrder = (a: string | null, b: string | null): number => (a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1)
