import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { makeReport } from '../src/intake/report.ts'
import { type Report, withMarks } from '../src/report/index.ts'
import { type Features, featuresOf } from '../src/tagger/features.ts'
import { loadModel, type ModelFiles } from '../src/tagger/model.ts'
import { vocabulary } from '../src/tagger/pieces.ts'
import { logProbabilities } from '../src/tagger/probabilities.ts'
import { openSession, type Session } from '../src/tagger/session.ts'
import { readOff } from '../src/tagger/viterbi.ts'
import { windowsOf } from '../src/tagger/windows.ts'
import { paragraphs } from '../src/text/paragraphs.ts'
import { quotations } from '../src/text/quotations.ts'

interface Expected {
  readonly ids: number[]
  readonly starts: number[]
  readonly ends?: number[]
  readonly case: number[]
  readonly quote: number[]
  readonly para: number[]
  readonly windows: [number, number, number][]
  readonly tags: number[]
  readonly names: number[]
}

interface Row {
  readonly text: string
  readonly pairs: [number, number, boolean, string][]
  readonly model: Expected
  readonly tiny: Expected
}

/** Made by training/parity.py: what Python, which trained the model, makes of the same texts. */
const ROWS = JSON.parse(readFileSync(join(import.meta.dirname, 'fixtures/parity.json'), 'utf8')) as Row[]
const FOLDERS = { model: '../model', tiny: '../src/tagger/fixtures/tiny' } as const

async function withQuotations(text: string): Promise<Report> {
  let report = await makeReport({ text, language: 'en' })
  for (const step of [paragraphs, quotations]) report = withMarks(report, await step(report))
  return report
}

async function tagsOf(session: Session, f: Features, { card }: ModelFiles): Promise<{ tags: number[]; names: number[] }> {
  const [tags, names]: [number[], number[]] = [[], []]
  for (const w of windowsOf(f.para, card)) {
    const scores = await session.score(f, w)
    const para = f.para.subarray(w.start, w.end)
    const first = logProbabilities(scores.tags, { of: 7 * card.depths, from: 0, to: 7 }, w)
    tags.push(...readOff(first, 7, card.outside, para))
    names.push(...readOff(logProbabilities(scores.entities, { of: 12, from: 0, to: 9 }, w), 9, 0, para))
  }
  return { tags, names }
}

describe.each(['tiny', 'model'] as const)('Python and TypeScript read alike: %s', name => {
  let files: ModelFiles
  let session: Session
  beforeAll(async () => {
    files = await loadModel(join(import.meta.dirname, FOLDERS[name]))
    session = await openSession(files.weights, vocabulary(files.vocabulary).id('[CLS]'), 1)
  })

  test.each(ROWS.filter(r => r.text.trim()).map(r => [r.text.slice(0, 50), r] as const))('%j', async (_, row) => {
    const report = await withQuotations(row.text)
    const want = row[name]
    const f = featuresOf(report, vocabulary(files.vocabulary))
    const pairs = report.marks.filter(m => m.kind === 'quotation').map(q => [q.start, q.end, q.close !== null, q.marks])
    expect(pairs).toEqual(row.pairs)
    expect([...f.ids]).toEqual(want.ids)
    expect([...f.starts]).toEqual(want.starts)
    expect([...f.letterCase]).toEqual(want.case)
    expect([...f.quote]).toEqual(want.quote)
    expect([...f.para]).toEqual(want.para)
    expect(windowsOf(f.para, files.card).map(w => [w.context, w.start, w.end])).toEqual(want.windows)
    expect(await tagsOf(session, f, files)).toEqual({ tags: want.tags, names: want.names })
  })
})
