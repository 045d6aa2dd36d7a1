import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { CUES, mannerOf } from './manner.ts'

describe('mannerOf', () => {
  test.each([
    ['said', 'said'],
    ['according to', 'said'],
    ['was quoted as saying', 'said'],
    ['went on to say', 'said'],
    ['made clear', 'said'],
    ['muttered', 'said'], // a cue that no row knows
    ['—', 'said'],
    ['', 'said'],
    ['tweeted', 'wrote'],
    ['has written', 'wrote'],
    ['also believes', 'thought'],
    ['is expected to announce', 'thought'],
    ['determined', 'thought'],
    ['expressed concern about', 'felt'],
    ['are furious', 'felt'],
    ['were horrified', 'felt'],
    ['didn’t like', 'felt'],
    ['is unsure of', 'thought'],
    ['was unaware', 'knew'],
    ['live-tweeted', 'wrote'],
    ['sent an open letter to', 'wrote'],
    ['imploring', 'asked'],
    ['are against', 'accused'],
    ['are suing', 'accused'],
    ['laughed at', 'accused'],
    ['laughed off', 'denied'],
    ['did not exclude', 'denied'],
    ['confessed', 'agreed'],
    ['unanimously imposed', 'decided'],
    ['oath', 'promised'],
    ['allegations', 'accused'],
    ['the promise', 'promised'],
    ['orders', 'ordered'],
    ['warning', 'warned'],
    ['denials', 'denied'],
    ['admission', 'agreed'],
    ['ultimatum', 'threatened'],
    ['Worried', 'felt'],
    ['is planning', 'wanted'],
    ['would like', 'wanted'],
    ['could not understand', 'knew'],
    ['had no idea', 'knew'],
    ['begged', 'asked'],
    ['was asked about', 'asked'],
    ['told to', 'ordered'],
    ['demanded', 'ordered'],
    ['called for', 'advised'],
    ['is calling on', 'advised'],
    ['called', 'said'],
    ['never promised', 'promised'],
    ['vows', 'promised'],
    ['threatening', 'threatened'],
    ['warnings', 'warned'],
    ['criticised', 'accused'],
    ['held responsible', 'accused'],
    ['thanked', 'praised'],
    ['admitted', 'agreed'],
    ['shot back', 'said'],
    ['has repeatedly denied', 'denied'],
    ['ruled out', 'denied'],
    ['ruled', 'decided'],
    ['decision', 'decided'],
    ['showed', 'showed'],
  ])('%s: %s', (cue, manner) => {
    expect(mannerOf(cue)).toBe(manner)
  })

  test('no cue stands twice', () => {
    const all = Object.values(CUES).flatMap(cues => cues.split(/,\s+/))
    expect(all.filter((cue, i) => all.indexOf(cue) !== i)).toEqual([])
  })

  test('docs/manner.md has a row for every manner, with cues of that manner', () => {
    const rows = new Map(
      readFileSync(new URL('../../docs/manner.md', import.meta.url), 'utf8')
        .split('\n')
        .map(line => /^\| `(\w+)`\s*\| (.+?)\s*\|$/.exec(line))
        .filter(row => row !== null)
        .map(row => [row[1]!, row[2]!.split(', ')] as const),
    )
    expect([...rows.keys()]).toEqual(Object.keys(CUES))
    for (const [manner, cues] of rows) for (const cue of cues) expect([cue, mannerOf(cue)]).toEqual([cue, manner])
  })
})
