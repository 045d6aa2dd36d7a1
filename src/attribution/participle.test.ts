import { expect, test } from 'vitest'
import { type Mark, marksOf, withMarks, words } from '../report/index.ts'
import { bare } from '../report/sample.ts'
import { participles } from './participle.ts'

const content = (text: string, said: string): Mark => {
  const start = text.indexOf(said)
  const end = start + said.length
  return { kind: 'content', id: `content:${start}-${end}`, start, end, depth: 1, cue: null, link: 1, by: 'test', confidence: 0.9 }
}

test.each([
  [
    'Despite claiming to want peace, Ostria is arming itself, she said.',
    'Despite claiming to want peace, Ostria is arming itself',
    ['Ostria', 'claiming', 'to want peace'],
  ],
  [
    'After promising new buses, the Harbour Board cut routes, he said.',
    'After promising new buses, the Harbour Board cut routes',
    ['the Harbour Board', 'promising', 'new buses'],
  ],
  ['Despite claiming to want peace, Ostria is arming itself.', 'arming', []],
  ['Despite heavy rain, Ostria is arming itself, she said.', 'Despite heavy rain, Ostria is arming itself', []],
])('%s', (text, said, expected) => {
  const report = withMarks(bare(text), [content(text, said)])
  const done = withMarks(report, participles(report) as readonly Mark[])
  const inner = [...marksOf(done, 'source'), ...marksOf(done, 'cue'), ...marksOf(done, 'content')].filter(m => m.depth === 2)
  expect(inner.map(m => words(done, m))).toEqual(expected)
})
