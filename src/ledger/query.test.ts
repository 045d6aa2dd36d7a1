import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compiled } from './query-compile.ts'
import { matches, placesOf } from './query-match.ts'
import { parsed } from './query-parse.ts'
import { tokens } from './tokens.ts'

describe('what is typed, in the forms of both databases', () => {
  const both = (typed: string) => {
    const query = parsed(typed)
    return query && Object.values(compiled(query))
  }
  test.each([
    ['hospital', '(words : ("hospital"))', '(hospital)'],
    ['field hospital', '(words : (("field") AND ("hospital")))', '((field) & (hospital))'],
    ['field AND hospital', '(words : (("field") AND ("hospital")))', '((field) & (hospital))'],
    ['"field hospital"', '(words : ("field hospital"))', '(field <-> hospital)'],
    ['“Field Hospital”', '(words : ("field hospital"))', '(field <-> hospital)'],
    // PostgreSQL has two common words side by side as one word, too
    ['"at the ferry"', '(words : ("at the ferry"))', '(at <-> the <-> ferry & _at_the)'],
    ['"of the of the"', '(words : ("of the of the"))', '(of <-> the <-> of <-> the & _of_the & _the_of)'],
    ['"at the sam*"', '(words : ("at the sam" *))', '(at <-> the <-> sam:* & _at_the)'],
    ['"at the*"', '(words : ("at the" *))', '(at <-> the:*)'],
    ['ferry -"at the"', '(words : ((("ferry")) NOT (("at the"))))', '((ferry) & !(at <-> the & _at_the))'],
    ['hosp*', '(words : ("hosp" *))', '(hosp:*)'],
    ['"field hosp*"', '(words : ("field hosp" *))', '(field <-> hosp:*)'],
    ['al-Shifa', '(words : ("al shifa"))', '(al <-> shifa)'],
    ['ferry OR boat', '(words : (("ferry") OR ("boat")))', '((ferry) | (boat))'],
    ['ferry -night', '(words : ((("ferry")) NOT (("night"))))', '((ferry) & !(night))'],
    ['NOT night ferry', '(words : ((("ferry")) NOT (("night"))))', '((ferry) & !(night))'],
    ['ferry AND NOT (night OR day)', '(words : ((("ferry")) NOT ((("night") OR ("day")))))', '((ferry) & !((night) | (day)))'],
    ['near(a b, 0)', '(words : (NEAR("a" "b", 0)))', '(a & b & ((a <0> b) | (a <1> b) | (b <1> a)))'],
    ['Biden’s don’t', '(words : (("biden") AND ("dont")))', '((biden) & (dont))'],
    ['Žižek', '(words : ("zizek"))', '(zizek)'],
    // what either database would take for its own syntax is words
    ["'; DROP TABLE reports; --", '(words : (("drop") AND ("table") AND ("reports")))', '((drop) & (table) & (reports))'],
    ['facets : x ^y {z} +', '(words : (("facets") AND ("x") AND ("y") AND ("z")))', '((facets) & (x) & (y) & (z))'],
    ['a & b | !c <-> d:*', '(words : (("a") AND ("b") AND ("c") AND ("d")))', '((a) & (b) & (c) & (d))'],
    ['_e12 a"b"', '(words : (("e12") AND ("a") AND ("b")))', '((e12) & (a) & (b))'],
    ['and or not near', '(words : (("and") AND ("or") AND ("not") AND ("near")))', '((and) & (or) & (not) & (near))'],
    ['– — … * - %', null, null],
    ['', null, null],
  ])('%s', (typed, sqlite, postgres) => {
    expect(both(typed)).toEqual(sqlite === null ? null : [sqlite, postgres])
  })

  test('facets stand beside the words', () => {
    expect(compiled(parsed('ferry'), [['_e1', '_e2'], ['_tdirect']])).toEqual({
      sqlite: '(words : ("ferry")) AND (facets : ("_e1" OR "_e2")) AND (facets : ("_tdirect"))',
      postgres: '(ferry) & (_e1 | _e2) & (_tdirect)',
    })
    expect(compiled(null, [['_tdirect']]).postgres).toBe('(_tdirect)')
    expect(() => compiled(null)).toThrow(RangeError)
  })
})

