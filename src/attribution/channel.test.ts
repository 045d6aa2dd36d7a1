import { describe, expect, test } from 'vitest'
import { marksOf, words } from '../report/index.ts'
import { channels } from './channel.ts'
import { tagged } from './sample.ts'

async function through(marked: string): Promise<readonly string[]> {
  const report = tagged(marked)
  return [...(await channels(report))].map(m => words(report, m))
}

describe('channels', () => {
  test.each([
    ['[content#1|“We will appeal,”] [source#1|she] [cue#1|said in a statement] on Friday.', ['in a statement']],
    ['[source#1|The mayor] [cue#1|wrote] on Twitter [content#1|that he would go].', ['on Twitter']],
    ['[source#1|He] [cue#1|said] by telephone [content#1|that he would go].', ['by telephone']],
    ['[source#1|He] [cue#1|told] Ana in a phone interview [content#1|that he would go].', ['in a phone interview']],
    [
      '[source#1|He] [cue#1|said] in an interview with the Harbour Times [content#1|that he would go].',
      ['in an interview with the Harbour Times'],
    ],
    [
      'In a long letter to Parliament, [source#1|the bishop] [cue#1|asked] [content#1|for bread].',
      ['In a long letter to Parliament'],
    ],
    [
      '[source#1|The town], through TV, radio and loudspeakers, [cue#1|urged] [content#1|all to leave].',
      ['through TV, radio and loudspeakers'],
    ],
    ['In a report in [source#1|the Harbour Times], [cue#1|it is said] [content#1|that he left].', ['In a report']],
    ['[source#1|The police] [cue#1|issued a statement saying] [content#1|that all were well].', ['a statement']],
    ['[source#1|The police] issued a statement on Friday, [cue#1|saying] [content#1|that all were well].', ['a statement']],
    ['At a news conference, [source#1|she] [cue#1|said] [content#1|so].', ['At a news conference']],
    ['[source#1|She] [cue#1|confirmed] [content#1|the news] in a brief email.', ['in a brief email']],
    ['[content#1|“So,”] [source#1|he] [cue#1|said] over the team radio.', ['over the team radio']],
    ['[source#1|The pilot] [cue#1|announced] on the intercom [content#1|that it rained].', ['on the intercom']],
    ['[source#1|Poe] [cue#1|responded] on Friday with a brief statement: [content#1|“So.”]', ['with a brief statement']],
    ['Through a spokeswoman, [source#1|Poe] [cue#1|denied] [content#1|that it rained].', ['Through a spokeswoman']],
    ['[source#1|It] [cue#1|disclosed] in recent filings [content#1|that it had sold the dock].', ['in recent filings']],
    ['[source#1|She] [cue#1|wrote] in The Lantern [content#1|that it rained].', ['in The Lantern']],
    ['[source#1|She] [cue#1|wrote] on Medium [content#1|that it rained].', ['on Medium']],
    ['[source#1|She] [cue#1|wrote] on Friday [content#1|that it rained].', []],
    ['[source#1|The union] [cue#1|called] on Facebook [content#1|to pay more].', []],
    [
      'In a statement, [source#1|the council] [cue#1|said] [content#1|so] and [cue#2|called for] [content#2|rain].',
      ['In a statement'],
    ],
    ['[source#1|A police statement] [cue#1|said] [content#1|so].', []],
    ['[content#1|“So,”] [source#1|she] [cue#1|said], after he had answered in a letter.', []],
    ['[source#1|She] [cue#1|said] in May [content#1|that it rained].', []],
  ])('%s', async (marked, expected) => {
    expect(await through(marked)).toEqual(expected)
  })

  test.each([
    ['the same source goes on through it', 'source#1', ['In a statement', 'In a statement']],
    ['another source does not', 'source#2', ['In a statement']],
  ])('in one sentence %s', async (_, second, expected) => {
    const report = tagged(
      'In a statement, [source#1|the council] [cue#1|said] [content#1|so], and [source#2|Poe] [cue#2|added] [content#2|no].',
    )
    const id = marksOf(report, 'source').find(s => words(report, s) === (second === 'source#1' ? 'the council' : 'Poe'))!.id
    const marks = report.marks.map(m => (m.kind === 'cue' && words(report, m) === 'added' ? { ...m, source: id } : m))
    expect([...(await channels({ ...report, marks }))].map(m => words(report, m))).toEqual(expected)
  })
})
