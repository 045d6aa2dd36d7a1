import { describe, expect, test } from 'vitest'
import { people } from '../people/people.ts'
import { type Mark, marksOf, parseMarked, type Report, withMarks } from '../report/index.ts'
import { bare } from '../report/sample.ts'
import { paragraphs } from '../text/paragraphs.ts'
import { quotations } from '../text/quotations.ts'
import { sentences } from '../text/sentences.ts'
import { attributions } from './attributions.ts'

const CERTAIN = { bias: 0, content: 1, cue: 1, source: 1, link: 1 }

/** Who says each attribution of a marked text, with “?” where the reading is doubted; what a content holds has depth 2. */
async function speakers(marked: string): Promise<string[]> {
  const { text, spans } = parseMarked(marked)
  let report: Report = bare(text)
  for (const step of [paragraphs, sentences, quotations]) report = withMarks(report, await step(report))
  const contents = spans.filter(s => s.kind === 'content')
  const idOf = (kind: string, tie: string | null): string | null => {
    const s = tie === null ? undefined : spans.find(x => x.kind === kind && x.tie === tie)
    return s ? `${kind}:${s.start}-${s.end}` : null
  }
  const found = spans.map((s): Mark => {
    const depth = contents.some(c => c !== s && c.start <= s.start && s.end <= c.end) ? 2 : 1
    const base = { id: `${s.kind}:${s.start}-${s.end}`, start: s.start, end: s.end, depth, by: 'test', confidence: 0.9 }
    if (s.kind === 'source') return { ...base, kind: 'source' }
    if (s.kind === 'cue') return { ...base, kind: 'cue', source: idOf('source', s.tie), link: 0.9 }
    return { ...base, kind: 'content', cue: idOf('cue', s.tie), link: 0.9 }
  })
  report = withMarks(report, found)
  report = withMarks(report, await people(report))
  report = withMarks(report, await attributions(CERTAIN)(report))
  const nameOf = new Map(marksOf(report, 'person').map(p => [p.id, p.name]))
  const doubted = new Set(marksOf(report, 'doubt').map(d => d.about))
  return marksOf(report, 'attribution').map(a => `${nameOf.get(a.speaker ?? '') ?? '–'}${doubted.has(a.id) ? '?' : ''}`)
}

describe('a speaker whom no source tells', () => {
  test.each([
    [
      'the subject of the sentence before',
      'Ana Poe, 77, opposed the plan. [content|“The bridge has kept us dry.”] She plans to vote.',
      ['Ana Poe?'],
    ],
    [
      'who spoke in the paragraph before, past a caption',
      '[content#1|“We are tired,”] [source#1|Ana Poe] [cue#1|said] on Friday.\nThe harbour at night\n[content|“It was the longest day of all.”]',
      ['Ana Poe', 'Ana Poe?'],
    ],
    ['nobody, where words are quoted in passing', 'The board feared a so-called [content|“harbour curse”] in May.', ['–?']],
    [
      'the subject of an active cue',
      'Ana Poe came back in May and [cue#1|announced] [content#1|that the bridge would close].',
      ['Ana Poe?'],
    ],
    [
      'the name right behind “according to”',
      '[content#1|The bridge shut in May], [cue#1|according to] the Harlow Courier.',
      ['Harlow Courier?'],
    ],
    [
      'the name, where a stray source begins it',
      '[source#9|The] Harbour Union issued a letter, [cue#1|warning] [content#1|that the bridge would close].',
      ['Harbour Union?'],
    ],
    ['unnamed, where the cue is a passive', 'The bridge [cue#1|is expected] [content#1|to close].', ['unnamed?']],
    [
      'the outer speaker for an inner “I”',
      '[content#1|“[source#2|I] [cue#2|hope] [content#2|it rains],”] [source#1|Ana Poe] [cue#1|said].',
      ['Ana Poe', 'Ana Poe'],
    ],
    [
      'the outer speaker for an inner “he” that no source tells',
      '[source#1|Gad Lev] [cue#1|said] [content#1|he [cue#2|wants] [content#2|rain]].',
      ['Gad Lev', 'Gad Lev?'],
    ],
  ])('%s', async (_, marked, expected) => expect(await speakers(marked)).toEqual(expected))
})
