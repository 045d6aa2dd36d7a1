import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { correct } from '../../src/actions/correct.ts'
import { corrections } from '../../src/actions/corrections.ts'
import { figures } from '../../src/actions/figures.ts'
import { report } from '../../src/actions/report.ts'
import { saidBy } from '../../src/actions/said-by.ts'
import { search } from '../../src/actions/search.ts'
import { undo } from '../../src/actions/undo.ts'
import { keepReading } from '../../src/ledger/add.ts'
import { currentReading, reindex } from '../../src/ledger/current.ts'
import type { Ledger } from '../../src/ledger/database.ts'
import { keep } from '../../src/ledger/keep.ts'
import { write } from '../../src/ledger/write.ts'
import type { Reading } from '../../src/reading/schema.ts'
import { verifyReading } from '../../src/reading/verify.ts'
import { hearsay } from '../command.ts'
import { dump } from './dump.ts'
import { ENGINES, type Fresh, freshLedger } from './engines.ts'
import { entryOf, INVENTED } from './questions-sample.ts'
import { BY, NOW } from './sample.ts'

const [FERRY, COUNCIL] = INVENTED.slice(0, 2).map(i => entryOf(i).reading) as [Reading, Reading]
const ROE = `${FERRY.id}#${FERRY.attributions[1]!.id}`
const HURT = `${FERRY.id}#${FERRY.figures[0]!.id}`

async function index(ledger: Ledger): Promise<unknown> {
  const { corrections: _, entities: __, ...rest } = await dump(ledger)
  return rest
}

