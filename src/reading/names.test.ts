import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contains } from '../report/index.ts'
import { toReading } from './reading.ts'
import { sample } from './sample.ts'

/** The names of the port: the outlet's, then each speaker's, those between quotation marks with them. */
function namesOf(marked: string): readonly string[] {
  const { people } = toReading(sample(marked))
  const { own, others } = people.find(p => p.name === 'the port')!.names
  const name = (id: string): string => people.find(p => p.id === id)!.name
  return [
    ...own.map(s => s.words),
    ...others.flatMap(o => o.spans.map(s => `${name(o.speaker)}: ${s.voice === 'quoted' ? `“${s.words}”` : s.words}`)),
  ]
}

const PORT = '[person=organisation|the port]'
const called = (words: string): string => `[person=the port|${words}]`

describe('who uses which name', () => {
  test.each([
    ['the outlet in its own voice', `${PORT} shut. ${called('The agency')} gave no reason.`, ['the port', 'The agency']],
    [
      'a speaker between quotation marks',
      `${PORT} shut. [content#1|“${called('That gang')} lied,”] [source#1|Ada Berg] [cue#1|said].`,
      ['the port', 'Ada Berg: “That gang”'],
    ],
    [
      'a speaker whose words are reported: the outlet renders them, so the mark says so',
      `${PORT} shut. [source#1|Ada Berg] [cue#1|said] [content#1|that ${called('the regime')} had lied to “${called('its own harbour')}”].`,
      ['the port', 'Ada Berg: the regime', 'Ada Berg: “its own harbour”'],
    ],
    [
      'the inner speaker, and the outer one around them',
      `${PORT} shut. [source#1|Ada Berg] [cue#1|said] [content#1|that ${called('the agency')} had been called [content#2|“${called('a club')}”] by [source#2|Bo Lind]].`,
      ['the port', 'Ada Berg: the agency', 'Bo Lind: “a club”'],
    ],
    [
      'whoever tells it, where nobody is named for the inner words',
      `${PORT} shut. [source#1|Ada Berg] [cue#1|said] [content#1|it was [cue#2|known] [content#2|that ${called('the agency')} had lied]].`,
      ['the port', 'Ada Berg: the agency'],
    ],
    ['nobody, where nobody is named at all', `${PORT} shut. [content#1|“${called('The agency')} lied.”]`, ['the port']],
    [
      'in a continued quotation, who goes on',
      `${PORT} shut. [content#1|“No,”] [source#1|Ada Berg] [cue#1|said].\n\n[content#2=1|“${called('The agency')} lied.”]`,
      ['the port', 'Ada Berg: “The agency”'],
    ],
    [
      'the outlet in an editor’s brackets',
      `${PORT} shut. [content#1|“[insertion#1|\\[${called('the agency')}\\]] lied,”] [source#1|Ada Berg] [cue#1|said].`,
      ['the port', 'the agency'],
    ],
    [
      'pronouns name nobody',
      `${PORT} shut. [content#1|“${called('They')} lied,”] [source#1|Ada Berg] [cue#1|said]. ${called('It')} gave ${called('its')} reasons.`,
      ['the port'],
    ],
    [
      'scare quotes that nobody is said to utter are the outlet’s',
      `${PORT} shut. The “${called('quay party')}” met.`,
      ['the port', 'quay party'],
    ],
    [
      'a source without its comma',
      `[source#1=organisation: the port|The port,] long idle, [cue#1|said] [content#1|it was shut].`,
      ['The port'],
    ],
    [
      'a source that holds the name is not a second one',
      `[source#1=organisation: the port|${PORT}, long idle,] [cue#1|said] [content#1|it was shut].`,
      ['the port'],
    ],
  ])('%s', (_, marked, names) => {
    expect(namesOf(marked)).toEqual(names)
  })
})

test('pronouns stay among the mentions', () => {
  const [ada] = toReading(
    sample('[source#1|Ada Berg] [cue#1|said] [content#1|so]. [source#2=Ada Berg|She] [cue#2|left] [content#2|it].'),
  ).people
  expect(ada!.mentions.map(m => m.words)).toEqual(['Ada Berg', 'She'])
  expect(ada!.names.own.map(m => m.words)).toEqual(['Ada Berg'])
})

test('every name is a mention, and is called so once: in the outlet’s voice, or by one speaker in whose content it stands', () => {
  const part = fc.constantFrom(
    '[person|Ada Berg] ',
    '[person=Ada Berg|she] ',
    '“quay” ',
    '[source#1|Bo] [cue#1|said] ',
    '[source#2|Cy] ',
    'rain ',
  )
  const text = fc
    .tuple(fc.array(part), fc.array(part), fc.array(part))
    .map(([a, b, c]) => `[person|Ada Berg] ${a.join('')}[content#1|“${b.join('')}[content#2|${c.join('')}so]”] x`)
  fc.assert(
    fc.property(text, marked => {
      const { people, attributions } = toReading(sample(marked))
      for (const p of people) {
        const named = [...p.names.own, ...p.names.others.flatMap(o => o.spans)]
        expect(new Set(named.map(s => s.start)).size).toBe(named.length)
        for (const s of named) expect(p.mentions.some(m => m.start === s.start && m.words.startsWith(s.words))).toBe(true)
        for (const s of p.names.own) expect(attributions.flatMap(a => a.content).some(c => contains(c, s))).toBe(false)
        for (const o of p.names.others)
          for (const s of o.spans)
            expect(attributions.some(a => a.speaker === o.speaker && a.content.some(c => contains(c, s)))).toBe(true)
      }
    }),
  )
})
