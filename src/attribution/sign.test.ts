import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Manner, type Person, type Reference, withMarks } from '../report/index.ts'
import { chance } from './confidence.ts'
import { tagged } from './sample.ts'
import { type Sign, type Signs, signsIn, WEIGHTS, weigh } from './sign.ts'
import { speakersOf } from './speaker.ts'
import { threads } from './thread.ts'

const SIGNS = Object.keys(WEIGHTS) as Sign[]

/** What is changed in the people and references of a marked text, and how its words are said. */
interface About {
  readonly person?: Partial<Person>
  readonly reference?: Partial<Reference>
  readonly manner?: Manner
}

/** The signs of the first attribution of a marked text. */
function signs(marked: string, about: About = {}): Signs {
  const report = tagged(marked)
  const marks = report.marks.map(m =>
    m.kind === 'person' ? { ...m, ...about.person } : m.kind === 'reference' ? { ...m, ...about.reference } : m,
  )
  const changed = withMarks({ ...report, marks: [] }, marks)
  const [thread] = threads(changed)
  const speaker = speakersOf(changed, [thread!])(thread!)
  return signsIn(changed)(thread!, { tags: 2, speaker, manner: about.manner ?? 'said' })
}

test.each<[string, Sign[], string, About?]>([
  ['a full name', ['own'], '[source#1|Ana Poe] [cue#1|said] [content#1|so].'],
  ['a name of one word', ['own', 'short'], '[source#1|Norco] [cue#1|said] [content#1|so].'],
  ['a surname for a full name', [], '[source#1=Ana Poe|Poe] [cue#1|said] [content#1|so].'],
  ['a pronoun of one', [], '[source#1=Ana Poe|She] [cue#1|said] [content#1|so].'],
  ['a pronoun of many', ['many'], '[source#1=Harbour Board|They] [cue#1|said] [content#1|so].'],
  ['the speaker of a quotation', ['self'], '[source#1=Ana Poe|I] [cue#1|said] [content#1|so].'],
  [
    'a description with an article',
    ['own', 'article', 'short'],
    '[source#1=residents|The residents] [cue#1|said] [content#1|so].',
    { person: { person: 'group' } },
  ],
  ['what shows something', ['own', 'shown'], '[source#1|Norco Data] [cue#1|showed] [content#1|so].', { manner: 'showed' }],
  ['no source', ['untold'], '[cue#1|Reportedly] [content#1|so].'],
  ['neither source nor cue', ['nobody'], '[content|“So.”]'],
])('%s', (_, expected, marked, about) => {
  const { always, tags, way, ...found } = signs(marked, about)
  expect(Object.keys(found).filter(s => found[s as keyof typeof found])).toEqual(expect.arrayContaining([...expected]))
  expect(Object.values(found).filter(Boolean)).toHaveLength(expected.length)
})

test('another reading close by is a sign, and so is what the report tells of the speaker', () => {
  const marked = '[source#1|Ana Poe] [cue#1|said] [content#1|so].'
  const roles = [1, 2, 3].map(start => ({ start, end: start + 1 }))
  expect(signs(marked, { reference: { or: 'person:0-7' } }).close).toBe(1)
  expect(signs(marked, { person: { roles } }).roles).toBe(2)
})

const anySigns = fc.record(
  Object.fromEntries(SIGNS.map(s => [s, fc.double({ min: -10, max: 10, noNaN: true })])) as Record<Sign, fc.Arbitrary<number>>,
)

test('confidence is a probability, and no higher sign for a speaker lowers it', () => {
  fc.assert(
    fc.property(anySigns, fc.constantFrom(...SIGNS), fc.double({ min: 0, max: 5, noNaN: true }), (given: Signs, sign, more) => {
      const before = chance(weigh(given))
      const after = chance(weigh({ ...given, [sign]: given[sign] + more }))
      expect(before).toBeGreaterThanOrEqual(0)
      expect(before).toBeLessThanOrEqual(1)
      expect(Math.sign(after - before) * Math.sign(WEIGHTS[sign])).toBeGreaterThanOrEqual(0)
    }),
  )
})

test.each([['tags'], ['way'], ['own'], ['roles']] as const)('%s speaks for a speaker', sign => {
  expect(WEIGHTS[sign]).toBeGreaterThan(0)
})
