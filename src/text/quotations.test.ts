import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { marksOf, type Report, withMarks, words } from '../report/index.ts'
import { bare } from '../report/sample.ts'
import { insertions } from './insertions.ts'
import { paragraphs } from './paragraphs.ts'
import { quotations } from './quotations.ts'
import { sentences } from './sentences.ts'
import { unclosed } from './unclosed.ts'

const STEPS = [paragraphs, sentences, quotations, unclosed, insertions]

async function read(text: string): Promise<Report> {
  let report: Report = bare(text)
  for (const step of STEPS) report = withMarks(report, await step(report))
  return report
}

describe('quotations', () => {
  test.each([
    ['curly', 'She said “yes” and “no”.', ['“yes”', '“no”']],
    ['straight', 'He said "yes," then "no".', ['"yes,"', '"no"']],
    ['guillemets', '«Oui», dit-il; »nein« said the other.', ['«Oui»', '»nein«']],
    ['German', '„Ja“, sagte er.', ['„Ja“']],
    ['typewriter', "``Yes,'' she said.", ["``Yes,''"]],
    ['single', 'He said ‘it’s late’ and left.', ['‘it’s late’']],
    ['straight single', "He said 'it's late' and left.", ["'it's late'"]],
    ['a plural’s apostrophe', 'He said ‘the players’ union lost’ twice.', ['‘the players’ union lost’']],
    ['apostrophes only', "The players' union's '90s rock 'n' roll.", []],
    ['single in double', '“He said ‘go’ to me,” she said.', ['“He said ‘go’ to me,”', '‘go’']],
    ['double in single', '‘He said “go” to me,’ she said.', ['‘He said “go” to me,’', '“go”']],
    ['curly, closed by a straight one', '“One," he said, “two.”', ['“One,"', '“two.”']],
    ['straight, closed by a curly one', '"One,” he said. "Two,” she said.', ['"One,”', '"Two,”']],
    ['straight in curly', '“He said "go" to me,” she said.', ['“He said "go" to me,”']],
    ['curly in straight', '"He said “go” to me," she said.', ['"He said “go” to me,"']],
    ['an inch in curly', '“It was 6" wide,” she said.', ['“It was 6" wide,”']],
    ['single, left open by its paragraph', '‘We saw it.\n‘It’s gone now.’', ['‘We saw it.', '‘It’s gone now.’']],
    ['straight single, left open', "'We saw it.\nThen it rained.", ["'We saw it."]],
    ['single, left open behind words', 'She said ‘we saw it.', []],
    ['a dropped letter begins a paragraph', "'Tis the season.\n’Twas late.", []],
    ['unclosed', 'She said “yes and left.\nThen it rained.', ['“yes and left.']],
    ['a foot mark is none', 'It is 6" wide.', []],
  ])('%s', async (_, text, expected) => {
    const report = await read(text)
    expect(marksOf(report, 'quotation').map(q => words(report, q))).toEqual(expected)
  })

  test('one that a paragraph leaves open is taken up in the next, without a doubt', async () => {
    const report = await read('She said: “One.\n\n“Two.”\n\n“Three.”')
    const [one, two, three] = marksOf(report, 'quotation')
    expect([one!.continues, two!.continues, three!.continues]).toEqual([null, one!.id, null])
    expect(marksOf(report, 'doubt')).toEqual([])
  })

  test('one that nothing closes is a doubt', async () => {
    const report = await read('She said “yes and left.')
    expect(marksOf(report, 'doubt').map(d => d.code)).toEqual(['UNCLOSED_QUOTATION'])
  })

  test('a quotation never leaves its paragraph, and its marks lie inside it', () =>
    fc.assert(
      fc.asyncProperty(fc.string({ unit: fc.constantFrom(...'“”‘’"\'«»„`ab s.\n😀'), maxLength: 80 }), async text => {
        const report = await read(text)
        for (const q of marksOf(report, 'quotation')) {
          expect(marksOf(report, 'paragraph').some(p => p.start <= q.start && q.end <= p.end)).toBe(true)
          expect(q.start).toBe(q.open.start)
          if (q.close) expect(q.close.end).toBe(q.end)
        }
      }),
    ))
})

test.each([
  ['“If [US President Joe] Biden comes … we go,” he said.', ['[US President Joe]', '…']],
  ['“One ... two. . . . three” he said.', ['...', '. . . .']],
  ['Outside [brackets] … are the outlet’s own.', []],
])('insertions in %s', async (text, expected) => {
  const report = await read(text)
  expect(marksOf(report, 'insertion').map(i => words(report, i))).toEqual(expected)
})

test.each([
  ['Two of them', 'It rained. It stopped.', ['It rained.', 'It stopped.']],
  ['a title', 'Mr. Poe met Sen. Ash. He left.', ['Mr. Poe met Sen. Ash.', 'He left.']],
  ['initials', 'The U.S. Army said J. R. Poe left.', ['The U.S. Army said J. R. Poe left.']],
  ['closing marks', '“It rained.” She left.', ['“It rained.”', 'She left.']],
  ['paragraphs', 'One\nTwo', ['One', 'Two']],
])('sentences: %s', async (_, text, expected) => {
  const report = await read(text)
  expect(marksOf(report, 'sentence').map(s => words(report, s))).toEqual(expected)
})
