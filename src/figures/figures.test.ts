import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Doubt, type Mark, marksOf, parseMarked, type Report, words } from '../report/index.ts'
import { bare } from '../report/sample.ts'
import { found, read } from './fixtures/sample.ts'

const line = (text: string): string[] =>
  found(text).map(
    f => `${f.least ?? ''}..${f.most ?? ''} ${f.unit ?? f.what}${f.who ? ` ${text.slice(f.who.start, f.who.end)}` : ''}`,
  )

describe('what befell whom', () => {
  test.each([
    [
      'The blast killed at least four farmers and wounded scores of other people.',
      ['4.. killed farmers', '40.. injured other people'],
    ],
    ['Dozens of people were killed and hundreds were injured.', ['24.. killed people', '200.. injured']],
    ['The flood left 12 villagers dead and 30 missing.', ['12..12 killed villagers', '30..30 missing']],
    ['Some 30 shepherds, many of them children, were killed.', ['30..30 killed shepherds']],
    ['Five soldiers and two guards were arrested.', ['5..5 detained soldiers', '2..2 detained guards']],
    ['The death toll from the fire at the mill rose to 58.', ['58..58 killed']],
    ['Number of injuries: 28.', ['28..28 injured']],
    ['About 5,200 people fled their homes.', ['5200..5200 displaced people']],
    ['This brings to 332,000 the number of people displaced in the province.', ['332000..332000 displaced people']],
    ['Close to 1,000 were evacuated.', ['1000..1000 displaced']],
    ['Gunmen abducted 20 pupils; nine were freed.', ['20..20 abducted pupils', '9..9 freed']],
    ['Divers rescued three anglers.', ['3..3 rescued anglers']],
    ['Two hikers suffered minor injuries.', ['2..2 injured hikers']],
    ['Fighters killed 20 soldiers.', ['20..20 killed soldiers']],
    ['Some 40 rebels killed two officers.', ['40..40 other rebels', '2..2 killed officers']],
    ['No one was hurt.', ['0..0 injured']],
    ['There were no passengers on the ferry.', ['0..0 affected passengers']],
    ['The ferry had 129 people on board.', ['129..129 affected people']],
    ['Two sailors jumped overboard to escape the fire.', ['2..2 affected sailors']],
    ['Thousands of farmers escaped the fighting.', ['2000.. displaced farmers']],
    ['Two thieves escaped from prison.', ['2..2 freed thieves']],
    ['The owner was accused of it by scores of women.', ['40.. affected women']],
    ['Nearly 90 women came forward claiming they were attacked.', ['90..90 affected women']],
    ['Two women became victims of the mob.', ['2..2 affected women']],
    ['Five nurses will help the victims.', ['5..5 other nurses']],
    ['Six people were placed under arrest.', ['6..6 detained people']],
    ['The airline barred two girls from a flight.', ['2..2 affected girls']],
    ['About 28,500 U.S. troops stood there.', ['28500..28500 other U.S. troops']],
    ['Thousands of party-goers came.', ['2000.. other party-goers']],
    ['Thousands celebrate in Veldam.', ['2000.. other']],
    ['She was the 31st person killed in Orland.', ['31..31 killed person']],
    ['A family of five was rescued.', ['5..5 rescued family']],
    ['The base has about 850 soldiers.', ['850..850 other soldiers']],
    ['A 12,000-strong crowd gathered.', ['12000..12000 other crowd']],
    ['Only one person has been hit.', ['1..1 affected person']],
    ['About 23,000 had been forced from their homes.', ['23000..23000 displaced']],
    [
      'Floods displaced seven households comprising 37 people, including 19 children.',
      ['7..7 displaced households', '37..37 displaced people', '19..19 displaced children'],
    ],
    ['In Veldam 14 more were hurt.', ['14..14 injured']],
    ['Boats took 1,150 people to safety.', ['1150..1150 rescued people']],
    ['The fire killed 58 people, 12 of them in the past 24 hours.', ['58..58 killed people', '12..12 killed people']],
    ["It apologised to two singers on the Veldam Bears' minor stage who were kicked off a ferry.", ['2..2 affected singers']],
    ['Six pupils spoke of the boy who was hurt.', ['6..6 other pupils']],
    ['Two passengers gave the players their seats.', ['2..2 other passengers']],
    ['It turned away two girls at the gate.', ['2..2 affected girls']],
    ['He threw to six players despite missing the best of the team.', ['6..6 other players']],
    ['One of the miners was killed.', ['1..1 killed miners']],
    ['Floods came to 455 people (85 of which have been relocated).', ['455..455 other people', '85..85 displaced people']],
    ['The fire killed 58 people. Later, 12 of them were buried.', ['58..58 killed people', '12..12 other people']],
  ])('%s', (text, expected) => {
    expect(line(text)).toEqual(expected)
  })
})

