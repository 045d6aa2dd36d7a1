import { expect, test } from 'vitest'
import { withHalfBelieved } from './half.ts'

/** s S for source, q Q for cue, c C for content, . for none; capitals begin. */
const LETTERS = '.SsQqCc'
const pathOf = (tags: string): Int8Array => Int8Array.from([...tags].map(t => LETTERS.indexOf(t)))
const tagsOf = (path: Int8Array): string => [...path].map(t => LETTERS[t]).join('')
/** Rows that believe in no tag, and in the given one by a fifth. */
const logpOf = (tags: string): Float32Array =>
  Float32Array.from(
    [...tags].flatMap(t => [...LETTERS].map(l => Math.log(l === '.' ? (t === '.' ? 0.99 : 0.79) : l === t ? 0.2 : 0.0017))),
  )

test.each([
  ['nobody speaks, the model half believes it', '......', 'SQCccc', 'SQCccc'],
  ['somebody speaks already', 'SQCc..', '..SQCc', 'SQCc..'],
  ['a cue without content is nothing', '......', 'SQ....', '......'],
  ['the content behind a cue comes first', '.......', 'CcSQ.Cc', '..SQ.Cc'],
  ['else the one before it', '......', 'Cc.SQ.', 'Cc.SQ.'],
  ['content that no cue says is left out', '.......', 'SQC.Cc.', 'SQC....'],
  ['the model believes nothing', '....', '....', '....'],
])('%s', (_, path, half, expected) => {
  expect(tagsOf(withHalfBelieved(pathOf(path), logpOf(half), [1]))).toBe(expected)
})

test('each sentence is read on its own', () => {
  const breaks = [1, 0, 0, 0, 1, 0, 0]
  expect(tagsOf(withHalfBelieved(pathOf('SQCc...'), logpOf('....SQC'), breaks))).toBe('SQCcSQC')
})
