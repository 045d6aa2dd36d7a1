import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseMarked } from '../report/index.ts'
import { marked, markedText } from './marked.ts'
import { toReading } from './reading.ts'
import { sample } from './sample.ts'
import type { Reading } from './schema.ts'

test('a reading in the marked notation is what it was made from', () => {
  const text =
    '[content#1|“We [insertion#1|\\[will\\]] appeal,”] [source#1|she] [cue#1|said], [cue#2|adding] [content#2|that it rained].'
  expect(marked.one(toReading(sample(text)))).toBe(`${text}\n`)
})

test('a source that two share stands in both', () => {
  const text = '[source#1|[source#2=1|She]] [cue#1|said] [content#1|it rained], [cue#2|adding] [content#2|it would].'
  expect(markedText(toReading(sample(text)))).toContain('[source#1|[source#2|She]]')
})

test.each([
  [
    'to whom, through what, when',
    '[source#1|Ada] [cue#1|told] [to#1|the board] [via#1|by post] [time#1=2024-03-08|on Friday] [content#1|that it rained].',
  ],
  [
    'a day that two share',
    '[source#1|Ada] [cue#1|said] [time#1.2=2024-03-08|on Friday] [content#1|it rained], [cue#2|adding] [content#2|it would].',
  ],
  ['times that nothing was said on', 'It took [time=P2M|two months] until [time=2024-Q1|this quarter].'],
  [
    'a manner, a denial',
    '[source#1|Ada] [cue#1=promised|vowed] [content#1|to go]. [source#2|Bo] [cue#2=denied|denied] [content#2|it].',
  ],
  ['who is meant', '[source#1|Ada Berg] [cue#1|said] [content#1|so]. [source#2=Ada Berg|She] [cue#2|said] [content#2|no].'],
  [
    'of what kind',
    '[source#1=organisation|The port] [cue#1|said] [content#1|so], [source#2=organisation: The port|it] [cue#2|said].[content#2|]',
  ],
  ['speech inside speech', '[source#1|Ada] [cue#1|said] [content#1|that [source#2|Bo] [cue#2|says] [content#2|“no”]].'],
  [
    'one that cites another',
    '[source#1|The Wire] [cue#1|reported], citing [source#2|Bo], [content#1|[content#2|that it rained]].',
  ],
  ['a quotation that goes on', '[content#1|“No,”] [source#1|Ada] [cue#1|said].\n\n[content#2=1|“Never.”]'],
])('%s: marked, read, and marked again', (_, text) => {
  expect(markedText(toReading(sample(text)))).toBe(text)
})

const WORDS = fc.constantFrom('rain', 'the port', 'a 🌊', 'so', '\\[sic\\]')
const PARTS = fc.record({
  source: fc.constantFrom('Ada Berg', 'she', 'Bo'),
  meant: fc.constantFrom('', '=Ada Berg', '=unnamed'),
  manner: fc.constantFrom('', '=promised', '=not said', '=denied'),
  to: fc.option(WORDS),
  via: fc.option(WORDS),
  time: fc.option(fc.constantFrom('2024-03-08', '2024-W10', 'PAST_REF')),
  quoted: fc.boolean(),
  content: WORDS,
})
/** Marked reports of up to four statements, each inside the one before or after it. */
const nestedReports = fc.array(fc.record({ parts: PARTS, inside: fc.boolean() }), { minLength: 1, maxLength: 4 }).map(all => {
  const statement = (n: number): string => {
    const { source, meant, manner, to, via, time, quoted, content } = all[n]!.parts
    const inner = all[n + 1]?.inside ? ` ${statement(n + 1)}` : ''
    const said = quoted ? `“${content}${inner}”` : `${content}${inner}`
    const mark = (kind: string, words: string | null, value = ''): string =>
      words === null ? '' : ` [${kind}#${n + 1}${value}|${words}]`
    return `[source#${n + 1}${meant}|${source}] [cue#${n + 1}${manner}|cue]${mark('to', to)}${mark('via', via)}${mark('time', time && 'then', `=${time}`)} [content#${n + 1}|${said}]`
  }
  return all.flatMap((s, n) => (n > 0 && s.inside ? [] : [statement(n)])).join('. ')
})

test('what a marked report says of speech comes back from its own marked form', () => {
  fc.assert(
    fc.property(nestedReports, text => {
      const reading = toReading(sample(text))
      const again = toReading(sample(markedText(reading)))
      const said = (r: Reading): unknown =>
        r.attributions.map(({ speaker, because, chain, ...rest }) => ({
          ...rest,
          speaker: r.people.find(p => p.id === speaker)?.name,
        }))
      expect(said(again)).toEqual(said(reading))
      expect(again.times).toEqual(reading.times)
      expect(markedText(again)).toBe(markedText(reading))
    }),
  )
})

const crossing: fc.Arbitrary<Reading> = fc
  .array(fc.tuple(fc.constantFrom('source', 'cue', 'content', 'insertions'), fc.nat(30), fc.nat(30)), { maxLength: 12 })
  .map(all => {
    const text = 'It [rained] all day | and \\ well'
    const plain = toReading(sample('[content#1|x]')).attributions[0]!
    const attributions = all.map(([kind, a, b]) => {
      const [start, end] = a < b ? [a, b] : [b, a + 1]
      const empty = { ...plain, source: [], cue: [], content: [], insertions: [] }
      return { ...empty, [kind]: [{ start, end, words: text.slice(start, end) }] }
    })
    return { ...toReading(sample('x')), text, attributions }
  })

test('spans that cross are split into pieces that cover the same characters, and the text comes back', () => {
  fc.assert(
    fc.property(crossing, reading => {
      const { text, spans } = parseMarked(markedText(reading))
      expect(text).toBe(reading.text)
      for (const [i, a] of reading.attributions.entries()) {
        const covered = (of: readonly { start: number; end: number }[]): readonly number[] =>
          [...text].flatMap((_, at) => (of.some(s => s.start <= at && at < s.end) ? [at] : []))
        const pieces = spans.filter(s => s.tie === String(i + 1))
        expect(covered(pieces)).toEqual(covered([...a.source, ...a.cue, ...a.content, ...a.insertions]))
      }
    }),
  )
})
