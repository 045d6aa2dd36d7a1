import { expect, test } from 'vitest'
import type { Report } from '../report/index.ts'
import { bare } from '../report/sample.ts'
import { paragraphs } from './paragraphs.ts'

const WRAPPED = `The river rose again during the night, and the harbour board said that
it would close the lower quay until the water has gone down by a metre
or more.

“We have seen this before,” the harbour master said on the quay, where
some thirty boats lay two abreast, “and we know what to do about it
when it comes.”`

test.each([
  ['a line each', 'One.\nTwo.\r\nThree.\u2028Four.', ['One.', 'Two.', 'Three.', 'Four.']],
  ['blank lines and white space', '\n\n  One.  \n \n\tTwo.\n', ['One.', 'Two.']],
  ['nothing', ' \n ', []],
  ['wrapped lines', WRAPPED, WRAPPED.split('\n\n')],
  ['wrapped lines with Windows ends', WRAPPED.replaceAll('\n', '\r\n'), WRAPPED.replaceAll('\n', '\r\n').split('\r\n\r\n')],
  [
    'long lines one under the other are paragraphs',
    `${'It rained all day in the north. '.repeat(5)}\n${'It was dry in the south. '.repeat(6)}`,
    [`${'It rained all day in the north. '.repeat(5)}`.trim(), 'It was dry in the south. '.repeat(6).trim()],
  ],
  ['a list', 'Tea\nCoffee\nMilk\nWater', ['Tea', 'Coffee', 'Milk', 'Water']],
])('%s', async (_, text, expected) => {
  const report: Report = bare(text)
  expect((await paragraphs(report)).map(p => text.slice(p.start, p.end))).toEqual(expected)
})
