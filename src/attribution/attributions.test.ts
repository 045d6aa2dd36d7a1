import { describe, expect, test } from 'vitest'
import { type Cue, type Mark, marksOf, parseMarked, type Report, withMarks, words } from '../report/index.ts'
import { bare } from '../report/sample.ts'
import { insertions } from '../text/insertions.ts'
import { paragraphs } from '../text/paragraphs.ts'
import { quotations } from '../text/quotations.ts'
import { attributions } from './attributions.ts'
import { signatures } from './signature.ts'

const CERTAIN = { bias: 0, content: 1, cue: 1, source: 1, link: 1 }

/** A report in which the tagger has found what the marks say: parts of one tie are linked to its cue. */
async function tagged(marked: string): Promise<Report> {
  const { text, spans } = parseMarked(marked)
  let report: Report = bare(text)
  for (const step of [paragraphs, quotations, insertions]) report = withMarks(report, await step(report))
  const idOf = (kind: string, tie: string | null): string | null => {
    const s = spans.find(x => x.kind === kind && x.tie === tie && tie !== null)
    return s ? `${kind}:${s.start}-${s.end}` : null
  }
  const found = spans
    .filter((s, i) => spans.findIndex(x => x.kind === s.kind && x.start === s.start) === i)
    .map(({ kind, tie, start, end }): Mark => {
      const base = { id: `${kind}:${start}-${end}`, start, end, by: 'test', confidence: 0.9 }
      if (kind === 'source') return { kind, depth: 1, ...base }
      if (kind === 'cue') return { kind, depth: 1, ...base, source: idOf('source', tie), link: 0.9 }
      return { kind: 'content', depth: 1, ...base, cue: idOf('cue', tie), link: 0.9 }
    })
  const done = withMarks(report, found)
  return withMarks(done, await signatures(done))
}

async function read(marked: string): Promise<string[]> {
  const report = await tagged(marked)
  const done = withMarks(report, await attributions(CERTAIN)(report))
  const all = new Map(done.marks.map(m => [m.id, m]))
  const say = (ids: readonly string[]): string => ids.map(id => words(done, all.get(id)!)).join(' + ')
  const list = marksOf(done, 'attribution')
  return list.map(a => {
    const continued = a.continues === null ? '' : ` ↑${list.findIndex(b => b.id === a.continues)}`
    return `${say(a.source) || '–'} | ${say(a.cue) || '–'} | ${say(a.content)} | ${a.type}${continued}`
  })
}

describe('attributions', () => {
  test.each([
    ['direct', '[content#1|“We will appeal,”] [source#1|she] [cue#1|said].', ['she | said | “We will appeal,” | direct']],
    [
      'indirect',
      '[source#1|She] [cue#1|said] [content#1|that they will appeal].',
      ['She | said | that they will appeal | indirect'],
    ],
    [
      'mixed',
      '[source#1|She] [cue#1|said] [content#1|they “will appeal” soon].',
      ['She | said | they “will appeal” soon | mixed'],
    ],
    [
      'broken by its cue',
      '[content#1|“We will,”] [source#1|she] [cue#1|said], [content#1|“appeal.”]',
      ['she | said | “We will,” + “appeal.” | direct'],
    ],
    [
      'continued in a paragraph of its own',
      '[content#1|“We will appeal,”] [source#1|she] [cue#1|said].\n\n[content|“We will win.”]\n\n[content|“I know it.”]',
      ['she | said | “We will appeal,” | direct', '– | – | “We will win.” | direct ↑0', '– | – | “I know it.” | direct ↑1'],
    ],
    [
      'not of a verb of its own, nor two paragraphs off',
      '[source#1|Those] [cue#1|afraid of] [content#1|the flood] might consider [content#1|its cost].\n\nIt rained. [source#2|She] [cue#2|said] so.\n\nMore.\n\n[content#2|The dam] held.',
      ['Those | afraid of | the flood | indirect'],
    ],
    [
      'not continued where the paragraph says more',
      '[content#1|“We will appeal,”] [source#1|she] [cue#1|said].\n\n[content|“We will win,”] the crowd heard.',
      ['she | said | “We will appeal,” | direct', '– | – | “We will win,” | direct'],
    ],
    [
      'not continued over a paragraph',
      '[content#1|“We will appeal,”] [source#1|she] [cue#1|said].\n\nIt rained.\n\n[content|“We will win.”]',
      ['she | said | “We will appeal,” | direct', '– | – | “We will win.” | direct'],
    ],
    [
      'a linked piece in a later paragraph',
      '[source#1|She] [cue#1|said]: [content#1|“One.]\n\n[content#1|“Two.”]',
      ['She | said | “One. | direct', '– | – | “Two.” | direct ↑0'],
    ],
    [
      'linked quoted words of another paragraph, which says more',
      '[source#1|She] [cue#1|called] it [content#1|“too late”].\n\nFor the council [content#1|“a lost year”] lies behind it.',
      ['She | called | “too late” | direct', '– | – | “a lost year” | direct ↑0'],
    ],
    [
      'linked words of another paragraph, not quoted',
      '[source#1|She] [cue#1|said] [content#1|they left].\n\nSo [content#1|they came] again.',
      ['She | said | they left | indirect'],
    ],
    [
      'two sources',
      '[source#1|The mayor] and [source#2|her aide] [cue#1|said] [content#1|so].',
      ['The mayor + her aide | said | so | indirect'],
    ],
    [
      'signed with a dash',
      '[content|“We are tired.”] — Ana Poe, farmer\n\nIt rained.',
      ['Ana Poe, farmer | — | “We are tired.” | direct'],
    ],
    [
      'a dash and a sentence sign nothing',
      '[content|“We are tired.”] — and so were all of the others who had come here that day\n',
      ['– | – | “We are tired.” | direct'],
    ],
    ['a cue without content is none', '[source#1|She] [cue#1|spoke].', []],
  ])('%s', async (_, marked, expected) => {
    expect(await read(marked)).toEqual(expected)
  })

  test('insertions lie inside the content that they were put into', async () => {
    const report = await tagged('[content#1|“If \\[Ms\\] Poe … comes,”] [source#1|he] [cue#1|said].')
    const done = withMarks(report, await attributions(CERTAIN)(report))
    const [a] = marksOf(done, 'attribution')
    expect(a!.insertions.map(id => words(done, done.marks.find(m => m.id === id)!))).toEqual(['[Ms]', '…'])
  })

  test('nobody named: the entry “unnamed”, and a doubt about the attribution', async () => {
    const report = await tagged('It was [cue#1|said] [content#1|that they left].')
    const done = withMarks(report, await attributions(CERTAIN)(report))
    const [a] = marksOf(done, 'attribution')
    expect(marksOf(done, 'person')).toMatchObject([{ id: a!.speaker, name: 'unnamed', person: 'unnamed', mentions: [] }])
    expect(marksOf(done, 'doubt').map(d => [d.code, d.about])).toEqual([['NO_SPEAKER', a!.id]])
  })

  test('the surer the parts, the surer the whole', async () => {
    const confidence = async (p: number): Promise<number> => {
      const report = await tagged('[source#1|She] [cue#1|said] [content#1|so].')
      const marks = report.marks.map(m => (m.kind === 'cue' ? ({ ...m, link: p } satisfies Cue) : m))
      const found = await attributions(CERTAIN)({ ...report, marks })
      return found.find(m => m.kind === 'attribution')!.confidence!
    }
    expect(await confidence(0.5)).toBeLessThan(await confidence(0.9))
  })
})
