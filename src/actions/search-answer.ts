import { z } from 'zod'
import { facets } from './facets.ts'
import { passage } from './passage.ts'
import { span } from './report-facts.ts'
import { statement } from './statement.ts'

const found = z.object({
  address: z.string(),
  score: z.number().describe('BM25 among the matches that were ranked together'),
  statement: statement.nullable().describe('What was found in what was said'),
  passage: passage.nullable().describe('What was found in a text'),
  highlights: z.array(span).describe('The words that were found, where they stand'),
})

/** What the action search answers. */
export const answer = z.object({
  rows: z.array(found).describe('Best first'),
  ranked: z.int().describe('Matches that were ranked: the newest, 1,000 at most'),
  older: z.boolean().describe('True where there are older matches, which cursors lead on to'),
  facets: facets.describe('Counts over the matches that were ranked'),
  cursor: z.string().nullable().describe('Leads to the next page; null on the last'),
})

export type Search = z.infer<typeof answer>
