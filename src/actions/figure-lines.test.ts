import { expect, test } from 'vitest'
import { value } from './figure-lines.ts'

const none = { exact: null, span: { start: 0, end: 5, words: 'dozens' } }

test.each([
  [41534, 41534, false, '41,534'],
  [40000, 40000, true, 'about 40,000'],
  [12, 15, false, '12–15'],
  [200, null, false, 'at least 200'],
  [2000000, null, true, 'at least 2,000,000'],
  [null, 9, false, 'at most 9'],
  [6.2, 6.2, false, '6.2'],
  [null, null, false, 'dozens'],
])('%s to %s, about: %s', (least, most, about, words) => expect(value({ ...none, least, most, about })).toBe(words))

test('digits that a number cannot hold stand as they are', () => {
  expect(value({ ...none, least: null, most: null, about: false, exact: '9007199254740993' })).toBe('9007199254740993')
})
