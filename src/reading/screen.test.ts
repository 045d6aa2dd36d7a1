import { expect, test } from 'vitest'
import { columns, onScreen } from './screen.ts'

test.each([
  ['plain words', 'plain words'],
  ['\x1b[31mred\x1b[0m', '<U+001B>[31mred<U+001B>[0m'],
  ['\x9b2J', '<U+009B>2J'],
  ['a\u202egnp.exe', 'a<U+202E>gnp.exe'],
  ['\u2066x\u2069', '<U+2066>x<U+2069>'],
  ['two\tthree\r\nfour', 'two three  four'],
  ['אבג 🌊', 'אבג 🌊'],
])('%j', (words, shown) => {
  expect(onScreen(words)).toBe(shown)
})

test.each([
  ['appeal', 6],
  ['e\u0301t\u00e9', 3],
  ['波', 2],
  ['🌊', 2],
  ['a\u200bb', 2],
])('%s takes %i columns', (words, wide) => {
  expect(columns(words)).toBe(wide)
})
