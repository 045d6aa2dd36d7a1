import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Action } from '../../src/actions/action.ts'
import { cite } from '../../src/actions/cite.ts'
import { figures } from '../../src/actions/figures.ts'
import { people } from '../../src/actions/people.ts'
import { reading } from '../../src/actions/reading.ts'
import { report } from '../../src/actions/report.ts'
import { saidBy } from '../../src/actions/said-by.ts'
import { search } from '../../src/actions/search.ts'
import { stats } from '../../src/actions/stats.ts'
import { add } from '../../src/ledger/add.ts'
import { write } from '../../src/ledger/write.ts'
import { verifyReading } from '../../src/reading/verify.ts'
import { ENGINES, type Fresh, freshLedger } from './engines.ts'
import { entryOf, INVENTED, readingOf } from './questions-sample.ts'
import { NOW } from './sample.ts'

const TEXT = new Map(INVENTED.map(i => [i.id, readingOf(i).text]))

describe.each(ENGINES)('questions on %s', engine => {
  let fresh: Fresh
  beforeAll(async () => {
    fresh = await freshLedger(engine)
    for (const one of INVENTED) await write(fresh.ledger, within => add(within, entryOf(one)))
  })
  afterAll(() => fresh.drop())

  /** The answer, in the form that it promises. */
  async function ask<A extends Action>(action: A, input: object = {}): Promise<Awaited<ReturnType<A['run']>>> {
    const answer = await action.run({ ledger: fresh.ledger, now: NOW, who: 'tester' }, action.input.parse(input))
    expect(action.output.parse(answer)).toEqual(answer)
    for (const cells of action.rows(answer)) for (const cell of Object.values(cells)) expect(typeof cell).not.toBe('undefined')
    // a citation is to be pasted, so that its line is not broken
    for (const line of action.name === 'cite' ? [] : action.terminal(answer, { width: 60, colour: false }).split('\n'))
      if (line.includes(' ') && !line.includes('--cursor')) expect([...line].length).toBeLessThanOrEqual(100)
    return answer as Awaited<ReturnType<A['run']>>
  }
  const refused = (action: Action, input: object) => expect(ask(action, input)).rejects

  describe('search', () => {
    const found = async (input: object) => (await ask(search, input)).rows.map(r => r.address.replace(/^(.).*#/, '$1#')).sort()
    const said = async (words: string, input: object = {}) =>
      (await ask(search, { words, ...input })).rows.map(r => (r.statement?.content ?? []).map(c => c.words).join(' … ')).sort()

    test.each([
      ['ferry', 7],
      ['night ferry', 4],
      ['"night ferry"', 2],
      ['"ferry night"', 0],
      ['sail*', 3],
      ['near(ferry night, 0)', 2],
      ['near(sail night, 1)', 1],
      ['ferry NOT night', 3],
      ['unsafe OR late', 2],
      ['(unsafe OR late) -it', 1],
      ['ferry AND (new OR unsafe)', 3],
      ['zeppelin', 0],
    ])('%s: %i statements', async (words, count) => expect(await said(words)).toHaveLength(count))

    test.each([
      [`'; drop table reports; --`],
      [`x' OR 1=1 --`],
      ['facets:_mdenied'],
      ['_e1 _n1'],
      ['words : ferry ^ night +boat*'],
      ['ferry & night | !boat <-> (x)'],
      ['{words} : NEAR/3'],
      ["ferry:*A & 'night':1"],
      ['\\ % _ \u0000 \ud800'],
      ['"ferry" "'],
      ['near(ferry night, 99)'],
      ['((((ferry'],
      ['NOT'],
    ])('syntax of a database is words, or refused as wrong: %s', async words => {
      const before = (await ask(stats, {})).reports
      for (const place of ['said', 'text', 'both'])
        try {
          const { rows } = await ask(search, { words, in: place })
          // no facet is reached and no condition got round: whatever is found has one of the words
          for (const { highlights } of rows) expect(highlights.length).toBeGreaterThan(0)
        } catch (error) {
          expect(error).toMatchObject({ code: 'BAD_USAGE' })
        }
      expect((await ask(stats, {})).reports).toBe(before)
    })

    test('what is found stands at its place', async () => {
      const { rows } = await ask(search, { words: '"night ferry" OR sails', in: 'both' })
      expect(rows.length).toBeGreaterThan(2)
      for (const { highlights, statement, passage } of rows) {
        expect(highlights.length).toBeGreaterThan(0)
        const text = TEXT.get((statement ?? passage)!.report.id)!
        for (const h of highlights) {
          expect(text.slice(h.start, h.end)).toBe(h.words)
          expect(h.words.toLowerCase()).toMatch(/^(?:night ferry|sails)$/)
        }
      }
    })

    test('in texts all words must stand in one paragraph', async () => {
      expect(await found({ words: 'hospital struck', in: 'text' })).toHaveLength(1)
      expect(await found({ words: '"field hospital"', in: 'text' })).toHaveLength(1)
      expect(await found({ words: 'struck patients', in: 'text' })).toEqual([])
      expect(await found({ words: 'near(hospital field, 4)', in: 'text' })).toHaveLength(2)
    })

    test('of equal ones the newest comes first, and rarer words count more', async () => {
      const { rows } = await ask(search, { words: 'ferry OR "never again"' })
      expect(rows[0]!.statement!.content[0]!.words).toContain('never again')
      expect(rows.map(r => r.score)).toEqual(rows.map(r => r.score).toSorted((a, b) => b - a))
    })

    test.each([
      [{ speaker: 'Amara Quist' }, 3],
      [{ speaker: 'Ben Roe' }, 3],
      [{ outlet: ['daily note'] }, 3],
      [{ outlet: ['The Daily Note', 'ONDA RADIO'] }, 6],
      [{ manner: ['denied'] }, 1],
      [{ manner: ['denied', 'asked'] }, 2],
      [{ type: ['direct'] }, 1],
      [{ kind: ['organisation'] }, 1],
      [{ negated: true }, 2],
      [{ negated: false }, 6],
      [{ from: '2025-03-13', to: '2025-03-13' }, 1],
      [{ from: '2025-03' }, 5],
      [{ to: '2024' }, 1],
      [{ from: '2024-11-02', to: '2025' }, 5],
      [{ publishedFrom: '2025-03-15' }, 3],
      [{ publishedTo: '2024-11' }, 1],
      [{ publishedFrom: '2024-11-01', publishedTo: '2024-11-01' }, 1],
      [{ from: '2024', speaker: 'Ben Roe', manner: ['promised'] }, 1],
    ])('narrowed by %j: %i', async (filter, count) => {
      expect(await said('ferry OR late', filter)).toHaveLength(count)
    })

    test('a filter alone lists the newest first', async () => {
      const { rows } = await ask(search, { outlet: ['Onda Radio'] })
      expect(rows.map(r => r.statement!.manner)).toEqual(['promised', 'said', 'said'])
    })

    test('facets count what was found', async () => {
      const { facets } = await ask(search, { words: 'ferry' })
      expect(facets.speakers.map(s => [s.name, s.count])).toEqual([
        ['Amara Quist', 3],
        ['Ben Roe', 3],
        ['Harbour Union', 1],
      ])
      expect(facets.outlets).toEqual([
        { name: 'Onda Radio', count: 3 },
        { name: 'The Daily Note', count: 3 },
      ])
      expect(facets.months.map(m => m.name)).toEqual(['2024-11', '2025-03'])
    })

    test('pages end to end are the whole, each row once', async () => {
      const whole = await ask(search, { words: 'ferry', in: 'both' })
      const paged: string[] = []
      let cursor: string | null = null
      do {
        const page: Awaited<ReturnType<typeof ask<typeof search>>> = await ask(search, {
          words: 'ferry',
          in: 'both',
          limit: 2,
          ...(cursor ? { cursor } : {}),
        })
        paged.push(...page.rows.map(r => r.address))
        cursor = page.cursor
      } while (cursor)
      expect(paged).toEqual(whole.rows.map(r => r.address))
    })

    test('what cannot be asked is refused with words', async () => {
      await refused(search, { words: '"ferry' }).toThrow(/character 1: this quotation mark is never closed/)
      await refused(search, { words: ' ; -- ' }).toThrow(/no word to look for/)
      await refused(search, { words: 'ferry', in: 'text', speaker: 'Ben Roe' }).toThrow(/not of texts/)
      await refused(search, { words: 'ferry', outlet: ['Daily'] }).toThrow(/Did you mean The Daily Note/)
      await refused(search, { words: 'ferry', speaker: 'Nobody Known' }).toThrow(
        expect.objectContaining({ code: 'NO_SUCH_PERSON' }),
      )
      await refused(search, { words: 'ferry', speaker: 'Quist' }).toThrow(/fits several: .*Amara Quist.*Cleo Quist/)
      await refused(search, { words: 'ferry', cursor: 'nonsense' }).toThrow(/cursor is broken/)
      const { cursor } = await ask(search, { words: 'ferry', limit: 1 })
      await refused(search, { words: 'night', cursor }).toThrow(/another question/)
    })
  })

  describe('said-by', () => {
    const days = async (input: object) => (await ask(saidBy, input)).rows.map(r => r.day)

    test('all statements by the date said, those without one last', async () => {
      expect(await days({ person: 'Amara Quist' })).toEqual(['2025-03-15', '2025-03-13', null])
      expect(await days({ person: 'amara quist', order: 'oldest' })).toEqual(['2025-03-13', '2025-03-15', null])
    })

    test('page by page the same', async () => {
      for (const order of ['newest', 'oldest']) {
        const whole = await ask(saidBy, { person: 'Ben Roe', order })
        const paged: string[] = []
        let cursor: string | null = null
        do {
          const page: Awaited<ReturnType<typeof ask<typeof saidBy>>> = await ask(saidBy, {
            person: 'Ben Roe',
            order,
            limit: 1,
            ...(cursor ? { cursor } : {}),
          })
          paged.push(...page.rows.map(r => r.address))
          cursor = page.cursor
        } while (cursor)
        expect(paged).toEqual(whole.rows.map(r => r.address))
        expect(whole.statements).toBe(3)
      }
    })

    test('with outlet, manner, addressee and chain', async () => {
      const [told] = (await ask(saidBy, { person: 'Amara Quist' })).rows
      expect(told).toMatchObject({
        type: 'mixed',
        manner: 'said',
        negated: false,
        to: { words: 'the council' },
        report: { outlet: 'Onda Radio' },
      })
      const [promised] = (await ask(saidBy, { person: 'Ben Roe', manner: ['promised'] })).rows
      expect(promised!.chain).toEqual(['Onda Radio', 'Harbour Union', 'Ben Roe'])
      expect(promised!.in).toMatch(/^bbbbbbbbbbbb2222#attribution:/)
    })

    test('narrowed, with words', async () => {
      expect(await days({ person: 'Ben Roe', words: 'unsafe' })).toEqual(['2025-03-14'])
      expect(await days({ person: 'Ben Roe', outlet: ['Onda Radio'] })).toEqual(['2025-03-15'])
      expect(await days({ person: 'Ben Roe', to: '2024', words: 'old -new' })).toEqual(['2024-11-01'])
      expect(await days({ person: 'Ben Roe', negated: true })).toEqual(['2025-03-14'])
    })

    test('a name that several have gives them to choose from', async () => {
      const { person, choices, rows } = await ask(saidBy, { person: 'Quist' })
      expect([person, rows]).toEqual([null, []])
      expect(choices.map(c => [c.name, c.statements, c.reports])).toEqual([
        ['Amara Quist', 3, 3],
        ['Cleo Quist', 1, 1],
      ])
      const chosen = await ask(saidBy, { person: String(choices[1]!.entity) })
      expect(chosen.person!.name).toBe('Cleo Quist')
      expect(chosen.rows.map(r => r.content[0]!.words)).toEqual(['it was late'])
    })

    test('nobody of that name, nobody of that number', async () => {
      await refused(saidBy, { person: 'Zeno' }).toThrow(expect.objectContaining({ code: 'NO_SUCH_PERSON' }))
      await refused(saidBy, { person: '99999' }).toThrow(/has the number 99999/)
      await refused(saidBy, { person: "'; DROP TABLE entities; --" }).toThrow(expect.objectContaining({ code: 'NO_SUCH_PERSON' }))
    })
  })

  describe('figures', () => {
    const values = async (input: object = {}) => (await ask(figures, input)).rows.map(f => f.span.words)

    test.each([
      [{}, ['14', '19', '3 percent']],
      [{ order: 'oldest' }, ['3 percent', '14', '19']],
      [{ what: ['injured'] }, ['14', '19']],
      [{ where: 'Onda' }, ['14', '19']],
      [{ where: 'northern onda' }, ['19']],
      [{ where: 'Ond' }, []],
      [{ unit: 'Percent' }, ['3 percent']],
      [{ own: true }, ['14', '3 percent']],
      [{ source: 'Harbour Union' }, ['19']],
      [{ outlet: ['The Daily Note'], from: '2025' }, ['14']],
      [{ publishedTo: '2024' }, ['3 percent']],
      [{ certainty: 'denied' }, []],
    ])('%j', async (input, words) => {
      const found = await values(input)
      expect('order' in input ? found : found.toSorted()).toEqual(
        'order' in input ? words.slice(0, 1).concat(found.slice(1)) : words,
      )
    })

    test('each with its spans and the words around it', async () => {
      const [f] = (await ask(figures, { where: 'northern Onda' })).rows
      expect(f).toMatchObject({
        least: 19,
        most: 19,
        asOf: '2025-03-14',
        onWhoseWord: 'Harbour Union',
        where: { words: 'northern Onda' },
      })
      expect(f!.before.endsWith('The union counted ')).toBe(true)
      expect(f!.after).toBe(' injured in northern Onda by Friday.')
    })
  })

  describe('people', () => {
    const names = async (input: object = {}) => (await ask(people, input)).rows.map(p => p.name)

    test('by a word of the name, or how it begins', async () => {
      expect(await names({ name: 'quist' })).toEqual(['Amara Quist', 'Cleo Quist'])
      expect(await names({ name: 'ama qui' })).toEqual(['Amara Quist'])
      expect(await names({ name: 'uist' })).toEqual([])
      expect(await names({ name: '%' })).toEqual([])
    })

    test('those of the most reports first, with counts and roles', async () => {
      const { rows } = await ask(people, {})
      expect(rows.slice(0, 2).map(p => [p.name, p.reports, p.statements])).toEqual([
        ['Amara Quist', 3, 3],
        ['Ben Roe', 3, 3],
      ])
      expect(rows[0]!.roles).toEqual(['harbour master'])
      expect(await names({ kind: ['organisation'] })).toEqual(['Harbour Union'])
    })
  })

  describe('a report', () => {
    test('by its id or how it begins, with versions, readings and statements', async () => {
      const whole = await ask(report, { report: 'aaaaaaaaaaaa1111' })
      expect(whole.statements).toHaveLength(2)
      expect(whole).toMatchObject({ text: null, readings: [{ program: '0.0.0' }], versions: [{ version: 1 }] })
      const begun = await ask(report, { report: 'aaaaaaaa', text: true })
      expect(begun.text).toBe(TEXT.get('aaaaaaaaaaaa1111'))
      await refused(report, { report: 'aaaaaaa' }).toThrow(expect.objectContaining({ code: 'NO_SUCH_ADDRESS' }))
    })

    test('its figures and people, by the addresses that correct and split take', async () => {
      const { figures: counted, people: named, ...whole } = await ask(report, { report: 'bbbbbbbb' })
      expect(counted).toMatchObject([{ least: 19, onWhoseWord: 'Harbour Union' }])
      expect(named.map(p => [p.name, p.kind])).toEqual([
        ['Amara Quist', 'person'],
        ['Harbour Union', 'organisation'],
        ['Ben Roe', 'person'],
      ])
      const read = await ask(reading, { report: 'bbbbbbbb' })
      expect(named.map(p => p.address)).toEqual(read.people.map(p => `bbbbbbbbbbbb2222#${p.id}`))
      expect(named[0]!.entity).toBe(whole.statements[0]!.speaker!.entity)
      const page = report.terminal({ ...whole, figures: counted, people: named }, { width: 120, colour: false })
      expect(page).toMatch(/\nFigures\n.*19 injured.*\nPeople\n +\d+ +Amara Quist · person · person:0-11\n/s)
    })

    test('its reading is one', async () => {
      const whole = await ask(reading, { report: 'bbbbbbbb' })
      expect(verifyReading(whole, TEXT.get('bbbbbbbbbbbb2222')).ok).toBe(true)
    })
  })

  describe('cite', () => {
    const address = async (words: string) => (await ask(search, { words })).rows[0]!.address

    test('a quotation', async () => {
      const c = await ask(cite, { address: await address('monday') })
      expect(c.text).toMatch(
        /^Amara Quist \(said 13 March 2025\): “The night ferry sails again on Monday\.” — The Daily Note, 14 March 2025, “Ferry sails again”, https:\/\/example\.org\/aaaaaaaaaaaa1111\. aaaaaaaaaaaa1111#attribution:\d+-\d+, SHA-256 [0-9a-f]{64}$/,
      )
      expect(c.markdown).toContain('[Ferry sails again](<https://example.org/aaaaaaaaaaaa1111>)')
      expect(c.csl).toMatchObject({
        type: 'article-newspaper',
        title: 'Ferry sails again',
        'container-title': 'The Daily Note',
        issued: { 'date-parts': [[2025, 3, 14]] },
        URL: 'https://example.org/aaaaaaaaaaaa1111',
      })
    })

    test('what was denied, or only reported, is told as that', async () => {
      expect((await ask(cite, { address: await address('unsafe') })).text).toMatch(
        /^Ben Roe \(denial; in the words of The Daily Note\): that the night/,
      )
      expect((await ask(cite, { address: await address('"new ferry" -promised') })).text).toMatch(
        /Onda Radio ← Harbour Union ← Ben Roe/,
      )
    })

    test('a report without outlet, date or title', async () => {
      const c = await ask(cite, { address: await address('sum') })
      expect(c.text).toMatch(
        /^Amara Quist \(not said; in the words of the report\): .* — outlet not stated, date not stated, “Notes”/,
      )
      expect(c.csl).not.toHaveProperty('issued')
    })

    test('a figure, a passage, and a short id', async () => {
      const [f] = (await ask(figures, { where: 'northern Onda' })).rows
      expect((await ask(cite, { address: f!.address })).text).toContain(
        '19 injured in northern Onda by Friday. (on the word of Harbour Union)',
      )
      const { rows } = await ask(search, { words: 'patients', in: 'text' })
      expect((await ask(cite, { address: rows[0]!.address })).words).toBe(rows[0]!.passage!.span.words)
      expect((await ask(cite, { address: rows[0]!.address.replace('cccccccccccc3333', 'cccccccc') })).address).toBe(
        rows[0]!.address,
      )
    })

    test('what is no address, and what none has', async () => {
      await refused(cite, { address: 'ferry' }).toThrow(/not an address/)
      await refused(cite, { address: 'zzzzzzzz#attribution:1-2' }).toThrow(expect.objectContaining({ code: 'NO_SUCH_ADDRESS' }))
      await refused(cite, { address: 'aaaaaaaa#attribution:0-5' }).toThrow(/at these characters stands “Amara”/)
      await refused(cite, { address: 'aaaaaaaa#passage:0-99999' }).toThrow(expect.objectContaining({ code: 'NO_SUCH_ADDRESS' }))
    })
  })

  test('stats', async () => {
    const all = await ask(stats)
    expect(all).toMatchObject({ reports: 4, statements: 8, figures: 3 })
    expect(all.outlets.map(o => [o.outlet, o.reports])).toEqual([
      ['The Daily Note', 2],
      ['Onda Radio', 1],
      [null, 1],
    ])
    expect(all.months.map(m => m.month)).toEqual(['2024-11', '2025-03', null])
    expect(await ask(stats, { outlet: ['Onda Radio'] })).toMatchObject({ reports: 1, statements: 3 })
    expect(await ask(stats, { publishedFrom: '2025' })).toMatchObject({ reports: 2 })
  })

  test('an empty ledger answers too', async () => {
    const empty = await freshLedger(engine)
    const on = <A extends Action>(action: A, input: object) =>
      action.run({ ledger: empty.ledger, now: NOW, who: 'tester' }, action.input.parse(input))
    expect(await on(search, { words: 'ferry', from: '2024' })).toMatchObject({ rows: [], cursor: null })
    expect(await on(figures, { where: 'Onda', from: '2024' })).toMatchObject({ figures: 0, rows: [] })
    expect(await on(people, {})).toMatchObject({ rows: [] })
    expect(await on(stats, {})).toMatchObject({ reports: 0, outlets: [] })
    await expect(on(saidBy, { person: 'Amara Quist' })).rejects.toThrow(/Nobody in the ledger/)
    await empty.drop()
  })
})
