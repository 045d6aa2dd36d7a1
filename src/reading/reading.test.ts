import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { toReading } from './reading.ts'
import { sample } from './sample.ts'
import type { Reading } from './schema.ts'

const words = (spans: readonly { readonly words: string }[]): readonly string[] => spans.map(s => s.words)
const first = (reading: Reading): Reading['attributions'][number] => reading.attributions[0]!

test('an attribution has its words and its speaker', () => {
  const reading = toReading(sample('[content#1|“We will appeal,”] [source#1|Mara Lindqvist] [cue#1|said], [content#1|“in May.”]'))
  const { source, cue, content, because, ...rest } = first(reading)
  expect([source, cue, content, because].map(words)).toEqual([
    ['Mara Lindqvist'],
    ['said'],
    ['“We will appeal,”', '“in May.”'],
    ['Mara Lindqvist'],
  ])
  expect(rest).toEqual({
    id: 'attribution:0-48',
    speaker: 'person:18-32',
    type: 'direct',
    manner: 'said',
    negated: false,
    to: null,
    via: null,
    saidOn: null,
    continues: null,
    in: null,
    chain: ['outlet', 'person:18-32'],
    insertions: [],
    confidence: 0.93,
    by: 'sample@1',
  })
})

test('attributions follow each other as the words said do', () => {
  const reading = toReading(
    sample(
      '[source#1|[source#2=1|She]] [cue#1|said] [content#1|it rained], [cue#2|adding] [content#2|it would]. [content#3|“So,”] [source#3=1|she] went on, [content#1|all day].',
    ),
  )
  expect(reading.attributions.map(a => a.content[0]!.words)).toEqual(['it rained', 'it would', '“So,”'])
})

test('fields stand in the order of the form, and nothing is made up', () => {
  const reading = toReading(sample('It rained.', { published: null }))
  expect(Object.keys(reading).join(' ')).toBe(
    'form id textHash title outlet published url language offsets text people attributions figures times voice headline doubts',
  )
  expect(reading).toMatchObject({
    title: null,
    outlet: null,
    published: null,
    url: null,
    people: [],
    attributions: [],
    doubts: [],
  })
  expect(reading.headline).toEqual({ attributions: [], figures: [] })
})

test('textHash is the SHA-256 of the text in UTF-8', () => {
  const text = 'Snow ☃ and 🌨.'
  expect(toReading(sample(text)).textHash).toBe(createHash('sha256').update(Buffer.from(text, 'utf8')).digest('hex'))
})

test('names are told apart by who uses them: the outlet, or the innermost speaker', () => {
  const reading = toReading(
    sample(
      '[source#1|Ada Berg] [cue#1|said] [content#1|that [source#2=organisation|the port] had [cue#2|claimed] [content#2|to be open]].',
    ),
  )
  const [ada, port] = reading.people
  expect(ada).toMatchObject({ name: 'Ada Berg', kind: 'person', names: { own: [{ words: 'Ada Berg' }], others: [] } })
  expect(port).toMatchObject({
    name: 'the port',
    kind: 'organisation',
    names: { own: [], others: [{ speaker: ada!.id, spans: [{ words: 'the port' }] }] },
  })
})

test('a speaker has all mentions, and a continued quotation names the one it goes on from', () => {
  const reading = toReading(
    sample(
      '[content#1|“One,”] [source#1|Ada Berg] [cue#1|said].\n\n[content#2=1|“Two.”]\n\n[content#3|“Three,”] [source#3=1|she] [cue#3|said].',
    ),
  )
  expect(words(reading.people[0]!.mentions)).toEqual(['Ada Berg', 'she'])
  expect(reading.attributions.map(a => [a.speaker, a.continues])).toEqual([
    [reading.people[0]!.id, null],
    [reading.people[0]!.id, first(reading).id],
    [reading.people[0]!.id, null],
  ])
})

test('whom it was said to, through what, when and how come out of the marks', () => {
  const reading = toReading(
    sample(
      '[source#1|Ada Berg] [cue#1=not promised|never vowed] [to#1|to the board] [via#1|in a letter] [time#1=2024-03-08|on Friday] [content#1|to go]. It took [time=P2M|two months].',
    ),
  )
  expect(first(reading)).toMatchObject({
    manner: 'promised',
    negated: true,
    to: { words: 'to the board' },
    via: { words: 'in a letter' },
    saidOn: { value: '2024-03-08', words: 'on Friday', start: 46, end: 55 },
  })
  expect(reading.times).toEqual([
    { start: 46, end: 55, words: 'on Friday', type: 'DATE', value: '2024-03-08' },
    { start: 71, end: 81, words: 'two months', type: 'DURATION', value: 'P2M' },
  ])
})

