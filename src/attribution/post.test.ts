import { describe, expect, test } from 'vitest'
import { marksOf, type Report, withMarks, words } from '../report/index.ts'
import { attributions } from './attributions.ts'
import { posts } from './post.ts'
import { inCueOrder, tagged, wordsOf } from './sample.ts'

const CERTAIN = { bias: 0, content: 1, cue: 1, source: 1, link: 1 }

async function posted(marked: string): Promise<Report> {
  const report = tagged(marked)
  return withMarks(report, await posts(report))
}

/** Words and name of each post. */
async function read(text: string): Promise<readonly (readonly string[])[]> {
  const report = await posted(text)
  const names = marksOf(report, 'source')
  return marksOf(report, 'content').map((c, i) => [words(report, c), words(report, names[i]!)])
}

describe('posts', () => {
  test.each([
    ['a post', 'It rains — Ana Poe (@anapoe) March 8, 2024', [['It rains', 'Ana Poe']]],
    ['day first', 'It rains – Ana Poe (@anapoe) 8 Mar 2024', [['It rains', 'Ana Poe']]],
    ['with quoted words', 'It “rains” — Ana Poe (@anapoe) March 8, 2024', [['It “rains”', 'Ana Poe']]],
    [
      'links left out',
      'It rains https://harbour.example/a pic.twitter.com/b1 — Ana Poe (@anapoe) March 8, 2024',
      [['It rains', 'Ana Poe']],
    ],
    [
      'two on a line',
      'Rain. — Poe (@poe) March 8, 2024 Sun. — Hale (@hale) March 9, 2024',
      [
        ['Rain.', 'Poe'],
        ['Sun.', 'Hale'],
      ],
    ],
    ['for those who listen', 'Skip Twitter post by @poe Rain. — Poe (@poe) March 8, 2024 Report', [['Rain.', 'Poe']]],
    ['its paragraph alone', 'The mayor wrote:\nRain. — Poe (@poe) March 8, 2024', [['Rain.', 'Poe']]],
    ['only a picture', 'pic.twitter.com/b1 — Poe (@poe) March 8, 2024', []],
    ['nobody knows where it begins', `${'It rained. '.repeat(40)}— Poe (@poe) March 8, 2024`, []],
    ['no day', 'It rains — Ana Poe (@anapoe)', []],
    ['no handle', 'It rains — Ana Poe, March 8, 2024', []],
  ])('%s', async (_, text, expected) => {
    expect(await read(text)).toEqual(expected)
  })

  test('a post has its own day; what stands in it is in it, and nothing outside takes its words', async () => {
    const report = await posted(
      '[source#2|Hale] [cue#2|announced] [content#2|the rain].\n[source#1|They] [cue#1|say] [content#1|it rains]. [content#2|“Rain”] — Ana Poe (@anapoe) [time=2024-03-08|March 8, 2024]',
    )
    const done = withMarks(report, await attributions(CERTAIN)(report))
    const [outer, inner, post] = inCueOrder(done)
    expect(outer!.content.map(c => wordsOf(done, c))).toEqual(['the rain'])
    expect([outer!.in, inner!.in, post!.in]).toEqual([null, post!.id, null])
    expect([outer, inner, post].map(a => wordsOf(done, a!.saidOn))).toEqual([null, null, 'March 8, 2024'])
  })
})
