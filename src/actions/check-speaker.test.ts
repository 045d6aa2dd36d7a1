import { expect, test } from 'vitest'
import { fits } from './check-speaker.ts'

test.each([
  ['Kern', 'Ada Kern', 'person', [], true],
  ['Ada Kern', 'Kern', 'person', [], true],
  ['Bo Kern', 'Ada Kern', 'person', [], false],
  ['Sheriff Kern', 'Ada Kern', 'person', [], true],
  ['A. Kern', 'Ada Kern', 'person', [], true],
  ['Tim Kern', 'Timothy D. Kern', 'person', [], true],
  ['Onda Air Lines', 'OAL', 'organisation', [], true],
  ['OAL', 'Onda Air Lines', 'organisation', [], true],
  ['Kern', 'Kern Company', 'organisation', [], false],
  ['Onda', 'Onda Port Authority', 'organisation', ['Onda'], true],
  ['The pilot', 'captain of flight 12', 'unnamed', ['the pilot'], true],
  ['Ada Kern', 'First Deputy Head of the Council Ada Kern', 'organisation', [], true],
])('%s may be %s, %s: %s %s', (asked, name, kind, mentions, want) => {
  expect(fits([asked], { name, kind, mentions })).toBe(want)
})
