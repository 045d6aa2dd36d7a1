import { longDate } from '../reading/date.ts'
import type { Reading } from '../reading/schema.ts'

/** Where a figure lies on a series. */
export type Placement = Reading['figures'][number]['series'][number]

const number = (n: number): string => String(n).replace(/\B(?=(?:\d{3})+$)/g, ',')

/** How a day lies to the publication. */
function toPublication(days: number | null): string {
  if (days === null) return ''
  if (days === 0) return ', the day of publication'
  const n = Math.abs(days)
  return `, ${n} day${n === 1 ? '' : 's'} ${days > 0 ? 'before' : 'after'} publication`
}

/** Where a figure lies on a series, as a fact and no more. */
export function messageOf(words: string, what: string, p: Omit<Placement, 'message'>): string {
  const series = `The series “${p.name}”`
  const counts = `${what} (${p.column})`
  const day = `${longDate(p.day)}${toPublication(p.daysBefore)}`
  const said = {
    equal: `${series} has ${number(p.value)} ${counts} for ${day}${p.lastDay === p.day ? '' : `, and last for ${longDate(p.lastDay)}`}.`,
    rounded: `“${words}” fits ${number(p.value)} ${counts}, which the series “${p.name}” has for ${day}.`,
    between: `“${words}” lies between ${number(p.value)} and ${number(p.lastValue)} ${counts}, which the series “${p.name}” has for ${longDate(p.day)} and ${longDate(p.lastDay)}.`,
    none: `“${words}” matches no value of the series “${p.name}”; it has ${number(p.value)} ${counts} for ${day}.`,
  }[p.match]
  const unsure = [
    ...(p.where === 'not stated' ? ['The report does not say where.'] : []),
    ...(p.period === 'not stated'
      ? ['The report tells no period.']
      : p.period === 'differs'
        ? ['The report tells another period.']
        : []),
  ]
  return [said, ...unsure].join(' ')
}
