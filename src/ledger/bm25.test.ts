import { expect, test } from 'vitest'
import { bm25 } from './bm25.ts'

test('as worked out by hand', () => {
  // two texts of average length 10; the word stands in one, twice: ln(1 + 1.5 / 1.5) × 2 × 2.2 / (2 + 1.2 × (0.25 + 0.75 × 8 / 10))
  const [one, other] = bm25([
    { times: [2], length: 8 },
    { times: [0], length: 12 },
  ])
  expect(one).toBeCloseTo((Math.log(2) * 2 * 2.2) / (2 + 1.2 * 0.85), 12)
  expect(other).toBe(0)
})

test('a rarer word counts more, a repeated one more, a longer text less', () => {
  const [rare, common, twice, long] = bm25([
    { times: [1, 0], length: 10 },
    { times: [0, 1], length: 10 },
    { times: [0, 2], length: 10 },
    { times: [0, 1], length: 30 },
  ]) as [number, number, number, number]
  expect(rare).toBeGreaterThan(common)
  expect(twice).toBeGreaterThan(common)
  expect(long).toBeLessThan(common)
})

test('nothing gives nothing', () => {
  expect(bm25([])).toEqual([])
  expect(bm25([{ times: [], length: 0 }])).toEqual([0])
})