describe('things and measures keep their unit', () => {
  test.each([
    ['More than 300 homes burned.', ['300.. homes']],
    ['The road is more than 5 km long.', ['5.. km']],
    ['She was named for two Orla Awards.', ['2..2 awards']],
    ['Police told of 3,300 thefts involved migrants.', ['3300..3300 thefts']],
    ['The bridge cost $2.3bn.', ['2300000000..2300000000 USD']],
    ['The port asked for $14 million to feed 80,000 people.', ['14000000..14000000 USD', '80000..80000 other people']],
    ['It cost more than €5 million.', ['5000000.. EUR']],
    ['The well is 40 metres deep, the 30-metre-wide pit 130 feet.', ['40..40 m', '30..30 m', '130..130 feet']],
    ['The engine gives 5 million pounds of thrust.', ['5000000..5000000 pounds']],
    ['It carries 60,000 pounds (27,000 kg) of cargo.', ['60000..60000 pounds', '27000..27000 kg']],
    ['It cost A$5 million, US$3 million and $NZ7.', ['5000000..5000000 AUD', '3000000..3000000 USD', '7..7 NZD']],
    ['It cost 300 yuan.', ['300..300 CNY']],
    ['A fine of 300 pounds was paid.', ['300..300 GBP']],
    ['It cost 2 million pounds ($2.5 million).', ['2000000..2000000 GBP', '2500000..2500000 USD']],
    ['They won 900 pounds in damages.', ['900..900 GBP']],
    ['Winds reached 90 mph, or 78 knots.', ['90..90 mph', '78..78 knots']],
    ['About 12 percent of residents left.', ['12..12 percent residents']],
    ['Two thirds of voters stayed at home.', ['66.66666666666667..66.66666666666667 percent voters']],
  ])('%s', (text, expected) => {
    expect(line(text)).toEqual(expected)
  })
})

describe('no figures', () => {
  test.each([
    ['Mara Lind, 21, was killed.'],
    ['The 29-year-old singer was hurt.'],
    ['It flew at 9:57 on May 12, 2030.'],
    ['The crew read page 12 of Law 14.'],
    ['Hall-12 stands on 53rd Street.'],
    ['Caption 2 of 30.'],
    ['One of the firemen spoke.'],
    ['They have two children.'],
    ['There is no doubt.'],
    ['Call 020 7946 0018.'],
    ['At minus two it froze.'],
    ['2007 Pupils read in a tent.'],
    ['The Bears ran out 9-3 victors.'],
    ['She was one of the best players.'],
    ['It is one of the islanders.'],
    ['Worlds far away, thousands of which are known, shine.'],
    ['Lap 29 Drivers are furious.'],
  ])('%s', text => {
    expect(found(text)).toEqual([])
  })
})

test('a part points to its whole', () => {
  const [whole, part] = found('The fire killed 58 people, including 12 children.')
  expect(part).toMatchObject({ partOf: whole!.id, what: 'killed' })
})

test('how it came about', () => {
  const text = 'Two farmers were killed in an air strike near Veldam.'
  expect(words({ text }, found(text)[0]!.means!)).toBe('in an air strike')
})

test.each([
  ['Twelve people were feared dead.', 'feared'],
  ['No deaths were reported.', 'denied'],
  ['Twelve people died.', 'stated'],
])('%s', (text, certainty) => {
  expect(found(text)[0]?.certainty).toBe(certainty)
})

describe('on whose word', () => {
  const by = { by: 'test', confidence: null } as const
  function attributed(marked: string): Report {
    const { text, spans } = parseMarked(marked)
    const at = (kind: string) => spans.find(s => s.kind === kind)!
    const part = (kind: string) => ({ id: kind, start: at(kind).start, end: at(kind).end, ...by })
    const many = { because: [], insertions: [], to: null, via: null, saidOn: null, in: null, continues: null }
    return read(text, {}, [
      { kind: 'source', ...part('source'), depth: 1 },
      { kind: 'cue', ...part('cue'), depth: 1, source: 'source', link: 1 },
      { kind: 'content', ...part('content'), depth: 1, cue: 'cue', link: 1 },
      { kind: 'person', ...part('source'), id: 'person', person: 'organisation', name: 'Veldam police', roles: [], mentions: [] },
      {
        ...{ kind: 'attribution', ...part('content'), id: 'attribution', source: ['source'], cue: ['cue'], content: ['content'] },
        ...{ speaker: 'person', type: 'indirect', manner: 'said', negated: false, ...many },
      } as Mark,
    ])
  }

  test.each([
    ['According to the Health Ministry, 12 people died.', 'Health Ministry'],
    ['Twelve people died, according to officials at the port.', 'officials'],
    ['Two miners died, and according to the Veldam Rescue Service, three were hurt.', null],
    ['The fire killed 12 people, while according to the union it could have been worse.', null],
    ['Twelve people died.', null],
  ])('the body named in the sentence, where no attribution was read: %s', (text, name) => {
    const [first] = found(text)
    expect(first).toMatchObject({ attribution: null, onWhoseWord: name })
    expect(first!.source && words({ text }, first!.source)).toBe(name)
  })

  test.each([['[source|The mayor] [cue|apologised to] [content|12 miners who were hurt].']])(
    "the outlet's, though another's words hold it: %s",
    marked => {
      expect(marksOf(attributed(marked), 'figure')).toMatchObject([{ attribution: null, onWhoseWord: null }])
    },
  )

  test('the attribution whose content holds it', () => {
    const report = attributed('[source|Two officers] [cue|said] [content|12 people had died].')
    expect(marksOf(report, 'figure')).toMatchObject([{ least: 12, attribution: 'attribution', onWhoseWord: 'Veldam police' }])
    expect(words(report, marksOf(report, 'figure')[0]!.source!)).toBe('Two officers')
  })
})

