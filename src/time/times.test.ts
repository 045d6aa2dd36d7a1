import { describe, expect, test } from 'vitest'
import { formatMarked, marksOf, parseMarked, withMarks } from '../report/index.ts'
import { bare } from '../report/sample.ts'
import { times } from './times.ts'

/** A text with every time in it marked, as `[DATE=2024-09-26|Thursday]`. */
async function marked(text: string, published: string | null): Promise<string> {
  const report = bare(text, { published })
  const found = marksOf(withMarks(report, await times(report)), 'time')
  return formatMarked({ text, spans: found.map(t => ({ kind: t.type, tie: null, value: t.value, start: t.start, end: t.end })) })
}

const FRIDAY = '2024-09-27'

const CASES: Readonly<Record<string, readonly string[]>> = {
  'full dates': [
    'It began on [DATE=2024-09-27|2024-09-27].',
    'It began on [DATE=2016-09-27|9/27/2016].',
    'It began on [DATE=2016-09-27|27/9/2016].',
    'It began on [DATE=2007-08-07|7.8.2007].',
    'It began on [DATE=2023-10-07|October 7, 2023], in [TIME=2023-10-07TMO|the morning].',
    'It began on [DATE=2023-10-07|7 October 2023].',
    'It began on [DATE=2023-10-07|the 7th of October, 2023].',
    'It began on [DATE=2024-09-26|Thursday, Sept. 26], they said.',
    'Since [DATE=2023-10-07|October 7, 2023], many have left.',
    'It began at [TIME=2024-09-27T08:00Z|2024-09-27T08:00Z].',
  ],
  'days without a year': [
    'It began on [DATE=2024-09-10|September 10].',
    'It began on [DATE=2024-09-10|10 September].',
    'Talks will go on until [DATE=2025-01-05|January 5].',
    'It was signed on [DATE=2023-12-20|December 20].',
    'The vote will be held on [DATE=2024-11-03|Nov. 3].',
    'The fair runs from [DATE=2024-09-25|September 25] to [DATE=2024-09-29|29].',
    'Between [DATE=2024-09-06|6] and [DATE=2024-09-15|15 September] it rained.',
  ],
  months: [
    'It opened in [DATE=2023-03|March 2023].',
    'It opened in [DATE=2024-03|March].',
    'It opened in [DATE=2024-03|early March].',
    'It opened in [DATE=2024-07|mid-July].',
    'It opened at [DATE=2024-08|the end of August].',
    'It opened [DATE=2024-06|last June].',
    'It opened in [DATE=2023-06|June last year].',
    'It will open in [DATE=2024-12|December].',
    'It was shut from [DATE=2019-06|June] to [DATE=2019-08|August 2019].',
  ],
  years: [
    'The war of [DATE=1914|1914]–[DATE=1918|1918] was long.',
    'The season of [DATE=2009|2009]-[DATE=2010|10] was dry.',
    'It grew in [DATE=199|the 1990s], [DATE=199|the ’90s] and [DATE=199|the mid-1990s].',
    'It is of [DATE=19|the 20th century].',
    'It fell in [DATE=BC0490|490 BC].',
    'Sales rose in [DATE=2016|fiscal 2016] and [DATE=2017|FY2017].',
  ],
  'quarters, halves and seasons': [
    'Sales rose in [DATE=2016-Q3|the third quarter of 2016].',
    'Sales rose in [DATE=2024-Q2|the second quarter].',
    'Sales rose in [DATE=2023-Q4|Q4 2023].',
    'Sales rose in [DATE=1990-H1|the first half of 1990].',
    'It grew in [DATE=2016-SU|the summer of 2016] and [DATE=2023-WI|last winter].',
    'It fell [DATE=2023-FA|last fall].',
    'It sprang up in [DATE=2019-SP|spring 2019].',
  ],
  weekdays: [
    'She spoke on [DATE=2024-09-26|Thursday].',
    'She spoke [DATE=2024-09-27|Friday].',
    'She will speak on [DATE=2024-09-30|Monday].',
    'A hearing is scheduled for [DATE=2024-10-02|Wednesday].',
    'They must leave by [DATE=2024-09-30|Monday].',
    'She spoke [DATE=2024-09-23|last Monday], and will [DATE=2024-09-30|next Monday].',
    'She spoke on [TIME=2024-09-26TNI|Thursday night].',
    'It rained from [DATE=2024-09-19|last Thursday] to [DATE=2024-09-22|Sunday].',
    'She spoke earlier on [DATE=2024-09-21|Saturday].',
  ],
  'days told from today': [
    'It rained [DATE=2024-09-26|yesterday] and [DATE=2024-09-27|today]; [DATE=2024-09-28|tomorrow] will be dry.',
    'It rained [TIME=2024-09-26TNI|last night] and [TIME=2024-09-27TMO|this morning]; [TIME=2024-09-27TNI|tonight] will be dry.',
    'It rained [TIME=2024-09-26TEV|yesterday evening].',
    'He died [DATE=2024-09-24|three days ago], or [DATE=2024-09-25|the day before yesterday].',
    'He left [DATE=2022|two years ago].',
    'He left [DATE=PAST_REF|several years ago]; they died out [DATE=PAST_REF|65,000,000 years ago].',
  ],
  'weeks, months and years told from now': [
    'It rained [DATE=2024-W38|last week] and will [DATE=2024-W40|next week].',
    'It rained [DATE=2024|earlier this year].',
    'It rained [DATE=2024-08|last month] and [DATE=2023|last year].',
    'It rained over [DATE=2024-W38-WE|the weekend].',
    'They will be home by [DATE=2024|the end of the year].',
    'It rained in [DATE=2024-W36|the week of September 5].',
  ],
  'times of day': [
    'It began at [TIME=2024-09-26T21:30|9.30 p.m. EDT on Thursday].',
    'It began at [TIME=2024-09-27T09:00|9am].',
    'It began at [TIME=2024-09-26T15:00Z|15:00 GMT Thursday].',
    'It began at [TIME=2024-09-26T12:00|noon Thursday].',
    'It began at [TIME=2024-09-01T05:34|5:34 a.m. local time] on [DATE=2024-09-01|September 1].',
    'It began on [TIME=2024-09-01TNI|the night of September 1].',
    'It began at [TIME=2024-09-27T10:00|10 o’clock].',
  ],
  durations: [
    'It took [DURATION=P2M|two months] and [DURATION=PT1H|an hour].',
    'It took [DURATION=PXY|several years], [DURATION=P1Y|nearly a year], [DURATION=P4Y|more than four years].',
    'A [DURATION=P3Y|three-year] plan and a [DURATION=PXM|months-long] siege.',
    'It fell in [DURATION=P2M|the past two months] and [DURATION=PT24H|the past 24 hours].',
    'It took [DURATION=P10Y|a decade], [DURATION=PT30M|half an hour], [DURATION=P18M|a year and a half].',
    'She ran it in [DURATION=PT3H7M35S|3:07:35].',
    'It takes between [DURATION=P60D|60] and [DURATION=P90D|90 days], or [DURATION=P2W|two to three weeks].',
    'It took [DURATION=P2.5Y|two and a half years].',
    'It took [DURATION=P1500Y|1,500 years] or [DURATION=P25D|twenty-five days].',
  ],
  sets: [
    'It runs [SET=P1D|every day], [SET=P1W|weekly] and [SET=XXXX|annually].',
    'It runs [SET=XXXX-WXX-1|every Monday] and on [SET=XXXX-WXX-7|Sundays].',
    'They meet twice [SET=P1Y|a year].',
    'It comes [SET=P2Y|every two years].',
  ],
  'open times': [
    'It is [DATE=PRESENT_REF|now] dry, and was [DATE=PAST_REF|recently] wet.',
    'He was [DATE=PAST_REF|at the time] in office.',
    'It was so in [DATE=PAST_REF|the past] and in [DATE=PAST_REF|recent months].',
    'It may be so in [DATE=FUTURE_REF|the future].',
  ],
  holidays: [
    'They met on [DATE=2023-12-25|Christmas Day last year].',
    'They met on [DATE=2023-12-31|New Year’s Eve].',
    'They met at [DATE=2015-11-26|Thanksgiving 2015].',
    'They met on [DATE=2024-03-31|Easter Sunday].',
    'It was after [DATE=2001-09-11|9/11].',
    'It changed after the [DATE=2001-09-11|Sept. 11] attacks and the [DATE=2023-10-07|October 7] attack; on [DATE=2024-09-11|Sept. 11] it rained.',
  ],
  'times told from another time': [
    'It began on [DATE=2019-05-03|May 3, 2019]. [DATE=2019-05-04|The following day] it ended; [DATE=2019-W20|two weeks later] it began again.',
    'It began on [DATE=2019-05-03|May 3, 2019], and [DATE=2019|the same year] another did.',
    'It began on [DATE=2019-05-03|May 3, 2019]; [TIME=2019-05-04TMO|the next morning] and [DATE=2019-05-10|the following Friday] it went on. It rained [TIME=XXXX-XX-XXTNI|the night before] the vote.',
    'He left [DATE=XXXX-WXX|two weeks later].',
    'He left on [DATE=2019-05-03|May 3, 2019]; until [DATE=2019-05-03|that time] he ruled.',
    'He left [DURATION=PXD|a few days] after.',
    'On [DATE=2019-05-03|May 3, 2019] it rained; [DATE=2019-05-02|the day before], it did not. He left [DATE=XXXX-XX-XX|the day after] the vote.',
    'It began on [DATE=2019-05-03|May 3, 2019] and ended [TIME=2019-05-03TXX|ten minutes later]; [DATE=XXXX|several years later] it began again.',
    'It began on [DATE=2019-05-01|the first day of May 2019] and ended in [DATE=2019-W22|the last week of May 2019].'.replace(
      '[DATE=2019-W22',
      '[DATE=2019-W21',
    ),
  ],
  'wars and disasters': [
    'At least 12 died over [DURATION=PT24H|the past 24 hours], and 3 [TIME=2024-09-27TNI|overnight].',
    'The strike hit late [DATE=2024-09-26|Thursday] and again at [TIME=XXXX-XX-XXTMO|dawn].',
    'It is [DURATION=P1Y|nearly a year] into the war, which began in [DATE=2023-10|October last year].',
    'The quake struck in [TIME=2024-09-26TMO|the early hours of Thursday].',
    'Aid was halted between [DATE=2024-03|March] and [DATE=2024-05|May 2024].',
    'The [DURATION=P3W|three-week] siege ended [DATE=PAST_REF|several months ago].',
    'They fled in [DATE=1948|1948], [DATE=1967|1967] and [DATE=2014|2014].',
    'The truce holds until [TIME=2024-09-30T06:00|6 a.m. on Monday].',
    'Strikes went on [DATE=2024-09-21|Saturday] and [TIME=2024-09-21TNI|overnight] into [DATE=2024-09-22|Sunday].',
    'It begins on [DATE=2024-09-29|Sunday] at [TIME=2024-09-29T08:30|8:30 a.m. local time] ([TIME=2024-09-29T06:30Z|0630 GMT]).',
    'The truce, which took effect on [DATE=2024-01-19|January 19], ended on [DATE=2024-03-18|March 18].',
    'A second quake came [DURATION=PTXH|hours] later.',
  ],
  'no times': [
    'They may march on, and a second one may fall.',
    'May Lee said so in the Sunday Times.',
    'It hit 1,945 people in 2,000 homes, 2000 homes or 1200 tents.',
    'They won 3-2 at 12 Main Street for $1999.',
    'She is 44 years old; the 6-year-old boy is not.',
    'Mr. August and Ms. June Poe left; April Ames stayed.',
    'They spring to life, fall down and march.',
    'The fall of the city was a quarter of it, and three-quarters fell.',
    'John 3:16 was read at the Winter Games, in British Summer Time.',
    'Sat in court, Mon and Sun smiled.',
    'They marched on; he may. It was second to none.',
    'It is said on Black Friday, at room 1408, for $2010 and £1,945.',
    'See example.org/x2017may and @user2019, or 1600 Elm Avenue.',
    'Flight 1549 and Resolution 1701.',
  ],
  'names that hold a word for a time': [
    'The mayor told HARBOUR Today that it rained; Harbour Today’s editor agreed.',
    'She was on the Today programme, the Tonight Show and Friday Night Lights.',
    'It was in the Sunday Lantern, by an organiser of the Women’s March who had left.',
    'Many came to the March for Rivers.',
    'It closed after Poria’s [DATE=2024-03|March] vote and Poria’s [DATE=2024-03-06|March 6] meeting.',
    '[DATE=2024-09-27|Today] Poe left. What Poria Did [DATE=2024-09-27|Today]',
    'It rained on [TIME=2024-09-27TNI|Friday night] and the [DATE=2024-09-22|Sunday] before.',
  ],
}

describe.each(Object.entries(CASES))('%s', (_, texts) => {
  test.each(texts)('%s', async text => {
    expect(await marked(parseMarked(text).text, FRIDAY)).toBe(text)
  })
})

test('a narrative goes on from the year told last, and its times point back', async () => {
  const text =
    'The war of 1775 to 1783 began in April 1775. It spread in 1776 and 1777. On June 4 a fort fell; two days later another did. In 1778 it ended. In May 1779 it began again.'
  const report = bare(text, { published: '2009-12-19' })
  const found = marksOf(withMarks(report, await times(report)), 'time')
  expect(found.map(t => t.value)).toEqual([
    '1775',
    '1783',
    '1775-04',
    '1776',
    '1777',
    '1777-06-04',
    '1777-06-06',
    '1778',
    '1779-05',
  ])
  expect(found[6]!.anchor).toBe(found[5]!.id)
  expect(found[2]!.anchor).toBeNull()
})
