import { z } from 'zod'
import type { Cells } from './action.ts'
import { reportFacts, span } from './report-facts.ts'

/** One statement as every answer shows it. */
export const statement = z.object({
  address: z.string().describe('Leads back to the characters: the report’s id, #, and the mark’s'),
  report: reportFacts,
  place: z.enum(['text', 'title']).describe('Where the spans lie'),
  speaker: z
    .object({ entity: z.int(), name: z.string(), kind: z.string() })
    .nullable()
    .describe('The name that this report gives; entity is the same for the same one in all reports'),
  type: z.string(),
  manner: z.string(),
  negated: z.boolean().describe('The words were not said, or not by this speaker'),
  source: z.array(span),
  cue: z.array(span),
  content: z.array(span).describe('What was said; several pieces where a quotation is broken'),
  to: span.nullable(),
  via: span.nullable(),
  saidOn: z.string().nullable().describe('A TIMEX3 value, as far as the report says when'),
  day: z.string().nullable().describe('By which lists are sorted: the first day of saidOn, else the day published'),
  chain: z.array(z.string()).describe('From the outlet to the first mouth, by their names'),
  in: z.string().nullable().describe('Address of the statement in which this one is told'),
  continues: z.string().nullable().describe('Address of the statement that this one goes on from'),
  confidence: z.number().nullable(),
  by: z.string().describe('The step, model or person that found it'),
})

export type Statement = z.infer<typeof statement>

/** What the words around a statement are made from, in the shape that a reading has them. */
export const asRead = ({
  type,
  manner,
  negated,
  source,
  cue,
  content,
  to,
  via,
  chain,
  continues,
  confidence,
  by,
  ...s
}: Statement) => ({
  ...{
    id: s.address,
    source,
    cue,
    content,
    speaker: null,
    because: [],
    type: type as 'direct' | 'mixed' | 'indirect',
    manner,
    negated,
  },
  ...{ to, via, saidOn: null, continues, in: s.in, chain, insertions: [], confidence, by },
})

const words = (spans: Statement['content']): string => spans.map(s => s.words).join(' … ')

/** The columns of a statement in CSV, named as in `hearsay read --format csv`. */
export const statementCells = (s: Statement): Cells => ({
  report: s.report.id,
  address: s.address,
  outlet: s.report.outlet,
  published: s.report.published,
  url: s.report.url,
  speaker: s.speaker?.name ?? null,
  speaker_kind: s.speaker?.kind ?? null,
  speaker_entity: s.speaker?.entity ?? null,
  type: s.type,
  manner: s.manner,
  negated: s.negated,
  cue: words(s.cue),
  content: words(s.content),
  source: words(s.source),
  start: s.content[0]?.start ?? null,
  end: s.content[0]?.end ?? null,
  confidence: s.confidence,
  to: s.to?.words ?? null,
  via: s.via?.words ?? null,
  said_on: s.saidOn,
  day: s.day,
  continues: s.continues,
  in: s.in,
  chain: s.chain.join(' ← '),
})
