import { z } from 'zod'
import { currentReading } from '../ledger/current.ts'
import { takenDown } from '../ledger/forget.ts'
import type { Reading } from '../reading/schema.ts'
import { readingSchema } from '../reading/schema.ts'
import { terminal } from '../reading/terminal.ts'
import { HearsayError } from '../report/error.ts'
import { action } from './action.ts'
import { reportOf } from './address.ts'

const input = z.object({ report: z.string().min(1).describe('The report’s id, or its first 8 characters or more') })

const joined = (spans: Reading['attributions'][number]['content']): string => spans.map(s => s.words).join(' … ')

/** The whole reading, where `report` answers from the index: what `hearsay verify` and every program that knows `reading/1` takes. */
export const reading = action({
  name: 'reading',
  sentence: 'Give a report’s whole reading as reading/1, people’s corrections in it',
  words: ['report'],
  changes: false,
  input,
  output: readingSchema,
  async run({ ledger }, asked) {
    const { n, id, forgotten } = await reportOf(ledger, asked.report)
    const found = await currentReading(ledger.db, n)
    if (!found)
      throw forgotten
        ? takenDown(id, forgotten)
        : new HearsayError('NO_SUCH_ADDRESS', `Report ${id} has no reading. hearsay reread makes one.`)
    return found as Reading & ReturnType<typeof readingSchema.parse>
  },
  terminal: (answer, { width, colour }) => terminal.one(answer, { width, colour }),
  rows: ({ id, attributions, headline }) =>
    [...attributions, ...headline.attributions].map(a => ({
      ...{ address: `${id}#${a.id}`, speaker: a.speaker, type: a.type, manner: a.manner, negated: a.negated },
      ...{ cue: joined(a.cue), content: joined(a.content) },
    })),
})
