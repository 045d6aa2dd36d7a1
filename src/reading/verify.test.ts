import { describe, expect, test } from 'vitest'
import { HearsayError } from '../report/index.ts'
import { withCodePoints } from './offsets.ts'
import { toReading } from './reading.ts'
import { sample } from './sample.ts'
import { verifyReading } from './verify.ts'

const report = sample(
  '🌊 [content#1|“We will appeal,”] [source#1|she] [cue#1|said]. [doubt#2=NO_SPEAKER|[content#2|“Good.”]] [source#3=Ada Berg|The mayor] [cue#3=promised|vowed] [to#3|the board] [via#3|by post] [time#3=2024-03-08|on Friday] [content#3|that [source#4=organisation|[person=organisation: the port|the port]] [cue#4|says] [content#4|“no”]]. [role=Ada Berg|The chair], [person|Ada Berg], left.',
  {
    title: 'Port says no',
    headline: sample('[source#1|Port] [cue#1|says] [content#1|no]'),
  },
)
const reading = toReading(report)

// biome-ignore lint/suspicious/noExplicitAny: broken on purpose
const broken = (change: (json: any) => void): unknown => {
  const json = JSON.parse(JSON.stringify(reading))
  change(json)
  return json
}

const complaint = (json: unknown, text?: string): string => {
  try {
    verifyReading(json, text)
  } catch (error) {
    expect(error).toBeInstanceOf(HearsayError)
    expect((error as HearsayError).code).toBe('BAD_READING')
    return (error as HearsayError).message
  }
  throw new Error('it was let through')
}

test('a reading is proved, in both units, with or without its text', () => {
  const spans = verifyReading(broken(() => {})).spans
  expect(spans).toBeGreaterThan(10)
  expect(verifyReading(withCodePoints(reading), report.text)).toEqual({ ok: true, spans })
})

test('a field that a later version adds does no harm', () => {
  expect(verifyReading(broken(r => (r.weather = 'rain'))).ok).toBe(true)
})

describe('the first wrong path is named, and what stands there', () => {
  test.each([
    ['no reading', () => null, 'the reading: there stands null'],
    ['another form', () => broken(r => (r.form = 'reading/9')), 'form: there stands "reading/9"'],
    ['a missing field', () => broken(r => delete r.voice), 'voice: there stands nothing'],
    ['a wrong kind', () => broken(r => (r.attributions[0].type = 'loud')), 'attributions[0].type: there stands "loud"'],
    ['another text', () => broken(r => (r.text += '!')), 'textHash: there stands'],
    [
      'other words',
      () => broken(r => (r.attributions[0].content[0].words = 'We won’t')),
      'attributions[0].content[0].words: there stands "We won’t". Between 3 and 20 the text has ““We will appeal,””.',
    ],
    [
      'a span past the end',
      () => broken(r => (r.attributions[0].cue[0].end = 999)),
      'attributions[0].cue[0]: there stands {"start":25,"end":999}',
    ],
    ['a span backwards', () => broken(r => (r.doubts[0].end = 1)), 'doubts[0]: there stands'],
    [
      'the headline’s words',
      () => broken(r => (r.headline.attributions[0].cue[0].words = 'said')),
      'headline.attributions[0].cue[0].words: there stands "said"',
    ],
    [
      'a speaker unknown',
      () => broken(r => (r.attributions[0].speaker = 'person:7-9')),
      'attributions[0].speaker: there stands "person:7-9"',
    ],
    ['a chain unknown', () => broken(r => (r.attributions[0].chain[1] = 'x')), 'attributions[0].chain[1]: there stands "x"'],
    [
      'a pointer to nothing',
      () => broken(r => (r.attributions[1].continues = 'attribution:9-9')),
      'attributions[1].continues: there',
    ],
    ['a doubt about nothing', () => broken(r => (r.doubts[0].about = 'cue:0-1')), 'doubts[0].about: there stands "cue:0-1"'],
    [
      'the day said',
      () => broken(r => (r.attributions[2].saidOn.words = 'on Sunday')),
      'attributions[2].saidOn.words: there stands "on Sunday"',
    ],
    ['an addressee', () => broken(r => (r.attributions[2].to.start += 1)), 'attributions[2].to.words: there stands "the board"'],
    [
      'a channel',
      () => broken(r => (r.attributions[2].via.words = 'by hand')),
      'attributions[2].via.words: there stands "by hand"',
    ],
    ['the way to a name', () => broken(r => (r.attributions[2].because[1].words = 'Ada')), 'attributions[2].because[1].words'],
    ['a time', () => broken(r => (r.times[0].end -= 1)), 'times[0].words: there stands "on Friday"'],
    ['a mention', () => broken(r => (r.people[1].mentions[0].words = 'She')), 'people[1].mentions[0].words: there stands "She"'],
    ['a name of the outlet’s', () => broken(r => (r.people[1].names.own[0].words = 'x')), 'people[1].names.own[0].words'],
    [
      'a name of a speaker’s',
      () => broken(r => (r.people[2].names.others[0].spans[0].words = 'x')),
      'people[2].names.others[0].spans[0].words: there stands "x"',
    ],
    [
      'a speaker who is nobody',
      () => broken(r => (r.people[2].names.others[0].speaker = 'person:0-1')),
      'people[2].names.others[0].speaker: there stands "person:0-1"',
    ],
    [
      'a role of nobody’s making',
      () => broken(r => (r.people[1].roles[0] = 'a liar')),
      'people[1].roles[0]: there stands "a liar"',
    ],
    ['inside nothing', () => broken(r => (r.attributions[3].in = 'attribution:0-1')), 'attributions[3].in: there stands'],
    [
      'inside itself',
      () => broken(r => (r.attributions[2].in = r.attributions[3].id)),
      'attributions[2].in: there stands "attribution:',
    ],
    [
      'going on from itself',
      () => broken(r => (r.attributions[1].continues = r.attributions[1].id)),
      'attributions[1].continues: there stands',
    ],
    ['an id twice', () => broken(r => (r.attributions[1].id = r.attributions[0].id)), 'attributions[1].id: there stands'],
    ['offsets in another unit', () => broken(r => (r.offsets = 'code-point')), 'people[0].mentions[0].words: there stands "she"'],
  ])('%s', (_, json, message) => {
    expect(complaint(json())).toContain(message)
  })

  test('another text than the one that was read', () => {
    expect(complaint(reading, report.text.replace('appeal', 'repeal'))).toMatch(/^text: another text.* part at code unit 12: /)
  })
})
