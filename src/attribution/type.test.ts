import { describe, expect, test } from 'vitest'
import { marksOf } from '../report/index.ts'
import { tagged } from './sample.ts'
import { typeOf } from './type.ts'

describe('typeOf', () => {
  test.each([
    ['[content#1|“So,”] [source#1|she] [cue#1|said].', 'direct'],
    ['[source#1|She] [cue#1|said] [content#1|so].', 'indirect'],
    ['[source#1|She] [cue#1|said] [content#1|it was “so far”].', 'mixed'],
    ['[source#1|She] [cue#1|said] [content#1|that “it was far”].', 'direct'],
    ['[source#1|She] [cue#1|said] [content#1|that, “it was far”].', 'direct'],
    ['[source#1|She] [cue#1|said] [content#1|that it was “far”].', 'mixed'],
    ['[source#1|She] [cue#1|said] [content#1|that is so].', 'indirect'],
    ['[content#1|“So,”] [source#1|she] [cue#1|said], [content#1|and no more].', 'mixed'],
    ['[source#1|She] [cue#1|said] [content#1|she saw “The Sea at Oru” twice].', 'indirect'],
    ['[source#1|She] [cue#1|said] [content#1|that “The Sea at Oru” was “far too long”].', 'mixed'],
    ['[source#1|She] [cue#1|said] [content#1|he shouted “Stop!” twice].', 'mixed'],
    ['[source#1|She] [cue#1|named it] [content#1|“The Sea at Oru”].', 'direct'],
  ])('%s is %s', (marked, expected) => {
    const report = tagged(marked)
    expect(typeOf(report, marksOf(report, 'content'), marksOf(report, 'quotation'))).toBe(expected)
  })

  test.each([
    ['“[source#1|I] [cue#1|told] her [content#1|that it was safe],” he said.', 'indirect'],
    ['[source#1|He] [cue#1|told] her [content#1|that “it was safe”].', 'direct'],
  ])('inside what another says, %s is %s', (marked, expected) => {
    const report = tagged(marked)
    const [cue] = marksOf(report, 'cue')
    expect(typeOf(report, marksOf(report, 'content'), marksOf(report, 'quotation'), cue)).toBe(expected)
  })

  test('a name takes no longer where it is hostile', () => {
    const report = tagged(`[source#1|She] [cue#1|said] [content#1|it was “${'A a '.repeat(50_000)}!x” once].`)
    expect(typeOf(report, marksOf(report, 'content'), marksOf(report, 'quotation'))).toBe('mixed')
  })
})
