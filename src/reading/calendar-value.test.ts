import { expect, test } from 'vitest'
import { calendarValue } from './calendar-value.ts'

test.each([
  ['2024-09-26', '2024-09-26'],
  ['2024-09-26TEV', '2024-09-26TEV'],
  ['2024-09', '2024-09'],
  ['2024-W39', '2024-09'],
  ['2024-W39-WE', '2024-09'],
  ['2024-W40', '2024'],
  ['2024-W35-WE', '2024'],
  ['2024-W22-WE', '2024-06'],
  ['2025-W01', '2025-W01'],
  ['2016-W01', '2016-01'],
  ['2020-W53', '2020-W53'],
  ['2024-Q3', '2024'],
  ['2024-H1', '2024'],
  ['2024-SU', '2024'],
  ['2024-WI', '2024-WI'],
  ['199', '199'],
  ['PAST_REF', 'PAST_REF'],
])('%s lies in %s', (value, expected) => {
  expect(calendarValue(value)).toBe(expected)
})
