import { expect, test } from 'vitest'
import { samePlace } from './where.ts'

test.each([
  ['Veldam', ['Veldam'], true],
  ['the besieged Veldam Strip', ['Veldam'], true],
  ['Veldam', ['Veldam Strip'], true],
  ['across Veldam', ['Veldam'], true],
  ['the occupied North Shore', ['North Shore'], true],
  ['Upper Orland', ['Orland', 'Upper Orland'], true],
  ['northern Veldam', ['Veldam'], false],
  ['Veldam City', ['Veldam'], false],
  ['a market in Veldam', ['Veldam'], false],
  ['Orland', ['Veldam'], false],
  ['the city', ['Veldam'], false],
  ['', ['Veldam'], false],
] as const)('%s, of %j: %s', (place, names, same) => expect(samePlace(place, names)).toBe(same))
