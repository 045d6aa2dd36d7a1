import { z } from 'zod'
import { merge as merged } from '../ledger/identity.ts'
import { sameAs } from '../ledger/same.ts'
import { write } from '../ledger/write.ts'
import { piece } from '../reading/painter.ts'
import { action } from './action.ts'
import { decisionName, why } from './decision.ts'
import { entityOf } from './person-at.ts'
import { lines } from './screen.ts'

const PERSON = 'a name that only one has, the number that hearsay people gives, or the address of a person in a report'

const input = z.object({
  one: z.string().describe(`Who is the other: ${PERSON}`),
  other: z.string().describe(`Who they are: ${PERSON}`),
  why,
})

const output = z.object({
  decision: z.string().nullable().describe('What the decision is called, to be taken back by; null where they were one already'),
  one: z.object({ entity: z.int(), name: z.string() }),
  other: z.object({ entity: z.int(), name: z.string() }),
  entities: z.array(z.int()).describe('All numbers that are one now'),
})

export const merge = action({
  name: 'merge',
  sentence: 'Say that two people, bodies or places are one, so that every question takes them together',
  words: ['one', 'other'],
  changes: true,
  input,
  output,
  async run({ ledger, now, who }, { one, other, why = null }) {
    const [a, b] = [await entityOf(ledger, one), await entityOf(ledger, other)]
    const n = await write(ledger, within => merged(within, a.entity, b.entity, { who, now, why }))
    return {
      decision: n === null ? null : decisionName('merge', n),
      one: { entity: a.entity, name: a.name },
      other: { entity: b.entity, name: b.name },
      entities: await sameAs(ledger.db, a.entity),
    }
  },
  terminal({ decision, one, other }, screen) {
    const line = lines(screen)
    const names = `${one.name} (${one.entity}) and ${other.name} (${other.entity})`
    if (decision === null) return line([piece(`${names} are one already.`)])
    return line([piece(`${names} are one now.`)]) + line([piece(`To take it back: hearsay undo ${decision}`, 'soft')])
  },
  rows: ({ decision, one, other }) => [
    { decision, one: one.name, one_entity: one.entity, other: other.name, other_entity: other.entity },
  ],
})
