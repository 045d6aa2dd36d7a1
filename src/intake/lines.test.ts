import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isJsonLines, type LineItem, reportLines } from './lines.ts'

async function* pieces(bytes: Uint8Array, size: number): AsyncIterable<Uint8Array> {
  for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size)
}
async function items(input: string | Uint8Array, size = 7): Promise<readonly LineItem[]> {
  const found: LineItem[] = []
  for await (const item of reportLines(pieces(Buffer.from(input), size), { language: 'en' })) found.push(item)
  return found
}
const told = (all: readonly LineItem[]): readonly unknown[] =>
  all.map(item => [item.line, 'report' in item ? item.report.text : item.error.code])

test.each<[string, string, readonly unknown[]]>([
  [
    'two',
    '{"text":"a"}\n{"text":"b"}\n',
    [
      [1, 'a'],
      [2, 'b'],
    ],
  ],
  [
    'no break at the end',
    '{"text":"a"}\n{"text":"b"}',
    [
      [1, 'a'],
      [2, 'b'],
    ],
  ],
  [
    'mark, CRLF and blank lines',
    '\uFEFF{"text":"a"}\r\n\r\n  \n{"text":"é😀"}\r\n',
    [
      [1, 'a'],
      [4, 'é😀'],
    ],
  ],
  [
    'a bad one between',
    '{"text":"a"}\n{"text":""}\nnonsense\n{"text":"b"}',
    [
      [1, 'a'],
      [2, 'BAD_REPORT'],
      [3, 'BAD_JSON'],
      [4, 'b'],
    ],
  ],
  ['a date that is none', '{"text":"a","published":"soon"}', [[1, 'BAD_DATE']]],
  [
    'cut off',
    '{"text":"a"}\n{"text":"b',
    [
      [1, 'a'],
      [2, 'BAD_JSON'],
    ],
  ],
  ['nothing', '', []],
])('%s', async (_, input, expected) => {
  expect(told(await items(input))).toEqual(expected)
})

test('a cut-off last line is named', async () => {
  const [, last] = await items('{"text":"a"}\n{"text":"b')
  expect(last).toMatchObject({
    line: 2,
    error: { message: 'Line 2, the last: This JSON is cut off before its end. Fetch or write the file again.' },
  })
})

test('a line in another charset, and one too long, are named and passed over', async () => {
  const bad = Buffer.concat([Buffer.from('{"text":"a'), Buffer.from([0xe9]), Buffer.from('"}\n{"text":"b"}')])
  expect(told(await items(bad))).toEqual([
    [1, 'BAD_CHARSET'],
    [2, 'b'],
  ])
  const long = `{"text":"${'a'.repeat(21_000_000)}"}\n{"text":"b"}`
  expect(told(await items(long, 1_000_000))).toEqual([
    [1, 'TOO_LARGE'],
    [2, 'b'],
  ])
})

test('where the pieces part makes no difference', async () => {
  const input = '\uFEFF{"text":"“a”"}\r\n\n{"text":"😀"}\n{"te'
  const whole = told(await items(input, 1000))
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 40 }), async size => {
      expect(told(await items(input, size))).toEqual(whole)
    }),
  )
})

test.each<[string, string | undefined, string, boolean]>([
  ['by name', 'a.jsonl', '', true],
  ['by name', 'A.NDJSON', '', true],
  ['two objects', undefined, '{"text":"a"}\n{"text":"b"}\n', true],
  ['the first bad', undefined, '{"text":"a\n{"text":"b"}\n', true],
  ['the second not yet whole', 'a.json', '{"text":"a"}\n{"text":"b', true],
  ['one', undefined, '{"text":"a"}\n', false],
  ['over several lines', 'a.json', '{\n  "text": "a"\n}', false],
  ['text', 'a.txt', '{"text":"a"}\n{"text":"b"}\n', false],
  ['nothing', undefined, '', false],
])('JSON Lines? %s (%s)', (_, name, bytes, expected) => {
  expect(isJsonLines(name, Buffer.from(bytes))).toBe(expected)
})
