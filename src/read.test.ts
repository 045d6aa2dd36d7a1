import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { read } from './read.ts'
import { marksOf, words } from './report/index.ts'
import { bare } from './report/sample.ts'
import { openTagger, type Tagger } from './tagger/tagger.ts'

describe('read', () => {
  let tagger: Tagger
  beforeAll(async () => {
    tagger = await openTagger(join(import.meta.dirname, '../model'), 1)
  })
  afterAll(() => tagger.close())

  test.each([
    ['de', 'German'],
    ['uk', 'Ukrainian'],
    ['ar', 'Arabic'],
  ])('a report in %s gets one doubt on the whole of it, and no English reading', async (language, name) => {
    const report = await read(bare('“Wir gehen,” she said on Monday.', { origin: { ...bare('').origin, language } }), tagger)
    expect(report.marks).toHaveLength(1)
    expect(report.marks[0]).toMatchObject({ kind: 'doubt', code: 'UNREAD_LANGUAGE', start: 0, end: report.text.length })
    expect(marksOf(report, 'doubt')[0]!.message).toContain(name)
  })

  test.each([
    [null, ['on Monday', 'last week'], ['Monday', 'last week']],
    ['2024-03-10', ['on Monday', 'last week'], []],
  ])('published %s: what cannot be dated is a doubt', async (published, said, doubted) => {
    const report = await read(bare(`It rained ${said.join(' and ')}.`, { published }), tagger)
    expect(marksOf(report, 'doubt').map(d => words(report, d))).toEqual(doubted)
  })

  test('a headline is read apart', async () => {
    const headline = bare('Mayor says bridge will close', { id: 'r#title' })
    const report = await read(bare('The bridge will close.', { headline }), tagger)
    const [a] = marksOf(report.headline!, 'attribution')
    expect(report.headline!.text.slice(a!.start, a!.end)).toBe('Mayor says bridge will close')
    expect(report.marks.every(m => m.end <= report.text.length)).toBe(true)
  })

  test('an empty text is no trouble', async () => {
    expect((await read(bare(''), tagger)).marks).toEqual([])
  })

  test('one who speaks in many words', async () => {
    const report = await read(
      bare('“We will appeal,” Ana Poe, the mayor, said on Friday. “It is not over.”\n\n“We have time.”'),
      tagger,
    )
    const [one, two] = marksOf(report, 'attribution')
    expect(one).toMatchObject({ type: 'direct', continues: null })
    expect(one!.content).toHaveLength(2)
    expect(two).toMatchObject({ type: 'direct', continues: one!.id, speaker: one!.speaker })
    expect(one!.confidence).toBeGreaterThan(0.5)
  })
})
