import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toldBy } from './plain.ts'

const told = (sentence: string, who: string): [string, string] | null => {
  const start = sentence.indexOf(who)
  const found = toldBy(sentence, { start: 0, end: sentence.length }, { start, end: start + who.length })
  return found && [found.cue, sentence.slice(found.start, found.end).trim()]
}

test.each<[string, string, string, string]>([
  ['Ada Kern said the ferry is late.', 'Ada Kern', 'said', 'the ferry is late.'],
  ['Harbour master Ada Kern also told the Note that the ferry is late.', 'Ada Kern', 'told', 'the ferry is late.'],
  ['On Monday, Kern, who runs the port, said: “It is late. It is full.”', 'Kern', 'said', '“It is late. It is full.”'],
  ['The ferry is late, Ada Kern told the Note.', 'Ada Kern', 'told', 'The ferry is late'],
  ['The ferry is late, the official Onda Daily said last year, citing the port.', 'Onda Daily', 'said', 'The ferry is late'],
  ['“It is late,” said harbour master Ada Kern.', 'Ada Kern', 'said', '“It is late'],
  ['“It is late,” Ada Kern, the harbour master, said on Friday.', 'Ada Kern', 'said', '“It is late'],
  ['According to Ada Kern, the ferry is late.', 'Ada Kern', 'according to', 'the ferry is late.'],
  ['The ferry is late, according to harbour master Ada Kern.', 'Ada Kern', 'according to', 'The ferry is late'],
  ['Ada Kern: “It is late.”', 'Ada Kern', '', '“It is late.”'],
  ['Ada Kern denied that the ferry is late.', 'Ada Kern', 'denied', 'the ferry is late.'],
])('%s → %s %s', (sentence, who, cue, content) => {
  expect(told(sentence, who)).toEqual([cue, content])
})

test.each([
  ['Ada Kern did not say the ferry is late.', 'Ada Kern'],
  ['Ada Kern would say the ferry is late.', 'Ada Kern'],
  ['If Ada Kern said the ferry is late, it is.', 'Ada Kern'],
  ['Not even Ada Kern said the ferry is late.', 'Ada Kern'],
  ['A spokesman for Ada Kern said the ferry is late.', 'Ada Kern'],
  ['Bo Roe and Ada Kern said the ferry is late.', 'Ada Kern'],
  ['Ada Kern said Bo Roe told her the ferry is late.', 'Ada Kern'],
  ['Bo Roe said the ferry is late, Ada Kern recalled.', 'Ada Kern'],
  ['The ferry is late, a friend of Ada Kern said.', 'Ada Kern'],
  ['Bo Roe told Ada Kern the ferry is late.', 'Ada Kern'],
  ['The ferry is late, Ada Kern said that day that it sank.', 'Bo Roe'],
])('%s does not plainly have %s say something', (sentence, who) => {
  expect(told(sentence, who)).toBeNull()
})

test('what is told stands in the sentence and apart from the name', () => {
  const part = fc.constantFrom(
    'Ada Kern',
    ' said',
    ' that',
    ', ',
    '“',
    '”',
    '.',
    ' told ',
    'according to ',
    'the ferry is late',
    ': ',
    '\n',
    'Bo Roe',
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 14 }), parts => {
      const sentence = `${parts.join('')} Ada Kern said it.`
      const start = sentence.indexOf('Ada Kern')
      const found = toldBy(sentence, { start: 0, end: sentence.length }, { start, end: start + 8 })
      if (!found) return
      expect(found.start).toBeGreaterThanOrEqual(0)
      expect(found.end).toBeLessThanOrEqual(sentence.length)
      expect(found.end <= start || found.start >= start + 8).toBe(true)
    }),
  )
})
