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
  2  Ada Berg adding · as “she” · partly quoted · 0.93
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

test('to whom, through what and when; what was not said; speech inside speech with its chain', () => {
  const told = toReading(
    sample(
      '[source#1|Ada Berg] [cue#1|told] [to#1|the board] [via#1|in a letter] [time#1=2024-03-08|on Friday] [content#1|that [source#2|Redik] had [cue#2=promised|vowed] [content#2|to go]]. [source#3=Ada Berg|She] [cue#3=not said|would not say] [content#3|when]. [source#4=Redik|He] [cue#4=denied|rejects] [content#4|it].',
    ),
  )
  const [, said] = terminal.one(told).split('Who said what\n')
  expect(said!.split('\n\n')[0]).toBe(`  1  Ada Berg told · reported · 0.93
     to the board · in a letter · on Friday 8 March 2024 (“on Friday”)
     that Redik had vowed to go
      2  Redik vowed · promised · reported · 0.93
         this report ← Ada Berg ← Redik
         to go
  3  Ada Berg would not say NOT SAID · as “She” · reported · 0.93
     when
  4  Redik rejects DENIAL · as “He” · reported · 0.93
     it`)
})

test('a day that many were said on is given with the first of them', () => {
  const shown = terminal.one(
    toReading(
      sample(
        '[source#1|Ada] [cue#1|said] on [time#1.2=2024-03-08|Friday] [content#1|it rained], [cue#2|adding] [content#2|it would].',
      ),
    ),
  )
  expect(shown).toContain('on Friday 8 March 2024 (“Friday”)\n     it rained')
  expect(shown).toContain('reported · 8 March 2024, as 1 · 0.93\n     it would')
})

test('speech inside speech stays on the screen, however deep', () => {
  const deep = Array.from({ length: 12 }, (_, i) => `[source#${i}|A${i}] [cue#${i}|said] [content#${i}|that `).join('')
  for (const line of terminal.one(toReading(sample(`${deep}so${']'.repeat(12)}`)), { width: 60 }).split('\n'))
    expect(columns(line)).toBeLessThanOrEqual(60)
})
