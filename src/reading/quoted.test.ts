import { expect, test } from 'vitest'
import { quotedOf } from './quoted.ts'

const quoted = (words: string): readonly string[] =>
  quotedOf({ type: 'mixed', content: [{ start: 5, end: 5 + words.length, words }] }).map(q => words.slice(q.start - 5, q.end - 5))

test.each([
  ['that “every crane” would go', ['“every crane”']],
  ['that "every" and "each" would go', ['"every"', '"each"']],
  ['es sei „jeder Kran“ weg', ['„jeder Kran“']],
  ['que « toute grue » parte', ['« toute grue »']],
  ["that ``every crane'' would go", ["``every crane''"]],
  ['that ‘every’ crane of the union’s would go', ['‘every’']],
  ['the union’s members’ crane', []],
  ['it was “not their doing', ['“not their doing']],
  ['and gone,” with the tide', ['and gone,”']],
])('%s', (words, stretches) => {
  expect(quoted(words)).toEqual(stretches)
})

test('a direct quotation is quoted whole, a reported one not at all', () => {
  const content = [{ start: 0, end: 9, words: '“a” and b' }]
  expect(quotedOf({ type: 'direct', content })).toEqual(content)
  expect(quotedOf({ type: 'indirect', content })).toEqual([])
})
