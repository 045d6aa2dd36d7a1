import { expect, test } from 'vitest'
import { type Mark, type Report, words } from '../report/index.ts'
import { tagged } from './sample.ts'
import { threads } from './thread.ts'

/** The marks of a notation in which the tie is the depth. */
function atDepths(marked: string): Report {
  const report = tagged(marked)
  const deeper = new Set(report.marks.flatMap(m => (m.kind === 'content' && m.cue === innerCue(report) ? [m.id] : [])))
  const isInner = (m: Mark): boolean => m.id === innerCue(report) || m.id === innerSource(report) || deeper.has(m.id)
  return { ...report, marks: report.marks.map(m => (isInner(m) ? ({ ...m, depth: 2 } as Mark) : m)) }
}

const inner = (report: Report) => report.marks.filter(m => m.kind === 'cue')[1]
const innerCue = (report: Report) => inner(report)?.id
const innerSource = (report: Report) => inner(report)?.source

test.each([
  [
    'words before the teller that other words part from it are not theirs',
    '[source#1|He] [cue#1|refused] [content#1|to discuss [content#2|likely names], aside from saying [source#2|he] [cue#2|wants] [content#2|a wide choice]].',
    'a wide choice',
  ],
  [
    'words that lead up to the teller are',
    '[source#1|He] [cue#1|said] [content#1|[content#2|the dike], [source#2|she] [cue#2|thinks], [content#2|will hold]].',
    'the dike + will hold',
  ],
])('inside what another says, %s', (_, marked, expected) => {
  const report = atDepths(marked)
  const found = threads(report).find(t => t.depth === 2)
  expect(found?.content.map(c => words(report, c)).join(' + ')).toBe(expected)
})
