import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { marksOf, withMarks, words } from '../report/index.ts'
import { bare } from '../report/sample.ts'
import { link } from './links.ts'
import { vocabulary } from './pieces.ts'
import { snapped } from './snap.ts'
import { openTagger, type Tagger } from './tagger.ts'
import { readOff, TAGS } from './viterbi.ts'
import { windowsOf } from './windows.ts'
import { wordsOf } from './words.ts'

test.each([
  ['She said', ['she', 'said']],
  ['U.S.-led', ['u', '.', 's', '.', '-', 'led']],
  ['Zoë’s', ['zoe', '’', 's']],
  ['a\u200bb', ['ab']],
  ['中文', ['中', '文']],
  ['x=$5', ['x', '=', '$', '5']],
])('words of %j', (text, expected) => {
  expect([...wordsOf(text)].map(w => w.form)).toEqual(expected)
})

test('a word too long for the vocabulary is one unknown piece', () => {
  const v = vocabulary(['[UNK]', '[CLS]', 'a', '##a'])
  expect(v.split('a'.repeat(3))).toHaveLength(3)
  expect(v.split('a'.repeat(101))).toEqual([[v.unknown, 101]])
  expect(v.split('ab')).toEqual([[v.unknown, 2]])
})

test('windows score every piece once, in order, within their size', () =>
  fc.assert(
    fc.property(
      fc.array(fc.boolean(), { maxLength: 400 }),
      fc.integer({ min: 8, max: 60 }),
      fc.integer({ min: 0, max: 6 }),
      (heads, window, context) => {
        const para = heads.map((h, i) => (h || i === 0 ? 1 : 0))
        let next = 0
        for (const w of windowsOf(para, { window, context })) {
          expect(w.start).toBe(next)
          expect(w.context).toBeLessThanOrEqual(w.start)
          expect(w.start - w.context).toBeLessThanOrEqual(context)
          expect(w.end - w.context).toBeLessThanOrEqual(window - 1)
          expect(w.end).toBeGreaterThan(w.start)
          next = w.end
        }
        expect(next).toBe(para.length)
      },
    ),
  ))

test('tags read off are legal, and nothing reaches over the beginning of a line', () =>
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.array(fc.float({ min: -9, max: 0, noNaN: true }), { minLength: 7, maxLength: 7 }), fc.boolean()), {
        maxLength: 30,
      }),
      rows => {
        const path = readOff(
          Float32Array.from(rows.flatMap(r => r[0])),
          TAGS.length,
          0,
          rows.map(r => (r[1] ? 1 : 0)),
        )
        path.forEach((tag, i) => {
          if (tag === 0 || tag % 2 === 1) return
          expect([tag, tag - 1], TAGS[tag]).toContain(path[i - 1])
          expect(rows[i]![1]).toBe(false)
        })
      },
    ),
  ))

test('a link goes to the candidate with the largest product, or to none', () => {
  const rows = [
    [0, 0, 0, 0],
    [5, 0, 0, 0],
    [0, 3, 0, 0],
    [0, -3, 0, 0],
  ].map(r => r.flatMap(x => [x]))
  const links = Float32Array.from(rows.flat())
  expect(link(links, 1, 'cueAsks', 1, 'source', [2, 3])).toMatchObject({ best: 0 })
  expect(link(links, 1, 'cueAsks', 1, 'source', [3])).toMatchObject({ best: -1 })
})

test.each([
  ['“We will,” she said', 1, 8, '“We will,”'],
  ['“We will,” she said', 0, 8, '“We will,”'],
  ['so “we will” then', 0, 11, 'so “we will”'],
  ['“We will not,” she said', 1, 3, '“We'],
])('snapped: %s %i-%i', (text, start, end, expected) => {
  const open = text.indexOf('“')
  const close = text.indexOf('”')
  const q = { start: open, end: close + 1, open: { start: open, end: open + 1 }, close: { start: close, end: close + 1 } }
  const base = {
    kind: 'quotation',
    id: 'q',
    marks: 'double',
    continues: null,
    inside: null,
    by: 'test',
    confidence: null,
  } as const
  expect(words({ text }, snapped({ text }, { start, end }, [{ ...base, ...q }]))).toBe(expected)
})

describe('the tagger on its tiny model', () => {
  let tagger: Tagger
  beforeAll(async () => {
    tagger = await openTagger(join(import.meta.dirname, 'fixtures/tiny'), 1)
  })

  test('every mark has a place in the report, whatever the text', () =>
    fc.assert(
      fc.asyncProperty(
        fc.string({
          unit: fc.constantFrom('she ', 'said ', '“', '”', 'a', '.', '\n', 'é', '😀', 'e\u0301', 'שלום ', '中', '\u0007'),
          maxLength: 120,
        }),
        async text => {
          const report = bare(text)
          const done = withMarks(report, await tagger.tag(report))
          for (const m of [...marksOf(done, 'source'), ...marksOf(done, 'content')])
            expect(words(done, m)).toMatch(/[\p{L}\p{N}]/u)
        },
      ),
      { numRuns: 40 },
    ))

  test('the same report gives the same marks', async () => {
    const report = bare('“We will,” she said. He told the others that it rained.')
    expect(await tagger.tag(report)).toEqual(await tagger.tag(report))
  })

  test.each([
    ['no folder', 'nowhere', 'NO_MODEL'],
    ['no model in it', '.', 'NO_MODEL'],
  ])('%s', async (_, folder, code) => {
    await expect(openTagger(join(import.meta.dirname, folder), 1)).rejects.toMatchObject({ code })
  })
})
