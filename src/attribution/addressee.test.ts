import { describe, expect, test } from 'vitest'
import { marksOf, words } from '../report/index.ts'
import { addressees } from './addressee.ts'
import { tagged } from './sample.ts'

async function told(marked: string): Promise<readonly string[]> {
  const report = tagged(marked)
  return [...(await addressees(report))].filter(m => m.kind === 'addressee').map(m => words(report, m))
}

describe('addressees', () => {
  test.each([
    ['[content#1|“We will appeal,”] [source#1|she] [cue#1|told] the Harbour Times on Friday.', ['the Harbour Times']],
    ['[source#1|He] [cue#1|told] reporters [content#1|that the bridge was safe].', ['reporters']],
    [
      '[source#1|He] [cue#1|told] a reporter from The Lantern [content#1|that the well was dry].',
      ['a reporter from The Lantern'],
    ],
    ['[source#1|She] [cue#1|told] her husband and friends [content#1|she was ill].', ['her husband and friends']],
    ['[source#1|She] [cue#1|told] Canal 5 in an interview [content#1|that it had rained].', ['Canal 5']],
    ['[source#1|He] [cue#1|told] [content#1|how the boat had sunk].', []],
    ['[source#1|He] [cue#1|told] the story of [content#1|the boat].', []],
    ['[source#1|The mayor] [cue#1|urged] [content#1|residents of the old town to leave].', ['residents of the old town']],
    ['[source#1|The mayor] [cue#1|urged] [content#1|caution].', []],
    ['[source#1|The mayor] [cue#1|warned] [content#1|farmers of a flood].', ['farmers']],
    ['[source#1|The mayor] [cue#1|warned] [content#1|of a flood].', []],
    ['[source#1|The general] [cue#1|ordered] [content#1|the guards to leave].', ['the guards']],
    ['[source#1|The general] [cue#1|ordered] [content#1|the gate to be closed].', []],
    ['[source#1|The envoy] [cue#1|said] to the committee [content#1|that he would go].', ['the committee']],
    ['[content#1|He was said] to have left, [source#1|they] [cue#1|agreed].', []],
    ['It was [cue#1|said] to be [content#1|over].', []],
    ['Speaking to students at the harbour, [source#1|Poe] [cue#1|said] [content#1|that they should go].', ['students']],
    ['Addressing the crowd on Friday, [source#1|Poe] [cue#1|said]: [content#1|“Go.”]', ['the crowd']],
    ['In a statement to Canal 5, [source#1|Poe] [cue#1|said] [content#1|so].', ['Canal 5']],
    ['[content#1|“So,”] [source#1|Poe] [cue#1|said] in an interview on Friday with the Harbour Times.', ['the Harbour Times']],
    ['In a letter sent to the dockers, [source#1|Poe] [cue#1|wrote] [content#1|so].', ['the dockers']],
    ['In a statement to mark the day, [source#1|Poe] [cue#1|said] [content#1|so].', []],
    ['[source#1|The port] [cue#1|apologized] to [content#1|two crews for the delay].', ['two crews']],
    ['[source#1|He] [cue#1|admitted to] a court [content#1|that he had lied].', ['a court']],
    ['[source#1|She] [cue#1|responded to] the letter: [content#1|“No.”]', []],
    ['[source#1|The guild] issued a notice [cue#1|warning] [content#1|sailors they could lose pay].', ['sailors']],
    ['[source#1|The club] [cue#1|assured] [content#1|Ana Poe her place was safe].', ['Ana Poe']],
    ['The drivers [cue#1|were told] [content#1|to go back].', ['The drivers']],
    ['Rain fell, and residents [cue#1|were being urged] [content#1|to leave].', ['residents']],
    ['It [cue#1|was advised] [content#1|to leave].', []],
    ['[content#1|“Why?”] [cue#1|asked] [source#1|the boy].', []],
    ['[source#1|She] [cue#1|said] [content#1|so].', []],
  ])('%s', async (marked, expected) => {
    expect(await told(marked)).toEqual(expected)
  })

  test('each points to its cue', async () => {
    const report = tagged('[source#1|He] [cue#1|told] Ana [content#1|so].')
    const [found] = await addressees(report)
    expect(found).toMatchObject({ cue: marksOf(report, 'cue')[0]!.id, confidence: null })
  })
})
