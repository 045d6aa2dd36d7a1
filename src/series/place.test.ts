import { describe, expect, test } from 'vitest'
import { toReading } from '../reading/reading.ts'
import type { Reading } from '../reading/schema.ts'
import { bare } from '../report/sample.ts'
import { withSeries } from './place.ts'
import type { Count, Series } from './series.ts'

type Figure = Reading['figures'][number]

const days = ['2031-05-01', '2031-05-02', '2031-05-03', '2031-05-04', '2031-05-05', '2031-05-09']
const count = (values: Count['values'], more: Partial<Count> = {}): Count => ({
  ...{ column: 'killed_cum', what: 'killed', who: null, cumulative: true },
  values,
  ...more,
})
const TOTAL = count([20100, 20900, 21534, 21534, 22010, 23000])
const series = (...counts: Count[]): Series => ({
  ...{ form: 'series/1', name: 'onda', where: ['Veldam'], source: 'the port', licence: null, added: null },
  days,
  counts,
})

const span = (words: string) => ({ start: 0, end: words.length, words })
const figure = (words: string, least: number | null, most: number | null, more: Partial<Figure> = {}): Figure => ({
  ...{ id: 'figure:0-1', ...span(words), least, most, exact: null, about: false, what: 'killed', unit: null },
  ...{ who: span('people'), where: span('Veldam'), means: null, when: null, period: { from: '2031-05-01', to: '2031-05-05' } },
  ...{ asOf: null, cumulative: true, certainty: 'stated', partOf: null, sameAs: null, attribution: null },
  ...{ onWhoseWord: 'outlet', source: null, series: [] },
  ...more,
})

function placed(f: Figure, published: string | null, ...all: Series[]): Figure['series'] {
  const reading = toReading(bare('It rained.', { published }))
  return withSeries({ ...reading, figures: [f] }, all.length ? all : [series(TOTAL)]).figures[0]!.series
}
const line = (f: Figure, published: string | null = '2031-05-05', ...all: Series[]): string[] =>
  placed(f, published, ...all).map(
    p =>
      `${p.match} ${p.value} ${p.day.slice(-2)}${p.lastDay === p.day ? '' : `–${p.lastDay.slice(-2)} ${p.lastValue}`} ${p.daysBefore}`,
  )

describe('where a figure lies', () => {
  test.each([
    ['the value of several days: the first and the last', figure('21,534', 21534, 21534), 'equal 21534 03–04 21534 2'],
    ['days after the report are left out', figure('21,534', 21534, 21534), 'equal 21534 03 0', '2031-05-03'],
    ['a value that comes later', figure('23,000', 23000, 23000), 'equal 23000 09 -4'],
    ['a rounding, the latest day', figure('more than 21,000', 21001, null), 'rounded 21534 04 1'],
    [
      '… not of a day after the report',
      figure('about 21,000', 21000, 21000, { about: true }),
      'rounded 20900 02 0',
      '2031-05-02',
    ],
    ['between days', figure('22,500', 22501, 22501), 'between 22010 05–09 23000 0'],
    ['below the first', figure('12', 12, 12), 'none 22010 05 0'],
    ['above the last', figure('90,000', 90000, 90000), 'none 22010 05 0'],
    ['a month of publication', figure('21,534', 21534, 21534), 'equal 21534 03–04 21534 null', '2031-05'],
    ['no publication', figure('23,000', 23000, 23000), 'equal 23000 09 null', null],
    ['as of a day', figure('about 21,000', 21000, 21000, { about: true, asOf: '2031-05-02' }), 'rounded 20900 02 3'],
  ] as const)('%s', (_, f, expected, published: string | null = '2031-05-05') => expect(line(f, published)).toEqual([expected]))

  test('each series that counts the same tells', () => {
    const other: Series = { ...series(TOTAL), name: 'shore', where: ['Orland', 'Veldam'] }
    expect(placed(figure('22,010', 22010, 22010), '2031-05-05', series(TOTAL), other).map(p => p.name)).toEqual(['onda', 'shore'])
  })
})

