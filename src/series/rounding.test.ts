import fc from 'fast-check'
import { expect, test } from 'vitest'
import { standsFor } from './rounding.ts'

const bounds = (least: number | null, most: number | null, about = false) => ({ least, most, about })

test.each([
  ['41,534', bounds(41534, 41534), '41534: 41534..41534'],
  ['about 41,534', bounds(41534, 41534, true), '41534: 41534..41534'],
  ['41,500', bounds(41500, 41500), '41500: 41450..41549'],
  ['about 41,500', bounds(41500, 41500, true), '41500: 41450..41549'],
  ['about 40,000, within 5 %', bounds(40000, 40000, true), '40000: 38000..41999'],
  ['more than 41,000', bounds(41001, null), 'null: 41001..41999'],
  ['at least 41,000', bounds(41000, null), '41000: 41000..41999'],
  ['more than 40,000, within 10 %', bounds(40001, null), 'null: 40001..43999'],
  ['at least 58', bounds(58, null), '58: 58..58'],
  ['fewer than 42,000', bounds(null, 41999), 'null: 41001..41999'],
  ['up to 42,000', bounds(null, 42000), '42000: 41001..42000'],
  ['between 41,000 and 42,000', bounds(41000, 42000), 'null: 41000..42000'],
])('%s', (_, figure, expected) => {
  const s = standsFor(figure)!
  expect(`${s.exact}: ${s.least}..${s.most}`).toBe(expected)
})

test.each([
  ['dozens', bounds(24, null, true)],
  ['what no JSON number holds', bounds(null, null)],
])('%s stands for no value', (_, figure) => expect(standsFor(figure)).toBeNull())

test('what a figure stands for keeps its bounds: never below “more than”, never above “up to”, and its own value in it', () => {
  fc.assert(
    fc.property(fc.nat({ max: 1e9 }), n => {
      const [plain, above, below] = [standsFor(bounds(n, n))!, standsFor(bounds(n, null))!, standsFor(bounds(null, n))!]
      expect(plain.least <= n && n <= plain.most).toBe(true)
      expect(above.least === n && n <= above.most).toBe(true)
      expect(below.least <= n && n === below.most).toBe(true)
    }),
  )
})
