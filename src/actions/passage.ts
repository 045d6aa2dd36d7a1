import { z } from 'zod'
import type { Ledger } from '../ledger/database.ts'
import { reportFacts, span } from './report-facts.ts'

/** A paragraph of a text, or a part of a long one. */
export const passage = z.object({
  address: z.string().describe('The report’s id, #, and passage:start-end'),
  report: reportFacts,
  span: span.describe('The paragraph'),
})

export type Passage = z.infer<typeof passage>

/** Where a passage stands, and a number of its own. */
export interface Stretch {
  readonly n: number
  readonly report: number
  readonly start: number
  readonly end: number
}

/** Passages with their words, by their numbers. */
export async function passagesOf({ db }: Ledger, stretches: readonly Stretch[]): Promise<ReadonlyMap<number, Passage>> {
  if (stretches.length === 0) return new Map()
  const reports = await db
    .selectFrom('reports')
    .select(['n', 'id', 'title', 'outlet', 'published', 'url', 'version', 'text'])
    .where('n', 'in', [...new Set(stretches.map(s => s.report))])
    .execute()
  const byNumber = new Map(reports.map(r => [r.n, r]))
  return new Map(
    stretches.map(({ n, report, start, end }) => {
      const { n: _, text, ...facts } = byNumber.get(report)!
      const words = (text ?? '').slice(start, end)
      return [n, { address: `${facts.id}#passage:${start}-${end}`, report: facts, span: { start, end, words } }]
    }),
  )
}
