import { expect, test } from 'vitest'
import type { Features } from './features.ts'
import { withQuotations } from './fill.ts'
import { stretchesOf } from './stretches.ts'
import { TAGS } from './viterbi.ts'

/** Log-probabilities that say the given tags, one letter a word: s S for source, q Q for cue, c C for content, . for none; capitals begin. */
const LETTERS = ['.', 'S', 's', 'Q', 'q', 'C', 'c']
const logpOf = (tags: string, sure = 0.9): Float32Array =>
  Float32Array.from([...tags].flatMap(t => LETTERS.map(l => Math.log(l === t ? sure : (1 - sure) / (TAGS.length - 1)))))

/** The model's rows for a window that begins at its first word: [CLS], then for each word the tags of each depth. */
function rowsOf(...depths: readonly string[]): Float32Array {
  const each = depths.map(tags => logpOf(tags))
  const cls = Array.from({ length: depths.length * TAGS.length }, () => 0)
  const words = [...depths[0]!].flatMap((_, i) => each.flatMap(d => [...d.subarray(i * TAGS.length, (i + 1) * TAGS.length)]))
  return Float32Array.from([...cls, ...words])
}

/** One piece a word. */
function featuresOf(words: readonly string[], para: readonly number[] = []): Features {
  const starts = words.map((_, i) => words.slice(0, i).join(' ').length + (i ? 1 : 0))
  const ends = starts.map((s, i) => s + words[i]!.length)
  const row = (values: readonly number[]): Int32Array => Int32Array.from(values)
  const none = row(words.map(() => 0))
  return {
    ids: none,
    starts: row(starts),
    ends: row(ends),
    wordStarts: row(starts),
    wordEnds: row(ends),
    letterCase: none,
    quote: none,
    para: row(words.map((_, i) => (i === 0 || para.includes(i) ? 1 : 0))),
    sentence: row(words.map((_, i) => (i === 0 || words[i - 1] === '.' ? 1 : 0))),
  }
}

test.each([
  ['she said it rained', 'SQCc', ['source she', 'cue said', 'content it rained']],
  ['she : it rained', 'SQCc', ['source she', 'cue :', 'content it rained']],
  ['she accused them of theft', 'SQCCc', ['source she', 'cue accused', 'content them of theft']],
  ['she said , --', 'SQ.C', ['source she', 'cue said']],
])('%s', (text, tags, expected) => {
  const f = featuresOf(text.split(' '))
  const found = stretchesOf(text, f, { context: 0, start: 0, end: tags.length }, 0, rowsOf(tags), 1, 0, () => [])
  expect(found.map(s => `${s.role} ${text.slice(s.start, s.end)}`)).toEqual(expected)
})

test.each([
  ['she said police believe it rained', 'SQCccc', '..SQCc', ['source police', 'cue believe', 'content it rained']],
  ['she said police believe it rained', 'SQCccc', 'SQ..Cc', ['content it rained']],
  ['she said he thinks they hope so', 'SQCcCcc', '..SQCcc', ['source he', 'cue thinks', 'content they hope so']],
])('inside content alone: %s', (text, outer, inner, expected) => {
  const f = featuresOf(text.split(' '))
  const found = stretchesOf(text, f, { context: 0, start: 0, end: outer.length }, 0, rowsOf(outer, inner), 2, 0, () => [])
  expect(found.filter(s => s.depth === 2).map(s => `${s.role} ${text.slice(s.start, s.end)}`)).toEqual(expected)
})

test.each([
  ['between two words', 'she said the old mill closed', 'content the old mill closed'],
  ['before a mark', 'she said the old , closed', 'content the old'],
])('a content that may end here as well as go on: %s', (_, text, expected) => {
  const rows = rowsOf('SQCccc')
  // the last two words are a little likelier outside
  for (const at of [5, 6]) [rows[at * TAGS.length], rows[at * TAGS.length + 6]] = [Math.log(0.5), Math.log(0.4)]
  const found = stretchesOf(text, featuresOf(text.split(' ')), { context: 0, start: 0, end: 6 }, 0, rows, 1, 0, () => [])
  expect(found.filter(s => s.role === 'content').map(s => `${s.role} ${text.slice(s.start, s.end)}`)).toEqual([expected])
})

test('nothing reaches over the beginning of a line', () => {
  const text = 'she said it rained'
  const found = stretchesOf(
    text,
    featuresOf(text.split(' '), [3]),
    { context: 0, start: 0, end: 4 },
    0,
    rowsOf('SQCc'),
    1,
    0,
    () => [],
  )
  expect(found.map(s => text.slice(s.start, s.end))).not.toContain('it rained')
})

test.each([
  ['half believed: content from mark to mark', 0.3, 4, '.Ccccc'],
  ['hardly believed: left out', 0.999, 4, '......'],
  ['two words: left out', 0.3, 2, '......'],
])('a quotation that the tags left out, %s', (_, sureOfNone, words, expected) => {
  const path = withQuotations(new Int8Array(6), logpOf('......', sureOfNone), [{ from: 1, to: 6, words }])
  expect([...path].map(t => LETTERS[t]).join('')).toBe(expected)
})
