import { expect, test } from 'vitest'
import { toReading } from './reading.ts'
import { sample } from './sample.ts'

const chain = (marked: string, outlet = 'The Lemin Post'): string => {
  const origin = { url: null, outlet, mediaType: null, charset: null, language: 'en', fetched: null }
  const { people, attributions } = toReading(sample(`${marked} [content#1|it rained].`, { origin }))
  return attributions[0]!.chain.map(id => people.find(p => p.id === id)?.name ?? id).join(' ← ')
}
const TOLD = '[source#1|Ada Berg] [cue#1|told]'

test.each([
  ['a broadcaster', `${TOLD} [to#1|Varland’s [person=organisation|Seven] television network]`, 'outlet ← Seven ← Ada Berg'],
  ['a name that says so', `${TOLD} [to#1|the [person=organisation|Selby Courier]]`, 'outlet ← Selby Courier ← Ada Berg'],
  ['an agency', `${TOLD} [to#1|[person=organisation|Reuters]]`, 'outlet ← Reuters ← Ada Berg'],
  ['its reporter', `${TOLD} [to#1|a reporter from [person=organisation|Seven]]`, 'outlet ← Seven ← Ada Berg'],
  ['an interview with it', `${TOLD} [via#1|in an interview with [person=organisation|Seven]]`, 'outlet ← Seven ← Ada Berg'],
  [
    'an interview, given to it',
    `${TOLD} [to#1|[person=organisation|Seven]] [via#1|in an interview]`,
    'outlet ← Seven ← Ada Berg',
  ],
  ['a board is none', `${TOLD} [to#1|the board of [person=organisation|Seven]]`, 'outlet ← Ada Berg'],
  ['reporters of no name are none', `${TOLD} [to#1|reporters] [via#1|on television]`, 'outlet ← Ada Berg'],
  ['the outlet itself is none', `${TOLD} [to#1|[person=organisation|the Lemin Post]]`, 'outlet ← Ada Berg'],
])('%s', (_, marked, links) => {
  expect(chain(marked)).toBe(links)
})

test('a quotation that goes on has it from there too, and what is told inside', () => {
  const { people, attributions } = toReading(
    sample(
      '[content#1|“No,”] [source#1|Ada Berg] [cue#1|told] [to#1|[person=organisation|Reuters]].\n\n[content#2=1|“He [cue#3|says] [content#3|so].”] [source#3|Bo]',
    ),
  )
  expect(attributions.map(a => a.chain.map(id => people.find(p => p.id === id)?.name ?? id).join(' ← '))).toEqual([
    'outlet ← Reuters ← Ada Berg',
    'outlet ← Reuters ← Ada Berg',
    'outlet ← Reuters ← Ada Berg ← Bo',
  ])
})
