import { z } from 'zod'
import { MANNERS } from '../report/mark.ts'
import { why } from './decision.ts'
import { date } from './filters.ts'

const PLACE = 'words that stand once in the text, or their place (41-97)'
const PIECES = `${PLACE}; again for each further piece`
const OR_NONE = `${PLACE}, or none`

const orNone = (of: z.ZodType<string>) => z.union([z.literal('none'), of])
const day = orNone(date).meta({ takes: 'date' })
const number = z
  .string()
  .regex(/^(?:none|-?\d[\d,]*(?:\.\d+)?)$/, 'is not a number: write 1200, 12.5, or none for an open bound')
  .meta({ takes: 'number' })

const ofBoth = {
  accept: z.boolean().default(false).describe('It is right as it was read'),
  reject: z.boolean().default(false).describe('It is no statement, or no figure'),
  speaker: z
    .string()
    .optional()
    .describe(
      'Who said it: the name or id of one of the report’s people, words of the text that mention somebody else, or nobody; on whose word a figure is: the same, or outlet',
    )
    .meta({ takes: 'name' }),
  kind: z
    .enum(['person', 'group', 'organisation', 'place', 'document', 'unnamed'])
    .optional()
    .describe('What a speaker is whom the reading does not have yet; a person where nobody says'),
  source: z.array(z.string()).optional().describe(`The words that name who said it: ${PIECES}; empty for none`),
  when: z.string().optional().describe(`The words that tell the date said, or a figure’s period: ${PLACE}`),
}

const ofStatements = {
  content: z.array(z.string()).optional().describe(`What was said: ${PIECES}`),
  cue: z.array(z.string()).optional().describe(`The words that say that it was said: ${PIECES}; empty for none`),
  split: z.string().optional().describe('It is two statements: the words that the second begins with, or their place'),
  type: z
    .enum(['direct', 'mixed', 'indirect'])
    .optional()
    .describe('Taken down word by word, partly so, or reported; of one that is added told by its quotation marks'),
  manner: z.enum(MANNERS).optional().describe('How it was said'),
  negated: z.boolean().optional().describe('The words were not said, or not by this speaker').meta({ no: 'The words were said' }),
  to: z.string().optional().describe(`Whom it was said to: ${OR_NONE}`),
  via: z.string().optional().describe(`What it was said through: ${OR_NONE}`),
  saidOn: day.optional().describe('When it was said, no finer than the words of --when: 2024-09-27, 2024-09, 2024, or none'),
}

const ofFigures = {
  figure: z
    .string()
    .optional()
    .describe(`The words of the number, with its “about”: ${PLACE}; with a report’s id it adds a figure`),
  value: number.optional().describe('What the figure is: both bounds'),
  least: number.optional().describe('Its lower bound, or none'),
  most: number.optional().describe('Its upper bound, or none'),
  about: z.boolean().optional().describe('It is told as “about”, “some”, “nearly”').meta({ no: 'It is told as exact' }),
  what: z
    .enum(['killed', 'injured', 'missing', 'displaced', 'detained', 'abducted', 'freed', 'rescued', 'affected', 'other'])
    .optional()
    .describe('What befell those counted'),
  unit: z.string().trim().min(1).optional().describe('What is counted: rockets, USD, percent; none for people'),
  who: z.string().optional().describe(`Those counted: ${OR_NONE}`),
  where: z.string().optional().describe(`The place: ${OR_NONE}`),
  means: z.string().optional().describe(`By what: ${OR_NONE}`),
  periodFrom: day.optional().describe('The first day of its period, or none'),
  periodTo: day.optional().describe('The last day of its period, or none'),
  asOf: day.optional().describe('The day at which it stood so, or none'),
  cumulative: z.boolean().optional().describe('It is a running total').meta({ no: 'It is what one event added' }),
  certainty: z.enum(['stated', 'feared', 'denied']).optional().describe('Stated, feared, or denied'),
}

export const input = z.object({
  address: z
    .string()
    .describe(
      'The statement or figure, as 3f2a91c0#attribution:41-97; a report’s id alone adds a statement with --content, a figure with --figure',
    ),
  ...ofBoth,
  ...ofStatements,
  ...ofFigures,
  why,
})

/** What a person says of a statement or a figure, as flags give it. */
export type Given = Omit<z.infer<typeof input>, 'address' | 'why'>

export const STATEMENT_FLAGS = Object.keys(ofStatements) as (keyof Given)[]
export const FIGURE_FLAGS = Object.keys(ofFigures) as (keyof Given)[]
