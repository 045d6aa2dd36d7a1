import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cursorOf, placeOf } from './cursor.ts'

const question = { words: 'ferry', outlet: ['The Daily Note'] }

test('a cursor leads back to its place, whatever that is made of', () => {
  fc.assert(
    fc.property(fc.option(fc.string()), fc.integer(), (day, n) => {
      const cursor = cursorOf(question, [day, n])
      expect(cursor).toMatch(/^[\w-]+$/)
      expect(placeOf(question, cursor, ['string', 'number'])).toEqual([day, n])
    }),
  )
})

describe('what is no cursor of this question', () => {
  const good = cursorOf(question, ['2025-03-14', 7])
  test.each([
    ['nothing', ''],
    ['nonsense', 'abc'],
    ['JSON that is no list', Buffer.from('{}').toString('base64url')],
    ['one of another question', cursorOf({ ...question, words: 'night' }, ['2025-03-14', 7])],
    ['one with other values', cursorOf(question, [7, '2025-03-14'])],
    ['one with more values', cursorOf(question, ['2025-03-14', 7, 8])],
    ['half of one', good.slice(0, good.length / 2)],
  ])('%s', (_, cursor) => {
    expect(() => placeOf(question, cursor, ['string', 'number'])).toThrow(expect.objectContaining({ code: 'BAD_USAGE' }))
  })
})
