import { expect, test } from 'vitest'
import { longDate, weekdayDate, whenOf } from './date.ts'

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

test.each([
  ['2024-09-26', 'on Thursday 26 September 2024'],
  ['2024-09-26TEV', 'on Thursday 26 September 2024 in the evening'],
  ['2024-09-26T08:30', 'on Thursday 26 September 2024 at 08:30'],
  ['2024-09', 'in September 2024'],
  ['2024', 'in 2024'],
  ['2024-W39', 'in week 39 of 2024'],
  ['2024-W39-WE', 'at the weekend of week 39 of 2024'],
  ['2024-Q3', 'in the third quarter of 2024'],
  ['2024-H1', 'in the first half of 2024'],
  ['2024-SU', 'in the summer of 2024'],
  ['199', 'in the 1990s'],
  ['PAST_REF', 'in the past'],
  ['P2M', 'P2M'],
])('%s is said %s', (value, said) => {
  expect(whenOf(value)).toBe(said)
})
