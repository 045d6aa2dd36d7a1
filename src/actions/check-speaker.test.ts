import { expect, test } from 'vitest'
import { firstName, fits, nobody } from './check-speaker.ts'

test.each([
  ['Kern', 'Ada Kern', 'person', [], true],
  ['Ada Kern', 'Kern', 'person', [], true],
  ['Bo Kern', 'Ada Kern', 'person', [], false],
  ['Sheriff Kern', 'Ada Kern', 'person', [], true],
  ['A. Kern', 'Ada Kern', 'person', [], true],
  ['Tim Kern', 'Timothy D. Kern', 'person', [], true],
  ['D. B. Kern', 'C. B. Kern', 'person', [], false],
  ['Ada Kern', 'Ada Kern III', 'person', [], true],
  ['Onda Air Lines', 'OAL', 'organisation', [], true],
  ['OAL', 'Onda Air Lines', 'organisation', [], true],
  ['Kern', 'Kern Company', 'organisation', [], false],
  ['Onda', 'Onda Port Authority', 'organisation', ['Onda'], true],
  ['Onda Ferries', 'Onda Ferries Inc', 'organisation', [], true],
  ['Onda Ferries', 'Onda Ferries Union', 'organisation', [], false],
  ['The pilot', 'captain of flight 12', 'unnamed', ['the pilot'], true],
  ['Ada Kern', 'First Deputy Head of the Council Ada Kern', 'organisation', [], true],
])('%s may be %s, %s: %s %s', (asked, name, kind, mentions, want) => {
  expect(fits([asked], { name, kind, mentions })).toBe(want)
})

test.each([
  ['A.J. Kern', 'A.J.', true],
  ['Ada Kern', 'Ada', true],
  ['Ada Kern', 'Kern', false],
  ['Ada', 'Ada', false],
])('%s may be called %s by a first name: %s', (asked, source, want) => {
  expect(firstName([asked], source)).toBe(want)
})

test.each(['No-one', 'no one', 'Somebody', 'he', 'unnamed'])('%s is nobody', name => expect(nobody({ name })).toBe(true))
