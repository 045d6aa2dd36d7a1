import { expect, test } from 'vitest'
import { type Mark, marksOf, parseMarked, type Report, withMarks, words } from '../report/index.ts'
import { bare } from '../report/sample.ts'
import { citations } from './citation.ts'

/** A report with the marks of its notation, all of depth 1, and one sentence a line. */
function marked(notation: string): Report {
  const { text, spans } = parseMarked(notation)
  const cue = spans.find(s => s.kind === 'cue')!
  const base = { by: 'test', confidence: 0.9, depth: 1 }
  const lines = [...text.matchAll(/[^\n]+/g)].map((m): Mark => {
    const span = { start: m.index, end: m.index + m[0].length }
    return { kind: 'sentence', id: `sentence:${span.start}`, ...span, by: 'test', confidence: null }
  })
  return withMarks(bare(text), [
    ...lines,
    ...spans.map(({ kind, start, end }): Mark => {
      const at = { id: `${kind}:${start}-${end}`, start, end, ...base }
      if (kind === 'source') return { kind, ...at }
      return kind === 'cue'
        ? { kind, ...at, source: null, link: 1 }
        : { kind: 'content', ...at, cue: `cue:${cue.start}-${cue.end}`, link: 1 }
    }),
  ])
}

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
  const report = marked(notation)
  const found = withMarks(report, citations(report) as readonly Mark[])
  const inner = (kind: 'source' | 'content'): string | null => {
    const m = [...marksOf(found, 'source'), ...marksOf(found, 'content')].find(x => x.kind === kind && x.depth === 2)
    return m ? words(found, m) : null
  }
  expect([inner('source'), inner('content')]).toEqual([source, content])
})
