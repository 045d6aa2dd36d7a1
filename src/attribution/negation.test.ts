import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseMarked } from '../report/index.ts'
import { negated } from './negation.ts'

const cases = (name: string): readonly string[] =>
  readFileSync(new URL(`fixtures/${name}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter(line => line && !line.startsWith('#'))

function read(marked: string): boolean {
  const { text, spans } = parseMarked(marked)
  const of = (kind: string) => spans.filter(s => s.kind === kind && s.tie === spans.find(x => x.kind === 'cue')!.tie)
  return negated(
    { text },
    { sentence: { start: 0, end: text.length }, cue: of('cue')[0]!, sources: of('source'), content: of('content') },
  )
}

describe('negated', () => {
  const further = cases('denials-further').filter(line => !line.includes('A tenant'))
  // a condition that only the “must” of its main clause tells
  test.fails('A tenant who claims …', () =>
    expect(read(cases('denials-further').find(line => !further.includes(line))!)).toBe(true))
  test.each([...cases('denials'), ...further])('%s', marked => expect(read(marked)).toBe(true))
  test.each([...cases('assertions'), ...cases('assertions-further')])('%s', marked => expect(read(marked)).toBe(false))

  test.each([
    ['[source#1|She] [cue#1|said] almost nothing about [content#1|the fire].', true],
    ['Nor, apparently, have [source#1|they] [cue#1|warned] [content#1|the farmers].', true],
    ['Virtually [source#1|no one] [cue#1|believes] [content#1|that it will rain].', true],
    ['There is nothing [source#1|that] [cue#1|suggests] [content#1|a fire].', true],
    ['He nodded, as if [cue#1|to say], [content#1|“Go.”]', true],
    ['[source#1|He] [cue#1|has], so far, refused [content#1|to leave].', true],
    ['[cue#1|Claims] [content#1|of fraud] were rejected by the court.', true],
    ['The mayor dared [source#1|him] [cue#1|to say] [content#1|that it was safe].', true],
    ['There is no law [cue#1|requiring] [content#1|a licence].', true],
    ['[source#1|They] [cue#1|can’t just say] [content#1|that it rained].', true],
    ['[source#1|They] [cue#1|didn’t just say] [content#1|that it rained], they showed it.', false],
    ['[source#1|Theresa May] [cue#1|said] [content#1|that it rained].', false],
    ['I hope in 2030 the town [cue#1|says] [content#1|that it rained].', true],
    ['He left, [cue#1|citing] rain. It was unclear [content#1|whether it would stop].', true],
    ['In no time [source#1|she] [cue#1|said] [content#1|that it rained].', false],
    ['It [cue#1|goes without saying] [content#1|that rain is wet].', false],
    ['Only when pressed did [source#1|she] [cue#1|admit] [content#1|that it rained].', false],
    ['Not until Friday did [source#1|she] [cue#1|admit] [content#1|that it rained].', false],
    ['[cue#1|According to] [source#1|whoever wrote it], [content#1|it rained].', false],
    ['[source#1|I] [cue#1|must say] [content#1|that it rained].', false],
    ['[source#1|She] [cue#1|had to admit] [content#1|that it rained].', false],
    ['[source#1|Rain] [cue#1|is expected] [content#1|to fall].', false],
    ['[source#1|Claims] [cue#1|say] [content#1|that it rained].', false],
    ['[source#1|She] [cue#1|made no secret of] [content#1|her anger].', false],
  ])('%s', (marked, expected) => expect(read(marked)).toBe(expected))
})
