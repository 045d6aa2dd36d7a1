import { z } from 'zod'
import { evidence } from './check-evidence.ts'
import { passage } from './passage.ts'

/** What the action check answers. */
export const answer = z.object({
  verdict: z.enum(['verbatim', 'altered', 'paraphrase', 'denied', 'other-speaker', 'not-found']),
  rule: z.string().describe('Which rule decided; docs/check.md has them all'),
  speaker: z.string().describe('Who is to have said it, as the claim has it'),
  claim: z.string().describe('What they are to have said'),
  parsed: z.enum(['reader', 'rule', 'given']).describe('Who told speaker and words apart'),
  evidence: z.array(evidence).describe('What the verdict rests on, the nearest first; then what lies near'),
  passage: passage
    .nullable()
    .describe(
      'The sentence itself that the verdict rests on, where no statement bears it; or where the words stand although nobody is read to say them',
    ),
  searched: z.object({
    reports: z.int(),
    people: z
      .array(z.object({ entity: z.int(), name: z.string(), kind: z.string() }))
      .describe('Who in the ledger the name may mean; none where only words of a report tell'),
    statements: z.int().describe('Statements of theirs'),
    from: z.string().nullable().describe('Day of the first of them'),
    to: z.string().nullable().describe('Day of the last'),
    compared: z.int().describe('Stretches of speech that were compared with the claim, theirs and others’'),
  }),
})

export type Check = z.infer<typeof answer>
