import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CUES } from '../src/attribution/manner.ts'
import { markedText } from '../src/reading/marked.ts'
import { toReading } from '../src/reading/reading.ts'
import { sample } from '../src/reading/sample.ts'
import { verifyReading } from '../src/reading/verify.ts'
import { formatMarked, parseMarked } from '../src/report/index.ts'
import { HOME } from './command.ts'

const guide = readFileSync(join(HOME, 'docs/marking-guide.md'), 'utf8')
const examples = [...guide.matchAll(/^```marked\n([\s\S]*?)\n```$/gm)].map(m => m[1]!)
const KINDS = 'source cue content to via time person role'.split(' ')

test('there are examples, and they use every kind of mark', () => {
  const kinds = new Set(examples.flatMap(e => parseMarked(e).spans.map(s => s.kind)))
  expect([...kinds].sort()).toEqual([...KINDS].sort())
})

describe('each example', () => {
  test.each(examples)('%s', marked => {
    const reading = toReading(sample(marked))
    expect(verifyReading(JSON.parse(JSON.stringify(reading))).ok).toBe(true)
    // a reading's own marked form leaves out people who do not speak
    const { text, spans } = parseMarked(marked)
    const spoken = spans.filter(s => s.kind !== 'person' && s.kind !== 'role')
    expect(markedText(reading)).toBe(renumbered(formatMarked({ text, spans: spoken })))
  })
})

/** A reading numbers its attributions as their content follows; an example may number them as it likes. */
function renumbered(marked: string): string {
  const { spans } = parseMarked(marked)
  const order = [...new Set(spans.filter(s => s.kind === 'content').map(s => s.tie!))]
  const number = (tie: string): string => String(order.indexOf(tie) + 1)
  return marked
    .replace(/(\[[a-z]+#)(\d+)/g, (_, kind, tie) => kind + number(tie))
    .replace(/(\[content#\d+=)(\d+)/g, (_, part, tie) => part + number(tie))
}

test('the manners are those of the table of cues', () => {
  const list = /manner\*\* wherever that isn't \*said\*: ((?:`[a-z]+`,?\s)*`[a-z]+`)/.exec(guide)![1]!
  expect(list.match(/[a-z]+/g)!.sort()).toEqual(Object.keys(CUES).sort())
})