const doubts = (text: string, about: Partial<Report> = {}): string[] =>
  marksOf(read(text, about), 'doubt')
    .filter((d: Doubt) => d.code === 'FIGURES_DISAGREE')
    .map(d => d.message)

describe('figures that disagree', () => {
  test.each([
    ['The fire killed 10 people, including 12 children.', ['The part “12” is larger than the whole “10”.']],
    [
      'The fire in Veldam killed 59 people.\n\nThe mill stood empty.\n\nIn Veldam, the fire killed 58 people.',
      ['Paragraph 1 says “59”, paragraph 3 “58”: killed, Veldam.'],
    ],
    [
      'There were 50 casualties, with 20 people killed and 40 injured.',
      ['“20” killed and “40” injured make 60, the casualties are “50”.'],
    ],
    ['The fire in Veldam killed 59 people and hurt 58 people.', []],
    ['In Veldam, Norria lost 20 men and Orland lost 30 men.', []],
    ['The fire in Veldam hurt 25 people.\n\nIn Veldam, four people with worse burns were hurt.', []],
    ['The ferry had 56 passengers and 10 crew, among them 30 islanders.', []],
    ['Norria:\n\nInjured: 40\n\nOrland:\n\nInjured: 70', []],
    ['The fire in Veldam killed at least 50 people.\n\nIn Veldam, the fire killed 58 people.', []],
  ])('%s', (text, expected) => {
    expect(doubts(text)).toEqual(expected)
  })

  test('the headline against the body', () => {
    const headline = bare('Fire kills 59 in Veldam')
    expect(doubts('The fire in Veldam killed 58 people.', { title: headline.text, headline })).toEqual([
      'The headline says “59”, paragraph 1 “58”: killed.',
    ])
    expect(doubts('The fire in Port Asker killed 58 people.', { title: headline.text, headline })).toEqual([])
  })
})

describe('odd numbers', () => {
  test.each([
    ['The list said 1,2,3,4 people.', ['4..4 other people']],
    ['It cost 10.000.000,00 dollars.', ['10000000..10000000 USD']],
    ['The village lost ٤١٬٥٣٤ people.', ['41534..41534 killed people']],
    ['Some ９９ people died.', ['99..99 killed people']],
    ['The Hall12b people and 12x people met.', []],
    ['At minus two people shiver.', []],
    [
      'Killed 12 people\nInjured 30 people\nTotal 42 people',
      ['12..12 killed people', '30..30 injured people', '42..42 other people'],
    ],
    [`It cost ${'9'.repeat(4000)} dollars.`, []],
  ])('%s', (text, expected) => expect(line(text)).toEqual(expected))
})

test('digits that no JSON number holds are kept as digits', () => {
  expect(found(`The census counted ${'9'.repeat(400)} people.`)).toMatchObject([
    { least: null, most: null, exact: '9'.repeat(400) },
  ])
})

describe('laws', () => {
  const WORDS = [
    '12',
    'one',
    'two',
    'million',
    'dozens',
    'of',
    'people',
    'killed',
    'were',
    'and',
    'including',
    'at least',
    ',',
    '.',
    '-',
    '%',
    '$',
  ]
  const more = [
    'no',
    'in',
    'Veldam',
    '9'.repeat(40),
    '٤١',
    'third',
    'half',
    'over',
    'to',
    '\n',
    '1,2,3',
    '1.000,5',
    'since',
    'May 12',
    '“',
    '”',
    '/',
    '0',
  ]
  const text = fc.array(fc.constantFrom(...WORDS, ...more), { maxLength: 40 }).map(w => w.join(' '))

  test('every span lies in the text, every number is finite, and twice is the same', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary', maxLength: 80 })), t => {
        const report = read(t || ' ')
        const all = marksOf(report, 'figure')
        for (const f of all) {
          for (const n of [f.least, f.most]) expect(n === null || Number.isFinite(n)).toBe(true)
          for (const s of [f.who, f.where, f.means, f.when, f.source])
            expect(s === null || (s.start >= 0 && s.start < s.end && s.end <= t.length)).toBe(true)
          if (f.least !== null && f.most !== null) expect(f.least).toBeLessThanOrEqual(f.most)
        }
        expect(marksOf(read(t || ' '), 'figure')).toEqual(all)
      }),
    )
  })
})
