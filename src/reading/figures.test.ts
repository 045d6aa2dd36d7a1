import { describe, expect, test } from 'vitest'
import { figures } from '../figures/figures.ts'
import { type Mark, type Report, withMarks } from '../report/index.ts'
import { bare } from '../report/sample.ts'
import { paragraphs } from '../text/paragraphs.ts'
import { sentences } from '../text/sentences.ts'
import { times } from '../time/times.ts'
import { csv } from './csv.ts'
import { html } from './html.ts'
import { toReading } from './reading.ts'
import type { Reading } from './schema.ts'
import { terminal } from './terminal.ts'
import { verifyReading } from './verify.ts'

function marked(text: string, about: Partial<Report> = {}): Report {
  let report = bare(text, { published: '2031-05-20', ...about })
  for (const step of [paragraphs, sentences, times, figures]) report = withMarks(report, step(report) as readonly Mark[])
  return report
}
const read = (text: string, title?: string): Reading =>
  toReading(marked(text, title === undefined ? {} : { title, headline: marked(title) }))

describe('a figure of a title or caption points to the same figure of the body', () => {
  const joined = ({ headline, figures: all }: Reading): string[] => {
    const words = new Map(all.map(f => [f.id, f.words]))
    return [...headline.figures, ...all].flatMap(f => (f.sameAs ? [`${f.words} → ${words.get(f.sameAs)}`] : []))
  }
  test.each([
    ['Fire kills 58 in Veldam\n\nThe mill fire killed 58 people on Monday.', ['58 → 58']],
    ['Fire kills 58 in Veldam\n\nThe mill fire killed at least 58 people on Monday.', ['58 → at least 58']],
    ['Dozens killed in Veldam fire\n\nThe mill fire killed 58 people on Monday.', ['Dozens → 58']],
    ['Fire kills 58 in Veldam\n\nThe mill fire injured 58 people on Monday.', []],
    ['Fire kills 58 in Veldam\n\nThe mill fire killed 59 people on Monday.', []],
    ['Dozens killed in Veldam fire\n\nThe fire killed 58 people. Later fires killed 61 people.', []],
    ['The fire killed 58 people.\n\nPhoto: The mill in Veldam, where 58 people were killed.', ['58 → 58']],
    ['The fire killed 58 people.\n\nThe mill in Veldam, where 58 people were killed. [File: Ada Berg/Reuters]', ['58 → 58']],
    ['The fire killed 58 people.\n\nIn Veldam 58 people were killed.', []],
  ])('%j', (text, expected) => expect(joined(read(text))).toEqual(expected))

  test('of a title that does not stand in the text', () => {
    const reading = read('The mill fire killed 58 people on Monday.', 'Fire kills 58 in Veldam')
    expect(joined(reading)).toEqual(['58 → 58'])
    expect(reading.headline.figures[0]).toMatchObject({ id: 'headline/figure:11-13', who: null, period: null })
    expect(verifyReading(reading).ok).toBe(true)
    const lost = structuredClone(reading) as unknown as { headline: { figures: { sameAs: string }[] } }
    lost.headline.figures[0]!.sameAs = 'headline/figure:11-13'
    expect(() => verifyReading(lost)).toThrow('headline.figures[0].sameAs')
  })
})

const reading = read(
  'According to the Port Office, more than 200 people were killed in a fire in Veldam on Monday.\n\nNo deaths were reported in Orland. It cost $14 million.',
  'Fire kills more than 200',
)

test('terminal: cards under the report, marks in it', () => {
  const shown = terminal.one(reading, { width: 90 })
  expect(shown).toContain('Fire kills more than 200₍₁₎')
  expect(shown).toContain('more than 200₍₂₎ people were killed')
  expect(shown.split('Figures\n')[1]!.split('\n\n')[0]).toBe(`  1  more than 200 killed · 201 or more · the same as 2
     who not stated · where not stated · means not stated · when not stated · on the word
     of the outlet
  2  more than 200 killed · 201 or more
     who people · where Veldam · means in a fire · when Monday (19 May 2031) · on the word
     of Port Office
  3  No killed DENIED · 0
     who deaths · where Orland · means not stated · when Monday (19 May 2031) · on the
     word of the outlet
  4  $14 million USD · 14,000,000
     where Orland · when Monday (19 May 2031) · on the word of the outlet`)
})

test('page: the words lead to the card and back, every field said or not stated', () => {
  const page = html.one(reading)
  const id = reading.figures[0]!.id
  expect(page).toContain(`<a class="figure" id="${id}" href="#card:${id}">more than 200</a>`)
  expect(page).toContain(`<a class="figure" id="headline/figure:11-24" href="#card:headline/figure:11-24">more than 200</a>`)
  const card = page.split(`id="card:${id}">`)[1]!.split('</li>')[0]!
  expect(card).toContain(`href="#${id}" aria-label="figure 2, to the words">2</a>`)
  expect(card.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')).toContain(
    'more than 200 killed · 201 or more who people where Veldam means in a fire when Monday (19 May 2031) on the word of Port Office',
  )
  expect(page).toContain('<strong class="denial">denied</strong>')
  expect(page).toContain('<dt>where</dt><dd><span class="missing">not stated</span></dd>')
})

test('a report without figures has no section of them', () => {
  const none = read('It rained.')
  expect(html.one(none)).not.toContain('Figures')
  expect(terminal.one(none)).not.toContain('Figures')
})

test('csv: one row a figure, no cell a formula', () => {
  const options = { rows: 'figures' } as const
  const [head, ...rows] = csv.one(reading, options).trimEnd().split('\r\n')
  expect(head).toBe(
    'report,address,outlet,published,url,words,least,most,exact,about,what,unit,who,where,means,when,from,to,as_of,cumulative,certainty,' +
      'on_whose_word,source,attribution,part_of,same_as,start,end,series,doubts',
  )
  expect(rows).toHaveLength(4)
  expect(rows[0]).toContain(
    ',"more than 200",201,,,false,"killed",,"people","Veldam","in a fire","Monday","2031-05-19","2031-05-19",,false,"stated","Port Office","Port Office",,,,',
  )
  const stream = csv.many(options)
  expect(stream.head + stream.row(reading) + stream.tail()).toBe(csv.one(reading, options))
  const evil = {
    ...reading,
    figures: [{ ...reading.figures[0]!, onWhoseWord: '=cmd()', who: { start: 0, end: 2, words: '@x' } }],
  }
  expect(csv.one(evil, options)).toContain(`,"'@x","Veldam",`)
  expect(csv.one(evil, options)).toContain(`,"'=cmd()",`)
})

test('a remark tells where it lies on a series', () => {
  const message = 'The series “onda” has 201 killed (killed_cum) for 19 May 2031.'
  const placed = {
    name: 'onda',
    column: 'killed_cum',
    source: null,
    match: 'rounded',
    value: 201,
    lastValue: 201,
    daysBefore: 1,
  } as const
  const day = { day: '2031-05-19', lastDay: '2031-05-19', where: 'agrees', period: 'agrees' } as const
  const on = { ...reading, figures: [{ ...reading.figures[0]!, series: [{ ...placed, ...day, message }] }] }
  expect(verifyReading(on).ok).toBe(true)
  for (const shown of [html.one(on), terminal.one(on), csv.one(on, { rows: 'figures' })]) expect(shown).toContain(message)
})
