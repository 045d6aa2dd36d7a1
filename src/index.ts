export type { Fields } from './intake/report.ts'
export { openReader, type Reader, type ReaderOptions } from './reader.ts'
export type { Reading } from './reading/schema.ts'
export { CODES, type Code, HearsayError } from './report/error.ts'
