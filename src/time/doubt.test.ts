import { expect, test } from 'vitest'
import { marksOf, withMarks, words } from '../report/index.ts'
import { bare } from '../report/sample.ts'
import { times } from './times.ts'

async function read(text: string, published: string | null) {
  const report = withMarks(bare(text, { published }), await times(bare(text, { published })))
  const doubts = marksOf(report, 'doubt')
  return { values: marksOf(report, 'time').map(t => t.value), doubts, told: doubts.map(d => `${d.code} ${words(report, d)}`) }
}

test.each([
  ['It rained on Monday.', null, ['XXXX-WXX-1'], ['NO_PUBLISHED_DATE Monday']],
  ['It rained last week.', null, ['XXXX-WXX'], ['NO_PUBLISHED_DATE last week']],
  ['It rained yesterday.', null, ['XXXX-XX-XX'], ['NO_PUBLISHED_DATE yesterday']],
  ['It rained on March 3.', null, ['XXXX-03-03'], ['NO_PUBLISHED_DATE March 3']],
  ['It rained last night.', null, ['XXXX-XX-XXTNI'], ['NO_PUBLISHED_DATE last night']],
  ['It rained in the third quarter.', null, ['XXXX-Q3'], ['NO_PUBLISHED_DATE the third quarter']],
  ['It rained on March 3, 2019 for two days.', null, ['2019-03-03', 'P2D'], []],
  ['It rained on Monday.', '2024', ['XXXX-WXX-1'], ['NO_PUBLISHED_DATE Monday']],
  ['It rained last month and last year.', '2024-09', ['2024-08', '2023'], []],
  ['Next to it: March 25.', '2024-09-27', ['2024-03-25'], ['WHICH_YEAR March 25']],
  ['In July this year it rained.', '2024-01-27', ['2024-07'], ['WHICH_YEAR July this year']],
  ['It rained this July.', '2024-01-27', ['2024-07'], ['WHICH_YEAR this July']],
  ['On 3 July this year it rained.', '2024-01-27', ['2024-07-03'], ['WHICH_YEAR 3 July this year']],
  ['In July this year it will rain.', '2024-01-27', ['2024-07'], []],
  ['In July this year it rained.', '2024-07-02', ['2024-07'], []],
  ['In July last year it rained.', '2024-01-27', ['2023-07'], []],
  ['It rained on March 25, 2024.', '2024-09-27', ['2024-03-25'], []],
  ['It rained yesterday and on May 3, 2019.', '2024-09-27T23:10:00Z', ['2024-09-26', '2019-05-03'], ['NEAR_MIDNIGHT yesterday']],
  ['It rained on Monday and last year.', '2024-09-27T01:10:00+02:00', ['2024-09-23', '2023'], []],
  ['It rained on Friday.', '2024-09-27T01:10:00+02:00', ['2024-09-27'], ['NEAR_MIDNIGHT Friday']],
  ['It rained last month.', '2024-10-01T00:10:00', ['2024-09'], ['NEAR_MIDNIGHT last month']],
  ['It rained yesterday.', '2024-09-27T12:00:00Z', ['2024-09-26'], []],
  ['It rained yesterday.', '2024-09-27', ['2024-09-26'], []],
])('%s published %s', async (text, published, values, told) => {
  expect(await read(text, published)).toMatchObject({ values, told })
})

test('a doubt about this year says what it may be', async () => {
  const { doubts } = await read('In July this year it rained.', '2024-01-27')
  expect(doubts[0]!.message).toBe(
    '“July this year” lies ahead of 2024-01-27, though the words around it look back: it may be of the year before.',
  )
})

test('a doubt lies on its time, and says what to do', async () => {
  const { doubts } = await read('It rained on Monday.', null)
  expect(doubts[0]).toMatchObject({ start: 13, end: 19, about: null, by: 'time@1' })
  expect(doubts[0]!.message).toContain('--published')
})
