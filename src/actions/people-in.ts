import { z } from 'zod'
import type { Ledger } from '../ledger/database.ts'
import { PER_REPORT } from '../ledger/tables.ts'

/** One of a report's people, as the report names them. */
export const personIn = z.object({
  address: z.string().describe('By which split and correct take them'),
  entity: z.int().describe('Their number, the same in all reports'),
  name: z.string(),
  kind: z.string(),
  roles: z.array(z.string()),
})

export type PersonIn = z.infer<typeof personIn>

/** All people of a report, in the order in which it mentions them first. */
export async function peopleIn({ db }: Ledger, report: { readonly n: number; readonly id: string }): Promise<PersonIn[]> {
  const rows = await db
    .selectFrom('people')
    .select(['id', 'entity', 'name', 'kind', 'roles'])
    .where('n', '>=', report.n * PER_REPORT)
    .where('n', '<', (report.n + 1) * PER_REPORT)
    .orderBy('n')
    .execute()
  return rows.map(({ id, roles, ...row }) => ({ address: `${report.id}#${id}`, ...row, roles: JSON.parse(roles) as string[] }))
}
