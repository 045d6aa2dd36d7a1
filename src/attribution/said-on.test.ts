import { describe, expect, test } from 'vitest'
import { withMarks } from '../report/index.ts'
import { attributions } from './attributions.ts'
import { inCueOrder, tagged, wordsOf } from './sample.ts'

const CERTAIN = { bias: 0, content: 1, cue: 1, source: 1, link: 1 }

/** The words of each attribution's date, in the order of the cues. */
async function dates(marked: string): Promise<readonly (string | null)[]> {
  const report = tagged(marked)
  const done = withMarks(report, await attributions(CERTAIN)(report))
  return inCueOrder(done).map(a => wordsOf(done, a.saidOn))
}

const FRIDAY = '[time=2024-03-08|Friday]'

describe('saidOn', () => {
  test.each([
    ['2024-03-09', 'Friday'],
    ['2024-03-08', 'Friday'],
    ['2024-03-07', null],
    ['2024-03', 'Friday'],
  ])('a report of %s: nothing is said after it', async (published, expected) => {
    const report = { ...tagged(`[content#1|“So,”] [source#1|she] [cue#1|said] on ${FRIDAY}.`), published }
    const done = withMarks(report, await attributions(CERTAIN)(report))
    expect(inCueOrder(done).map(a => wordsOf(done, a.saidOn))).toEqual([expected])
  })

  test.each([
    ['2024-03', '2024-03-09', 'July'],
    ['2024-07', '2024-03-09', null],
    ['2025', '2024-03-09', null],
    ['2024-W11', '2024-03-09', 'July'],
    ['2024-07', '2024', 'July'],
  ])('what is said in %s, by a report of %s', async (value, published, expected) => {
    const report = { ...tagged(`In [time=${value}|July] [source#1|she] [cue#1|said] [content#1|so].`), published }
    const done = withMarks(report, await attributions(CERTAIN)(report))
    expect(inCueOrder(done).map(a => wordsOf(done, a.saidOn))).toEqual([expected])
  })

  test.each([
    ['2024-03-08', ['Friday', null, 'Friday']],
    ['2024-03-30', ['Friday', null, null]],
  ])(
    'a report of %s: what was said long before is background, and dates only what goes on from it',
    async (published, expected) => {
      const marked = `[source#1=P|Poe] [cue#1|said] on ${FRIDAY} [content#1|so]. [source#2=Q|Hale] [cue#2|said] [content#2|no]. [source#3=P|He] [cue#3|said] [content#3|yes].`
      const report = { ...tagged(marked), published }
      const done = withMarks(report, await attributions(CERTAIN)(report))
      expect(inCueOrder(done).map(a => wordsOf(done, a.saidOn))).toEqual(expected)
    },
  )

  test.each([
    ['behind the cue', `[content#1|“So,”] [source#1|she] [cue#1|said] on ${FRIDAY}.`, ['Friday']],
    ['behind the one told', `[source#1|She] [cue#1|told] the Lantern on ${FRIDAY} [content#1|that it rained].`, ['Friday']],
    ['at the head', `On ${FRIDAY}, [source#1|she] [cue#1|said] [content#1|so].`, ['Friday']],
    ['between subject and verb', `[source#1|The mayor] on ${FRIDAY} [cue#1|said] [content#1|so].`, ['Friday']],
    [
      'in the occasion',
      `Speaking to students at the harbour on ${FRIDAY}, [source#1|she] [cue#1|said] [content#1|so].`,
      ['Friday'],
    ],
    ['not in the content', `[source#1|She] [cue#1|said] [content#1|it would rain on ${FRIDAY}].`, [null]],
    ['not of another event', `[content#1|“So,”] [source#1|she] [cue#1|said] of ${FRIDAY}'s fire.`, [null]],
    ['not of another clause', `[content#1|“So,”] [source#1|she] [cue#1|said], who had come on ${FRIDAY}.`, [null]],
    ['not of the subject', `[source#1|The mayor elected on ${FRIDAY}] [cue#1|said] [content#1|so].`, [null]],
    ['of the document', `[content#1|So], [cue#1|according to] [source#1|a statement ${FRIDAY}].`, ['Friday']],
    ['of the article', `[source#1|${FRIDAY}’s article] [cue#1|described] [content#1|the dam].`, ['Friday']],
    [
      'to some, on some day',
      `[source#1|She] [cue#1|announced] to her voters on ${FRIDAY} [content#1|that it rained].`,
      ['Friday'],
    ],
    ['when asked', `When reached for comment ${FRIDAY}, [source#1|she] [cue#1|said] [content#1|so].`, ['Friday']],
    ['taken into the content in front', `[source#1|She] [cue#1|said] [content#1|${FRIDAY} it is ready].`, ['Friday']],
    ['of what is made known', `[source#1|She] [cue#1|announced] [content#1|her retirement on ${FRIDAY}].`, ['Friday']],
    ['not of what will be', `[source#1|She] [cue#1|announced] [content#1|that she would retire on ${FRIDAY}].`, [null]],
    ['not of what is only cited', `On ${FRIDAY}, [cue#1|according to] [source#1|Poe], [content#1|the dam held].`, [null]],
    ['behind what was made known', `[source#1|She] [cue#1|announced] [content#1|her retirement] on ${FRIDAY}.`, ['Friday']],
    [
      'behind that and the occasion',
      `[source#1|She] [cue#1|announced] [content#1|the plan] in a letter to the crew on ${FRIDAY}.`,
      ['Friday'],
    ],
    [
      'not of a clause behind what was made known',
      `[source#1|She] [cue#1|announced] [content#1|the plan] as the dam broke on ${FRIDAY}.`,
      [null],
    ],
    [
      'of an occasion behind a clause',
      `[content#1|“So,”] [source#1|she] [cue#1|said], turning to the dam that broke, in an interview on ${FRIDAY}.`,
      ['Friday'],
    ],
    [
      'with what somebody did',
      `[source#1|The singer] posted pictures of the harbour on ${FRIDAY}, [cue#1|writing] [content#1|that it rained].`,
      ['Friday'],
    ],
    ['not of what is recalled', `[source#1|She] [cue#1|recalled] ${FRIDAY}, [content#1|when it rained].`, [null]],
    ['not of what ends in it', `[content#1|The dam held] on ${FRIDAY}, [source#1|the ministry] [cue#1|said].`, [null]],
    ['not of what is told later', `On ${FRIDAY} [source#1|she] left, but later [cue#1|said] [content#1|so].`, [null]],
    [
      'not of a name given in passing',
      `[source#1|She] [cue#1|said] on ${FRIDAY} [content#1|so] of what [source#2|she] [cue#2|called] [content#2|a dam].`,
      ['Friday', null],
    ],
    ['no duration or PAST_REF', '[source#1|She] [cue#1|said] [time=PAST_REF|recently] [content#1|so].', [null]],
    [
      'goes on in its sentence',
      `[source#1|She] [cue#1|said] on ${FRIDAY} [content#1|so], [cue#2|adding] [content#2|more].`,
      ['Friday', 'Friday'],
    ],
    [
      'goes on for its speaker',
      `[source#1=Poe|Poe] [cue#1|said] on ${FRIDAY} [content#1|so].\n\n[source#2=Hale|Hale] [cue#2|said] [content#2|no].\n\n[source#3=Poe|He] [cue#3|added] [content#3|more].`,
      ['Friday', null, 'Friday'],
    ],
    [
      'goes on in the present tense',
      `[source#1=P|Poe] [cue#1|said] on ${FRIDAY} [content#1|so]. [source#2=P|He] [cue#2|says] [content#2|no].`,
      ['Friday', 'Friday'],
    ],
    [
      'not for what is thought',
      `[source#1=P|Poe] [cue#1|said] on ${FRIDAY} [content#1|so]. [source#2=P|He] [cue#2|believed] [content#2|it all].`,
      ['Friday', null],
    ],
    [
      'until another day',
      `[source#1=P|Poe] [cue#1|said] on ${FRIDAY} [content#1|so]. On [time=2024-03-09|Saturday], [source#2=P|he] [cue#2|said] [content#2|no]. [source#3=P|He] [cue#3|added] [content#3|more].`,
      ['Friday', 'Saturday', 'Saturday'],
    ],
    [
      'a year goes on to the words right behind',
      '[source#1=P|Poe] [cue#1|said] in [time=2016|2016] [content#1|so]. [source#2=P|He] [cue#2|added] [content#2|more].\n[content#3|“Yes,”] [source#3=P|he] [cue#3|said].',
      ['2016', '2016', '2016'],
    ],
    [
      'a year goes on to no paragraph that names the speaker anew',
      '[source#1=P|Poe] [cue#1|said] in [time=2016|2016] [content#1|so].\n[source#2=P|Poe] [cue#2|said] [content#2|more]. [source#3=P|He] [cue#3|said] [content#3|yes].',
      ['2016', null, null],
    ],
    [
      'a sentence that begins with another time',
      `[source#1=P|Poe] [cue#1|said] on ${FRIDAY} [content#1|so]. In [time=2016|2016] [source#2=P|he] built a dam, but later [cue#2|said] [content#2|no].`,
      ['Friday', null],
    ],
    [
      'not for what only tells when something was',
      `[source#1=P|Poe] [cue#1|said] on ${FRIDAY} [content#1|so]. Hale left a day after [source#2=P|he] [cue#2|promised] [content#2|rain].`,
      ['Friday', null],
    ],
    [
      'but for what tells of the same time',
      `[source#1=P|Poe] [cue#1|said] on ${FRIDAY} [content#1|so], when [source#2=P|he] [cue#2|promised] [content#2|rain].`,
      ['Friday', 'Friday'],
    ],
    [
      'at the head of what the cue goes with',
      `In [time=2023-11|November], [source#1|Poe, the mayor,] [cue#2|took aim at] [content#2|the plan] in an interview, [cue#1|saying] [content#1|so].`,
      ['November', 'November'],
    ],
    [
      'right before the cue that goes with it',
      `[source#1|The guild] issued advice on ${FRIDAY} [cue#1|warning] [content#1|that it rained].`,
      ['Friday'],
    ],
    [
      'on the occasion between subject and verb',
      `[source#1|Poe], in comments on ${FRIDAY}, [cue#1|said] [content#1|so].`,
      ['Friday'],
    ],
    [
      'on the occasion behind what was done in passing',
      `[content#1|“So,”] [source#1|she] [cue#1|said], [cue#2|referring to] [content#2|the dam], in an interview on ${FRIDAY}.`,
      ['Friday', 'Friday'],
    ],
    ['not of another sentence behind “but”', `[content#1|So], [source#1|she] [cue#1|said], but on ${FRIDAY} left.`, [null]],
    ['not of what is thought', `[source#1|She] [cue#1|thinks] [content#1|she is well] ${FRIDAY}.`, [null]],
    [
      'told before its day',
      `[source#1=P|Poe] [cue#1|promised] [content#1|rain].\n\n[content#2|“Much rain,”] [source#2=P|he] [cue#2|said] on ${FRIDAY}.`,
      ['Friday', 'Friday'],
    ],
    [
      'a continued quotation',
      `[content#1|“So,”] [source#1|she] [cue#1|said] on ${FRIDAY}.\n\n[content#1|“And more.”]`,
      ['Friday', 'Friday'],
    ],
  ])('%s', async (_, marked, expected) => {
    expect(await dates(marked)).toEqual(expected)
  })

  test.each([
    [
      'from the sentence before',
      `[source#1=P|Poe] broke the news on ${FRIDAY}. [content#2|“So,”] [source#2=P|she] [cue#2|said].`,
    ],
    [
      'from a speech',
      `On ${FRIDAY}, [source#1=P|Poe], the mayor, gave a short speech. [content#2|“So,”] [source#2=P|she] [cue#2|said].`,
    ],
    [
      'of which only a description tells who',
      `The singer, 47, shared the news on ${FRIDAY}.\n[content#2|“So,”] [source#2=P|Poe] [cue#2|said].`,
    ],
    [
      'on a page',
      `On her own page on ${FRIDAY}, [source#1=P|Poe] posted a short clip. [content#2|“So,”] [source#2=P|she] [cue#2|said].`,
    ],
    [
      'from the sentence behind',
      `[content#2|“So,”] [source#2=P|Poe] [cue#2|said]. [source#1=P|She] later spoke to the crew on ${FRIDAY}.`,
    ],
  ])('an occasion dates the words of who speaks: %s', async (_, marked) => {
    expect(await dates(marked)).toEqual(['Friday'])
  })

  test.each([
    ['of somebody else', `[source#1=P|Poe] broke the news on ${FRIDAY}. [content#2|“So,”] [source#2=Q|Hale] [cue#2|said].`],
    ['on which nobody spoke', `[source#1=P|Poe] broke a leg on ${FRIDAY}. [content#2|“So,”] [source#2=P|she] [cue#2|said].`],
    [
      'of which it is not the day',
      `[source#1=P|Poe] gave a speech about ${FRIDAY}. [content#2|“So,”] [source#2=P|she] [cue#2|said].`,
    ],
    [
      'whose day is somebody’s',
      `[source#1=P|Poe] spoke after ${FRIDAY}’s storm. [content#2|“So,”] [source#2=P|she] [cue#2|said].`,
    ],
  ])('nothing is dated by an occasion %s', async (_, marked) => {
    expect(await dates(marked)).toEqual([null])
  })

  test('a time outside what somebody said dates nothing inside it', async () => {
    const marked = `[source#1|She] [cue#1|said] on ${FRIDAY} [content#1|that her party has decided to stay].`
    const at = marked.replace(/\[[^|]*\||\]/g, '')
    const span = (words: string) => ({
      start: at.indexOf(words),
      end: at.indexOf(words) + words.length,
      by: 'test',
      confidence: 0.9,
    })
    const report = withMarks(tagged(marked), [
      { ...span('her party'), id: 'source:in', kind: 'source', depth: 2 },
      { ...span('has decided'), id: 'cue:in', kind: 'cue', depth: 2, source: 'source:in', link: 0.9 },
      { ...span('to stay'), id: 'content:in', kind: 'content', depth: 2, cue: 'cue:in', link: 0.9 },
    ])
    const done = withMarks(report, await attributions(CERTAIN)(report))
    expect(inCueOrder(done).map(a => wordsOf(done, a.saidOn))).toEqual(['Friday', null])
  })
})
