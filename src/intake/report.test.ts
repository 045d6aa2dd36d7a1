import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeReport } from './report.ts'

const TEXT = '“We will appeal,” she said on Friday.'

test('what is not said stays null', () => {
  expect(makeReport({ text: TEXT })).toEqual({
    id: '7f520939a1f4a10a2922c662c64f2c621c0ff80dfcdadf1d48a3548a1a407193',
    origin: { url: null, outlet: null, mediaType: null, charset: null, language: 'en', fetched: null },
    title: null,
    published: null,
    text: TEXT,
    marks: [],
    headline: null,
  })
})

test('the id is of url, outlet, date, title and text, and of nothing else', () => {
  const id = (more: object): string => makeReport({ text: TEXT, ...more }).id
  expect(id({ charset: 'utf-8', language: 'en', mediaType: 'text/html' })).toBe(id({}))
  const others = [{}, { url: 'a' }, { outlet: 'a' }, { published: '2024' }, { title: 'a' }, { text: 'a' }].map(id)
  expect(new Set(others).size).toBe(others.length)
  expect(id({ id: 'mine' })).toBe('mine')
})

test.each([
  ['Court to hear appeal', 'Court to hear appeal'],
  ['she said', null], // stands in the text
  ['  ', null],
])('headline of “%s”', (title, text) => {
  const { headline, ...report } = makeReport({ text: TEXT, title, published: '2024-03-10', outlet: 'The Daily Note' })
  if (text === null) expect(headline).toBeNull()
  else expect(headline).toEqual({ ...report, id: `${report.id}#title`, title: null, text, headline: null })
})

test('NUL and halves of surrogate pairs are replaced, and no offset moves', () => {
  const { text, title } = makeReport({ text: 'a\0b\uD83Dc\uDE00d😀', title: 'x\uD83D' })
  expect(text).toBe('a\uFFFDb\uFFFDc\uFFFDd😀')
  expect(title).toBe('x\uFFFD')
  fc.assert(
    fc.property(fc.string({ unit: fc.nat(0xffff).map(unit => String.fromCharCode(unit)), minLength: 1 }), words => {
      fc.pre(words.trim() !== '')
      const made = makeReport({ text: words, title: words, language: 'en' }).text
      expect(made).toHaveLength(words.length)
      expect(made).not.toMatch(/[\0\uD800-\uDFFF]/u)
    }),
  )
})

test('broken promises and bad dates', () => {
  expect(() => makeReport({ text: 42 as never })).toThrow(RangeError)
  expect(() => makeReport({ text: ' \n' })).toThrowError(expect.objectContaining({ code: 'BAD_REPORT' }))
  expect(() => makeReport({ text: TEXT, published: '' })).toThrowError(expect.objectContaining({ code: 'BAD_DATE' }))
  expect(() => makeReport({ text: TEXT, published: 'soon' })).toThrowError(expect.objectContaining({ code: 'BAD_DATE' }))
})
