import { z } from 'zod'
import { forget as takeDown } from '../ledger/forget.ts'
import { action } from './action.ts'
import { reportOf } from './address.ts'

export const forget = action({
  name: 'forget',
  sentence: 'Take a report’s text down: its words, bytes and readings go, its hash and the reason stay',
  words: ['report'],
  changes: true,
  input: z.object({
    report: z.string().describe('The report’s id, or its first 8 characters or more'),
    why: z.string().trim().min(1).describe('Why it is taken down, for the record'),
  }),
  output: z.object({
    id: z.string(),
    state: z.enum(['taken down', 'already down']),
    since: z.string().describe('when it was taken down'),
    same: z
      .array(z.string())
      .describe('other reports that still have the very same text, and stay until they are taken down themselves'),
  }),
  async run({ ledger, now, who }, { report, why }) {
    const { n, id, forgotten } = await reportOf(ledger, report)
    const done = forgotten === null && (await takeDown(ledger, { report: n, why, who, now }))
    const same = await ledger.db
      .selectFrom('reports')
      .select('id')
      .where('text_hash', '=', e => e.selectFrom('reports as r').select('r.text_hash').where('r.n', '=', n))
      .where('forgotten', 'is', null)
      .orderBy('n')
      .execute()
    const state = done ? ('taken down' as const) : ('already down' as const)
    return { id, state, since: forgotten ?? now, same: same.map(r => r.id) }
  },
  terminal: ({ id, state, since, same }) =>
    (state === 'taken down'
      ? `The text of ${id} is taken down. Its hash and the reason are kept; copies and backups of the ledger are yours to see to.\n`
      : `The text of ${id} was taken down on ${since.slice(0, 10)} already.\n`) +
    (same.length ? `The same text is still there as ${same.join(', ')}.\n` : ''),
  rows: ({ same, ...answer }) => [{ ...answer, same: same.join(' ') }],
})
