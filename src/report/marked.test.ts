import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatMarked, type MarkedSpan, parseMarked } from './marked.ts'

describe('parseMarked', () => {
  test.each([
    ['plain', 'plain', []],
    ['[source#1|she] left', 'she left', [{ kind: 'source', tie: '1', value: null, start: 0, end: 3 }]],
    ['[time=2024-03-08|on Friday].', 'on Friday.', [{ kind: 'time', tie: null, value: '2024-03-08', start: 0, end: 9 }]],
    ['a \\[b\\] \\| \\\\', 'a [b] | \\', []],
  ])('%s', (marked, text, spans) => {
    expect(parseMarked(marked)).toEqual({ text, spans })
  })

  test.each(['[source#1|she', 'she]', 'a [b] c', '[|x]'])('%s is refused', marked => {
    expect(() => parseMarked(marked)).toThrow(RangeError)
  })
})

describe('formatMarked', () => {
  test.each(['[a#1|[b#2|X]]', '[a|x[b|y]z][c|w]', '[a|]x[b|]', '“[content#1=v|q]” \\[x\\]'])('%s comes back', marked => {
    expect(formatMarked(parseMarked(marked))).toBe(marked)
  })

  test('crossing spans are refused', () => {
    const span = (start: number, end: number): MarkedSpan => ({ kind: 'a', tie: null, value: null, start, end })
    expect(() => formatMarked({ text: 'abcdef', spans: [span(0, 3), span(2, 5)] })).toThrow(RangeError)
  })

  /** A random tree of marks over random text, written out: what is written comes back as it was. */
  const tree: fc.Arbitrary<string> = fc.letrec<{ part: string }>(tie => ({
    part: fc.oneof(
      { depthSize: 'small' },
      fc.string({ unit: 'grapheme', maxLength: 8 }).map(s => s.replace(/[[\]|\\]/g, c => `\\${c}`)),
      fc
        .tuple(fc.constantFrom('source', 'cue', 'content'), fc.nat(9), fc.array(tie('part'), { maxLength: 3 }))
        .map(([k, n, parts]) => `[${k}#${n}|${parts.join('')}]`),
    ),
  })).part

  test('marked → text + marks → marked is the identity', () => {
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 6 }), parts => {
        const marked = parts.join('')
        const once = parseMarked(marked)
        expect(parseMarked(formatMarked(once))).toEqual(once)
      }),
    )
  })
})
