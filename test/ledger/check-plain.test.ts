import { describe, expect, test } from 'vitest'
import { check } from '../../src/actions/check.ts'
import { asking } from './check-sample.ts'
import { ENGINES } from './engines.ts'

const REPORTS = [
  {
    id: 'aaaaaaaaaaaa1111',
    outlet: 'The Daily Note',
    published: '2025-03-14',
    title: null,
    marked:
      '[source#1=person: Piet Sand|Piet Sand] [cue#1|said] [content#1|the fair was cold]. [source#2=person: Ben Roe|Ben Roe] [cue#2|agreed] [content#2|that it was].',
  },
  {
    // of these sentences the reader has made no statement
    id: 'dddddddddddd4444',
    outlet: 'Onda Radio',
    published: '2025-07-01',
    title: null,
    marked: `[source#1=person: Ada Kern|Ada Kern] [cue#1|said] [content#1|the pond is frozen for skaters]. Ada Kern added that the skaters may come on Friday.

The heron colony has doubled in two years, astronomer Piet Sand told the Note.

The comet would not be seen from Onda, Piet Sand said. Piet Sand did not say that the comet was green.

“The old mill will grind again. Its wheel was mended by nine volunteers,” said miller Tess Vole.

A spokesman for Tess Vole said the flour was late. If the dam holds, Tess Vole said, the wheel would turn all winter.

Bo Finch said that Tess Vole told him the millstone was a gift from Norlet.`,
  },
]

describe.each(ENGINES)('a sentence itself, on %s', engine => {
  const ask = asking(engine, REPORTS)

  test.each([
    ['Ada Kern said that the skaters may come on Friday.', 'verbatim', 'Ada Kern added that the skaters may come on Friday'],
    ['Ada Kern said that the skaters may come on Sunday.', 'altered', 'Ada Kern added that the skaters may come on Friday'],
    ['Piet Sand said that the heron colony has doubled in two years.', 'verbatim', 'The heron colony has doubled'],
    ['Piet Sand said that the heron colony has doubled in ten years.', 'altered', 'The heron colony has doubled'],
    ['Piet Sand said that the heron colony has not doubled in two years.', 'denied', 'The heron colony has doubled'],
    ['Piet Sand said that the comet would be seen from Onda.', 'denied', 'The comet would not be seen'],
    ['Tess Vole said: “The old mill will grind again.”', 'verbatim', '“The old mill will grind again. Its wheel'],
    ['Tess Vole said: “Its wheel was mended by six volunteers.”', 'altered', '“The old mill will grind again. Its wheel'],
  ])('%s → %s, read from the sentence itself', async (sentence, verdict, begins) => {
    const answer = await ask({ sentence })
    expect([answer.verdict, answer.rule]).toEqual([verdict, 'read from the sentence itself'])
    expect(answer.passage?.span.words).toContain(begins)
    expect(answer.passage?.address).toMatch(/^dddddddddddd4444#passage:\d+-\d+$/)
    expect(answer.evidence.filter(e => e.counts)).toEqual([])
    const shown = check.terminal(answer, { width: 1000, colour: false })
    expect(shown).toContain('read from the sentence itself')
    expect(shown).toContain(begins)
  })

  test.each([
    'Piet Sand said that the comet was green.',
    'Tess Vole said that the flour was late.',
    'Tess Vole said that the wheel would turn all winter.',
    'Bo Finch said that the millstone was a gift from Norlet.',
    'Tess Vole said that the millstone was a gift from Norlet.',
    'Ben Roe said that the heron colony has doubled in two years.',
  ])('%s is not read from a sentence', async sentence => {
    expect((await ask({ sentence })).verdict).not.toMatch(/verbatim|altered|paraphrase|denied/)
  })

  test('a sentence that is no statement has no date said, and stands in the reports that a filter leaves', async () => {
    const sentence = 'Piet Sand said that the heron colony has doubled in two years.'
    expect((await ask({ sentence, from: '2025' })).verdict).toBe('not-found')
    expect((await ask({ sentence, outlet: ['The Daily Note'] })).verdict).toBe('not-found')
    expect((await ask({ sentence, outlet: ['Onda Radio'] })).verdict).toBe('verbatim')
  })
})
