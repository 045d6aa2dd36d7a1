import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkPublished, readPublished } from './published.ts'

describe('checkPublished', () => {
  test.each([
    ['2024-09-27', '2024-09-27'],
    ['2024-02-29', '2024-02-29'],
    ['2024', '2024'],
    ['2024-09', '2024-09'],
    [' 2024-09-27 ', '2024-09-27'],
    ['2024-09-26T08:00:00Z', '2024-09-26T08:00:00Z'],
    ['2024-09-26T08:00+0200', '2024-09-26T08:00+02:00'],
    ['2024-09-26 08:00:30.125 -05', '2024-09-26T08:00:30.125-05:00'],
    ['2024-09-26T08:00', '2024-09-26T08:00'], // no offset written, none made up
  ])('%s', (given, iso) => {
    expect(checkPublished(given)).toBe(iso)
  })

  test.each([
    '2024-02-30',
    '2023-02-29',
    '1900-02-29',
    '2024-13-01',
    '2024-00',
    '0000-01-01',
    '2024-09-26T24:00Z',
    '2024-09-26T08:60Z',
    '2024-09-26T08:00+15:00',
    'yesterday',
    'Thu, 26 Sep 2024 08:00:00 GMT',
    '26/09/2024',
    '',
  ])('%s is refused with what to write', given => {
    expect(() => checkPublished(given)).toThrowError(
      expect.objectContaining({ code: 'BAD_DATE', message: expect.stringContaining('2024-09-27') }),
    )
  })

  test('what it returns it takes again', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1600-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }), date => {
        const iso = checkPublished(date.toISOString())
        expect(checkPublished(iso)).toBe(iso)
        expect(readPublished(iso)).toBe(iso)
      }),
    )
  })
})

test.each([
  ['Thu, 26 Sep 2024 08:00:00 GMT', '2024-09-26T08:00:00Z'],
  ['Thu, 26 Sep 2024 08:00:00 +0200', '2024-09-26T08:00:00+02:00'],
  ['26 September 2024', '2024-09-26'],
  ['Thursday 26th of September 2024', '2024-09-26'],
  ['September 26, 2024', '2024-09-26'],
  ['Sept. 26, 2024 8:00 p.m. EDT', '2024-09-26'], // coarser than written, never finer
  ['Thu Sep 26 08:00:00 EDT 2024', '2024-09-26'],
  ['Sep 2024', '2024-09'],
  ['2024-09-26 08:00:00 UTC', '2024-09-26T08:00:00Z'],
  ['2024-09-26T08:00:00+02:00[Europe/Berlin]', '2024-09-26'],
  ['2024/9/6', '2024-09-06'],
  ['20240926', '2024-09-26'],
  ['20240926T080000Z', '2024-09-26T08:00:00Z'],
  ['1727337600', '2024-09-26T08:00:00Z'],
  ['1727337600000', '2024-09-26T08:00:00Z'],
  ['26/09/2024', '2024-09-26'],
  ['09/26/2024', '2024-09-26'],
  ['09/06/2024', null], // June or September
  ['30 February 2024', null],
  ['0001-01-01T00:00:00', null],
  ['an hour ago', null],
  ['', null],
])('a page’s “%s” is %s', (written, iso) => {
  expect(readPublished(written)).toBe(iso)
})

test('no words throw', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), words => void readPublished(words)))
})
