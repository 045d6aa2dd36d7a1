import { HearsayError } from '../report/index.ts'

/** A file that is no series: why, and what a series looks like. */
export const badSeries = (
  why: string,
  next = 'Give a CSV file whose first line names the columns, or a JSON list of objects, one a day.',
): HearsayError => new HearsayError('BAD_SERIES', `This is no series that can be read: ${why}. ${next}`)
