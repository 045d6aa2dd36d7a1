import { longDate } from '../reading/date.ts'
import type { Count, Series } from '../series/series.ts'

const count = ({ column, what, who, cumulative, values }: Count): string =>
  `  ${column}: ${what}${who ? ` ${who}` : ''}, ${cumulative ? 'a running total' : 'what each day added'}; ${values.filter(v => v !== null).length} days\n`

/** A series as a person reads it. */
export function entryOf({ name, where, source, licence, added, days, counts }: Series): string {
  return [
    `${name} · ${where.join(', ')} · ${longDate(days[0]!)} to ${longDate(days.at(-1)!)}\n`,
    `  source: ${source ?? 'not stated'} · licence: ${licence ?? 'not stated'}${added === null ? '' : ` · added ${longDate(added)}`}\n`,
    ...counts.map(count),
  ].join('')
}
