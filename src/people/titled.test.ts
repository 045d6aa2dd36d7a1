import { expect, test } from 'vitest'
import { marksOf, withMarks } from '../report/index.ts'
import { bare } from '../report/sample.ts'
import { paragraphs } from '../text/paragraphs.ts'
import { sentences } from '../text/sentences.ts'
import { people } from './people.ts'

const TEXT = 'A decade in Norlet is over. The Otters said so on Monday.'

test.each([
  ['a title’s fuller name', 'Norlet Otters sign a coach after the season', TEXT, 'Norlet Otters'],
  ['none in a title of capitals', 'Norlet Otters Sign Coach', TEXT, 'Otters'],
  ['none of words that the text has not', 'Harlow Otters sign a coach after the season', TEXT, 'Otters'],
  ['none of a person', 'Norlet Poe signs a coach after the season', 'In Norlet it rained. Ms Poe sang.', 'Poe'],
])('%s', async (_, title, text, expected) => {
  let report = { ...bare(text), title }
  for (const step of [paragraphs, sentences]) report = { ...withMarks(report, await step(report)), title }
  const names = marksOf(withMarks(report, await people(report)), 'person').map(p => p.name)
  expect(names).toContain(expected)
})
