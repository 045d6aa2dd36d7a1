import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withCodePoints, withUtf16 } from './offsets.ts'
import { toReading } from './reading.ts'
import { sample } from './sample.ts'
import type { Reading } from './schema.ts'

const text = fc.string({ unit: 'grapheme', minLength: 1 }).map(s => s.replace(/[[\]|\\\n]/g, ''))

/** A reading with emoji, combining marks and words of any script before, in and after its spans. */
const reading: fc.Arbitrary<Reading> = fc.tuple(text, text, text, text).map(([a, b, c, d]) =>
  toReading(
    sample(`${a} 🌊 [content#1|“${b}”] [source#1|${c}!] [cue#1|said] ${d}`, {
      title: `${d} 🗞 said so`,
      headline: sample(`${d} [source#1|🗞] [cue#1|said] [content#1|so]`),
    }),
  ),
)

test('slicing by code points gives the same words', () => {
  fc.assert(
    fc.property(reading, utf16 => {
      const points = withCodePoints(utf16)
      expect(points.offsets).toBe('code-point')
      const characters = [...points.text]
      for (const a of points.attributions)
        for (const s of [...a.source, ...a.cue, ...a.content, ...a.because])
          expect(characters.slice(s.start, s.end).join('')).toBe(s.words)
      const title = [...points.title!]
      for (const s of points.headline.attributions.flatMap(a => a.source))
        expect(title.slice(s.start, s.end).join('')).toBe(s.words)
    }),
  )
})

test('there and back is the same reading', () => {
  fc.assert(fc.property(reading, utf16 => void expect(withUtf16(withCodePoints(utf16))).toEqual(utf16)))
})

test('an offset outside the text is a broken promise', () => {
  const broken = {
    ...toReading(sample('It rained.')),
    doubts: [{ start: 0, end: 99, words: '', code: '', message: '', about: null }],
  }
  expect(() => withCodePoints(broken)).toThrow(RangeError)
})
