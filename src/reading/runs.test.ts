import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toReading } from './reading.ts'
import { layersOf, paragraphsOf, runsOf } from './runs.ts'
import { sample } from './sample.ts'

test('nested speech: each run knows its voice and which pieces begin and end there', () => {
  const { text, attributions } = toReading(
    sample('[content#1|Despite [cue#2|claiming] [content#2|to be “open”]], [source#1|she] [cue#1|said].'),
  )
  const runs = runsOf(text, layersOf({ text, attributions }), { start: 0, end: text.length })
  expect(runs.map(r => [r.words, r.voice, r.content.join(), r.closes.join()])).toEqual([
    ['Despite ', 'reported', '0', ''],
    ['claiming', 'reported', '0', ''],
    [' ', 'reported', '0', ''],
    ['to be ', 'reported', '0,1', ''],
    ['“open”', 'quoted', '0,1', '1,0'],
    [', ', 'own', '', ''],
    ['she', 'own', '', ''],
    [' ', 'own', '', ''],
    ['said', 'own', '', ''],
    ['.', 'own', '', ''],
  ])
})

test('two pieces of one attribution that begin together begin it once', () => {
  const { text, attributions } = toReading(sample('[content#1|[content#1|“]We will”] [source#1|she] said'))
  const [first] = runsOf(text, layersOf({ text, attributions }), { start: 0, end: text.length })
  expect(first!.opens).toEqual([0])
})

test('the runs of a paragraph are its text', () => {
  const span = fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1, words: '' }))
  const text = 'One line here.\n\n  Another one \r\n'
  const [plain] = toReading(sample('[content#1|x]')).attributions
  fc.assert(
    fc.property(fc.array(span), fc.array(span), (content, cue) => {
      const layers = layersOf({ text, attributions: [{ ...plain!, content, cue }] })
      const shown = paragraphsOf(text).map(p =>
        runsOf(text, layers, p)
          .map(r => r.words)
          .join(''),
      )
      expect(shown).toEqual(['One line here.', 'Another one'])
    }),
  )
})

test('a run knows exactly what covers it', () => {
  const text = 'One line here, and then one more of them.'
  const span = fc.tuple(fc.nat(30), fc.nat(8)).map(([start, n]) => ({ start, end: start + n + 1, words: '' }))
  const [plain] = toReading(sample('[content#1|x]')).attributions
  fc.assert(
    fc.property(fc.array(fc.array(span, { maxLength: 3 }), { maxLength: 6 }), span, (contents, within) => {
      const attributions = contents.map(content => ({ ...plain!, content }))
      for (const run of runsOf(text, layersOf({ text, attributions }), within)) {
        const covers = (s: { start: number; end: number }): boolean => s.start <= run.start && run.end <= s.end
        expect([...run.content].sort()).toEqual(contents.flatMap((c, i) => (c.some(covers) ? [i] : [])))
      }
    }),
  )
})
