import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contradict, dominant, people, type Variant } from './variants.ts'

const of = (...all: readonly (readonly [initials: string, fields: string, weight: number])[]): Variant[] =>
  all.map(([initials, fields, weight], k) => ({ n: k + 1, initials, fields: fields ? fields.split('+') : [], weight }))

const sorted = (groups: readonly (readonly number[])[]) =>
  groups.map(g => [...g].sort((a, b) => a - b)).sort((a, b) => a[0]! - b[0]!)

describe('which variants of a name are one person', () => {
  test.each([
    ['alike', of(['', '', 1], ['', '', 1]), [[1, 2]]],
    ['one has a calling', of(['', '', 9], ['', 'sport', 1]), [[1, 2]]],
    ['two callings and one who has none', of(['', '', 9], ['', 'sport', 3], ['', 'desk', 3]), [[1], [2], [3]]],
    ['nearly all have one calling', of(['', '', 9], ['', 'sport', 1], ['', 'desk', 30]), [[1, 3], [2]]],
    ['one report has both', of(['', 'sport', 1], ['', 'stage', 1], ['', 'sport+stage', 1], ['', '', 1]), [[1, 2, 3, 4]]],
    ['two initials', of(['w', '', 1], ['hw', '', 1]), [[1], [2]]],
    ['two initials, and one without', of(['w', '', 1], ['hw', '', 1], ['', '', 1]), [[1], [2], [3]]],
    ['an initial, and one without', of(['w', '', 1], ['', '', 1]), [[1, 2]]],
    ['initial and calling agree', of(['w', 'desk', 1], ['', 'desk', 1], ['', '', 1]), [[1, 2, 3]]],
    ['what nobody has any more does not count', of(['', 'sport', 0], ['', 'desk', 1], ['', '', 1]), [[1], [2, 3]]],
  ])('%s', (_, variants, groups) => expect(sorted(people(variants))).toEqual(groups))
})

const variant = fc.record({
  initials: fc.constantFrom('', '', 'w', 'hw'),
  fields: fc.constantFrom([], [], ['sport'], ['desk'], ['stage'], ['desk', 'stage']),
  weight: fc.nat(50),
})
const variants = fc.array(variant, { maxLength: 8 }).map(all => all.map((v, k) => ({ ...v, n: k + 1 })))

test('law: the order of the variants does not count, and each is in one group', () => {
  fc.assert(
    fc.property(
      variants.chain(v => fc.tuple(fc.constant(v), fc.shuffledSubarray(v, { minLength: v.length }))),
      ([all, shuffled]) => {
        expect(sorted(people(shuffled))).toEqual(sorted(people(all)))
        expect(people(all).flat().sort()).toEqual(all.map(v => v.n).sort())
      },
    ),
  )
})

test('law: where nothing contradicts, all that are there are one', () => {
  fc.assert(
    fc.property(
      variants.filter(v => v.length > 0 && v.every(x => x.weight > 0) && !contradict(v)),
      all => {
        expect(people(all)).toHaveLength(1)
      },
    ),
  )
})

test.each([
  [[], null],
  [[['a', 1]], 'a'],
  [
    [
      ['a', 1],
      ['b', 1],
    ],
    null,
  ],
  [
    [
      ['a', 19],
      ['b', 1],
    ],
    'a',
  ],
  [
    [
      ['a', 18],
      ['b', 1],
    ],
    null,
  ],
  [[['a', 0]], null],
] as const)('dominant %j', (weighed, value) => expect(dominant(weighed)).toBe(value))
