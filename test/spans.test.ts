import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeReport } from '../src/intake/report.ts'
import { read } from '../src/read.ts'
import { withCodePoints } from '../src/reading/offsets.ts'
import { toReading } from '../src/reading/reading.ts'
import { verifyReading } from '../src/reading/verify.ts'
import { openTagger, type Tagger } from '../src/tagger/tagger.ts'
import { HOME, TINY } from './command.ts'

const taggers: Record<string, Tagger> = {}
beforeAll(async () => {
  taggers.tiny = await openTagger(TINY, 1)
  taggers.model = await openTagger(join(HOME, 'model'), 2)
})
afterAll(() => Promise.all(Object.values(taggers).map(t => t.close())))

/** Reads a text and proves every span of its reading in both units; how many there were. */
async function spansOf(text: string, title: string | null = null, tagger: Tagger = taggers.tiny!): Promise<number> {
  // named, so that a text in no language at all is read too
  const report = await read(makeReport({ text, title, language: 'en' }), tagger)
  const reading = toReading(report)
  const { spans } = verifyReading(reading, report.text)
  expect(verifyReading(withCodePoints(reading), report.text)).toEqual({ ok: true, spans })
  return spans
}

const PIECES = [
  ...[
    'she said',
    'said',
    'the minister',
    'according to police',
    'We will appeal',
    'Hamdan',
    'told reporters',
    'denied',
    'on Friday',
    '41,534',
    '.',
    ',',
    ':',
    '—',
  ],
  ...['“', '”', '‘', '’', '«', '»', '„', '"', "'", '``', "''", '‹', '›', '「', '」', '[', ']', '(', ')', '[…]', '...', '…'],
  ...[
    '😀',
    '👩‍👩‍👧',
    '🇺🇦',
    'e\u0301',
    'ä\u0308\u0323',
    '\u0301',
    'שלום',
    'قال الوزير',
    '\u202e',
    '\u200d',
    '\ufeff',
    '\0',
    '\ud800',
    '\udc00',
    '\u2028',
  ],
  ...[' ', ' ', ' ', '\n', '\n\n', '\r\n', '\t', '\u00a0'],
]
/** Anything at all. */
const soup = fc
  .array(
    fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 5 }) },
    ),
    {
      minLength: 1,
      maxLength: 80,
    },
  )
  .map(pieces => pieces.join(''))
  .filter(t => t.trim() !== '')

const OPENING = ['“', '‘', '"', "'", '«', '„', '``', '']
const CLOSING = ['”', '’', '"', "'", '»', '“', "''", '']
const ODD = ['', ' ', '😀', 'e\u0301', '\ud800', '\0', 'שלום', '[sic]', ' … ', '\n\n', '“', "'"]
/** Reports with attributions in them, their quotation marks and spaces not to be relied on. */
const news = fc
  .array(
    fc.record({
      who: fc.constantFrom('The minister', 'Osama Hamdan', 'a 👩‍⚖️ judge', 'קצין בכיר', 'police officials'),
      cue: fc.constantFrom('said', 'told reporters on Friday', 'denied that', 'wrote:'),
      what: fc.constantFrom(
        'we will appeal the ruling',
        'nothing had been decided',
        'about 40,000 people had fled',
        'the talks would go on, and that “nobody” had left',
      ),
      open: fc.constantFrom(...OPENING),
      close: fc.constantFrom(...CLOSING),
      odd: fc.constantFrom(...ODD),
      turned: fc.boolean(),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map(sentences =>
    sentences
      .map(s => {
        const said = `${s.open}${s.what}${s.odd}${s.close}`
        return s.turned ? `${said} ${s.odd}${s.who} ${s.cue}.` : `${s.who}${s.odd} ${s.cue} ${said}.`
      })
      .join(' '),
  )

describe('every span of every reading slices to its words', () => {
  // the tiny model finds odd things, the real one attributions
  test.each([
    ['tiny', 'soup', soup, 400],
    ['tiny', 'news', news, 200],
    ['model', 'news', news, 60],
  ])('whatever the text: %s, %s', async (name, _, text, numRuns) => {
    let spans = 0
    await fc.assert(
      fc.asyncProperty(text, fc.option(text), async (body, title) => {
        spans += await spansOf(body, title, taggers[name])
      }),
      { numRuns },
    )
    // else the property would hold of nothing
    expect(spans).toBeGreaterThan(numRuns)
  })

  test.each([
    ['nothing but quotation marks', "“”‘’«»„\"'``''".repeat(50)],
    ['every mark opened, none closed', '“ ‘ « „ " \' `` said'],
    ['every mark closed, none opened', "said ” ’ » “ \" ''"],
    ['one word as long as a page', 'a'.repeat(20_000)],
    ['one line of emoji', '😀'.repeat(3000)],
    ['marks upon marks', `e${'\u0301'.repeat(5000)} said`],
    ['right to left with quotation marks', 'قال الوزير: «لن نستسلم» و“we will not,” he said، وأضاف.'],
    ['half characters around a quotation', '\ud800“We\udc00 will,”\udfff she said.'],
    ['a thousand paragraphs', '“We will,” she said.\n\n'.repeat(1000)],
    ['quotations inside quotations', `${'“a ‘b '.repeat(200)}said${'’ ”'.repeat(200)}`],
  ])('%s', async (_, body) => {
    expect(await spansOf(body)).toBeGreaterThanOrEqual(0)
  })

  test('a paragraph of 10,000 words', async () => {
    const words =
      'The minister said on Friday that “nothing has been decided [yet] … and 😀 nothing will be,” she told reporters . '
    expect(await spansOf(words.repeat(Math.ceil(10_000 / words.trim().split(' ').length)))).toBeGreaterThan(1000)
  })
})
