import { expect, test } from 'vitest'
import { answersTo, mayBe } from './check-described.ts'

test.each([
  ['Onda’s global head of safety', 'Ada Kern', ['Onda’s global head of safety'], true],
  ['the Onda head of safety', 'Ada Kern', ['global head of safety at Onda'], true],
  ['the provincial police', 'provincial police force', ['provincial police force'], true],
  // the head of one is not the head of the other
  ['the harbour master', 'Ada Kern', ['harbour master’s wife'], false],
  ['the German ministry spokesman', 'ministry spokesman', ['a ministry spokesman in Berlin'], false],
  // a name alone is no description
  ['Ada Kern', 'spokesman for Ada Kern', ['a spokesman for Ada Kern'], false],
  ['the pilot', 'Bo Roe', ['pilot'], false],
])('%s may be %s, %s: %s', (asked, name, said, want) => {
  expect(answersTo([asked], name, said, [])).toBe(want)
})

test.each([
  ['Lurian police', 'police', ['police'], ['Luria', 'Tuesday'], true],
  ['Cleo police', 'police', ['police'], ['Luria', 'Tuesday'], false],
  ['a representative for Ada Kern', 'representative', ['representative for Kern'], ['Ada Kern'], true],
  // a common noun that stands beside is no name
  ['the retired captain', 'captain', ['captain'], ['Retired'], false],
])('%s may be %s, called %s beside %s: %s', (asked, name, said, near, want) => {
  expect(answersTo([asked], name, said, near)).toBe(want)
})

test.each([
  ['an envoy', ['Ada Kern'], [], ['person'], true],
  ['an envoy', ['Ada Kern'], ['minister'], ['person'], false],
  ['the port envoy', ['Ada Kern'], ['envoy'], ['person'], true],
  ['pilot', ['an Onda spokesman'], [], [], false],
  // a body speaks by its officials, not by those who study it
  ['officials', ['Onda Port'], [], ['organisation'], true],
  ['analysts', ['Onda Port'], [], ['organisation'], false],
])('%s may be %s, known as %s (%s): %s', (described, asked, roles, kinds, want) => {
  expect(mayBe(described, asked, new Set(roles), kinds)).toBe(want)
})
