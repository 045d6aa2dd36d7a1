import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placesOf } from './chain.ts'

const link = (id: string, speaker: string | null, inside: string | null = null, continues: string | null = null) => ({
  id,
  speaker,
  in: inside,
  continues,
})
const chains = (...links: readonly ReturnType<typeof link>[]): readonly string[] => {
  const places = placesOf(links)
  return links.map(l => `${places.get(l.id)!.chain.join(' ')} ${places.get(l.id)!.depth}`)
}

test.each([
  ['the outlet alone', [link('a', null)], ['outlet 0']],
  ['one mouth', [link('a', 'ada')], ['outlet ada 0']],
  [
    'three deep, the inner ones first',
    [link('c', 'cy', 'b'), link('b', 'bo', 'a'), link('a', 'ada')],
    ['outlet ada bo cy 2', 'outlet ada bo 1', 'outlet ada 0'],
  ],
  ['an outer one whom nobody names', [link('a', null), link('b', 'bo', 'a')], ['outlet 0', 'outlet bo 1']],
  ['an inner one whom nobody names', [link('a', 'ada'), link('b', null, 'a')], ['outlet ada 0', 'outlet ada 1']],
  ['who tells what she said before', [link('a', 'ada'), link('b', 'ada', 'a')], ['outlet ada 0', 'outlet ada 1']],
  [
    'a quotation inside, continued in a paragraph of its own',
    [link('a', 'ada'), link('b', 'bo', 'a'), link('c', 'bo', null, 'b'), link('d', 'bo', null, 'c')],
    ['outlet ada 0', 'outlet ada bo 1', 'outlet ada bo 1', 'outlet ada bo 1'],
  ],
  [
    'what is told inside a continued quotation',
    [link('a', 'ada'), link('b', 'ada', null, 'a'), link('c', 'cy', 'b')],
    ['outlet ada 0', 'outlet ada 0', 'outlet ada cy 1'],
  ],
])('%s', (_, links, expected) => {
  expect(chains(...links)).toEqual(expected)
})

test.each([
  ['itself', [link('a', 'ada', 'a')]],
  ['one that lies in it', [link('a', 'ada', 'b'), link('b', 'bo', 'a')]],
  ['itself by going on', [link('a', 'ada', null, 'b'), link('b', 'bo', null, 'a')]],
])('one that lies inside %s is a broken promise', (_, links) => {
  expect(() => placesOf(links)).toThrow(RangeError)
})

test('each chain is its outer one’s and at most one link more, however deep and in any order', () => {
  const links = fc
    .array(
      fc.record({
        speaker: fc.option(fc.constantFrom('ada', 'bo', 'cy')),
        outer: fc.nat(),
        goesOn: fc.boolean(),
        top: fc.boolean(),
      }),
      { maxLength: 40 },
    )
    .map(rows =>
      rows.map(({ speaker, outer, goesOn, top }, i) => {
        const before = top || i === 0 ? null : `${outer % i}`
        return link(`${i}`, speaker, goesOn ? null : before, goesOn ? before : null)
      }),
    )
    .chain(all => fc.shuffledSubarray(all, { minLength: all.length }))
  fc.assert(
    fc.property(links, all => {
      const places = placesOf(all)
      for (const l of all) {
        const { chain, depth } = places.get(l.id)!
        expect(chain[0]).toBe('outlet')
        if (l.speaker !== null) expect(chain.at(-1)).toBe(l.speaker)
        if (l.in === null) continue
        const outer = places.get(l.in)!
        expect(depth).toBe(outer.depth + 1)
        expect(chain.slice(0, outer.chain.length)).toEqual(outer.chain)
        expect(chain.length - outer.chain.length).toBeLessThanOrEqual(1)
      }
    }),
  )
})

test('ten thousand paragraphs of one quotation are no deeper than one', () => {
  const all = Array.from({ length: 10_000 }, (_, i) => link(`${i}`, 'ada', null, i ? `${i - 1}` : null)).toReversed()
  expect(placesOf(all).get('9999')).toEqual({ chain: ['outlet', 'ada'], depth: 0 })
})
