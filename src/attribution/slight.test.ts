import { expect, test } from 'vitest'
import type { Content } from '../report/index.ts'
import { bare } from '../report/sample.ts'
import { isSlight, standing } from './slight.ts'
import type { Thread } from './thread.ts'

const TEXT = 'the rain fell'
const thread = (start: number, end: number, more: Partial<Thread> = {}): Thread => {
  const content: Content = {
    kind: 'content',
    id: 'content',
    start,
    end,
    depth: 1,
    cue: null,
    link: 1,
    by: 'test',
    confidence: 0.9,
  }
  return { source: [], cue: null, content: [content], continues: null, begun: null, depth: 1, within: null, ...more }
}
const source = { kind: 'source', id: 'source', start: 4, end: 8, depth: 1, by: 'test', confidence: 0.9 } as const

test.each([
  ['one empty word', thread(0, 3, { source: [source] }), true, 0.9, true],
  ['hardly believed, nobody’s, unquoted', thread(0, 13), false, 0.2, true],
  ['hardly believed, but quoted', thread(0, 13), true, 0.2, false],
  ['hardly believed, but somebody’s', thread(0, 13, { source: [source] }), false, 0.2, false],
  ['half believed', thread(0, 13), false, 0.45, false],
  ['half believed, inside what another says', thread(0, 13, { depth: 2 }), false, 0.45, true],
] as const)('%s', (_, t, quoted, confidence, slight) => {
  expect(isSlight(bare(TEXT), t, quoted, confidence)).toBe(slight)
})

test('what stands inside or continues a slight one goes with it', () => {
  const outer = thread(0, 13)
  const inner = thread(4, 8, { within: outer, depth: 2 })
  const next = thread(9, 13, { continues: outer })
  const other = thread(4, 13)
  expect(standing([outer, inner, next, other], t => t === outer)).toEqual([other])
})
