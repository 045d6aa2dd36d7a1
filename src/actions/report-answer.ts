import { z } from 'zod'
import { figure } from './figure.ts'
import { personIn } from './people-in.ts'
import { reportFacts } from './report-facts.ts'
import { statement } from './statement.ts'

/** What the action report answers. */
export const answer = z.object({
  report: reportFacts.extend({
    language: z.string().nullable(),
    mediaType: z.string(),
    charset: z.string().nullable(),
    fetched: z.string().nullable(),
    added: z.string().describe('Instant at which the ledger took it in'),
    forgotten: z.string().nullable().describe('Instant at which its text was taken down; null where it is there'),
    textHash: z.string().describe('SHA-256 of the text in UTF-8'),
    length: z.int().nullable().describe('UTF-16 code units of the text'),
  }),
  text: z.string().nullable().describe('Only where it was asked for'),
  versions: z
    .array(
      z.object({ id: z.string(), version: z.int(), published: z.string().nullable(), added: z.string(), textHash: z.string() }),
    )
    .describe('All texts at its url, the first one first'),
  readings: z
    .array(z.object({ read: z.string(), model: z.string(), program: z.string() }))
    .describe('The last one is what questions are answered from'),
  corrections: z.int().describe('How many of people’s corrections hold; hearsay corrections lists them'),
  statements: z.array(statement),
  figures: z.array(figure),
  people: z.array(personIn).describe('In the order in which the report mentions them first'),
})

export type ReportAnswer = z.infer<typeof answer>
