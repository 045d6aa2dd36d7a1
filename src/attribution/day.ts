import type { Time } from '../report/index.ts'

/** The year, month and day of a value, as far as it has them. */
const CALENDAR = /^\d{4}(?:-\d\d(?:-\d\d)?)?/
const DAY = /^\d{4}-\d{2}-\d{2}/

/** A time that does not lie ahead of the report, as far as both are told: nobody is told to have said anything after it was published. */
export function isPast({ value }: Time, published: string | null): boolean {
  const told = CALENDAR.exec(value)?.[0]
  const day = CALENDAR.exec(published ?? '')?.[0]
  return told !== undefined && (!day || told.slice(0, day.length) <= day.slice(0, told.length))
}

/** Days before its report on which an occasion is the one that a report tells of; what was said earlier is background, and stands alone. */
const NEWS = 7

/** A day on which a speaker's other words in the report may have been said too. */
export const isNews = ({ value }: Time, published: string | null): boolean =>
  DAY.test(value) &&
  (published === null ||
    !DAY.test(published) ||
    Date.parse(published.slice(0, 10)) - Date.parse(value.slice(0, 10)) <= NEWS * 86_400_000)
