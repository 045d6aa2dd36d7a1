import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wordDiff } from './diff.ts'

/** `[-gone-]` and `{+new+}` in their places. */
const shown = (before: string, after: string): string =>
  wordDiff(before, after)
    .map(c => {
      if (c.kind === 'gone') return `[-${before.slice(c.before.start, c.before.end)}-]`
      const words = after.slice(c.after.start, c.after.end)
      return c.kind === 'new' ? `{+${words}+}` : words
    })
    .join(' ')

describe('what became of the words', () => {
  test.each([
    ['one word changed', 'She said no.', 'She said yes.', 'She said [-no-] {+yes+} .'],
    ['nothing', 'She said no.', 'She said no.', 'She said no.'],
    ['spaces and lines alone', 'She  said\nno.', 'She said no.', 'She said no.'],
    ['a sentence added', 'It rained.', 'It rained. Nobody came.', 'It rained. {+Nobody came.+}'],
    ['a number', 'About 40 were hurt', 'About 14 were hurt', 'About [-40-] {+14+} were hurt'],
    ['all of it', 'abc', 'xyz', '[-abc-] {+xyz+}'],
    ['from nothing', '', 'It rained', '{+It rained+}'],
    ['to nothing', 'It rained', '', '[-It rained-]'],
    ['beyond one code unit', '😀 she said', '😀 he said', '😀 [-she-] {+he+} said'],
  ])('%s', (_, before, after, expected) => {
    expect(shown(before, after)).toBe(expected)
  })

  test('two long texts that share nothing are told apart as wholes', () => {
    const text = (letter: string): string => Array.from({ length: 4000 }, (_, n) => `${letter}${n}`).join(' ')
    expect(wordDiff(text('a'), text('b')).map(c => c.kind)).toEqual(['gone', 'new'])
  })
})

test('the stretches make up both texts, and what is the same has the same words', () => {
  const word = fc.constantFrom('she', 'said', 'that', 'no', '“', '.', '40', 'é', '😀')
  const text = fc.array(word, { maxLength: 30 }).map(words => words.join(' '))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = wordDiff(before, after)
      const joined = (side: 'before' | 'after', of: string): string =>
        changes.flatMap(c => (c[side] ? [of.slice(c[side].start, c[side].end)] : [])).join(' ')
      expect(joined('before', before)).toBe(before)
      expect(joined('after', after)).toBe(after)
      for (const c of changes)
        if (c.kind === 'same') expect(before.slice(c.before.start, c.before.end)).toBe(after.slice(c.after.start, c.after.end))
    }),
  )
})
