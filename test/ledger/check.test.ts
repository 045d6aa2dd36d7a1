import { describe, expect, test } from 'vitest'
import { check } from '../../src/actions/check.ts'
import { asking } from './check-sample.ts'
import { ENGINES } from './engines.ts'

const REPORTS = [
  {
    id: 'aaaaaaaaaaaa1111',
    outlet: 'The Daily Note',
    published: '2025-03-14',
    title: 'Harbour stays closed',
    marked: `[content#1|“The night ferry sails again on Monday with forty seats,”] [source#1=person: Amara Quist|Amara Quist], the [role=Amara Quist|harbour master], [cue#1|said] [time#1=2025-03-13|on Thursday]. [content#1|“Nobody was hurt in the harbour.”]

[source#2=person: Ben Roe|Ben Roe] [cue#2=denied|denied] [content#2|that the night ferry had been unsafe].

[source#3=person: Ben Roe|Roe] [cue#3|said] [content#3|the council would pay for the new pier if the bank lends the money].`,
  },
  {
    id: 'bbbbbbbbbbbb2222',
    outlet: 'Onda Radio',
    published: '2025-03-16',
    title: null,
    marked: `[source#1=person: Amara Quist|Amara Quist] [cue#1=asked|asked] [content#1|“Why would the lighthouse be painted red?”].

[source#2=person: Amara Quist|Quist] [cue#2=not said|did not say] [content#2|that the harbour crane was rotten].

[source#3=person: Cleo Dahl|Cleo Dahl] [cue#3|called] [content#3|the plan “a floating monument to vanity”].

The old warehouse by the river burned for seven days.`,
  },
  {
    id: 'cccccccccccc3333',
    outlet: 'The Daily Note',
    published: '2025-06-02',
    title: null,
    marked: `[source#1=group: organisers|The organisers], Onda Days, [cue#1|said] [content#1|“the fair went pretty well”].

[source#2=organisation: Onda Ferries Inc|Onda Ferries Inc] [cue#2|said] [content#2|that it sailed home because [source#3=group: crew|the crew] [cue#3=knew|learned] [content#3|that a goat was on the wrong deck]].

[source#4=person: Dara Moss|Dara Moss], [role=Dara Moss|head of the Onda fire brigade], [cue#4|said] [content#4|“I told him it would be quick.”]`,
  },
]

