import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeSeries } from './made.ts'
import type { About } from './series.ts'

const about: About = { name: 'onda', where: ['Onda'], source: null, licence: null, added: '2031-06-01T08:00:00Z' }
const made = (text: string, given?: Parameters<typeof makeSeries>[2]) => makeSeries(text, about, given)
const points = (text: string, given?: Parameters<typeof makeSeries>[2]): string[] => {
  const { series } = made(text, given)
  return series.days.map((day, i) => `${day} ${series.counts.map(c => c.values[i] ?? '-').join(' ')}`)
}
const refused = (text: string, given?: Parameters<typeof makeSeries>[2]): unknown => {
  try {
    return made(text, given).series
  } catch (error) {
    return (error as { code: string }).code
  }
}

describe('a file as it comes', () => {
  test.each([
    ['commas', 'date,killed_cum\n2031-05-01,4\n2031-05-02,9\n', ['2031-05-01 4', '2031-05-02 9']],
    [
      'semicolons, thousands marks',
      'Day;Deaths\r\n2031-05-01;"1,204"\r\n2031-05-02;1 300',
      ['2031-05-01 1204', '2031-05-02 1300'],
    ],
    ['tabs and a byte order mark', '\ufeffreport_date\tkilled\n2031-05-01\t4', ['2031-05-01 4']],
    ['dates in words', 'date,killed\n1 May 2031,4', ['2031-05-01 4']],
    ['an empty cell', 'date,killed_cum,injured_cum\n2031-05-01,4,\n2031-05-02,,7', ['2031-05-01 4 -', '2031-05-02 - 7']],
    [
      'JSON',
      '[{"report_date":"2031-05-01","killed_cum":4},{"report_date":"2031-05-02","killed_cum":9}]',
      ['2031-05-01 4', '2031-05-02 9'],
    ],
    [
      'JSON with keys that come later',
      '[{"date":"2031-05-01"},{"date":"2031-05-02","killed":9}]',
      ['2031-05-01 -', '2031-05-02 9'],
    ],
    ['the only list in an object', '{"rows":[{"date":"2031-05-01","killed":"4"}],"by":"Onda"}', ['2031-05-01 4']],
  ])('%s', (_, text, expected) => expect(points(text)).toEqual(expected))

  test('objects in objects are columns by their path', () => {
    const json = '[{"date":"2031-05-01","checked":{"killed":4}}]'
    expect(points(json, { columns: [{ column: 'checked.killed', what: 'killed', who: null }] })).toEqual(['2031-05-01 4'])
  })
})

describe('which column is what', () => {
  test.each([
    [
      'by their names',
      'date,killed,killed_cum,injured_cum,attacks\n2031-05-01,1,4,5,6',
      ['killed new', 'killed_cum total', 'injured_cum total'],
    ],
    ['a total never falls', 'date,killed\n2031-05-01,1\n2031-05-02,4', ['killed total']],
    ['what each day added does', 'date,killed\n2031-05-01,4\n2031-05-02,1', ['killed new']],
  ])('%s', (_, text, expected) =>
    expect(made(text).series.counts.map(c => `${c.column} ${c.cumulative ? 'total' : 'new'}`)).toEqual(expected),
  )

  test('as given', () => {
    const given = { date: 'Datum', columns: [{ column: 'Kinder', what: 'killed', who: 'children' }], counts: 'new' } as const
    expect(made('Datum,Kinder\n2031-05-01,4', given).series.counts).toEqual([
      { column: 'Kinder', what: 'killed', who: 'children', cumulative: false, values: [4] },
    ])
  })

  test.each([
    ['a,b\nc,d', 'give --date COLUMN. The columns are “a”, “b”.'],
    [
      'date,toll\n2031-05-01,4',
      'give --value COLUMN --what killed, or --column COLUMN=WHAT for each of several. The columns are “date”, “toll”.',
    ],
  ])('%j asks for the flags, and names the columns', (text, says) => expect(() => made(text)).toThrow(says))

  test('a column that is not there is refused', () =>
    expect(() => made('date,killed\n2031-05-01,4', { date: 'when', columns: [] })).toThrow('There is no column “when”.'))
})

