import { z } from 'zod'

/** What every row says of the report that it stands in. */
export const reportFacts = z.object({
  id: z.string(),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  published: z.string().nullable().describe('An ISO date or instant'),
  url: z.string().nullable(),
  version: z.int().describe('1 for the first text at this url'),
})

export type ReportFacts = z.infer<typeof reportFacts>

/** A half-open range of UTF-16 code units and the words that stand there. */
export const span = z.object({ start: z.int(), end: z.int(), words: z.string() })

export type SpanWords = z.infer<typeof span>

export const spansOf = (text: string, pairs: readonly (readonly [number, number])[]): SpanWords[] =>
  pairs.map(([start, end]) => ({ start, end, words: text.slice(start, end) }))

/** A pair that the ledger keeps as JSON, or null. */
export const spanOf = (text: string, pair: string | null): SpanWords | null =>
  pair === null ? null : spansOf(text, [JSON.parse(pair) as [number, number]])[0]!
