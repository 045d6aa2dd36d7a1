import { expect, test } from 'vitest'
import { makeSeries, tableOf } from '../series/made.ts'
import type { Given } from '../series/mapping.ts'
import { mappingAsked } from './series-ask.ts'

const ABOUT = { name: 'onda', where: ['Onda'], source: null, licence: null, added: null }
const ODD = 'Tag,Tote,Verletzte\n2031-05-01,41,3\n2031-05-02,58,9\n'
const TWO_DAYS = 'heard,seen,killed\n2031-05-01,2031-05-02,4\n'

/** The questions put, and the columns as they then are. */
async function asked(text: string, given: Given, answers: readonly string[]) {
  const questions: string[] = []
  const left = [...answers]
  const whole = await mappingAsked(tableOf(text), given, async q => {
    questions.push(q)
    return left.shift() ?? null
  })
  return { questions, whole }
}

test.each<[string, string, Given, string[], number, Partial<Given>]>([
  ['all told by the names', 'date,killed\n2031-05-01,4\n', { columns: [] }, [], 0, { columns: [] }],
  ['the count', ODD, { columns: [] }, ['Tote', 'killed', ''], 3, { columns: [{ column: 'Tote', what: 'killed', who: null }] }],
  [
    'the count, what it counts given',
    ODD,
    { columns: [], what: 'killed' },
    ['tote', ''],
    2,
    { columns: [{ column: 'Tote', what: 'killed', who: null }] },
  ],
  [
    'two counts',
    ODD,
    { columns: [] },
    ['Tote', 'killed', 'Verletzte', 'injured', ''],
    5,
    {
      columns: [
        { column: 'Tote', what: 'killed', who: null },
        { column: 'Verletzte', what: 'injured', who: null },
      ],
    },
  ],
  ['the day', TWO_DAYS, { columns: [] }, ['seen'], 1, { date: 'seen', columns: [] }],
  ['again where it is no column', TWO_DAYS, { columns: [] }, ['day', '', 'heard'], 3, { date: 'heard' }],
  ['nobody answers', ODD, { columns: [] }, [], 1, { columns: [] }],
])('what is asked for: %s', async (_, text, given, answers, count, expected) => {
  const { questions, whole } = await asked(text, given, answers)
  expect(questions).toHaveLength(count)
  expect(whole).toMatchObject(expected)
})

test('the first question names the columns', async () => {
  const { questions } = await asked(ODD, { columns: [] }, ['Tote', 'killed', ''])
  expect(questions[0]).toBe('The columns are “Tag”, “Tote”, “Verletzte”.\nWhich holds a count? ')
})

test('what was answered makes the series; what was not is asked for by flags', async () => {
  const { whole } = await asked(ODD, { columns: [] }, ['Tote', 'killed', ''])
  expect(makeSeries(ODD, ABOUT, whole).series.counts).toMatchObject([{ column: 'Tote', what: 'killed', values: [41, 58] }])
  const { whole: open } = await asked(ODD, { columns: [] }, [])
  expect(() => makeSeries(ODD, ABOUT, open)).toThrow('give --value COLUMN --what killed')
})
