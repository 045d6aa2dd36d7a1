import { z } from 'zod'
import { type After, byDay, countOf } from '../ledger/by-day.ts'
import { cursorOf, placeOf } from '../ledger/cursor.ts'
import { figuresFor } from '../ledger/figures-for.ts'
import { periodOf } from '../ledger/period.ts'
import { action } from './action.ts'
import { figure, figureCells } from './figure.ts'
import { figureLines } from './figure-lines.ts'
import { figuresOf } from './figures-of.ts'
import { filterOf, ofReport, ofStatement, paged } from './filters.ts'
import { personOf } from './whom.ts'

const COUNTED = 1000

const input = z.object({
  what: z
    .array(z.enum(['killed', 'injured', 'missing', 'displaced', 'detained', 'abducted', 'freed', 'rescued', 'affected', 'other']))
    .optional()
    .describe('Only figures of this; again for another'),
  where: z.string().optional().describe('Only of places in whose name these words stand'),
  who: z.string().optional().describe('Only of those in whose description these words stand: children, soldiers'),
  unit: z.string().optional().describe('Only figures of things counted so: rockets, USD, percent'),
  source: z
    .string()
    .optional()
    .describe('Only on the word of this person or body: a name, or the number that hearsay people gives'),
  own: z.boolean().optional().describe('Only figures that the outlet gives on its own word'),
  certainty: z.enum(['stated', 'feared', 'denied']).optional().describe('Only figures that are stated, feared, or denied'),
  from: ofStatement.from.describe(
    'Only figures as of this day or later; the end of their period or the day published counts where the day is not known',
  ),
  to: ofStatement.to.describe('Only figures as of this day or before'),
  order: z.enum(['newest', 'oldest']).default('newest').describe('Which come first'),
  ...ofReport,
  ...paged,
})

const output = z.object({
  figures: z.int().describe(`How many fit, counted up to ${COUNTED}`),
  rows: z.array(figure).describe('By their day; those without one last'),
  cursor: z.string().nullable().describe('Leads to the next page; null on the last'),
})

type Figures = z.infer<typeof output>

export const figures = action({
  name: 'figures',
  sentence: 'List reported figures by what, where, when and on whose word',
  words: [],
  changes: false,
  input,
  output,
  async run({ ledger }, { limit, cursor, ...question }): Promise<Figures> {
    const { what, where, who, unit, source, own, certainty, from, to, order, ...report } = question
    const filter = await filterOf(ledger, report)
    const entities = source === undefined ? null : (await personOf(ledger, source)).entities
    const asked = await figuresFor(ledger, {
      ...{ whats: what ?? null, where: where ?? null, who: who ?? null, unit: unit ?? null, own: own ?? false },
      ...{ entities, certainty: certainty ?? null, outlets: filter.outlets },
      ...{ asOf: periodOf(from, to), published: filter.published },
    })
    const after = cursor ? (placeOf(question, cursor, ['string', 'number']) as After) : null
    const { rows, more } = await byDay(ledger, { ...asked, order, after, limit })
    const all = await figuresOf(
      ledger,
      rows.map(r => r.n),
    )
    const last = rows.at(-1)
    return {
      figures: more || after ? await countOf(ledger, asked, COUNTED) : rows.length,
      rows: rows.flatMap(r => all.get(r.n) ?? []),
      cursor: more && last ? cursorOf(question, [last.day, last.n]) : null,
    }
  },
  terminal: figureLines,
  rows: ({ rows }) => rows.map(figureCells),
})
