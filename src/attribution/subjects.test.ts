import { expect, test } from 'vitest'
import { marksOf, withMarks, words } from '../report/index.ts'
import { bare } from '../report/sample.ts'
import { sentences } from '../text/sentences.ts'
import { subjects } from './subjects.ts'

const TEXT = 'As the crowd mocked him, Ana Poe left.'

/** The subjects found where “mocked” is a cue, beside some sources. */
async function found(sources: readonly string[], tied: boolean): Promise<readonly string[]> {
  const base = { depth: 1, by: 'hand', confidence: null }
  const at = (said: string) => ({ start: TEXT.indexOf(said), end: TEXT.indexOf(said) + said.length })
  const marks = sources.map((s, i) => ({ kind: 'source' as const, id: `source:${i}`, ...at(s), ...base }))
  const source = tied ? 'source:0' : null
  const cue = { kind: 'cue' as const, id: 'cue:1', ...at('mocked'), ...base, source, link: 1 }
  const text = bare(TEXT)
  const report = withMarks(withMarks(text, await sentences(text)), [...marks, cue])
  const out = withMarks(report, await subjects(report))
  return marksOf(out, 'source')
    .filter(s => s.by !== 'hand')
    .map(s => words(out, s))
}

test.each([
  ['a cue tied to nobody', [], false, ['the crowd']],
  ['a cue tied to a source', ['Ana Poe'], true, []],
  ['a subject that is a source already', ['crowd'], false, []],
])('%s', async (_, sources, tied, expected) => expect(await found(sources, tied)).toEqual(expected))
