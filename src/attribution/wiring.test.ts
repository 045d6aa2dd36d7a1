import { expect, test } from 'vitest'
import { type Attribution, withMarks } from '../report/index.ts'
import { addressees } from './addressee.ts'
import { attributions } from './attributions.ts'
import { channels } from './channel.ts'
import { inCueOrder, tagged, wordsOf } from './sample.ts'

const CERTAIN = { bias: 0, content: 1, cue: 1, source: 1, link: 1 }

async function first(
  marked: string,
): Promise<{ readonly found: Attribution; readonly words: (id: string | null) => string | null }> {
  let report = tagged(marked)
  for (const step of [addressees, channels, attributions(CERTAIN)]) report = withMarks(report, await step(report))
  return { found: inCueOrder(report)[0]!, words: id => wordsOf(report, id) }
}

test('an attribution has manner, negation, addressee, channel and date of its cue', async () => {
  const { found, words } = await first(
    '[source#1|Poe] [cue#1|did not promise] reporters in a statement on [time=2024-03-08|Friday] [content#1|that it would rain].',
  )
  expect(found).toMatchObject({ manner: 'promised', negated: true })
  expect([found.to, found.via, found.saidOn].map(words)).toEqual(['reporters', 'in a statement', 'Friday'])
})

test('a denial is negated', async () => {
  const { found } = await first('[source#1|Poe] [cue#1|shrugged off] [content#1|the rain].')
  expect(found).toMatchObject({ manner: 'denied', negated: true })
})

test('the reference of its source gives speaker, chain and doubt', async () => {
  const { found } = await first('[source#1|Poe] [cue#1|said] [content#1|so].')
  expect(found).toMatchObject({ speaker: 'person:0-3', because: ['source:0-3'] })
})

test('a verb behind the words is looked at too', async () => {
  const { found } = await first('[content#1|“So,”] [source#1|she] [cue#1|never said].')
  expect(found.negated).toBe(true)
})
