import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseMarked } from '../report/index.ts'
import { marked, markedText } from './marked.ts'
import { toReading } from './reading.ts'
import { sample } from './sample.ts'
import type { Reading } from './schema.ts'

test('a reading in the marked notation is what it was made from', () => {
  const text =
    '[content#1|“We [insertion#1|\\[will\\]] appeal,”] [source#1|she] [cue#1|said], [cue#2|adding] [content#2|that it rained].'
  expect(marked.one(toReading(sample(text)))).toBe(`${text}\n`)
})

test('a source that two share stands in both', () => {
  const text = '[source#1|[source#2=1|She]] [cue#1|said] [content#1|it rained], [cue#2|adding] [content#2|it would].'
  expect(markedText(toReading(sample(text)))).toContain('[source#1|[source#2|She]]')
})

const crossing: fc.Arbitrary<Reading> = fc
  .array(fc.tuple(fc.constantFrom('source', 'cue', 'content', 'insertions'), fc.nat(30), fc.nat(30)), { maxLength: 12 })
  .map(all => {
    const text = 'It [rained] all day | and \\ well'
    const plain = toReading(sample('[content#1|x]')).attributions[0]!
    const attributions = all.map(([kind, a, b]) => {
      const [start, end] = a < b ? [a, b] : [b, a + 1]
      const empty = { ...plain, source: [], cue: [], content: [], insertions: [] }
      return { ...empty, [kind]: [{ start, end, words: text.slice(start, end) }] }
    })
    return { ...toReading(sample('x')), text, attributions }
  })

test('spans that cross are split into pieces that cover the same characters, and the text comes back', () => {
  fc.assert(
    fc.property(crossing, reading => {
      const { text, spans } = parseMarked(markedText(reading))
      expect(text).toBe(reading.text)
      for (const [i, a] of reading.attributions.entries()) {
        const covered = (of: readonly { start: number; end: number }[]): readonly number[] =>
          [...text].flatMap((_, at) => (of.some(s => s.start <= at && at < s.end) ? [at] : []))
        const pieces = spans.filter(s => s.tie === String(i + 1))
        expect(covered(pieces)).toEqual(covered([...a.source, ...a.cue, ...a.content, ...a.insertions]))
      }
    }),
  )
})