describe('what cannot be understood', () => {
  test.each([
    ['"field hospital', 1, 'never closed'],
    ['ferry (boat', 7, 'never closed'],
    ['ferry) boat', 6, 'closes none'],
    ['OR ferry', 1, 'nothing before it'],
    ['AND ferry', 1, 'nothing before it'],
    ['ferry OR', 7, 'nothing behind it'],
    ['ferry AND', 7, 'nothing behind it'],
    ['ferry AND OR boat', 7, 'nothing behind it'],
    ['ferry NOT', 7, 'nothing behind it'],
    ['(ferry OR ) boat', 8, 'nothing behind it'],
    ['NOT ferry', 1, 'only what must not be there'],
    ['boat OR -ferry', 9, 'only what must not be there'],
    ['f*', 1, 'at least 2 letters'],
    ['fe*ry', 1, 'only at the end'],
    ['near(ferry)', 1, 'two single words'],
    ['near(ferry boat day, 3)', 1, 'two single words'],
    ['near(al-Shifa hospital)', 1, 'two single words'],
    ['near(ferry boat, 21)', 1, 'up to 20'],
    ['near ( ferry boat', 6, 'never closed'],
    [`${'('.repeat(21)}ferry${')'.repeat(21)}`, 21, 'more than 20 deep'],
    [Array.from({ length: 65 }, (_, k) => `w${k}`).join(' '), 247, 'more than 64 words'],
  ])('%s', (typed, at, why) => {
    expect(() => parsed(typed)).toThrow(expect.objectContaining({ code: 'BAD_USAGE' }))
    expect(() => parsed(typed)).toThrow(new RegExp(`at character ${at}: .*${why}`))
  })

  test('whatever is typed is understood, or refused with the place', () => {
    const piece = fc.constantFrom(
      '(',
      ')',
      '"',
      '“',
      '*',
      '-',
      ' ',
      'OR',
      'AND',
      'NOT',
      'near(',
      ',',
      '5',
      'ferry',
      'é',
      "'",
      '\\',
      '_',
      ':',
      '\0',
      '\u{1f600}',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), pieces => {
        const typed = pieces.join('')
        try {
          const query = parsed(typed)
          if (query) expect(compiled(query).postgres).toMatch(/^[a-z0-9_ &|!()<>:*-]+$/)
        } catch (error) {
          expect((error as Error).message).toMatch(/^The search words cannot be understood at character \d+: /)
        }
      }),
      { numRuns: 3000 },
    )
  })
})

describe('where the words stand', () => {
  const text = tokens('The ferry sailed; the old ferry, sailed anew by the ferryman.').map(t => t.word)
  test.each([
    [
      'ferry',
      [
        [
          [1, 1],
          [5, 5],
        ],
      ],
    ],
    [
      'ferr*',
      [
        [
          [1, 1],
          [5, 5],
          [10, 10],
        ],
      ],
    ],
    [
      '"ferry sailed"',
      [
        [
          [1, 2],
          [5, 6],
        ],
      ],
    ],
    [
      '"the ferry*"',
      [
        [
          [0, 1],
          [9, 10],
        ],
      ],
    ],
    [
      'near(old anew, 2)',
      [
        [
          [4, 4],
          [7, 7],
        ],
      ],
    ],
    ['near(old anew, 1)', [[]]],
    [
      'ferry -night',
      [
        [
          [1, 1],
          [5, 5],
        ],
      ],
    ],
    ['night OR old', [[], [[4, 4]]]],
  ])('%s', (typed, places) => expect(placesOf(parsed(typed)!, text)).toEqual(places))

  test.each([
    ['ferry old', true],
    ['ferry night', false],
    ['ferry -night', true],
    ['ferry -old', false],
    ['night OR (old sailed)', true],
    ['"old sailed"', false],
  ])('%s: %s', (typed, there) => expect(matches(parsed(typed)!, text)).toBe(there))
})
