import type { Kysely } from 'kysely'
import type { Reading } from '../reading/schema.ts'
import type { Tables } from './tables.ts'

/** The people of a reading whom someone said to be somebody else, with the decision's number. */
export async function splitIn(
  db: Kysely<Tables>,
  report: number,
  reading: Reading,
): Promise<readonly (readonly [string, number])[]> {
  const rows = await db
    .selectFrom('identities')
    .select(['n', 'person'])
    .where('report', '=', report)
    .where('kind', '=', 'split')
    .where('undone', 'is', null)
    .orderBy('n')
    .execute()
  return rows.flatMap(({ n, person }) => {
    const now = foundAgain(reading, person!)
    return now === null ? [] : [[now, n] as const]
  })
}

/**
 * The person of a reading who had an id in an earlier one: that id, else the one who is mentioned at the place that it names; null where there is none, or several.
 *
 * @example foundAgain(reading, 'person:66-78')
 */
export function foundAgain(reading: Pick<Reading, 'people'>, id: string): string | null {
  if (reading.people.some(p => p.id === id)) return id
  const m = /^person:(\d+)-(\d+)/.exec(id)
  if (!m) return null
  const [start, end] = [Number(m[1]), Number(m[2])]
  const there = reading.people.filter(p => p.mentions.some(s => s.start === start && s.end === end))
  return there.length === 1 ? there[0]!.id : null
}
