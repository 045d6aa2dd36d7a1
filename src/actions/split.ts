import { z } from 'zod'
import { keepApart, split as splitOff } from '../ledger/identity.ts'
import { sameAs } from '../ledger/same.ts'
import { write } from '../ledger/write.ts'
import { piece } from '../reading/painter.ts'
import { HearsayError } from '../report/error.ts'
import { action, type Context } from './action.ts'
import { decisionName, why } from './decision.ts'
import { entityOf, personAt } from './person-at.ts'
import { lines } from './screen.ts'

const input = z.object({
  person: z
    .string()
    .describe(
      'The address of a person in a report (3f2a91c0#person:66-78) who is somebody else; with --from also a name or a number',
    ),
  from: z
    .string()
    .optional()
    .describe(
      'Only say that the two are not one: they are suggested no more, and nothing else changes. A name, a number or an address',
    ),
  why,
})

const output = z.object({
  decision: z.string().nullable().describe('What the decision is called, to be taken back by; null where it was made before'),
  entity: z.int().describe('The number of the person who was taken apart'),
  from: z.object({ entity: z.int(), name: z.string() }).describe('Whom they are not'),
})

type Split = z.infer<typeof output>

export const split = action({
  name: 'split',
  sentence: 'Say that a person of one report is not the one their name made them, and gives them a number of their own',
  words: ['person'],
  changes: true,
  input,
  output,
  run: (context, { person, from, why = null }) =>
    from === undefined ? taken(context, person, why) : apart(context, person, from, why),
  terminal({ decision, entity, from }, screen) {
    const line = lines(screen)
    if (decision === null) return line([piece(`That was said before: the person has the number ${entity}.`)])
    const what = decision.startsWith('split') ? `The person has the number ${entity} now, apart from` : `${entity} is not`
    return (
      line([piece(`${what} ${from.name} (${from.entity}).`)]) + line([piece(`To take it back: hearsay undo ${decision}`, 'soft')])
    )
  },
  rows: ({ decision, entity, from }) => [{ decision, entity, from: from.name, from_entity: from.entity }],
})

async function taken({ ledger, now, who }: Context, address: string, why: string | null): Promise<Split> {
  const { report, person } = await personAt(ledger, address)
  const from = await entityOf(ledger, address)
  const { n, entity } = await write(ledger, within => splitOff(within, report, person, { who, now, why }))
  return { decision: n === null ? null : decisionName('split', n), entity, from: { entity: from.entity, name: from.name } }
}

async function apart({ ledger, now, who }: Context, one: string, other: string, why: string | null): Promise<Split> {
  const [a, b] = [await entityOf(ledger, one), await entityOf(ledger, other)]
  if ((await sameAs(ledger.db, a.entity)).includes(b.entity))
    throw new HearsayError(
      'BAD_USAGE',
      `${a.name} (${a.entity}) and ${b.name} (${b.entity}) are one. Take the merge back with hearsay undo, or split the person of a report off by their address.`,
    )
  const n = await write(ledger, within => keepApart(within, a.entity, b.entity, { who, now, why }))
  return { decision: decisionName('apart', n), entity: a.entity, from: { entity: b.entity, name: b.name } }
}