describe.each(ENGINES)('what is told of statements and figures can be corrected, on %s', engine => {
  let fresh: Fresh
  let ledger: Ledger
  let asRead: unknown
  const context = () => ({ ledger, now: NOW, who: 'ana' })
  const say = (address: string, given: Record<string, unknown>) =>
    correct.run(context(), correct.input.parse({ address, ...given }))
  const list = async (given: Record<string, unknown> = {}) =>
    (await corrections.run(context(), corrections.input.parse(given))).rows
  const found = async (given: Record<string, unknown>) =>
    (await search.run(context(), search.input.parse(given))).rows.map(r => r.address)
  const counted = async (given: Record<string, unknown>) => (await figures.run(context(), figures.input.parse(given))).rows
  const keepAnother = (reading: Reading) =>
    write(ledger, async within => {
      await keepReading(within, 1, { ...BY, now: NOW, reading })
      await reindex(within, 1)
    })

  beforeAll(async () => {
    fresh = await freshLedger(engine)
    ledger = fresh.ledger
    await keep(ledger, INVENTED.map(entryOf))
    asRead = await index(ledger)
  })
  afterEach(async () => {
    for (const { decision } of await list({ limit: 200 })) await undo.run(context(), { decision })
    await keepAnother(FERRY)
    const { readings: _, ...now } = (await index(ledger)) as Record<string, unknown>
    const { readings: __, ...was } = asRead as Record<string, unknown>
    expect(now).toEqual(was)
  })
  afterAll(() => fresh.drop())

  test('manner and negation: search, its facets and the export follow', async () => {
    expect(await found({ manner: ['denied'] })).toEqual([ROE])
    const { statements, decisions } = await say(ROE, { manner: 'warned', negated: false, type: 'mixed', why: 'misread' })
    expect(statements).toMatchObject([{ address: ROE, manner: 'warned', negated: false, type: 'mixed' }])
    expect(await found({ manner: ['denied'] })).toEqual([])
    expect(await found({ manner: ['warned'], negated: false, type: ['mixed'], words: 'unsafe' })).toEqual([ROE])
    expect(await list()).toMatchObject([
      { decision: decisions[0], kind: 'details', change: 'type: indirect → mixed; manner: denied → warned; negated: yes → no' },
    ])
    expect(await list({ report: ROE })).toHaveLength(1)
    expect(await list({ report: HURT })).toHaveLength(0)
    expect(await report.run(context(), { report: FERRY.id })).toMatchObject({ corrections: 1 })
    const { out } = await hearsay(['export', '-f', 'jsonl', '--ledger', fresh.where, '--manner', 'warned'])
    verifyReading(JSON.parse(out))
    expect(JSON.parse(out).attributions[1]).toMatchObject({ manner: 'warned', by: statements[0]!.by })
  })

  test('date said, addressee, channel: lists by date follow', async () => {
    const { statements } = await say(ROE, { saidOn: '2025-02', when: 'on Thursday', to: 'people', via: 'in Onda' })
    expect(statements).toMatchObject([
      { saidOn: '2025-02', day: '2025-02-01', to: { words: 'people' }, via: { words: 'in Onda' } },
    ])
    const said = async (given: object) =>
      (await saidBy.run(context(), saidBy.input.parse({ person: 'Ben Roe', ...given }))).rows.map(r => r.address)
    expect(await said({ from: '2025-02', to: '2025-02' })).toEqual([ROE])
    await say(ROE, { saidOn: 'none', to: 'none' })
    expect(await said({ from: '2025-02', to: '2025-02' })).toEqual([])
    expect((await currentReading(ledger.db, 1))!.attributions[1]).toMatchObject({
      ...{ saidOn: null, to: null, via: { words: 'in Onda' } },
    })
  })

  test('a figure: the list of figures and the tables follow', async () => {
    const given = { value: '1,400', what: 'killed', where: 'none', who: 'people', asOf: '2025-03-13', speaker: 'Ben Roe' }
    const { figures: now, decisions } = await say(HURT, given)
    expect(now).toMatchObject([
      {
        ...{ address: HURT, least: 1400, most: 1400, what: 'killed', where: null, who: { words: 'people' } },
        ...{
          asOf: '2025-03-13',
          day: '2025-03-13',
          onWhoseWord: 'Ben Roe',
          by: `correction ${decisions[0]!.split('-')[1]} by ana`,
        },
      },
    ])
    expect((await counted({ what: ['killed'], source: 'Ben Roe' })).map(f => f.address)).toEqual([HURT])
    expect((await counted({ where: 'Onda' })).map(f => f.address)).not.toContain(HURT)
    expect(await list()).toMatchObject([
      {
        kind: 'figure',
        words: '14',
        change: expect.stringContaining('least: 14 → 1400; most: none → 1400; what: injured → killed'),
      },
    ])
    const folder = mkdtempSync(join(tmpdir(), 'hearsay-'))
    await hearsay(['export', '-f', 'csv', '--table', 'figures', '-o', join(folder, 'f.csv'), '--ledger', fresh.where])
    expect(readFileSync(join(folder, 'f.csv'), 'utf8')).toMatch(/"14",1400,1400,.*"killed".*"correction \d+ by ana"/)
    expect(correct.terminal(await say(HURT, { accept: true }), { width: 200, colour: false })).toMatch(
      /1,400 killed · people .*by ana/,
    )
  })

  test('a figure that was not read: added, listed, rejected', async () => {
    const { figures: now } = await say(FERRY.id, { figure: '14 people', value: '14', unit: 'swimmers', where: 'Onda' })
    expect(now).toMatchObject([{ least: 14, unit: 'swimmers', onWhoseWord: 'outlet' }])
    expect(await counted({ unit: 'swimmers' })).toHaveLength(1)
    expect((await list())[0]!.address).toBe(now[0]!.address)
    await say(now[0]!.address, { reject: true })
    expect(await counted({ unit: 'swimmers' })).toEqual([])
  })

  test('a newer reading keeps them where the words are, and holds the rest', async () => {
    await say(ROE, { manner: 'said', negated: false })
    await say(HURT, { what: 'killed' })
    const moved = {
      ...FERRY,
      attributions: FERRY.attributions.map((a, k) => (k === 1 ? { ...a, id: `${a.id}.2`, manner: 'wrote' } : a)),
      figures: [],
    }
    await keepAnother(moved)
    expect((await currentReading(ledger.db, 1))!.attributions[1]).toMatchObject({ manner: 'said', negated: false })
    expect(await list({ held: true })).toMatchObject([{ kind: 'figure', held: true }])
    await keepAnother(FERRY)
    expect(await counted({ what: ['killed'] })).toHaveLength(1)
  })

  test.each<[string, string, Record<string, unknown>, string, RegExp]>([
    ['a figure’s flag for a statement', ROE, { least: '3' }, 'BAD_USAGE', /--least says something of a figure/],
    ['a statement’s flag for a figure', HURT, { saidOn: '2025' }, 'BAD_USAGE', /--said-on says something of a statement/],
    ['a date without words', ROE, { saidOn: '2025' }, 'BAD_USAGE', /--when/],
    ['words without a date', ROE, { when: 'on Thursday' }, 'BAD_USAGE', /--said-on/],
    ['a day that there is not', ROE, { saidOn: '2025-02-30', when: 'on Thursday' }, 'BAD_DATE', /2025-02-30/],
    ['an addressee who is not in the text', ROE, { to: 'the senate' }, 'BAD_USAGE', /--to: the text has no words/],
    ['nothing said of a figure', HURT, {}, 'BAD_USAGE', /--accept alone/],
    ['a figure accepted and changed', HURT, { accept: true, what: 'killed' }, 'BAD_USAGE', /--accept alone/],
    ['bounds the wrong way round', HURT, { least: '20', most: '3' }, 'BAD_USAGE', /more than --most/],
    ['no bound at all', HURT, { least: 'none' }, 'BAD_USAGE', /a bound at least/],
    ['a value and a bound', HURT, { value: '3', least: '3' }, 'BAD_USAGE', /leave out --least/],
    ['a number beyond JSON', HURT, { value: '99999999999999999' }, 'BAD_USAGE', /exactly/],
    ['a period the wrong way round', HURT, { periodFrom: '2025', periodTo: '2024' }, 'BAD_DATE', /lies after/],
    ['two sources', HURT, { source: ['Ben Roe', 'Onda'] }, 'BAD_USAGE', /Give it once/],
    ['an addition whose number has no digits', FERRY.id, { figure: 'Onda' }, 'BAD_USAGE', /--value/],
    ['a figure and a statement added at once', FERRY.id, { figure: '14', content: ['Onda'] }, 'BAD_USAGE', /--content says/],
    ['a figure that is not there', `${COUNCIL.id}#figure:0-5`, { what: 'killed' }, 'NO_SUCH_ADDRESS', /has no figure:0-5/],
  ])('%s: refused with words, and nothing changes', async (_, address, given, code, words) => {
    const before = await dump(ledger)
    await expect(say(address, given)).rejects.toMatchObject({ code, message: expect.stringMatching(words) })
    expect(await dump(ledger)).toEqual(before)
  })
})
