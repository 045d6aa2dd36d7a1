import { expect, test } from 'vitest'
import { type Mark, marksOf, withMarks, words } from '../report/index.ts'
import { relays } from './relay.ts'
import { ofOne } from './sample.ts'

test.each([
  [
    'behind it',
    '[source|The mayor] [cue|said] [content|the bridge was safe], the Courier reported.',
    'the Courier | reported | The mayor said the bridge was safe',
  ],
  [
    'behind quoted words, on a day',
    '[content|“It is safe,”] [source|Ana Poe] [cue|told] her staff, she said on Monday.',
    'she | said | “It is safe,” Ana Poe told her staff',
  ],
  [
    'by whom it is cited',
    '[content|“It is safe,”] [source|Ana Poe] [cue|said] as quoted by Onda News Agency.',
    'Onda News Agency | quoted | “It is safe,” + Ana Poe said',
  ],
  [
    'as saying',
    '[content|“It is safe,”] state media quoted [source|Ana Poe] as [cue|saying].',
    'state media | quoted | “It is safe,” + Ana Poe as saying',
  ],
  ['already read', '[content|The bridge was safe, the mayor said], [source|the Courier] [cue|reported].', null],
  ['nobody passes it on', '[source|The mayor] [cue|said] [content|the bridge was safe], and walked home.', null],
  ['within the words', '[source|The mayor] [cue|said] [content|the bridge was safe, the Courier reported].', null],
])('words passed on: %s', (_, notation, expected) => {
  const before = ofOne(notation)
  const report = withMarks(before, relays(before) as readonly Mark[])
  const by = (kind: 'source' | 'cue' | 'content'): string =>
    marksOf(report, kind)
      .filter(m => m.confidence === null)
      .map(m => words(report, m))
      .join(' + ')
  expect(by('cue') ? `${by('source')} | ${by('cue')} | ${by('content')}` : null).toBe(expected)
})
