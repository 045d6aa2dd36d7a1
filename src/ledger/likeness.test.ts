import { describe, expect, test } from 'vitest'
import { likeness, near, nearly, sharedRoles, writtenOut } from './likeness.ts'

describe('likeness', () => {
  test.each([
    ['person quist #7', 'person quist, amara quist', 'surname'],
    ['organisation quist', 'person quist, amara quist', 'surname'],
    ['person quist #7', 'person quist #8', undefined],
    ['person amara #7', 'person quist, amara quist', undefined],
    ['person quist, amara quist|w|', 'person quist, amara quist|h|', 'same name, other calling'],
    ['person quist, amara quist', 'organisation amara quist', 'same name, other kind'],
    ['place norco', 'organisation norco', 'same name, other kind'],
    ['person quist, amara quist', 'person quist, amara maria quist', 'other first name'],
    ['person quist, jim quist', 'person quist, james quist', 'other first name'],
    ['person quist, amara quist', 'person quist, amarah quist', 'other spelling'],
    ['person quist, amara quist', 'person quist, gad quist', undefined],
    ['organisation nhu', 'organisation norco harbour union', 'short form'],
    ['organisation nhu', 'organisation norco house', undefined],
    ['organisation ap', 'organisation ap photo', undefined],
    ['organisation un security council', 'organisation united nations security council', 'short form'],
  ])('%s and %s', (one, other, why) => {
    expect(likeness(one, other)?.why).toBe(why)
    expect(likeness(other, one)?.why).toBe(why)
  })
})

describe('near', () => {
  test.each([
    ['person quist #7', 'Quist', { keys: [], ranges: [['person quist,', 'person quist-']] }],
    ['unnamed officials #7', 'officials', { keys: [], ranges: [] }],
    ['organisation tv #7', 'TV', { keys: [], ranges: [] }],
    ['place norco', 'Norco', { keys: ['organisation norco'], ranges: [] }],
  ])('%s', (key, name, expected) => expect(near({ key, name })).toEqual(expected))
})

test('writtenOut', () => {
  expect(writtenOut('organisation un security council', 'organisation un=united nations')).toBe(
    'organisation united nations security council',
  )
  expect(writtenOut('organisation un', 'organisation un=united nations')).toBeNull()
})

test.each([
  ['tillerson', 'tilerson', true],
  ['jong', 'jung', true],
  ['kim', 'kin', false],
  ['amara', 'ammaar', false],
  ['quist', 'quist', true],
])('nearly %s %s', (a, b, is) => expect(nearly(a, b)).toBe(is))

test('sharedRoles leaves out what many are', () => {
  expect(sharedRoles(['senior harbour official'], ['Harbour master', 'former official'])).toEqual(['harbour'])
})
