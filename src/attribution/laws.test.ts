import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Mark, type Report, withMarks } from '../report/index.ts'
import { bare } from '../report/sample.ts'
import { paragraphs } from '../text/paragraphs.ts'
import { sentences } from '../text/sentences.ts'
import { addressees } from './addressee.ts'
import { attributions } from './attributions.ts'
import { channels } from './channel.ts'

const CERTAIN = { bias: 0, content: 1, cue: 1, source: 1, link: 1 }
const WORDS =
  'she|told|the|reporters|in a statement|on Friday|did not|say|that|“so”|,|.|\n\n|no one|if|to|refused|İstanbul|😀|issued a letter|urged|them|Speaking to|by phone'.split(
    '|',
  )

/** Any words with any spans of them marked: what no tagger should give is read without a fall, and the same each time. */
const anyReport = fc
  .tuple(
    fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }),
    fc.array(fc.tuple(fc.nat(), fc.nat(9), fc.constantFrom('source', 'cue', 'content', 'time'), fc.nat()), { maxLength: 14 }),
  )
  .map(([list, spans]): Report => {
    const report = bare(list.join(' '))
    const marks = new Map<string, Mark>()
    for (const [at, length, kind] of spans) {
      const start = at % (report.text.length + 1)
      const end = Math.min(report.text.length, start + length + 1)
      const base = { id: `${kind}:${start}-${end}`, start, end, by: 'any', confidence: 0.5, depth: 1 }
      if (end === start) continue
      if (kind === 'source') marks.set(base.id, { ...base, kind })
      else if (kind === 'cue') marks.set(base.id, { ...base, kind, source: null, link: 1 })
      else if (kind === 'content') marks.set(base.id, { ...base, kind, cue: null, link: 1 })
      else
        marks.set(base.id, {
          kind: 'time',
          id: base.id,
          start,
          end,
          by: 'any',
          confidence: null,
          type: 'DATE',
          value: '2024-03-08',
          anchor: null,
        })
    }
    const ids = [...marks.values()]
    const one = (kind: string, n: number): string | null => {
      const all = ids.filter(m => m.kind === kind)
      return all.length ? all[n % all.length]!.id : null
    }
    const linked = ids.map(
      (m, i): Mark =>
        m.kind === 'cue' ? { ...m, source: one('source', i) } : m.kind === 'content' ? { ...m, cue: one('cue', i) } : m,
    )
    return withMarks(report, linked)
  })

async function read(report: Report): Promise<Report> {
  let out = report
  for (const step of [paragraphs, sentences, addressees, channels, attributions(CERTAIN)]) out = withMarks(out, await step(out))
  return out
}

test('any marks on any words are read, twice the same, every mark inside the text', async () => {
  await fc.assert(
    fc.asyncProperty(anyReport, async report => {
      expect((await read(report)).marks).toEqual((await read(report)).marks)
    }),
    { numRuns: 200 },
  )
})

test('a sentence of a megabyte with a thousand cues is read in the time of its words', async () => {
  const text = 'she did not say to them in a statement that no one if to '.repeat(18_000)
  const marks = Array.from({ length: 1000 }, (_, i): Mark => {
    const start = i * 1026 + 12
    return {
      kind: 'cue',
      id: `cue:${start}-${start + 3}`,
      start,
      end: start + 3,
      by: 'any',
      confidence: 1,
      depth: 1,
      source: null,
      link: 1,
    }
  })
  const content = marks.map(
    (m): Mark => ({
      kind: 'content',
      id: `content:${m.start + 20}-${m.start + 30}`,
      start: m.start + 20,
      end: m.start + 30,
      by: 'any',
      confidence: 1,
      depth: 1,
      cue: m.id,
      link: 1,
    }),
  )
  const done = await read(withMarks(bare(text), [...marks, ...content]))
  expect(done.marks.filter(m => m.kind === 'attribution')).toHaveLength(1000)
})
