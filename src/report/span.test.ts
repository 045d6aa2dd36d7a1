import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inTextOrder, lastAt, overlapping, overlaps } from './span.ts'

const span = fc.tuple(fc.nat(40), fc.nat(12)).map(([start, length]) => ({ start, end: start + length }))

test('overlapping finds what a look at all of them finds', () => {
  fc.assert(
    fc.property(fc.array(span), span, (some, asked) => {
      const spans = some.sort(inTextOrder)
      expect(overlapping(spans)(asked)).toEqual(spans.filter(s => overlaps(s, asked)))
    }),
  )
})

test('lastAt finds the last that begins at or before a character', () => {
  fc.assert(
    fc.property(fc.array(span), fc.nat(60), (some, at) => {
      const spans = some.sort(inTextOrder)
      expect(lastAt(spans, at)).toBe(spans.findLastIndex(s => s.start <= at))
    }),
  )
})
