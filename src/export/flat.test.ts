import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cell, line } from '../reading/cell.ts'
import { flat } from './flat.ts'

test.each([
  ['We will appeal', '"We will appeal"'],
  ['“Yes,” she said', '"“Yes,” she said"'],
  ['a "b" c', '"a ""b"" c"'],
  ['', '""'],
  [null, ''],
  [41534, '41534'],
  [-3, '-3'],
  [0.931, '0.931'],
  [true, 'true'],
  // run as formulas by a spreadsheet
  ['=1+1', `"'=1+1"`],
  ['=HYPERLINK("http://example.org")', `"'=HYPERLINK(""http://example.org"")"`],
  ['+1', `"'+1"`],
  ['-1+1', `"'-1+1"`],
  ['@SUM(A1)', `"'@SUM(A1)"`],
  ['\t=1', `"'\t=1"`],
  ['\r=1', `"'\r=1"`],
  ['\n', `"'\n"`],
  ['  =1+1', `"'  =1+1"`],
  ['＝1+1', `"'＝1+1"`],
  // one whose list separator is a semicolon parts no cell that is in quotation marks
  ['rain;=1+1', '"rain;=1+1"'],
])('%j', (value, written) => {
  expect(cell(value)).toBe(written)
})

test('no words begin a formula, and all come back', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('=', '+', '-', '@', ' ', '\t', '\n', '"', "'", ',', ';', 'a', '＝', '😀') }),
      words => {
        const inside = cell(words).slice(1, -1).replaceAll('""', '"')
        expect(inside).not.toMatch(/^\s*[=+\-@＝]/)
        expect([words, `'${words}`]).toContain(inside)
      },
    ),
  )
})

test('lists are one cell', () => {
  expect(flat(['a', 'b'], { type: 'texts', between: ' ← ' })).toBe('a ← b')
  expect(
    flat(
      [
        { start: 1, end: 4 },
        { start: 9, end: 12 },
      ],
      { type: 'spans', between: '' },
    ),
  ).toBe('1-4 9-12')
  expect(flat(null, { type: 'texts', between: ' ' })).toBe(null)
})

test('a line ends as RFC 4180 has it', () => {
  expect(line(['a', null, 1])).toBe('"a",,1\r\n')
})
