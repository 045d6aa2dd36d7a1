import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AROUND, anchorAt, placeOf } from './anchor.ts'

const text = 'The union left. She said so. He said so. The council stayed.'
const at = (words: string, nth = 0) => {
  let start = text.indexOf(words)
  for (let k = 0; k < nth; k++) start = text.indexOf(words, start + 1)
  return { start, end: start + words.length }
}

describe('placeOf', () => {
  const said = anchorAt(text, at('said so', 1))
  test.each([
    ['the same text', text, at('said so', 1)],
    ['words before it', `It rained for days and days on end, all over the land and the sea. ${text}`, null],
    [
      'a beginning that is longer than what is looked at',
      `${'It rained. '.repeat(9)}${text}`.replace('The union left. ', 'The union left. '),
      null,
    ],
    ['other words', 'Nothing of the kind.', null],
    ['an empty text', '', null],
  ] as const)('%s', (_, now, place) => {
    const found = placeOf(now, said)
    expect(found && now.slice(found.start, found.end)).toBe(
      place === null ? (now.includes(said.before + said.words + said.after) ? said.words : null) : said.words,
    )
  })

  test('moved words are found where their surroundings came with them', () => {
    const long = `${'a'.repeat(60)} She said so. ${'b'.repeat(60)}`
    const anchor = anchorAt(long, { start: 65, end: 72 })
    expect(anchor.before).toHaveLength(AROUND)
    expect(placeOf(`New words. ${long}`, anchor)).toEqual({ start: 76, end: 83 })
  })

  test('words that stand twice with the same surroundings have no place but their old one', () => {
    const twice = `${'a'.repeat(50)}x${'a'.repeat(101)}x${'a'.repeat(50)}`
    const anchor = anchorAt(twice, { start: 50, end: 51 })
    expect(placeOf(twice, anchor)).toEqual({ start: 50, end: 51 })
    expect(placeOf(`b${twice}`, anchor)).toBeNull()
  })
})

test.each([
  [-1, 3],
  [3, 3],
  [5, 4],
  [0, 1000],
  [0.5, 2],
  [Number.NaN, 2],
])('anchorAt refuses %s-%s', (start, end) => {
  expect(() => anchorAt(text, { start, end })).toThrow(RangeError)
})

test('law: an anchor is found in its own text, and a place is in the text with the same words', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '𝔸', 'é'), minLength: 1, maxLength: 120 })
  fc.assert(
    fc.property(letters, letters, fc.nat(), fc.nat(), (one, other, a, b) => {
      const start = a % one.length
      const place = { start, end: start + 1 + (b % (one.length - start)) }
      const anchor = anchorAt(one, place)
      expect(placeOf(one, anchor)).toEqual(place)
      for (const now of [other, one + other, other + one, one + one]) {
        const found = placeOf(now, anchor)
        if (found) expect(now.slice(found.start, found.end)).toBe(anchor.words)
      }
    }),
  )
})
