import { expect, test } from 'vitest'
import { changeWords, wasIn } from './correction-words.ts'

const anchor = (words: string) => ({ start: 0, end: words.length, words, before: '', after: '' })

test.each([
  ['accept', { as: '["…"]' }, ''],
  ['reject', {}, ''],
  ['speaker', { speaker: null }, 'speaker: nobody'],
  ['bounds', { cue: [], content: [anchor('it rained'), anchor('all day')] }, 'cue: none; content: it rained … all day'],
  ['split', { from: anchor('and then') }, 'from: and then'],
  [
    'details',
    {
      set: { manner: 'denied', negated: true, saidOn: { value: '2025-03', words: anchor('in March') } },
      was: { manner: 'said', negated: 'no', saidOn: 'none' },
    },
    'manner: said → denied; negated: no → yes; said on: none → 2025-03',
  ],
  [
    'figure',
    { set: { least: 3, most: null, speaker: null }, was: { least: '1', most: '2', speaker: 'Amara Quist' } },
    'least: 1 → 3; most: 2 → none; speaker: Amara Quist → outlet',
  ],
  [
    'add-figure',
    { set: { number: anchor('some 14'), least: 14, period: { from: null, to: '2025' } } },
    'number: some 14; least: 14; period: to 2025',
  ],
])('%s', (kind, to, words) => {
  expect(changeWords(kind, JSON.stringify({ at: 0, to }))).toBe(words)
})

test('what was, of the fields that are changed alone', () => {
  const figure = { least: 14, most: null, where: { start: 0, end: 4, words: 'Onda' }, words: 'some 14' }
  expect(wasIn(figure, { least: 1, where: null, number: 1 }, { number: figure.words })).toEqual({
    least: '14',
    where: 'Onda',
    number: 'some 14',
  })
})
