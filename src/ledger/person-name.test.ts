import { describe, expect, test } from 'vitest'
import { oneWord, personName } from './person-name.ts'

const key = (name: string) => {
  const n = personName(name)
  return n && `${n.surname}, ${n.words.join(' ')}|${n.initials}`
}

describe('personName', () => {
  test.each([
    ['Amara Quist', 'quist, amara quist|'],
    ['AMARA QUIST', 'quist, amara quist|'],
    ['President Amara Quist', 'quist, amara quist|'],
    ['Prof. Dr. Amara Quist', 'quist, amara quist|'],
    ['Amara L. Quist', 'quist, amara quist|l'],
    ['Amara L.K. Quist', 'quist, amara quist|lk'],
    ['Amara Quist Jr.', 'quist, amara quist jr|'],
    ['Núria Quíst', 'quist, nuria quist|'],
    ['Jean-Pierre Quist', 'quist, jean pierre quist|'],
    ['Jean Pierre Quist', 'quist, jean pierre quist|'],
    ['Samir al-Khatib', 'khatib, samir khatib|'],
    ['Samir Al Khatib', 'khatib, samir khatib|'],
    ['Samir el-Khatib', 'khatib, samir khatib|'],
    ['Samir as-Sabah', 'sabah, samir sabah|'],
    ['Al Quist', 'quist, al quist|'],
    ['Kim Ho-jin', 'kim, kim ho jin|'],
    ['Kim Ho Jin', 'kim, kim ho jin|'],
    ['Ana Kim', 'kim, ana kim|'],
    ['Ana van der Berg', 'berg, ana van der berg|'],
    ['Ana O’Hara', 'ohara, ana ohara|'],
    ['Ana Quist’s', 'quist, ana quist|'],
  ])('%s', (name, expected) => expect(key(name)).toBe(expected))

  test.each([
    'Quist',
    'President Quist',
    'J. Quist',
    '',
    '—',
    'Amara Quist and Gad Lev',
    'Amara Quist, a lawyer',
    'the harbour master',
    'Quist of the harbour',
    'Agent 47',
    'A Very Long Name That Is None At All',
  ])('none: “%s”', name => expect(personName(name)).toBeNull())

  test.each([
    ['Quist', 'quist'],
    ['President Quist', 'quist'],
    ['Amara Quist', null],
  ])('oneWord: %s', (name, expected) => expect(oneWord(name)).toBe(expected))
})
