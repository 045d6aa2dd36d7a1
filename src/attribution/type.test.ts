import { expect, test } from 'vitest'
import { marksOf } from '../report/index.ts'
import { tagged } from './sample.ts'
import { typeOf } from './type.ts'

test.each([
  ['[content#1|“So,”] [source#1|she] [cue#1|said].', 'direct'],
  ['[source#1|She] [cue#1|said] [content#1|so].', 'indirect'],
  ['[source#1|She] [cue#1|said] [content#1|it was “so far”].', 'mixed'],
  ['[source#1|She] [cue#1|said] [content#1|that “it was far”].', 'direct'],
  ['[source#1|She] [cue#1|said] [content#1|that, “it was far”].', 'direct'],
  ['[source#1|She] [cue#1|said] [content#1|that it was “far”].', 'mixed'],
  ['[source#1|She] [cue#1|said] [content#1|that is so].', 'indirect'],
  ['[content#1|“So,”] [source#1|she] [cue#1|said], [content#1|and no more].', 'mixed'],
])('%s is %s', (marked, expected) => {
  const report = tagged(marked)
  expect(typeOf(report, marksOf(report, 'content'), marksOf(report, 'quotation'))).toBe(expected)
})