describe('rows that can’t be read are named, the rest is kept', () => {
  test.each([
    ['a day that is none', 'date,killed\n2031-05-01,1\nsoon,2', 'line 3: “soon” in “date” is no day such as 2024-09-27.'],
    ['a month is no day', 'date,killed\n2031-05-01,1\n2031-06,2', 'line 3: “2031-06” in “date” is no day such as 2024-09-27.'],
    [
      'a day not on the calendar',
      'date,killed\n2031-05-01,1\n2031-02-30,2',
      'line 3: “2031-02-30” in “date” is no day such as 2024-09-27.',
    ],
    ['no day at all', 'date,killed\n2031-05-01,1\n,2', 'line 3: Nothing in “date” is no day such as 2024-09-27.'],
    ['text in a number cell', 'date,killed\n2031-05-01,1\n2031-05-02,many', 'line 3: “many” in “killed” is no count.'],
    ['a negative count', 'date,killed\n2031-05-01,1\n2031-05-02,-4', 'line 3: “-4” in “killed” is no count.'],
    ['half a person', 'date,killed\n2031-05-01,1\n2031-05-02,1.5', 'line 3: “1.5” in “killed” is no count.'],
    [
      'more than a number holds',
      `date,killed\n2031-05-01,1\n2031-05-02,${'9'.repeat(30)}`,
      `line 3: “${'9'.repeat(30)}” in “killed” is no count.`,
    ],
    ['a day twice', 'date,killed\n2031-05-01,1\n2031-05-01,2', 'line 3: 2031-05-01 stands already at line 2.'],
    ['a cell too many', 'date,killed\n2031-05-01,1\n2031-05-02,1,7', 'line 3: It has 3 cells, the header 2.'],
    [
      'a quotation mark astray',
      'date,killed\n2031-05-01,1\n2031-05-02,"4"4\n',
      'line 3: A quotation mark in it does not end, or stands where none may.',
    ],
    [
      'JSON by its index',
      '[{"date":"2031-05-01","killed":1},{"date":"2031-05-02","killed":"many"}]',
      'index 1: “many” in “killed” is no count.',
    ],
    ['JSON that is no object', '[{"date":"2031-05-01","killed":1},7]', 'index 1: It is no object.'],
  ])('%s', (_, text, expected) => {
    const { series, faults } = made(text)
    expect(faults.map(f => `${f.at}: ${f.message}`)).toEqual([expected])
    expect(series.days).toEqual(['2031-05-01'])
    expect(series.counts[0]!.values).toEqual([1])
  })

  test('a quotation mark that does not end costs its own line alone', () => {
    const { series, faults } = made('date,killed\n2031-05-01,1\n2031-05-02,"4\n2031-05-03,9\n2031-05-04,"7"\n2031-05-05,many')
    expect(series.days).toEqual(['2031-05-01', '2031-05-03', '2031-05-04'])
    expect(faults.map(f => f.at)).toEqual(['line 3', 'line 6'])
  })

  test('a row after a cell of several lines has its own line', () =>
    expect(made('date,killed,note\n2031-05-01,1,"a\nb"\nsoon,2,c').faults[0]!.at).toBe('line 4'))
})

describe('what is worth a look is noted', () => {
  test.each([
    ['out of order', 'date,killed\n2031-05-02,2\n2031-05-01,4', 'Its rows are not in the order of their days; they are now.'],
    ['gaps', 'date,killed\n2031-05-01,4\n2031-05-04,2', 'It has no row for 2 of the 4 days between the first and the last.'],
    ['a total that falls', 'date,killed_cum\n2031-05-01,4\n2031-05-02,2', 'The total in “killed_cum” goes down once.'],
  ])('%s', (_, text, note) => {
    const { notes, series } = made(text)
    expect(notes).toEqual([note])
    expect(series.days[0]).toBe('2031-05-01')
  })
})

describe('no series at all', () => {
  test.each([
    ['', 'BAD_SERIES'],
    [' \n', 'BAD_SERIES'],
    ['{', 'BAD_SERIES'],
    ['[]', 'BAD_SERIES'],
    ['[1,2]', 'BAD_SERIES'],
    ['{"a":[],"b":[]}', 'BAD_SERIES'],
    ['{"a":1}', 'BAD_SERIES'],
    ['date,killed', 'BAD_SERIES'],
    ['date,killed\nsoon,1\nlater,2', 'BAD_SERIES'],
    ['date,killed\n"2031-05-01,1', 'BAD_SERIES'],
    [',,\n,,', 'BAD_SERIES'],
    ['%PDF-1.4 \u0000', 'BAD_USAGE'],
  ])('%j', (text, code) => expect(refused(text)).toBe(code))

  test('any text is refused by a code, or read', () => {
    const line = fc.array(fc.constantFrom('date', 'killed', '2031-05-01', '4', '"', ',', ';', '\n', '{', '[', ']', 'x'), {
      maxLength: 30,
    })
    fc.assert(
      fc.property(
        fc.oneof(
          line.map(l => l.join('')),
          fc.string({ unit: 'binary', maxLength: 60 }),
        ),
        text => {
          const result = refused(text)
          expect(typeof result === 'object' || result === 'BAD_SERIES' || result === 'BAD_USAGE').toBe(true)
        },
      ),
    )
  })
})
