import type { DoubtCode, Report } from '../report/index.ts'
import type { Published } from './published.ts'
import type { Reading } from './rule.ts'

/**
 * What is doubtful about a reading, if anything is.
 *
 * @param other the same words read against the day beside the publication date, where that is near midnight
 */
export function doubtOf(found: Reading, other: Reading | undefined, day: Published | null, narrative: boolean): DoubtCode | null {
  // a narrative's "next day" without a date before it is not the publication date's fault
  if (found.doubt === 'NO_PUBLISHED_DATE') return narrative && day ? null : found.doubt
  if (found.doubt) return found.doubt
  return other && other.value !== found.value ? 'NEAR_MIDNIGHT' : null
}

/** The doubt in words: what is open, and what to do next. */
export function messageOf(code: DoubtCode, words: string, published: Report['published']): string {
  switch (code) {
    case 'WHICH_YEAR':
      if (/\bthis\b/i.test(words))
        return `“${words}” lies ahead of ${published}, though the words around it look back: it may be of the year before.`
      return `“${words}” may be of two years: neither the words around it nor the publication date tells which.`
    case 'NEAR_MIDNIGHT':
      return `“${words}” may be another day: ${published} is near midnight, and the outlet’s own zone is not known. Give its day with --published.`
    default: {
      const missing = published === null ? 'when' : 'on which day'
      return `“${words}” cannot be dated: the report does not say ${missing} it was published. Give the date with --published.`
    }
  }
}
