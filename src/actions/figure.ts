import { z } from 'zod'
import type { Cells } from './action.ts'
import { reportFacts, span } from './report-facts.ts'

/** One reported figure as every answer shows it. */
export const figure = z.object({
  address: z.string().describe('Leads back to the characters: the report’s id, #, and the mark’s'),
  report: reportFacts,
  place: z.enum(['text', 'title']).describe('Where the spans lie'),
  span: span.describe('The figure as it is written'),
  before: z.string().describe('Words of the paragraph before it'),
  after: z.string().describe('Words of the paragraph behind it'),
  least: z.number().nullable(),
  most: z.number().nullable(),
  exact: z.string().nullable().describe('The digits, where a JSON number cannot hold them'),
  about: z.boolean(),
  what: z.string(),
  unit: z.string().nullable().describe('null for people; else the thing or measure counted'),
  who: span.nullable(),
  where: span.nullable(),
  period: z.object({ from: z.string().nullable(), to: z.string().nullable() }).nullable(),
  asOf: z.string().nullable(),
  day: z.string().nullable().describe('By which lists are sorted: as of, else the end of the period, else the day published'),
  cumulative: z.boolean(),
  certainty: z.string().describe('stated, feared or denied'),
  partOf: z.string().nullable().describe('Address of the figure that this one is a subset of'),
  attribution: z.string().nullable().describe('Address of the statement that it is told in'),
  onWhoseWord: z.string().describe('"outlet", or the name of the speaker'),
  by: z.string().nullable().describe('The person’s correction that made or changed it; null where nobody corrected it'),
})

export type Figure = z.infer<typeof figure>

export const figureCells = (f: Figure): Cells => ({
  report: f.report.id,
  address: f.address,
  outlet: f.report.outlet,
  published: f.report.published,
  url: f.report.url,
  words: f.span.words,
  start: f.span.start,
  end: f.span.end,
  least: f.least ?? f.exact,
  most: f.most ?? f.exact,
  about: f.about,
  what: f.what,
  unit: f.unit,
  who: f.who?.words ?? null,
  where: f.where?.words ?? null,
  from: f.period?.from ?? null,
  to: f.period?.to ?? null,
  as_of: f.asOf,
  day: f.day,
  cumulative: f.cumulative,
  certainty: f.certainty,
  part_of: f.partOf,
  attribution: f.attribution,
  on_whose_word: f.onWhoseWord,
  by: f.by,
})
