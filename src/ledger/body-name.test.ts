import { describe, expect, test } from 'vitest'
import { acronymIn, acronymsOf, bodyName } from './body-name.ts'

const never = () => false

describe('bodyName', () => {
  test.each([
    ['the Norco Harbour Union', 'norco harbour union'],
    ['NORCO HARBOUR UNION', 'norco harbour union'],
    ['Bank of Norco', 'bank of norco'],
    ['Norcan government', 'norcan government'],
    ['Norcan Government', 'norcan government'],
    ['U.N.H.C.R.', 'unhcr'],
    ['U.S.', 'united states'],
    ['America', 'united states'],
    ['North Korea', 'north korea'],
    ['Norco', 'norco'],
    ['Norco-on-Sea', 'norco on sea'],
    ['Café Norco', 'cafe norco'],
  ])('%s', (name, words) => expect(bodyName(name, never)).toBe(words))

  test.each([
    'Police',
    'the police',
    'Foreign Ministry',
    'Supreme Court',
    'Ministry of Health',
    'In',
    'You',
    'Korean',
    'Times',
    'GMT',
    '14',
    'a local news site',
    'state television',
    'Norco, Onda and Poe',
    'harbour masters',
    '',
    'Norcan police',
    'X',
  ])('tells of nobody in particular: “%s”', name => expect(bodyName(name, never)).toBeNull())

  test('a word that the report has in small letters too is no name', () => {
    expect(bodyName('Sprout', low => low === 'sprout')).toBeNull()
    expect(bodyName('Sprout', never)).toBe('sprout')
  })
})

test.each([
  ['united nations security council', ['unsc']],
  ['bank of norco', ['bon', 'bn']],
  ['norco', []],
  ['a b', ['ab', 'b'].filter(a => a.length > 1)],
])('acronymsOf %s', (words, all) => expect(acronymsOf(words)).toEqual(all))

test.each([
  ['norco harbour union', ['Norco Harbour Union', 'NHU'], 'nhu'],
  ['norco harbour union', ['N.H.U.'], 'nhu'],
  ['norco harbour union', ['the union', 'NU', 'nhu'], null],
  ['ap photo', ['AP'], null],
])('acronymIn %s %j', (words, mentions, short) => expect(acronymIn(words, mentions)).toBe(short))
