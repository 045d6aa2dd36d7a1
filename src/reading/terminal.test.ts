import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toReading } from './reading.ts'
import { sample } from './sample.ts'
import { columns } from './screen.ts'
import { terminal } from './terminal.ts'

const headline = sample('[source#1|Port] [cue#1|says] [content#1|no]')
const reading = toReading(
  sample(
    '[content#1|“We will appeal,”] [source#1|Ada Berg] [cue#1|said], [cue#2|adding] [source#2=1|she] [content#2|had read “every page” of it].\n\n[content#3=1|“In May.”] The so-called “quay party” met. [doubt#4=NO_SPEAKER|[content#4|“Good.”]]',
    { title: 'Port says no', headline },
  ),
)

test('text, then who said what, whose words, and doubts', () => {
  expect(terminal.one(reading, { width: 60 })).toBe(`Port says ⟨no⟩ᵃ
outlet not stated · Sunday 10 March 2024 · 22 words · 5
attributions

“We will appeal,”¹ Ada Berg said, adding she ⟨had read
“every page” of it⟩².

“In May.”³ The so-called “quay party” met. “Good.”⁴

Who said what
  a  Port says · reported · 0.93
     no
  1  Ada Berg said · direct quotation · 0.93
     “We will appeal,”
  2  Ada Berg adding · partly quoted · 0.93
     had read “every page” of it
  3  Ada Berg · direct quotation · goes on from 1 · 0.93
     “In May.”
  4  speaker not stated · direct quotation · 0.93
     “Good.”

Whose words
██████████████▒▒▒▒▒▒▒▒░░░░░░░░░░░░░░░░░░
36 % quoted █ · 18 % reported ▒ · 46 % the outlet’s own ░

Doubts
? “Good.” It is not said here. · NO_SPEAKER
`)
})

const withoutColour = (shown: string): string => shown.replace(/\x1b\[\d+m/g, '')

test('colour adds no words and takes none away', () => {
  const coloured = terminal.one(reading, { colour: true, width: 60 })
  expect(coloured).toContain('\x1b[1mAda Berg\x1b[22m')
  expect(withoutColour(coloured)).toBe(terminal.one(reading, { width: 60 }))
})

test('no line is wider than the terminal where words allow it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 24, max: 120 }), width => {
      for (const line of terminal.one(reading, { width }).split('\n'))
        expect(columns(line)).toBeLessThanOrEqual(Math.max(width, 44))
    }),
  )
})

test('nothing in a report drives the terminal', () => {
  const evil = '\x1b]0;x\x07 \x9b2J \u202e \r'
  const marked = evil.replace(/\]/g, '\\]')
  const shown = toReading(
    sample(`[content#1|“${marked}”] [source#1|A${marked}] [cue#1|s${marked}] [doubt#1=NO_SPEAKER|${marked}x]`, {
      title: evil,
      published: evil,
      origin: { ...sample('').origin, outlet: evil },
    }),
  )
  const stream = terminal.many({ colour: true })
  const all = stream.row(shown) + stream.failed({ code: 'BAD_JSON', message: evil, id: evil, line: 1 })
  expect(withoutColour(all)).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/)
})

test('a report in which nobody speaks says so', () => {
  expect(terminal.one(toReading(sample('It rained.', { published: null })))).toContain('Nobody is said to have said anything.')
})