test('the way from a pronoun to the name', () => {
  const { people, attributions } = toReading(
    sample(
      '[person|Osric Hale] spoke. [person=Osric Hale|The envoy] left. [source#1=Osric Hale|He] [cue#1|said] [content#1|so]. [role=Osric Hale|A senior diplomat], he stays; the [role=Osric Hale|diplomat], [role=Osric Hale|diplomat].',
    ),
  )
  expect(words(attributions[0]!.because)).toEqual(['He', 'The envoy', 'Osric Hale'])
  expect(people).toMatchObject([{ name: 'Osric Hale', roles: ['A senior diplomat'], names: { own: [{}, {}] } }])
  expect(words(people[0]!.mentions)).toEqual(['Osric Hale', 'The envoy', 'He'])
})

test('speech inside speech: the outer one first, each in its outer one, its chain from the outlet to the first mouth', () => {
  const { people, attributions } = toReading(
    sample(
      '[source#1=organisation|The Wire] [cue#1|reported], citing [source#2=unnamed|two officials], [content#1|[content#2|that [source#3|Redik] had [cue#3|vowed] [content#3|to go]]].\n\n[content#4=1|[content#5=2|“Soon.”]]',
    ),
  )
  const name = (id: string): string => people.find(p => p.id === id)?.name ?? id
  const place = (id: string | null): number | null => (id === null ? null : attributions.findIndex(a => a.id === id) + 1)
  expect(attributions.map(a => [place(a.in), place(a.continues), ...a.chain.map(name)])).toEqual([
    [null, null, 'outlet', 'The Wire'],
    [1, null, 'outlet', 'The Wire', 'two officials'],
    [2, null, 'outlet', 'The Wire', 'two officials', 'Redik'],
    [null, 1, 'outlet', 'The Wire'],
    [4, 2, 'outlet', 'The Wire', 'two officials'],
  ])
})

test('a headline’s speech inside speech has ids of its own', () => {
  const headline = sample(
    '[source#1|Wire] [cue#1|says] [content#1|[source#2|port] [cue#2|told] [content#2|to shut]] [to#2|[person=organisation|Reuters]]',
  )
  const { attributions } = toReading(
    sample('[source#1|Ada Wire] [cue#1|said] [content#1|no].', { title: headline.text, headline }),
  ).headline
  expect(attributions.map(a => [a.id, a.in, ...a.chain])).toEqual([
    ['headline/attribution:10-27', null, 'outlet', 'person:0-8'],
    [
      'headline/attribution:20-27',
      'headline/attribution:10-27',
      ...['outlet', 'person:0-8', 'headline/person:28-35', 'headline/person:10-14'],
    ],
  ])
})

test('a headline is read apart: its spans are into the title, its ids begin with headline/, known speakers are the same', () => {
  const headline = sample(
    '[source#1|Port] [cue#1|says] [content#1|it is shut], [source#2=organisation|union] [cue#2|denies] [content#2|it]',
  )
  const reading = toReading(
    sample('[source#1=organisation|The port] [cue#1|said] [content#1|it was shut].', { title: headline.text, headline }),
  )
  expect(reading.headline.attributions.map(a => [a.id, a.speaker, words(a.content)])).toEqual([
    ['headline/attribution:10-20', 'person:0-8', ['it is shut']],
    ['headline/attribution:35-37', 'headline/person:22-27', ['it']],
  ])
  expect(reading.people.map(p => [p.id, p.name, p.mentions.length])).toEqual([
    ['person:0-8', 'The port', 1],
    ['headline/person:22-27', 'union', 0],
  ])
})

test('a doubt keeps its words and what it is about', () => {
  const reading = toReading(sample('It rained. [doubt#1=NO_SPEAKER|[content#1|“Good.”]]'))
  expect(reading.doubts).toEqual([
    { start: 11, end: 18, words: '“Good.”', code: 'NO_SPEAKER', message: 'It is not said here.', about: 'attribution:11-18' },
  ])
  expect(first(reading)).toMatchObject({ speaker: null, chain: ['outlet'] })
})
