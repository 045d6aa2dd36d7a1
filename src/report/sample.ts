import type { Report } from './report.ts'

/** A report for tests: a text in English of which nothing else is known. */
export const bare = (text: string, about: Partial<Report> = {}): Report => ({
  id: 'r',
  origin: { url: null, outlet: null, mediaType: null, charset: null, language: 'en', fetched: null },
  title: null,
  published: null,
  text,
  marks: [],
  headline: null,
  ...about,
})
