import { expect, test } from 'vitest'
import { paragraphs } from '../text/paragraphs.ts'
import { quotations } from '../text/quotations.ts'
import { sentences } from '../text/sentences.ts'
import { marked, meant } from './sample.ts'

test.each([
  ['I in somebody’s words', '[source#1|Ana Poe] [cue#1|said]: [content#1|“[source#2=Ana Poe|I] [cue#2|hope] [content#2|so].”]'],
  [
    'we of one whose role names a body',
    '[name=organisation|Norco] grew. [source#1|[name=organisation|Norco] founder Gad Lev] [cue#1|said]: [content#1|“[source#2=Norco|We] [cue#2|hope] [content#2|so].”]',
  ],
  [
    'we of a founder, where no role names what is founded',
    'It rained on Norlet. Then Norlet met. In May Norlet fell. [source#1|The founder, Gad Lev,] [cue#1|said]: [content#1|“[source#2=Norlet|We] [cue#2|hope] [content#2|so].”]',
  ],
  [
    'we of a spokesman, by the noun of his role',
    'Harlow Airlines met. [source#1|Airline spokesman Gad Lev] [cue#1|said]: [content#1|“[source#2=Harlow Airlines|We] [cue#2|hope] [content#2|so].”]',
  ],
  [
    'no state for a citizen’s we',
    'Peru met. [source#1|Peruvian baker Gad Lev] [cue#1|said]: [content#1|“[source#2=Gad Lev|We] [cue#2|hope] [content#2|so].”]',
  ],
  [
    'we in the mouth of a seat of government',
    'Russia met. [source#1|[name=organisation|Kremlin] spokesman Gad Lev] [cue#1|said]: [content#1|“[source#2=Russia|We] [cue#2|hope] [content#2|so].”]',
  ],
  [
    'we in the mouth of one who writes of it',
    'Norco met. [source#1|[name=organisation|Norco] expert Gad Lev] [cue#1|said]: [content#1|“[source#2=Gad Lev|We] [cue#2|hope] [content#2|so].”]',
  ],
  [
    'we of one who speaks for a body',
    '[source#1|Gad Lev, from the Harbour Board,] [cue#1|said]: [content#1|“[source#2=Harbour Board|We] [cue#2|hope] [content#2|so].”]',
  ],
])('%s', async (_, notation) => {
  const { report, expected } = await marked(notation, [paragraphs, sentences, quotations])
  expect(meant(report, expected)).toEqual(expected)
})
