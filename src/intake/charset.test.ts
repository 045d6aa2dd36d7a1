import { expect, test } from 'vitest'
import { decode } from './charset.ts'

const WORDS = 'The minister said: “We will appeal.” – Café'
const bytes = (words: string, encoding: BufferEncoding = 'utf8'): Buffer => Buffer.from(words, encoding)
const swapped = (words: string): Buffer => bytes(words, 'utf16le').swap16()
const WINDOWS_1252 = Buffer.from('The minister said: \x93We will appeal.\x94 \x96 Caf\xe9', 'latin1')
const WINDOWS_1251 = Buffer.from('cff0e5e7e8e4e5edf220f1eae0e7e0eb2c20f7f2ee20eff0e0e2e8f2e5ebfcf1f2e2ee20f3e9e4e5f2', 'hex')

test.each<[string, Buffer, string, string]>([
  ['UTF-8', bytes(WORDS), WORDS, 'utf-8'],
  ['UTF-8 with a mark, which goes', bytes(`\uFEFF${WORDS}`), WORDS, 'utf-8'],
  ['UTF-16 little-endian with a mark', bytes(`\uFEFF${WORDS}`, 'utf16le'), WORDS, 'utf-16le'],
  ['UTF-16 big-endian with a mark', swapped(`\uFEFF${WORDS}`), WORDS, 'utf-16be'],
  ['UTF-16 little-endian without', bytes(WORDS, 'utf16le'), WORDS, 'utf-16le'],
  ['UTF-16 big-endian without', swapped(WORDS), WORDS, 'utf-16be'],
  ['windows-1252, whose quotation marks Node 20 loses', WINDOWS_1252, WORDS, 'windows-1252'],
  ['windows-1251', WINDOWS_1251, 'Президент сказал, что правительство уйдет', 'windows-1251'],
  ['UTF-8 cut off within a character', bytes('“Yes,” she said. “').subarray(0, -1), '“Yes,” she said. \uFFFD', 'utf-8'],
  [
    'UTF-8 with one byte broken',
    Buffer.concat([bytes('“”'.repeat(10)), Buffer.from([0xff])]),
    `${'“”'.repeat(10)}\uFFFD`,
    'utf-8',
  ],
  ['CRLF, kept', bytes('One.\r\nTwo.'), 'One.\r\nTwo.', 'utf-8'],
])('%s', async (_, given, text, charset) => {
  expect(await decode(given, undefined, false)).toEqual({ text, charset })
})

test.each([
  ['<meta charset="windows-1251">', 'windows-1251'],
  ['<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">', 'koi8-r'],
  [`<!-- ${'a long comment '.repeat(100)}--><meta charset=windows-1251>`, 'windows-1251'],
])('a page’s meta element: %.40s', async (meta, charset) => {
  expect((await decode(Buffer.concat([bytes(meta), WINDOWS_1251]), undefined, true)).charset).toBe(charset)
})

test('a given charset wins', async () => {
  expect(await decode(bytes('Café'), 'iso-8859-1', false)).toEqual({ text: 'CafÃ©', charset: 'windows-1252' })
  expect((await decode(swapped(`\uFEFF${WORDS}`), 'UTF-16', false)).text).toBe(WORDS)
})

test.each([
  ['klingon-8', /no charset known/],
  ['utf-8', /not utf-8/],
])('given as %s', async (charset, message) => {
  await expect(decode(WINDOWS_1252, charset, false)).rejects.toMatchObject({
    code: 'BAD_CHARSET',
    message: expect.stringMatching(message),
  })
})
