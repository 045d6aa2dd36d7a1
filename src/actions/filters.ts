import { z } from 'zod'
import type { Ledger } from '../ledger/database.ts'
import { EVERYTHING, type Filter } from '../ledger/filter.ts'
import { periodOf } from '../ledger/period.ts'
import { keyOf } from '../ledger/tokens.ts'
import { HearsayError } from '../report/error.ts'
import { MANNERS } from '../report/mark.ts'
import { personOf } from './whom.ts'

export const date = z
  .string()
  .regex(/^\d{4}(-\d\d(-\d\d)?)?$/, 'is not a date: write 2024-09-27, 2024-09 or 2024')
  .meta({ takes: 'date' })

/** Filters that hold for every row, because every row has a report. */
export const ofReport = {
  outlet: z.array(z.string()).optional().describe('Only from this outlet; again for another'),
  publishedFrom: date
    .optional()
    .describe('Only reports published on this day or later: 2024-09-27, 2024-09 or 2024')
    .meta({ takes: 'date' }),
  publishedTo: date.optional().describe('Only reports published on this day or before').meta({ takes: 'date' }),
}

/** Filters over statements. */
export const ofStatement = {
  from: date
    .optional()
    .describe('Only what was said on this day or later; the day published counts where the day said is not known')
    .meta({ takes: 'date' }),
  to: date.optional().describe('Only what was said on this day or before').meta({ takes: 'date' }),
  type: z
    .array(z.enum(['direct', 'mixed', 'indirect']))
    .optional()
    .describe('Only statements taken down so: word by word, partly so, or reported; again for another'),
  manner: z.array(z.enum(MANNERS)).optional().describe('Only statements made so; again for another'),
  negated: z
    .boolean()
    .optional()
    .describe('Only words that were not said, or that their speaker denies')
    .meta({ no: 'Only words that were said' }),
}

export const ofSpeaker = {
  speaker: z
    .string()
    .optional()
    .describe('Only what this person or body says: a name, or the number that hearsay people gives')
    .meta({ takes: 'name' }),
  kind: z
    .array(z.enum(['person', 'group', 'organisation', 'place', 'document', 'unnamed']))
    .optional()
    .describe('Only speakers of this kind; again for another'),
}

export const paged = {
  limit: z.int().min(1).max(200).default(20).describe('Rows of one answer, 1 to 200'),
  cursor: z.string().optional().describe('Where to go on, as the answer before gave it'),
}

type Given = z.infer<z.ZodObject<typeof ofReport & typeof ofStatement & typeof ofSpeaker>>

/**
 * Filters as the ledger takes them.
 *
 * @throws HearsayError BAD_USAGE, BAD_DATE, NO_SUCH_PERSON
 */
export async function filterOf(ledger: Ledger, given: { readonly [K in keyof Given]?: Given[K] | undefined }): Promise<Filter> {
  const { speaker, outlet, type, manner, kind, negated } = given
  return {
    ...EVERYTHING,
    entities: speaker === undefined ? null : (await personOf(ledger, speaker, 'speakers')).entities,
    outlets: outlet ? await outletsOf(ledger, outlet) : null,
    said: periodOf(given.from, given.to),
    published: periodOf(given.publishedFrom, given.publishedTo),
    types: type ?? null,
    manners: manner ?? null,
    kinds: kind ?? null,
    negated: negated ?? null,
  }
}

/** Outlets' names as reports have them, told apart by their words only: “The BBC” and “bbc” are one. */
async function outletsOf({ db }: Ledger, asked: readonly string[]): Promise<string[]> {
  const rows = await db.selectFrom('reports').select('outlet').distinct().where('outlet', 'is not', null).execute()
  const names = rows.map(r => r.outlet!)
  return asked.flatMap(name => {
    const key = keyOf(name)
    const same = names.filter(n => keyOf(n) === key)
    if (same.length) return same
    const like = names.filter(n => key && keyOf(n).includes(key)).sort()
    throw new HearsayError(
      'BAD_USAGE',
      like.length
        ? `No report is from an outlet called “${name}”. Did you mean ${like.slice(0, 5).join(', ')}?`
        : `No report in the ledger is from an outlet called “${name}”. hearsay stats lists the outlets.`,
    )
  })
}
