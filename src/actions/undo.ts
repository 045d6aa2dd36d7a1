import { z } from 'zod'
import { takeBack } from '../ledger/corrections-made.ts'
import { undoIdentity } from '../ledger/identity.ts'
import { write } from '../ledger/write.ts'
import { piece } from '../reading/painter.ts'
import { HearsayError } from '../report/error.ts'
import { action } from './action.ts'
import { parsedDecision } from './decision.ts'
import { lines } from './screen.ts'

const input = z.object({ decision: z.string().describe('What is taken back: merge-5, split-6, apart-7 or correction-12') })

const output = z.object({ decision: z.string(), undone: z.literal(true) })

export const undo = action({
  name: 'undo',
  sentence: 'Take back a merge, a split or a correction; that it was made stays in the record',
  words: ['decision'],
  changes: true,
  input,
  output,
  async run({ ledger, now }, { decision }) {
    const { kind, n } = parsedDecision(decision)
    const done = await write(ledger, within =>
      kind === 'correction' ? takeBack(within, n, now) : undoIdentity(within, n, kind, now),
    )
    if (!done)
      throw new HearsayError(
        'BAD_USAGE',
        `There is no ${kind}-${n} to take back: it was not made, or was taken back before. hearsay corrections lists the corrections.`,
      )
    return { decision: `${kind}-${n}`, undone: true as const }
  },
  terminal: ({ decision }, screen) => lines(screen)([piece(`${decision} is taken back.`)]),
  rows: answer => [answer],
})
