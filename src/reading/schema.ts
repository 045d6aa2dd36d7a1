import { z } from 'zod'

/*
 * The public form `reading/1`, and the only place that says what it is: `docs/reading.schema.json` is made from here. Importing this file
 * loads zod; whoever only makes or shows readings takes `import type { Reading }`.
 */

const span = z
  .object({ start: z.int().min(0), end: z.int().min(0), words: z.string() })
  .describe('A half-open range of characters and the words that stand there')

const named = span.extend({
  voice: z
    .enum(['quoted', 'reported'])
    .optional()
    .describe('quoted: between quotation marks, the speaker’s very word; reported: the outlet’s rendering of what was said'),
})

const share = z.number().min(0).max(1)
const date = z.string().describe('An ISO 8601 date or instant, never finer than the words')

const person = z.object({
  id: z.string().describe('Kind and span of the first mention, always in UTF-16 code units'),
  name: z.string().describe('The fullest name that the report gives; for the unnamed, the fullest description'),
  kind: z.enum(['person', 'group', 'organisation', 'place', 'document', 'unnamed']),
  roles: z.array(z.string()).describe('What the report says they are: "senior Hamas official"'),
  mentions: z.array(span),
  names: z
    .object({
      own: z.array(span).describe('In the outlet’s own voice, an editor’s brackets included'),
      others: z
        .array(z.object({ speaker: z.string(), spans: z.array(named) }))
        .describe('In the words of each speaker, as the innermost content around the name has it'),
    })
    .describe('How the outlet and each speaker call it; pronouns are left out'),
})

const attribution = z.object({
  id: z.string(),
  source: z.array(span),
  cue: z.array(span),
  content: z.array(span).describe('Several where a quotation is broken'),
  speaker: z.string().nullable().describe('An entry of people; null only where nobody is named or described'),
  because: z.array(span).describe('The chain of mentions that led from the source to the name'),
  type: z.enum(['direct', 'mixed', 'indirect']),
  manner: z.string().describe('said, wrote, thought, felt, asked, ordered, promised, denied, …'),
  negated: z.boolean().describe('The words were not said, or not by this speaker: "did not say", "denied that", "if he says"'),
  to: span.nullable().describe('The addressee or medium told'),
  via: span.nullable().describe('The channel'),
  saidOn: z.object({ value: z.string().describe('A TIMEX3 value, never finer than the words'), ...span.shape }).nullable(),
  continues: z.string().nullable().describe('The attribution that a quotation in a paragraph of its own goes on from'),
  in: z.string().nullable().describe('The attribution whose content holds this one'),
  chain: z
    .array(z.string())
    .describe(
      'From the outlet to the first mouth: "outlet", then entries of people, a medium that was told among them; who is not named is left out',
    ),
  insertions: z.array(span).describe('Editorial brackets and ellipses inside quotation marks'),
  confidence: share.nullable().describe('A calibrated probability; null where a rule decided'),
  by: z.string(),
})

const agrees = z.enum(['agrees', 'not stated', 'differs'])

const placement = z.object({
  name: z.string().describe('The name of the series'),
  column: z.string().describe('The column of its file'),
  source: z.string().nullable().describe('Who reported the series'),
  match: z
    .enum(['equal', 'rounded', 'between', 'none'])
    .describe(
      'Whether the series has the figure’s value, one that the figure rounds, values below and above it on two neighbouring days, or none',
    ),
  day: date.describe(
    'The first day that has the value; the day before where it lies between; the last day not after the report for none',
  ),
  value: z.number().describe('What the series has for that day'),
  lastDay: date.describe('The last day that has it, not after the report; the day after where it lies between'),
  lastValue: z.number(),
  daysBefore: z.int().nullable().describe('Days from day to the publication; negative for a day after it'),
  where: agrees,
  period: agrees,
  message: z.string().describe('The same as a sentence, without a verdict'),
})

const figure = z.object({
  id: z.string(),
  ...span.shape,
  least: z.number().nullable(),
  most: z.number().nullable(),
  exact: z.string().nullable().describe('The digits, where a JSON number cannot hold them'),
  about: z.boolean(),
  what: z.enum([
    ...['killed', 'injured', 'missing', 'displaced', 'detained', 'abducted', 'freed', 'rescued', 'affected', 'other'],
  ] as const),
  unit: z.string().nullable().describe('null for people; else the thing or measure counted'),
  who: span.nullable(),
  where: span.nullable(),
  means: span.nullable().describe('“in an air strike”'),
  when: span.nullable().optional().describe('The words that tell the period, in this sentence or another'),
  period: z.object({ from: date.nullable(), to: date.nullable() }).nullable(),
  asOf: date.nullable(),
  cumulative: z.boolean(),
  certainty: z.enum(['stated', 'feared', 'denied']),
  partOf: z.string().nullable().describe('The figure that this one is a subset of'),
  attribution: z.string().nullable(),
  onWhoseWord: z.string().describe('"outlet", or the name of the speaker'),
  source: span.nullable().optional().describe('The words there that name whose word it is'),
  sameAs: z
    .string()
    .nullable()
    .optional()
    .describe(
      'Of a figure in a headline or caption: the figure of the report that tells the same, with what a headline leaves out',
    ),
  series: z.array(placement).describe('Where it lies on reference series, if any were given'),
  by: z.string().optional().describe('The person’s correction that made or changed it; left out where nobody corrected it'),
})

const time = z.object({ ...span.shape, type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']), value: z.string() })

const doubt = z.object({ ...span.shape, code: z.string(), message: z.string(), about: z.string().nullable() })

export const readingSchema = z.object({
  form: z.literal('reading/1'),
  id: z.string(),
  textHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('SHA-256 of the text in UTF-8'),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  published: date.nullable(),
  url: z.string().nullable(),
  language: z.string().nullable().describe('ISO 639-1'),
  offsets: z.enum(['utf-16', 'code-point']).describe('The unit that starts and ends are counted in'),
  text: z.string(),
  people: z.array(person),
  attributions: z.array(attribution),
  figures: z.array(figure),
  times: z.array(time),
  voice: z
    .object({ quoted: share, reported: share, own: share })
    .describe('Shares of the words; cues, sources and scare quotes that nobody is said to utter are own'),
  headline: z
    .object({ attributions: z.array(attribution), figures: z.array(figure) })
    .describe('A title that does not stand in the text, read apart: spans into title, ids that begin with headline/'),
  doubts: z.array(doubt),
})

type Deep<T> = T extends object ? { readonly [K in keyof T]: Deep<T[K]> } : T

export type Reading = Deep<z.infer<typeof readingSchema>>

/** The form as JSON Schema. Fields may be added to `reading/1`, so unknown ones are admitted. */
export const jsonSchema = (): object => ({
  title: 'reading/1',
  description: 'One news report as Hearsay reads it: who said what, on whose word, with exact characters',
  ...z.toJSONSchema(readingSchema, { io: 'input', reused: 'ref' }),
})