describe('what goes with what', () => {
  test.each([
    ['another fate', { what: 'injured' }],
    ['a thing', { unit: 'homes' }],
    ['denied', { certainty: 'denied' }],
    ['feared', { certainty: 'feared' }],
    ['a part', { partOf: 'figure:9-9' }],
    ['elsewhere', { where: span('Orland') }],
    ['a part of the place', { where: span('a market in Veldam') }],
    ['some of the people', { who: span('children') }],
    ['dozens', { least: 24, most: null, about: true }],
    [
      'another period, and nobody knows where',
      { where: null, period: { from: '2031-05-05', to: '2031-05-05' }, cumulative: false },
    ],
    [
      'another period, years ago',
      { period: { from: '2029-01-01', to: '2029-12-31' }, cumulative: false, least: 20901, most: 20901 },
    ],
  ] satisfies [string, Partial<Figure>][])('not %s', (_, more) => expect(line(figure('21,534', 21534, 21534, more))).toEqual([]))

  test.each([
    ['no place', { where: null }, ['not stated', 'agrees'], 'The report does not say where.'],
    ['no period', { period: null }, ['agrees', 'not stated'], 'The report tells no period.'],
    [
      'a period that began later',
      { period: { from: '2031-05-04', to: '2031-05-05' } },
      ['agrees', 'differs'],
      'The report tells another period.',
    ],
    ['a period that began before the series', { period: { from: '2031-04-01', to: '2031-05-05' } }, ['agrees', 'agrees'], 'onda'],
    ['a month', { period: { from: '2031-05', to: '2031-05' } }, ['agrees', 'agrees'], 'onda'],
    [
      'another period, near',
      { period: { from: '2031-05-05', to: '2031-05-05' }, cumulative: false },
      ['agrees', 'differs'],
      'The report tells another period.',
    ],
  ] satisfies [string, Partial<Figure>, string[], string][])('%s is told', (_, more, agrees, says) => {
    const [p] = placed(figure('21,534', 21534, 21534, more), '2031-05-05')
    expect([p!.where, p!.period]).toEqual(agrees)
    expect(p!.message).toContain(says)
  })

  test('a column of its own people has theirs alone', () => {
    const both = series(TOTAL, count([4, 5, 6, 7, 8, 9], { column: 'killed_children_cum', who: 'children' }))
    expect(placed(figure('7', 7, 7, { who: span('young children') }), '2031-05-05', both).map(p => p.column)).toEqual([
      'killed_children_cum',
    ])
  })

  test('what each day added goes with figures of a day or two', () => {
    const daily = series(count([100, 800, 634, 0, 476, 990], { column: 'killed', cumulative: false }))
    const past = { cumulative: false, period: { from: '2031-05-02', to: '2031-05-03' } }
    expect(line(figure('634', 634, 634, past), '2031-05-03', daily)).toEqual(['equal 634 03 0'])
    expect(line(figure('some 630', 630, 630, { ...past, about: true }), '2031-05-03', daily)).toEqual(['rounded 634 03 0'])
    expect(line(figure('12', 12, 12, past), '2031-05-03', daily)).toEqual(['none 634 03 0'])
    expect(line(figure('634', 634, 634), '2031-05-03', daily)).toEqual([])
    // a row after days without one may tell of all of them
    expect(
      line(figure('990', 990, 990, { cumulative: false, period: { from: '2031-05-09', to: '2031-05-09' } }), '2031-05-09', daily),
    ).toEqual([])
  })
})

test.each([
  [
    figure('21,534', 21534, 21534),
    'The series “onda” has 21,534 killed (killed_cum) for 3 May 2031, 2 days before publication, and last for 4 May 2031.',
  ],
  [
    figure('more than 21,000', 21001, null),
    '“more than 21,000” fits 21,534 killed (killed_cum), which the series “onda” has for 4 May 2031, 1 day before publication.',
  ],
  [
    figure('22,501', 22501, 22501),
    '“22,501” lies between 22,010 and 23,000 killed (killed_cum), which the series “onda” has for 5 May 2031 and 9 May 2031.',
  ],
  [
    figure('12', 12, 12),
    '“12” matches no value of the series “onda”; it has 22,010 killed (killed_cum) for 5 May 2031, the day of publication.',
  ],
])('told as a fact', (f, message) => expect(placed(f, '2031-05-05')[0]!.message).toBe(message))

test('a total that was corrected downwards keeps to its days', () => {
  const fallen = series(count([20100, 21534, 20900, 20950, 21600, 22000]))
  expect(line(figure('21,534', 21534, 21534), '2031-05-05', fallen)).toEqual(['equal 21534 02 3'])
  expect(line(figure('21,000', 21001, 21001), '2031-05-05', fallen)).toEqual(['between 20100 01–02 21534 4'])
})
