import { expect, test } from 'vitest'
import { type Content, type Cue, marksOf, type Source } from '../report/index.ts'
import { belief, isHalfBelieved } from './inner.ts'
import { tagged } from './sample.ts'
import type { Thread } from './thread.ts'

/** The first source, cue and content of a marked text as a thread inside another, believed in so far. */
function inner(marked: string, confidence: number | null, depth = 2) {
  const report = tagged(marked)
  const sure = <M extends Source | Cue | Content>(marks: readonly M[]): M[] =>
    marks.slice(0, 1).map(m => ({ ...m, depth, confidence }))
  const [cue = null] = sure(marksOf(report, 'cue'))
  const thread: Thread = {
    source: sure(marksOf(report, 'source')),
    cue,
    content: sure(marksOf(report, 'content')),
    continues: null,
    begun: null,
    depth,
    within: null,
  }
  return { report, thread }
}

const SAID = '[source#1|Poe] [cue#1|hoped] [content#1|the ferry would sail again].'

test.each([
  ['inside another’s words, hardly believed', 0.3, 2, true],
  ['inside another’s words, believed', 0.7, 2, false],
  ['inside another’s words, read by a rule', null, 2, false],
  ['the outlet’s own report of it', 0.3, 1, false],
] as const)('half believed: %s', (_, confidence, depth, expected) => {
  expect(isHalfBelieved(inner(SAID, confidence, depth).thread)).toBe(expected)
})

test.each([
  ['a known cue', SAID, 0.3, true],
  ['hardly believed at all', SAID, 0.0005, false],
  ['a cue that the table does not know', '[source#1|Poe] [cue#1|signed] [content#1|the papers of the new ferry].', 0.01, false],
  ['one word', '[source#1|Poe] [cue#1|hoped] [content#1|for].', 0.3, false],
  ['nobody is named to say it', '[cue#1|hoped] [content#1|the ferry would sail again].', 0.3, false],
])('stands: %s', (_, marked, confidence, expected) => {
  const { report, thread } = inner(marked, confidence)
  expect(belief(report, thread) >= 0).toBe(expected)
})
