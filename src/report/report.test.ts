import { describe, expect, test } from 'vitest'
import { CODES, HearsayError } from './error.ts'
import type { Mark } from './mark.ts'
import { idMaker, withMarks } from './report.ts'
import { bare } from './sample.ts'

const EMPTY = bare('She said so.')
const source = (start: number, end: number, id = `source:${start}-${end}`): Mark => ({
  kind: 'source',
  depth: 1,
  id,
  start,
  end,
  by: 'test',
  confidence: null,
})
const cue = (start: number, end: number, to: string | null): Mark => ({
  kind: 'cue',
  depth: 1,
  id: `cue:${start}-${end}`,
  start,
  end,
  source: to,
  link: 1,
  by: 'test',
  confidence: null,
})

describe('withMarks', () => {
  test('sorts, the outer before the inner, and leaves the report it was given alone', () => {
    const report = withMarks(EMPTY, [source(4, 8), source(0, 3), source(0, 12)])
    expect(report.marks.map(m => m.id)).toEqual(['source:0-12', 'source:0-3', 'source:4-8'])
    expect(EMPTY.marks).toEqual([])
  })

  test.each([
    ['a span past the text', [source(0, 13)]],
    ['a span before it', [source(-1, 2)]],
    ['an end before its start', [source(3, 2)]],
    ['a fraction', [source(0.5, 2)]],
    ['a repeated id', [source(0, 3), source(0, 3)]],
    ['a pointer to nothing', [cue(4, 8, 'source:0-3')]],
  ])('%s is refused', (_, marks) => {
    expect(() => withMarks(EMPTY, marks)).toThrow(RangeError)
  })

  test('pointers among the new marks and to the old ones hold', () => {
    expect(withMarks(withMarks(EMPTY, [source(0, 3)]), [cue(4, 8, 'source:0-3')]).marks).toHaveLength(2)
  })
})

test('ids: kind and span, then .2 and .3', () => {
  const id = idMaker(withMarks(EMPTY, [source(0, 3)]))
  expect([id('source', { start: 0, end: 3 }), id('source', { start: 0, end: 3 }), id('cue', { start: 0, end: 3 })]).toEqual([
    'source:0-3.2',
    'source:0-3.3',
    'cue:0-3',
  ])
})

test('every code has an exit code and a status of its kind', () => {
  for (const [code, { exit, status }] of Object.entries(CODES)) {
    expect(exit, code).toBeGreaterThan(0)
    expect(exit, code).toBeLessThan(126)
    expect(status, code).toBeGreaterThanOrEqual(200)
  }
  expect(new HearsayError('NO_SUCH_FILE', 'x').exit).toBe(66)
})
