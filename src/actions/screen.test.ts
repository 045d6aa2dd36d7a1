import { describe, expect, test } from 'vitest'
import { goesOn, lines, marked, shortAddress, statementLines, tally } from './screen.ts'
import type { Statement } from './statement.ts'

const words = '“We will appeal,” she said, “and soon.”'
const said: Statement = {
  address: `${'ab'.repeat(32)}#attribution:0-38`,
  report: {
    id: 'ab'.repeat(32),
    title: 'Union goes on',
    outlet: 'The Daily Note',
    published: '2025-03-14',
    url: null,
    version: 2,
  },
  place: 'text',
  speaker: { entity: 7, name: 'Amara Quist', kind: 'person' },
  type: 'direct',
  manner: 'promised',
  negated: false,
  source: [{ start: 18, end: 21, words: 'she' }],
  cue: [{ start: 22, end: 26, words: 'said' }],
  content: [
    { start: 0, end: 17, words: '“We will appeal,”' },
    { start: 28, end: 39, words: '“and soon.”' },
  ],
  to: { start: 0, end: 0, words: 'reporters' },
  via: null,
  saidOn: '2025-03-13',
  day: '2025-03-13',
  chain: ['The Daily Note', 'Harbour Union', 'Amara Quist'],
  in: null,
  continues: null,
  confidence: 0.93,
  by: 'tagger@9f2c1e',
}
const plain = lines({ width: 80, colour: false })

describe('a statement on a terminal', () => {
  test('who and how, when and through whom, the words, where, the address', () => {
    expect(statementLines(said, 3, plain)).toBe(`  3  Amara Quist said · promised · direct quotation · 0.93
     said 13 March 2025 · to reporters · The Daily Note ← Harbour Union ← Amara
     Quist
     “We will appeal,” … “and soon.”
     The Daily Note · 14 March 2025 · Union goes on · version 2
     abababababab#attribution:0-38
`)
  })

  test('what was not said is told as that', () => {
    const denied = { ...said, negated: true, manner: 'denied', cue: [{ start: 22, end: 28, words: 'denied' }] }
    expect(statementLines(denied, 1, plain)).toContain('Amara Quist denied DENIAL · direct quotation')
  })

  test('nobody named, no date, no outlet', () => {
    const bare = {
      ...said,
      speaker: null,
      saidOn: null,
      to: null,
      chain: ['outlet'],
      report: { ...said.report, outlet: null, published: null, version: 1 },
    }
    const shown = statementLines(bare, 1, plain)
    expect(shown).toContain('speaker not stated said')
    expect(shown).toContain('outlet not stated · date not stated · Union goes on\n')
  })

  test('what drives a terminal is shown, not run', () => {
    const bad = { ...said, content: [{ start: 0, end: 7, words: '\u001b[2Jhi\u202e' }] }
    expect(statementLines(bad, 1, plain)).toContain('<U+001B>[2Jhi<U+202E>')
  })

  test('what was found is bold, quotations as everywhere', () => {
    const colour = lines({ width: 80, colour: true })
    const shown = statementLines(said, 1, colour, [{ start: 9, end: 15 }])
    expect(shown).toContain('\u001b[1m')
    expect(shown.replace(/\u001b\[[\d;]*m/g, '')).toContain('“We will appeal,” … “and soon.”')
  })
})

test('marked words are cut where a stretch begins or ends, and nothing is lost', () => {
  const pieces = marked({ start: 10, end: 10 + words.length, words }, [{ start: 13, end: 22 }], [{ start: 0, end: 27 }])
  expect(pieces.map(p => p.words).join('')).toBe(words)
  expect(pieces.map(p => p.style)).toEqual(['quoted', 'quoted source', 'quoted', 'own'])
})

test('only whole hashes are shortened', () => {
  expect(shortAddress(`${'0a'.repeat(32)}#figure:1-2`)).toBe('0a0a0a0a0a0a#figure:1-2')
  expect(shortAddress(`${'0a'.repeat(32)}~2#figure:1-2`)).toBe(`${'0a'.repeat(32)}~2#figure:1-2`)
  expect(shortAddress('sample-1#figure:1-2')).toBe('sample-1#figure:1-2')
})

test('tallies and what goes on', () => {
  const list = ['a', 'b', 'c'].map((name, k) => ({ name, count: 9 - k }))
  expect(tally(list)).toBe('a 9 · b 8 · c 7')
  expect(tally(list, 2)).toBe('a 9 · b 8 · and 1 more')
  expect(goesOn(null, plain)).toBe('')
  expect(goesOn('xyz', plain)).toBe('\nMore: the same with --cursor xyz\n')
})
