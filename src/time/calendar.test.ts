import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addMonths, civil, dayOf, daysIn, easter, isoWeek, weekdayOf } from './calendar.ts'

const DAY = 86_400_000
const anyDay = fc.integer({ min: dayOf(100, 1, 1), max: dayOf(9999, 12, 31) })

test('a day and its date come back from each other, as UTC has them', () => {
  fc.assert(
    fc.property(anyDay, n => {
      const { year, month, day } = civil(n)
      expect(dayOf(year, month, day)).toBe(n)
      const utc = new Date(n * DAY)
      expect([year, month, day, weekdayOf(n) % 7]).toEqual([
        utc.getUTCFullYear(),
        utc.getUTCMonth() + 1,
        utc.getUTCDate(),
        utc.getUTCDay(),
      ])
    }),
  )
})

test('also before our era', () => {
  expect(civil(dayOf(-489, 9, 12))).toEqual({ year: -489, month: 9, day: 12 })
})

test.each([
  [2024, 12, 30, 2025, 1],
  [2021, 1, 3, 2020, 53],
  [2016, 1, 4, 2016, 1],
])('%d-%d-%d is in week %d-W%d', (y, m, d, year, week) => {
  expect(isoWeek(dayOf(y, m, d))).toEqual({ year, week })
})

test.each([
  ['2024-01-31', 1, '2024-02-29'],
  ['2024-03-31', -1, '2024-02-29'],
  ['2023-11-30', 3, '2024-02-29'],
  ['2024-05-15', -12, '2023-05-15'],
])('%s and %d months is %s', (from, months, to) => {
  const [a, b] = [from, to].map(s => Date.parse(s) / DAY)
  expect(addMonths(a!, months)).toBe(b)
})

test.each([
  [2000, 4, 23],
  [2016, 3, 27],
  [2024, 3, 31],
  [2025, 4, 20],
])('Easter of %d is on %d-%d', (year, month, day) => {
  expect(easter(year)).toBe(dayOf(year, month, day))
})

test.each([
  [2023, 2, 28],
  [2024, 2, 29],
  [1900, 2, 28],
  [2024, 12, 31],
])('%d-%d has %d days', (year, month, days) => {
  expect(daysIn(year, month)).toBe(days)
})
