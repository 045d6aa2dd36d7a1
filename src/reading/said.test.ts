import { expect, test } from 'vitest'
import { toReading } from './reading.ts'
import { denialOf, knownAs, mannerOf, nestedIn, saidThrough } from './said.ts'
import { sample } from './sample.ts'
import type { Reading } from './schema.ts'

const said = (words: string): Reading['attributions'][number] =>
  toReading(sample(`[source#1|Ada] ${words} [content#1|it].`)).attributions[0]!

test.each([
  ['[cue#1|said]', null, null],
  ['[cue#1=not said|refused to say]', 'not said', null],
  ['[cue#1=denied|denied]', 'denial', null],
  ['[cue#1=denied|rejected]', 'denial', null],
  ['[cue#1=denied|did not deny]', 'not said', null],
  ['[cue#1=denied|doesn’t dispute]', 'not said', null],
  ['[cue#1=not wrote|never put on paper]', 'not written', null],
  ['[cue#1=promised|vowed]', null, 'promised'],
  ['[cue#1=promised|has promised]', null, null],
  ['[cue#1=warned|warns]', null, null],
])('%s', (words, denial, manner) => {
  expect([denialOf(said(words)), mannerOf(said(words))]).toEqual([denial, manner])
})

test.each([
  [['Ada Berg'], null],
  [['Berg', 'Ada Berg'], null],
  [['Ada Berg, the mayor,', 'Ada Berg'], null],
  [['The mayor,', 'Ada Berg'], 'as “The mayor”'],
  [['she', 'Ada Berg, the mayor,', 'Ada Berg'], 'as “she”'],
  [['She', 'she', 'Ada Berg'], 'as “She”'],
  [['ad', 'Ada Berg'], 'as “ad”'],
  [['she', 'the mayor', 'Ada Berg'], 'as “she” → “the mayor” → Ada Berg'],
  [[], null],
])('%s', (steps, known) => {
  const because = steps.map(words => ({ start: 0, end: words.length, words }))
  expect(knownAs({ ...said('[cue#1|said]'), because }, 'Ada Berg')).toBe(known)
})

test.each([
  ['in a statement', 'in a statement'],
  ['On Twitter', 'On Twitter'],
  ['Reuters', 'through Reuters'],
])('%s', (via, through) => {
  expect(saidThrough(said(`[cue#1|said] [via#1|${via}]`))).toBe(through)
})

test('a channel that the cue names already is not said twice', () => {
  expect(saidThrough(said('[cue#1|said [via#1|in a statement]]'))).toBeNull()
})

test('what is told inside stands under its outer one, and no attribution is lost', () => {
  const { attributions } = toReading(
    sample('[source#1|Ada] [cue#1|said] [content#1|[source#2|Bo] [cue#2|says] [content#2|so]]. [content#3|“No.”] [source#3|Cy]'),
  )
  const shape = nestedIn(attributions).map(n => [n.a.id, n.inner.map(i => i.a.id)])
  expect(shape).toEqual([
    [attributions[0]!.id, [attributions[1]!.id]],
    [attributions[2]!.id, []],
  ])
  // of another paragraph
  expect(nestedIn(attributions.slice(1)).map(n => n.a.id)).toEqual(attributions.slice(1).map(a => a.id))
})
