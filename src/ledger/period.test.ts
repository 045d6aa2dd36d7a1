import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { periodFacets, periodOf, shortest } from './period.ts'

describe('two dates as days', () => {
  test.each([
    ['2024-09-27', '2024-09-27', '2024-09-27', '2024-09-28'],
    ['2024-09', '2024-09', '2024-09-01', '2024-10-01'],
    ['2024', '2024', '2024-01-01', '2025-01-01'],
    ['2023-12', '2024', '2023-12-01', '2025-01-01'],
    ['2024-02-29', '2024-12-31', '2024-02-29', '2025-01-01'],
  ])('%s to %s', (from, to, first, below) => expect(periodOf(from, to)).toEqual({ from: first, below }))

  test('an open side is null, two are no period', () => {
    expect(periodOf('2024', undefined)).toEqual({ from: '2024-01-01', below: null })
    expect(periodOf(null, '2024')).toEqual({ from: null, below: '2025-01-01' })
    expect(periodOf(undefined, undefined)).toBe(null)
  })

  test.each([
    ['2024-02-30', undefined],
    ['2024-13', undefined],
    ['soon', undefined],
    [undefined, '2024-00-01'],
    ['2024-10', '2024-09'],
  ])('%s to %s is refused', (from, to) => expect(() => periodOf(from, to)).toThrow(expect.objectContaining({ code: 'BAD_DATE' })))
})

describe('facets of a period', () => {
  const there = { min: '2019-05-03', max: '2024-08-20' }
  test.each([
    ['2021', '2022', ['_d2021', '_d2022'], true],
    ['2020-11', '2022-02', ['_d202011', '_d202012', '_d2021', '_d202201', '_d202202'], true],
    ['2021-06-15', '2021-06-15', ['_d202106'], false],
    ['1900', '2019', ['_d201905', '_d201906', '_d201907', '_d201908', '_d201909', '_d201910', '_d201911', '_d201912'], true],
    ['2024-08-10', null, ['_d202408'], false],
    ['2030', null, ['_never'], true],
    [null, '2018', ['_never'], true],
  ])('%s to %s', (from, to, facets, exact) => expect(periodFacets('_d', periodOf(from, to)!, there)).toEqual({ facets, exact }))

  test('none where there is no row, and none for longer than 150 years', () => {
    expect(periodFacets('_p', periodOf('2020', null)!, null)).toEqual({ facets: ['_never'], exact: true })
    expect(periodFacets('_p', periodOf('1800', null)!, { min: '1799-01-01', max: '2024-01-01' })).toEqual({
      facets: null,
      exact: false,
    })
  })

  test('a day has one of them exactly where the period has the day, but for the outermost months', () => {
    const day = fc
      .date({ min: new Date('2018-01-01'), max: new Date('2025-12-31'), noInvalidDate: true })
      .map(d => d.toISOString().slice(0, 10))
    fc.assert(
      fc.property(day, day, day, (a, b, d) => {
        const period = periodOf(...([a, b].sort() as [string, string]))!
        fc.pre(there.min <= d && d <= there.max)
        const { facets, exact } = periodFacets('_d', period, there)
        const has = facets!.some(f => [`_d${d.slice(0, 4)}`, `_d${d.slice(0, 4)}${d.slice(5, 7)}`].includes(f))
        const inside = period.from! <= d && d < period.below!
        if (inside) expect(has).toBe(true)
        if (exact) expect(has).toBe(inside)
      }),
    )
  })
})

test('days sort with months and years in their shortest form', () => {
  expect(['2024-01-01', '2024-03-01', '2024-03-05'].map(shortest)).toEqual(['2024', '2024-03', '2024-03-05'])
})
