import { expect, test } from 'vitest'
import { difference } from './difference.ts'

test.each([
  [{ a: [1, { b: 'x' }] }, { a: [1, { b: 'x' }] }, null],
  [{ a: [1, { b: 'x' }] }, { a: [1, { b: 'y' }] }, { path: 'a[1].b', was: 'x', is: 'y', small: false }],
  [{ a: [1] }, { a: [1, 2] }, { path: 'a[1]', was: undefined, is: 2, small: false }],
  [{ a: null }, { a: {} }, { path: 'a', was: null, is: {}, small: false }],
  [{ confidence: 0.931 }, { confidence: 0.934 }, { path: 'confidence', was: 0.931, is: 0.934, small: true }],
  [{ confidence: 0.931 }, { confidence: 0.95 }, { path: 'confidence', was: 0.931, is: 0.95, small: false }],
  [{ confidence: 0.931 }, { confidence: null }, { path: 'confidence', was: 0.931, is: null, small: false }],
  // what is more than rounding is told first
  [
    { confidence: 0.931, a: 1 },
    { confidence: 0.932, a: 2 },
    { path: 'a', was: 1, is: 2, small: false },
  ],
  // nothing else is rounded
  [{ share: 0.931 }, { share: 0.932 }, { path: 'share', was: 0.931, is: 0.932, small: false }],
])('%j, %j', (was, is, found) => {
  expect(difference(was, is)).toEqual(found)
})
