import { expect, test } from 'vitest'
import type { Features } from './features.ts'
import { withoutLeadIns } from './lead-in.ts'
import { TAGS } from './viterbi.ts'

/** Every word a piece, every tag alike. */
function cueRows(text: string): string[] {
  const words = [...text.matchAll(/[\p{L}]+|[^\s\p{L}]/gu)]
  const f = { starts: words.map(m => m.index), ends: words.map(m => m.index + m[0].length) } as unknown as Features
  const window = { start: 0, end: words.length } as Parameters<typeof withoutLeadIns>[3]
  const out = withoutLeadIns(new Float32Array(words.length * TAGS.length), text, f, window)
  return words.filter((_, i) => out[i * TAGS.length + TAGS.indexOf('B-cue')]! < 0).map(m => m[0])
}

test.each([
  ['Despite claiming to want peace, Ostria is arming itself, she said.', ['claiming']],
  ['While promising calm, the Northern Front has moved its guns, Poe said.', ['promising']],
  // the outlet's own words: whoever claims is the source of a cue of depth 1
  ['Despite claiming to want peace, Ostria is arming itself.', []],
  ['Claiming to want peace, Ostria is arming itself, she said.', []],
])('%s', (text, expected) => {
  expect(cueRows(text)).toEqual(expected)
})
