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
    sample(
      `${a} 🌊 [content#1|“${b}”] [source#1|[person|${c}!]] [cue#1|said] [to#1|🏛${d}] [via#1|by 🕊] [time#1=2024-03-08|on 🗓${a}] ${d} ` +
        `[time=2024|then${b}] [source#2=${c}!|she] [cue#2|🗣] [content#2|that [person=${c}!|the 🐟${a}] [cue#3|knew] [content#3|it]]`,
      {
        title: `${d} 🗞 said 🏛 so`,
        headline: sample(`${d} [source#1|🗞] [cue#1|said] [to#1|🏛] [content#1|so]`),
      },
    ),
  ),
)

/** Everything in a reading that says where it stands. */
function spansIn(value: unknown): readonly { start: number; end: number; words: string }[] {
  if (typeof value !== 'object' || value === null) return []
  const here = 'words' in value && 'start' in value ? [value as { start: number; end: number; words: string }] : []
  return [...here, ...Object.values(value).flatMap(spansIn)]
}

test('slicing by code points gives the same words, whatever it is that stands there', () => {
  fc.assert(
    fc.property(reading, utf16 => {
      const { headline, ...points } = withCodePoints(utf16)
      expect(points.offsets).toBe('code-point')
      const [text, title] = [[...points.text], [...points.title!]]
      for (const s of spansIn(points)) expect(text.slice(s.start, s.end).join('')).toBe(s.words)
      for (const s of spansIn(headline)) expect(title.slice(s.start, s.end).join('')).toBe(s.words)
      // else the property would hold of nothing
      const [first, second] = points.attributions
      for (const part of [
        first!.to,
        first!.via,
        first!.saidOn,
        second!.because[1],
        points.times[1],
        headline.attributions[0]!.to,
      ])
        expect(part).toHaveProperty('words')
      expect(points.people.flatMap(p => p.names.others)).not.toEqual([])
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
