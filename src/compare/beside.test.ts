import { expect, test } from 'vitest'
import { mentionBeside, namedBeside, quotationAround } from './beside.ts'

const placesOf = (text: string, mentions: readonly string[]) =>
  mentions.map(m => ({ start: text.lastIndexOf(m), end: text.lastIndexOf(m) + m.length }))

test.each([
  ['“It is late,” Onda spokesman Bo Roe was quoted by The Note as saying.', ['The Note', 'Bo Roe'], 'Bo Roe'],
  ['“It is late,” The Note quoted Bo Roe as saying.', ['The Note', 'Bo Roe'], 'Bo Roe'],
  ['“It is late,” said the old harbour master.', ['the old harbour master'], 'the old harbour master'],
  ['“It is late,” the harbour master, who had run there, said.', ['the harbour master'], 'the harbour master'],
  ['“It is late,” a friend of Bo Roe said.', ['Bo Roe'], null],
  ['“It is late.” The ferry had left when Bo Roe came.', ['The ferry', 'Bo Roe'], null],
])('%s', (text, mentions, want) => {
  const quotation = quotationAround(text, { start: 3, end: 5 })!
  expect(mentions[mentionBeside(text, quotation, placesOf(text, mentions))] ?? null).toBe(want)
})

test.each([
  ['“It is late,” Ada Kern said.', 'Ada Kern'],
  ['“It is late,” a spokesman for Ada Kern said.', null],
  ['“It is late,” she said.', null],
])('%s', (text, want) => {
  expect(namedBeside(text, quotationAround(text, { start: 3, end: 5 })!)).toBe(want)
})