describe.each(ENGINES)('check on %s', engine => {
  const ask = asking(engine, REPORTS)

  test.each([
    ['Amara Quist said: “The night ferry sails again on Monday.”', 'verbatim', 'word for word'],
    ['According to Quist, nobody was hurt in the harbour.', 'verbatim', 'word for word'],
    // over the “she said” of a broken quotation
    ['Amara Quist said: “… on Monday with forty seats. Nobody was hurt in the harbour.”', 'verbatim', 'word for word'],
    ['“The night ferry sails again on Tuesday,” Amara Quist said.', 'altered', 'few words changed'],
    ['Amara Quist said: “The night ferry sails again on Monday with fifty seats.”', 'altered', 'few words changed'],
    [
      'Amara Quist said that on Monday, with its forty seats, the ferry of the night sails.',
      'paraphrase',
      'the same in other words',
    ],
    ['Amara Quist said: “The night ferry never sails again on Monday.”', 'denied', 'the opposite, in nearly the same words'],
    ['Ben Roe said that the night ferry had been unsafe.', 'denied', 'the opposite, in nearly the same words'],
    ['Ben Roe denied that the night ferry had been unsafe.', 'verbatim', 'word for word'],
    ['Amara Quist denied that the night ferry sails again on Monday.', 'denied', 'the opposite, in nearly the same words'],
    ['Ben Roe called the plan “a floating monument to vanity”.', 'other-speaker', 'word for word, by somebody else'],
    ['Ada Kern said that nobody was hurt in the harbour.', 'other-speaker', 'word for word, by somebody else'],
    ['Amara Quist said that the lighthouse would be painted red.', 'not-found', 'only as a question'],
    ['Ben Roe said that the bank lends the money.', 'not-found', 'only under a condition'],
    ['Ben Roe said that the council would pay for the new pier.', 'not-found', 'only under a condition'],
    ['Amara Quist said that the harbour crane was rotten.', 'not-found', 'told not to have been said'],
    [
      'Amara Quist said that the old warehouse by the river burned for seven days.',
      'not-found',
      'words that nobody is read to say',
    ],
    ['Amara Quist said that goats had eaten the timetable.', 'not-found', 'nothing like it'],
    ['Amara Quist said that the council would pay for the new pier.', 'other-speaker', 'under a condition, by somebody else'],
    // a name beside those whom the reader has taken for the speakers
    ['Onda Days said that “the fair went pretty well”.', 'verbatim', 'word for word'],
    // what somebody is said to have learned is told by the one who says so, under a legal form or without
    ['Onda Ferries said that a goat was not on the wrong deck.', 'denied', 'the opposite, in nearly the same words'],
    // found by its small words alone, and by whom a description means
    ['Dara Moss said: “I told him it would be slow.”', 'altered', 'few words changed'],
    ['The head of the Onda fire brigade said: “I told him it would be quick.”', 'verbatim', 'word for word'],
  ])('%s → %s', async (sentence, verdict, rule) => {
    const answer = await ask({ sentence })
    expect([answer.verdict, answer.rule]).toEqual([verdict, rule])
  })

  test('speaker and words may be given apart', async () => {
    const answer = await ask({ speaker: 'Quist', words: 'Nobody was hurt in the harbour' })
    expect([answer.verdict, answer.parsed, answer.speaker]).toEqual(['verbatim', 'given', 'Quist'])
  })

  test('evidence leads back to the characters and shows what was changed', async () => {
    const { evidence } = await ask({ sentence: '“The night ferry sails again on Tuesday,” Amara Quist said.' })
    const [first] = evidence
    expect(first).toMatchObject({ counts: true, whose: 'theirs', relation: 'changed' })
    expect(first!.statement.address).toMatch(/^aaaaaaaaaaaa1111#attribution:/)
    expect(first!.statement).toMatchObject({
      speaker: { name: 'Amara Quist' },
      saidOn: '2025-03-13',
      report: { outlet: 'The Daily Note' },
    })
    expect(first!.changes.filter(c => c.kind !== 'same').map(c => [c.claim?.words, c.said?.words])).toEqual([
      ['Tuesday', 'Monday'],
    ])
  })

  test('words that nobody is read to say are shown where they stand', async () => {
    const { passage } = await ask({ sentence: 'Amara Quist said that the old warehouse by the river burned for seven days.' })
    expect(passage?.span.words).toBe('The old warehouse by the river burned for seven days')
  })

  test.each<[object, string, number, number]>([
    [{ outlet: ['The Daily Note'] }, 'verbatim', 2, 1],
    [{ outlet: ['onda radio'] }, 'not-found', 1, 2],
    [{ publishedTo: '2025-03-15' }, 'verbatim', 1, 1],
    [{ publishedFrom: '2025-03-15' }, 'not-found', 2, 2],
    [{ from: '2025-03-13', to: '2025-03-13' }, 'verbatim', 3, 1],
    [{ from: '2025-03-14' }, 'not-found', 3, 2],
    [{ outlet: ['The Daily Note'], from: '2025-03', publishedTo: '2025' }, 'verbatim', 2, 1],
  ])('only what %o leaves is searched', async (filter, verdict, reports, statements) => {
    const answer = await ask({ sentence: 'Amara Quist said: “The night ferry sails again on Monday.”', ...filter })
    expect([answer.verdict, answer.searched.reports, answer.searched.statements]).toEqual([verdict, reports, statements])
  })

  test('words that nobody is read to say are looked for in the reports that a filter leaves, and have no date said', async () => {
    const sentence = 'Amara Quist said that the old warehouse by the river burned for seven days.'
    expect((await ask({ sentence, outlet: ['Onda Radio'] })).passage).not.toBeNull()
    expect((await ask({ sentence, publishedTo: '2025-03-16' })).passage).not.toBeNull()
    expect((await ask({ sentence, publishedTo: '2025-03-15' })).passage).toBeNull()
    expect((await ask({ sentence, outlet: ['The Daily Note'] })).passage).toBeNull()
    expect((await ask({ sentence, from: '2025' })).passage).toBeNull()
  })

  test('it tells what was searched', async () => {
    const { searched } = await ask({ sentence: 'Amara Quist said that goats had eaten the timetable.' })
    expect(searched).toMatchObject({ reports: 3, statements: 3, from: '2025-03-13', to: '2025-03-16' })
    expect(searched.people.map(p => p.name)).toEqual(['Amara Quist'])
    expect((await ask({ sentence: 'Ada Kern said that goats had eaten the timetable.' })).searched.people).toEqual([])
  })

  test('the terminal has the verdict first, then evidence with its changes, then what was searched', async () => {
    const answer = await ask({ sentence: '“The night ferry sails again on Tuesday,” Amara Quist said.' })
    const shown = check.terminal(answer, { width: 100, colour: false })
    expect(shown).toMatch(/^Altered: Amara Quist is reported/)
    expect(shown).toContain('[-Monday-] {+Tuesday+}')
    expect(shown.trimEnd().split('\n').at(-1)).not.toContain('Altered')
    expect(shown.indexOf('Searched: 3 reports')).toBeGreaterThan(shown.indexOf('[-Monday-]'))
    // what was found, never whether it is so
    expect(shown).not.toMatch(/\b(?:true|false|correct|wrong|lie)\b/i)
  })

  test('a claim without a speaker, and none at all, are refused with words', async () => {
    await expect(ask({ sentence: 'The ferry sails.' })).rejects.toMatchObject({ code: 'BAD_USAGE' })
    await expect(ask({ sentence: 'He said that the ferry sails.' })).rejects.toMatchObject({ code: 'BAD_USAGE' })
    await expect(ask({})).rejects.toMatchObject({ code: 'BAD_USAGE' })
  })

  test('words that are the databases’ own syntax are words', async () => {
    for (const words of [`x' OR 1=1; drop table reports --`, '"NEAR(" AND *:', '🙂', '%_\\'])
      expect((await ask({ speaker: 'Amara Quist', words })).verdict).toBe('not-found')
  })
})
