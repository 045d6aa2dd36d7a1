import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { marksOf, withMarks } from '../report/index.ts'
import { bare } from '../report/sample.ts'
import { times } from './times.ts'
import { VOCABULARY } from './vocabulary.ts'

/** Text that is full of words of time, in any order. */
const timely = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...VOCABULARY.keys(),
        'twenty',
        'third',
        'Christmas',
        'New Year’s',
        '’s',
        '\n\n',
        ',',
        '.',
        '-',
        '–',
        '(',
        '“',
        '$',
        '😀',
      ),
      fc.constantFrom(
        'May',
        'March',
        'June',
        'October',
        'Monday',
        'Sunday',
        'Oct.',
        '2019',
        '1945',
        '31',
        '9',
        '9:30',
        '1,500',
        '1990s',
        '9/11',
      ),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    { maxLength: 40 },
  )
  .chain(words => fc.constantFrom(' ', '').map(gap => words.join(gap)))
const dates = fc.constantFrom(
  null,
  '2024',
  '2024-09',
  '2024-09-27',
  '2024-09-27T23:30:00Z',
  '2024-02-29T08:00:00+05:30',
  '0001-01-01',
)

const VALUE =
  /^(?:(?:PAST|PRESENT|FUTURE)_REF|P(?:T?(?:\d+(?:\.\d+)?|X)(?:[YMWDHSQ]|WE))+|P(?:T?(?:\d+(?:\.\d+)?|X)[YMWDHS])+T?(?:\d+[HMS])*|(?:BC)?[\dX]{2,4}(?:-(?:[\dX]{2}(?:-[\dX]{2})?|W[\dX]{2}(?:-(?:\d|WE))?|Q[\dX]|H[\dX]|SP|SU|FA|WI))?(?:T.+)?|PT\d+H\d+M\d+S)$/

describe('of any text', () => {
  test('times lie inside it, apart from each other, with values of TIMEX3, and the same each time', async () => {
    await fc.assert(
      fc.asyncProperty(timely, dates, async (text, published) => {
        const report = bare(text, { published })
        const found = await times(report)
        expect(await times(report)).toEqual(found)
        const marks = marksOf(withMarks(report, found), 'time')
        for (const [i, t] of marks.entries()) {
          expect(t.end).toBeGreaterThan(t.start)
          expect(t.start).toBeGreaterThanOrEqual(marks[i - 1]?.end ?? 0)
          expect(t.value, text.slice(t.start, t.end)).toMatch(VALUE)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('never finer than the publication date, where a time is told from it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('Monday', 'yesterday', 'last week', 'last month', 'this year', 'tonight'), async words => {
        const [t] = marksOf(withMarks(bare(words), await times(bare(words, { published: '2024' }))), 'time')
        expect(t!.value).toMatch(/^(?:2024|XXXX.*)$/)
      }),
    )
  })

  test.each(['Sept. 5 and 6 and ', 'early ', 'more than two ', '10:00, noon, ', '1/1', '1,111', '\n  ', 'the end of '])(
    '“%s” over and over is read to its end',
    async part => {
      expect(await times(bare(part.repeat(20_000), { published: '2024-09-27' }))).toBeInstanceOf(Array)
    },
  )
})

describe('neither the clock nor the zone of the machine is asked', () => {
  const zone = process.env.TZ
  afterEach(() => {
    vi.useRealTimers()
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  })
  const REPORTS = [
    ['She spoke on Monday, yesterday, last night and at 9.30 p.m. EDT; he will on March 3 or next week.', '2024-09-27'],
    ['It rained today, last weekend, last winter and in the third quarter.', '2024-12-31T23:59:59-10:00'],
    ['It rained today, on Sunday and in January.', '2024-01-01T00:10:00Z'],
    ['It rained on Friday.', null],
  ] as const

  test('three zones and two days give the same marks', async () => {
    const read = () => Promise.all(REPORTS.map(([text, published]) => times(bare(text, { published }))))
    const first = await read()
    const hours = new Set<number>()
    for (const tz of ['UTC', 'Asia/Tokyo', 'America/Los_Angeles'])
      for (const now of ['1999-12-31T23:59:59Z', '2031-06-15T04:00:00Z']) {
        process.env.TZ = tz
        vi.useFakeTimers({ now: new Date(now), toFake: ['Date'] })
        hours.add(new Date().getHours())
        expect(await read()).toEqual(first)
      }
    expect(hours.size).toBeGreaterThan(3)
  })

  test('no file of this room names them', () => {
    for (const file of readdirSync(import.meta.dirname).filter(f => f.endsWith('.ts') && !f.endsWith('.test.ts')))
      expect(readFileSync(join(import.meta.dirname, file), 'utf8'), file).not.toMatch(
        /\bnew Date\b|\bDate\.|\bIntl\b|\bprocess\b/,
      )
  })
})
