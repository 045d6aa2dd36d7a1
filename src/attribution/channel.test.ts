import { describe, expect, test } from 'vitest'
import { words } from '../report/index.ts'
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
    ['[source#1|A police statement] [cue#1|said] [content#1|so].', []],
    ['[content#1|“So,”] [source#1|she] [cue#1|said], after he had answered in a letter.', []],
    ['[source#1|She] [cue#1|said] in May [content#1|that it rained].', []],
  ])('%s', async (marked, expected) => {
    expect(await through(marked)).toEqual(expected)
  })
})
