import { expect, test } from 'vitest'
import { longDate, weekdayDate } from './date.ts'

test.each([
  ['2024-09-27', '27 September 2024', 'Friday 27 September 2024'],
  ['2024-09-27T23:30:00+02:00', '27 September 2024', 'Friday 27 September 2024'],
  ['2024-09', 'September 2024', 'September 2024'],
  ['2024', '2024', '2024'],
  ['2024-13-01', '2024-13-01', '2024-13-01'],
  ['last week', 'last week', 'last week'],
])('%s', (iso, long, weekday) => {
  expect([longDate(iso), weekdayDate(iso)]).toEqual([long, weekday])
})
