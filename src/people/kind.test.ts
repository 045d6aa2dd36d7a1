import { expect, test } from 'vitest'
import { kindOf } from './kind.ts'

test.each([
  ['he', 'person'],
  ['They', 'group'],
  ['Osama Hamdan', 'person'],
  ['Prime Minister Ana Poe', 'person'],
  ['The interior ministry', 'organisation'],
  ['the commission', 'organisation'],
  ['police', 'organisation'],
  ['The Daily Post', 'organisation'],
  ['a report', 'document'],
  ['an official familiar with the matter', 'unnamed'],
  ['Some residents', 'unnamed'],
  ['who', 'unnamed'],
] as const)('%s is %s', (source, kind) => {
  expect(kindOf(source)).toBe(kind)
})
