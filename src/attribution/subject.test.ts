import fc from 'fast-check'
import { expect, test } from 'vitest'
import { words } from '../report/index.ts'
import { bare } from '../report/sample.ts'
import { subjectOf } from './subject.ts'

/** The subject that is read for the cue between brackets. */
function subject(marked: string): string | null {
  const start = marked.indexOf('[')
  const cue = { start, end: marked.indexOf(']') - 1 }
  const report = bare(marked.replace(/[[\]]/g, ''))
  const span = subjectOf(report, cue, 0)
  return span && words(report, span)
}

test.each([
  ['right before its verb', 'Ana Poe [said] the bridge was shut.', 'Ana Poe'],
  ['with a word between', 'A tribute of the kind Poe herself once [called] “a shame”.', 'Poe'],
  ['before an earlier verb', 'The Herons also lost their captain and [announced] on Friday: “We go on.”', 'The Herons'],
  ['of a clause inside', 'It was noon before the mayor came in and [said]: “Go home.”', 'the mayor'],
  ['told of before its verb', 'Poe, one of the pilots, also [was quoted as saying] that the bridge shook.', 'Poe'],
  ['quoted as saying', 'Poe is quoted in the Courier as [saying] the bridge shook.', 'Poe'],
  ['of a participle', 'The Harbour Board issued a notice in May [warning] of floods.', 'The Harbour Board'],
  ['named behind what he is', 'He was late, the cousin of the mayor, Gad Lev, from Harlow, [said].', 'Gad Lev'],
  ['named so before an earlier verb', 'An aide to the mayor, Gad Lev, replied in May by [saying] only: “No.”', 'Gad Lev'],
  [
    'a role of somebody’s',
    'The Harbour’s director Gad Lev opened the lock and [said] it held.',
    'The Harbour’s director Gad Lev',
  ],
  ['people without an article', 'The ship turned when crew members [learned of] the fire.', 'crew members'],
  ['who does what a passive tells', 'The hill [was known by] early settlers as the Anvil.', 'early settlers'],
  ['the same behind the cue', 'The hill [was called] by early settlers in Norlet the Anvil.', 'early settlers'],
  ['whose a noun is', 'The sale began after its [admission] that the lock leaked.', 'its'],
  ['whose a noun is, by name', 'It rained in spite of the Harbour Board’s first [claim] that it did not.', 'Harbour Board'],
  ['none of a day', 'The bridge [is expected] by Monday to open.', null],
  ['none of a participle behind a thing', 'They wait for a move [expected] in May.', null],
  ['none of what opens a clause', 'When [asked] about it, he left.', null],
  ['none of a passive', 'The bridge [is expected] to open.', null],
  ['none of an adverb', 'The bridge [reportedly] shook.', null],
  ['none of a source named elsewhere', 'The bridge shook, [according to] the board.', null],
  ['none behind a preposition', 'After the finish in Port Lev [said]: “I am done.”', null],
])('subject: %s', (_, marked, expected) => expect(subject(marked)).toBe(expected))

test('a subject lies before its cue', () => {
  const word = fc.constantFrom('Ana', 'Poe', 'the', 'mayor', 'and', 'said', ',', 'in', '“', 'who', 'left', 'a', '\n')
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), list => {
      const before = list.join(' ')
      const cue = { start: before.length + 1, end: before.length + 5 }
      const span = subjectOf(bare(`${before} said so.`), cue, 0)
      expect(span === null || (span.start >= 0 && span.start < span.end && span.end <= cue.start)).toBe(true)
    }),
  )
})
