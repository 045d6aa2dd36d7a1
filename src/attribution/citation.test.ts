import { expect, test } from 'vitest'
import { type Mark, marksOf, withMarks, words } from '../report/index.ts'
import { citations } from './citation.ts'
import { ofOne } from './sample.ts'

test.each([
  [
    '[source|The Courier] [cue|reported], citing officials, that [content|the bridge had closed].',
    'officials',
    'the bridge had closed',
  ],
  [
    '[content|The bridge had closed], [source|the Courier] [cue|reported], citing two people familiar with the works.',
    'two people familiar with the works',
    'The bridge had closed',
  ],
  [
    '[content|The bridge had closed], [source|the Courier] [cue|reported], quoting Mayor Ana Poe.',
    'Mayor Ana Poe',
    'The bridge had closed',
  ],
  ['[content|The bridge had closed], [source|she] [cue|said], citing low water and high costs.', null, null],
  ['[source|She] [cue|said] [content|the Courier, citing officials, had erred].', null, null],
])('%s', (notation, source, content) => {
  const report = ofOne(notation)
  const found = withMarks(report, citations(report) as readonly Mark[])
  const inner = (kind: 'source' | 'content'): string | null => {
    const m = [...marksOf(found, 'source'), ...marksOf(found, 'content')].find(x => x.kind === kind && x.depth === 2)
    return m ? words(found, m) : null
  }
  expect([inner('source'), inner('content')]).toEqual([source, content])
})
