import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Failure } from './form.ts'
import { FORMATS } from './format.ts'
import { withCodePoints } from './offsets.ts'
import { toReading } from './reading.ts'
import { sample } from './sample.ts'
import { verifyReading } from './verify.ts'

const reading = toReading(sample('🌊 [content#1|“We will appeal,”] [source#1|she] [cue#1|said].'))
const failure: Failure = { code: 'BAD_JSON', message: 'The line is cut off.', id: null, line: 2 }

describe.each(Object.entries(FORMATS))('%s', (_, format) => {
  test('a media type, and an end of line at the end', () => {
    expect(format.mediaType).toMatch(/^[a-z]+\/[a-z]+/)
    expect(format.one(reading)).toMatch(/\n$/)
  })

  test('takes any text, and any place for its marks', () => {
    const any = fc.string({ unit: 'binary', maxLength: 40 }).map(s => s.replace(/[[\]|\\]/g, ''))
    fc.assert(
      fc.property(any, any, any, fc.string({ unit: 'binary' }), (a, b, c, id) => {
        const read = toReading(sample(`${a}[content#1|“${b}”] [source#1|${c}.] ${a}\n[content#2|'${c}]`, { id, title: a }))
        const stream = format.many({ width: 30 })
        expect(stream.head + stream.row(read) + stream.failed(failure) + stream.tail() + format.one(read)).toBeTypeOf('string')
      }),
    )
  })
})

test.each(['terminal', 'html', 'marked'] as const)('%s shows a reading counted in code points the same', name => {
  expect(FORMATS[name].one(withCodePoints(reading))).toBe(FORMATS[name].one(reading))
})

test('JSON of one reading is a reading, of many an array, failures in their place', () => {
  expect(verifyReading(JSON.parse(FORMATS.json.one(reading))).ok).toBe(true)
  const stream = FORMATS.json.many()
  const all = JSON.parse(stream.head + stream.row(reading) + stream.failed(failure) + stream.row(reading) + stream.tail())
  expect(all).toEqual([reading, { error: { code: 'BAD_JSON', message: 'The line is cut off.', id: null, line: 2 } }, reading])
  const none = FORMATS.json.many()
  expect(JSON.parse(none.head + none.tail())).toEqual([])
})

test('JSON Lines is one line each', () => {
  const stream = FORMATS.jsonl.many()
  const lines = (stream.head + stream.row(reading) + stream.failed(failure) + stream.tail()).trimEnd().split('\n')
  expect(lines.map(l => JSON.parse(l).form ?? JSON.parse(l).error.code)).toEqual(['reading/1', 'BAD_JSON'])
})
