import { expect, test } from 'vitest'
import { claimedIn } from './check-claim.ts'

test.each([
  ['Ada Kern said that the bridge is safe.', 'Ada Kern', 'the bridge is safe', false],
  ['Ada Kern has warned that the bridge is old.', 'Ada Kern', 'the bridge is old', false],
  ['According to Ada Kern, the bridge is safe.', 'Ada Kern', 'the bridge is safe', false],
  ['“The bridge is safe,” mayor Ada Kern told reporters.', 'Ada Kern', 'The bridge is safe', false],
  ['“The bridge is safe,” said Ada Kern.', 'Ada Kern', 'The bridge is safe', false],
  ['Ada Kern: “The bridge is safe.”', 'Ada Kern', 'The bridge is safe', false],
  ['The bridge is safe, Ada Kern said.', 'Ada Kern', 'The bridge is safe', false],
  ['Ada Kern denied that the bridge is safe.', 'Ada Kern', 'the bridge is safe', true],
])('%s', (sentence, who, what, denies) => {
  const { claim, speaker, by } = claimedIn(sentence, null)
  expect(speaker[0]).toBe(who)
  expect(claim.text.slice(claim.words[0]!.start, claim.words.at(-1)!.end)).toBe(what)
  expect([claim.denies, by]).toEqual([denies, 'rule'])
})

test('words between quotation marks and names are told', () => {
  const { claim } = claimedIn('Ada Kern called the Onda plan “a dream of Cleo”.', null)
  expect(claim.words.filter((_, k) => claim.quoted[k]).map(w => w.word)).toEqual(['a', 'dream', 'of', 'cleo'])
  expect(claim.words.filter((_, k) => claim.names[k]).map(w => w.word)).toEqual(['onda', 'cleo'])
})

test.each(['The bridge is safe.', 'He said that the bridge is safe.', ''])('%s names nobody', sentence => {
  expect(() => claimedIn(sentence, null)).toThrow(expect.objectContaining({ code: 'BAD_USAGE' }))
})
