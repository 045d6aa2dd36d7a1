import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { HearsayError } from '../report/index.ts'
import { type Given, intake } from './intake.ts'

const TEXT = '“We will appeal,” she said on Friday.'
const PAGE = `<html><head><title>Court</title></head><body><article><p>${TEXT}</p></article></body></html>`

describe('plain text', () => {
  test.each<[string, string, string, string | null]>([
    ['as it is', `\n${TEXT}\r\n`, `\n${TEXT}\r\n`, null],
    ['date before the words', ` date 2024-09-27 ${TEXT}`, TEXT, '2024-09-27'],
    ['date in a line of its own', `date 2024-09-27\r\n\r\n${TEXT}`, `\r\n${TEXT}`, '2024-09-27'],
    ['an instant', `Date: 2024-09-27T08:00+0200\n${TEXT}`, TEXT, '2024-09-27T08:00+02:00'],
    ['a sentence with a date', `Date 2024 was set. ${TEXT}`, `Date 2024 was set. ${TEXT}`, null],
    ['a short first line is no title', `Court\n\n${TEXT}`, `Court\n\n${TEXT}`, null],
    ['a tag in passing', `She wrote <b>no</b>. ${TEXT}`, `She wrote <b>no</b>. ${TEXT}`, null],
  ])('%s', async (_, input, text, published) => {
    const report = await intake(Buffer.from(input))
    expect(report).toMatchObject({
      text,
      published,
      title: null,
      origin: { mediaType: 'text/plain', charset: 'utf-8', language: expect.anything() },
    })
  })
})

test.each<[string, string, Given, string | undefined, string]>([
  ['page by content', PAGE, {}, undefined, 'text/html'],
  ['page by name', `<p>${TEXT}</p>`, {}, 'a.HTM', 'text/html'],
  ['page by media type', PAGE, { mediaType: 'text/html; charset=utf-8' }, 'a.txt', 'text/html; charset=utf-8'],
  ['page named as text', PAGE, {}, 'a.txt', 'text/plain'],
  ['JSON by content', `{"text":${JSON.stringify(TEXT)}}`, {}, '-', 'application/json'],
  ['brackets are not JSON', `[Correction] ${TEXT}`, {}, undefined, 'text/plain'],
])('%s', async (_, input, given, name, mediaType) => {
  const report = await intake(Buffer.from(input), given, name)
  expect(report.text).toContain(TEXT)
  expect(report.origin.mediaType).toBe(mediaType)
})

test('what is given wins', async () => {
  const given = { id: '7', published: '2024-09-28', outlet: 'O', title: 'T', url: 'https://o.example/', language: 'xx' }
  const { origin, ...report } = await intake(Buffer.from(`date 2024-99-99 ${TEXT}`), given)
  expect({ ...origin, ...report }).toMatchObject({ ...given, text: TEXT })
})

test.each<[string, Uint8Array, Given, string, string, RegExp]>([
  ['nothing', Buffer.from(''), {}, '', 'EMPTY_INPUT', /empty/],
  ['blank', Buffer.from('\uFEFF \n'), {}, '', 'EMPTY_INPUT', /empty/],
  ['a date alone', Buffer.from('date 2024-09-27'), {}, '', 'EMPTY_INPUT', /empty/],
  ['a date that is none', Buffer.from(`date 2024-02-30 ${TEXT}`), {}, '', 'BAD_DATE', /2024-02-30/],
  ['a flag that is no date', Buffer.from(TEXT), { published: 'soon' }, '', 'BAD_DATE', /soon/],
  ['a charset not known', Buffer.from(TEXT), { charset: 'x' }, '', 'BAD_CHARSET', /“x”/],
  ['too large', Buffer.alloc(20_000_001, 'a'), {}, '', 'TOO_LARGE', /20 MB/],
  ['PDF', Buffer.from('%PDF-1.7\n'), {}, 'a.txt', 'BINARY_INPUT', /PDF/],
  ['PNG', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), {}, '', 'BINARY_INPUT', /PNG/],
  ['Word', Buffer.from('PK\x03\x04'), {}, 'a.docx', 'BINARY_INPUT', /Word/],
  ['gzip', gzipSync(TEXT), {}, '', 'BINARY_INPUT', /gunzip/],
  ['counted bytes', Uint8Array.from({ length: 2000 }, (_, i) => (i * 7) % 256), {}, '', 'BINARY_INPUT', /binary/],
  ['zeros', new Uint8Array(100), {}, '', 'BINARY_INPUT', /binary/],
  ['JSON cut off', Buffer.from('{"text": "We'), {}, '', 'BAD_JSON', /cut off/],
])('%s', async (_, bytes, given, name, code, message) => {
  await expect(intake(bytes, given, name)).rejects.toMatchObject({ code, message: expect.stringMatching(message) })
})

test('a stray NUL does not make a text binary', async () => {
  expect((await intake(Buffer.from(`${TEXT}\0`))).text).toBe(`${TEXT}\uFFFD`)
})

test('a text in place of bytes is a broken promise', async () => {
  await expect(intake('text' as never)).rejects.toThrow(RangeError)
})

describe('whatever comes in, a clean report or a HearsayError comes out', () => {
  const bits = fc.constantFrom(
    '😀',
    '👩‍👩‍👧',
    'e\u0301\u0323',
    'שלום ',
    'مرحبا ',
    '\0',
    '\uD800',
    '\uDC00',
    '“',
    '" ',
    '</p>',
    '<p>',
    '<br>',
    '<b',
    '<!--',
    '<script>',
    '&amp;',
    '&#0;',
    '&#xD800;',
    '{"text":',
    '[',
    '\r\n',
    'date 2024-09-27 ',
    ' she said. ',
    '\uFEFF',
    '\x1b',
  )
  const strings = fc.array(fc.oneof(bits, fc.string({ unit: 'binary' })), { maxLength: 40 }).map(parts => parts.join(''))
  const names = fc.constantFrom(undefined, 'a.txt', 'a.html', 'a.json')
  const encodings = fc.constantFrom<BufferEncoding>('utf8', 'utf16le', 'latin1')

  const holds = async (bytes: Uint8Array, name: string | undefined): Promise<void> => {
    try {
      const report = await intake(bytes, { language: 'en' }, name)
      for (const words of [report.text, report.title ?? '']) expect(words).not.toMatch(/[\0\uD800-\uDFFF]/u)
    } catch (error) {
      expect(error).toBeInstanceOf(HearsayError)
    }
  }
  test('bytes', () => fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), names, holds), { numRuns: 300 }))
  test('strings', () =>
    fc.assert(
      fc.asyncProperty(strings, names, encodings, (words, name, encoding) => holds(Buffer.from(words, encoding), name)),
      { numRuns: 500 },
    ))
  test('pages', () =>
    fc.assert(
      fc.asyncProperty(strings, strings, (head, body) =>
        holds(Buffer.from(`<html><head>${head}</head><body><p>${body}</p>`), 'a.html'),
      ),
      { numRuns: 200 },
    ))
  test('one huge line', async () => {
    expect((await intake(Buffer.from('she said so, 😀 '.repeat(200_000)))).text).toHaveLength(3_200_000)
  })
})
