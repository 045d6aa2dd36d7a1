import { describe, expect, test } from 'vitest'
import { toReading } from './reading.ts'
import { layersOf, paragraphsOf, runsOf } from './runs.ts'
import { sample } from './sample.ts'
import { countWords } from './voice.ts'

describe('the shares of the words', () => {
  test.each([
    ['', 0, 0, 1],
    ['… — ’', 0, 0, 1],
    ['It rained.', 0, 0, 1],
    ['[content#1|“We will appeal,”] [source#1|she] [cue#1|said].', 0.6, 0, 0.4],
    ['[source#1|She] [cue#1|said] [content#1|it rained].', 0, 0.5, 0.5],
    ['[source#1|She] [cue#1|said] [content#1|it “rained cats”].', 0.4, 0.2, 0.4],
    // scare quotes that nobody is said to utter are the outlet's
    ['The so-called “quay party” met.', 0, 0, 1],
    // one third each: the hundredth left over goes to the first
    ['[content#1|“Rain,”] [content#1|sun,] [source#1|she]', 0.34, 0.33, 0.33],
  ])('%s', (marked, quoted, reported, own) => {
    expect(toReading(sample(marked)).voice).toEqual({ quoted, reported, own })
  })
})

test('the page underlines the words that the shares count', () => {
  const reading = toReading(
    sample(
      '[content#1|“The [insertion#1|\\[lower\\]] court erred,”] [source#1|it] [cue#1|said], [cue#2|adding] [content#2|that “every crane” goes].',
    ),
  )
  const runs = paragraphsOf(reading.text).flatMap(p => runsOf(reading.text, layersOf(reading), p))
  const count = (voice: string): number =>
    countWords(
      runs
        .filter(r => r.voice === voice)
        .map(r => r.words)
        .join(' '),
    )
  const share = (voice: string): number => Math.round((count(voice) / countWords(reading.text)) * 100) / 100
  expect({ quoted: share('quoted'), reported: share('reported') }).toEqual({
    quoted: reading.voice.quoted,
    reported: reading.voice.reported,
  })
})
