import { expect, test } from 'vitest'
import { nounOf, singular } from './noun.ts'

test.each([
  ['spokeswoman', 'person', false, 'female'],
  ['chairman', 'person', false, 'male'],
  ['officials', 'group', true, null],
  ['Police', 'organisation', false, null],
  ['companies', 'organisation', true, null],
  ['think-tank', 'organisation', false, null],
  ['reports', 'document', true, null],
  ['ornithologist', 'person', false, null], // by its ending
  ['beekeepers', 'group', true, null],
] as const)('%s is %s', (word, kind, plural, gender) => {
  expect(nounOf(word)).toMatchObject({ kind, plural, gender })
})

test.each(['water', 'March', 'green', 'yes'])('%s stands for nobody', word => expect(nounOf(word)).toBeNull())

test.each([
  ['officials', 'official'],
  ['agencies', 'agency'],
  ['businesswomen', 'businesswoman'],
  ['boss', 'boss'],
  ['churches', 'church'],
])('%s are several of %s', (many, one) => expect(singular(many)).toBe(one))
