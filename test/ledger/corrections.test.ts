import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { correct } from '../../src/actions/correct.ts'
import { corrections } from '../../src/actions/corrections.ts'
import { undo } from '../../src/actions/undo.ts'
import { add, keepReading } from '../../src/ledger/add.ts'
import { currentReading, latestReading, reindex } from '../../src/ledger/current.ts'
import type { Ledger } from '../../src/ledger/database.ts'
import { write } from '../../src/ledger/write.ts'
import { toReading } from '../../src/reading/reading.ts'
import { sample } from '../../src/reading/sample.ts'
import type { Reading } from '../../src/reading/schema.ts'
import { verifyReading } from '../../src/reading/verify.ts'
import { dump } from './dump.ts'
import { ENGINES, type Fresh, freshLedger } from './engines.ts'
import { BY, NOW } from './sample.ts'

const FERRY = [
  '[source#1=person: Amara Quist|Amara Quist], the harbour master, [cue#1|said] [content#1|“nothing had been decided” about the ferry], and Gad Lev agreed.',
  '[source#2=organisation: Norco Harbour Union|The Norco Harbour Union] [cue#2|said] [content#2|that it would strike, and that talks had failed].',
].join('\n\n')

const readingOf = (id: string, marked: string): Reading => {
  const origin = {
    url: 'https://example.org/ferry',
    outlet: 'The Daily Note',
    mediaType: null,
    charset: null,
    language: 'en',
    fetched: null,
  }
  return toReading(sample(marked, { id, title: 'Ferry news', published: '2025-03-14', origin }))
}
const FIRST = readingOf('ferry', FERRY)
const [QUIST, UNION] = FIRST.attributions.map(a => `ferry#${a.id}`) as [string, string]

/** What the index has, and the record that cannot change. */
async function index(ledger: Ledger): Promise<unknown> {
  const { corrections: _, entities: __, ...rest } = await dump(ledger)
  return rest
}

describe.each(ENGINES)('corrections, on %s', engine => {
  let fresh: Fresh
  let ledger: Ledger
  let asRead: unknown
  const context = () => ({ ledger, now: NOW, who: 'ana' })
  const say = (address: string, given: Record<string, unknown>) =>
    correct.run(context(), correct.input.parse({ address, ...given }))
  const takeBack = async (decisions: readonly string[]) => {
    for (const decision of [...decisions].reverse()) await undo.run(context(), { decision })
  }
  const keep = (reading: Reading, n: number) =>
    write(ledger, async within => {
      await keepReading(within, n, { ...BY, now: NOW, reading })
      await reindex(within, n)
    })
  const list = async (given: Record<string, unknown> = {}) =>
    (await corrections.run(context(), corrections.input.parse(given))).rows

  beforeAll(async () => {
    fresh = await freshLedger(engine)
    ledger = fresh.ledger
    await write(ledger, within =>
      add(within, { ...BY, now: NOW, reading: FIRST, mediaType: 'text/plain', charset: null, original: null }),
    )
    asRead = await index(ledger)
  })
  // a test that fails leaves nothing for the next one
  afterEach(async () => takeBack((await list({ limit: 200 })).map(r => r.decision).reverse()))
  afterAll(() => fresh.drop())

  test.each([
    ['accept', QUIST, { accept: true }, [['Amara Quist', '“nothing had been decided” about the ferry']]],
    ['reject', QUIST, { reject: true }, []],
    ['content', QUIST, { content: ['“nothing had been decided”'] }, [['Amara Quist', '“nothing had been decided”']]],
    ['content by its place', QUIST, { content: ['0-5', '8-11'] }, [['Amara Quist', 'Amara … ist']]],
    [
      'cue and source',
      QUIST,
      { cue: [''], source: ['the harbour master'] },
      [['Amara Quist', '“nothing had been decided” about the ferry']],
    ],
    ['speaker by name', UNION, { speaker: 'Amara Quist' }, [['Amara Quist', 'that it would strike, and that talks had failed']]],
    ['speaker by words', UNION, { speaker: 'Gad Lev' }, [['Gad Lev', 'that it would strike, and that talks had failed']]],
    ['speaker by id', UNION, { speaker: 'person:0-11' }, [['Amara Quist', 'that it would strike, and that talks had failed']]],
    ['nobody', UNION, { speaker: 'nobody' }, [[null, 'that it would strike, and that talks had failed']]],
    ['speaker and bounds', UNION, { speaker: 'Gad Lev', content: ['talks had failed'] }, [['Gad Lev', 'talks had failed']]],
    [
      'split',
      UNION,
      { split: 'and that talks' },
      [
        ['Norco Harbour Union', 'that it would strike'],
        ['Norco Harbour Union', 'and that talks had failed'],
      ],
    ],
    ['add', 'ferry', { content: ['agreed'], speaker: 'Gad Lev', source: ['Gad Lev'] }, [['Gad Lev', 'agreed']]],
  ] as const)('%s: shown, signed, found; undone, the index is as it was', async (_, address, given, expected) => {
    const answer = await say(address, { ...given, why: 'it stands there' })
    expect(answer.statements.map(s => [s.speaker?.name ?? null, s.content.map(c => c.words).join(' … ')])).toEqual(expected)
    for (const s of answer.statements) expect(s.by).toMatch(/^correction \d+ by ana$/)
    verifyReading(await currentReading(ledger.db, 1))
    expect(await latestReading(ledger.db, 1)).toEqual(FIRST)
    const kept = await list()
    expect(kept.map(r => r.decision).sort()).toEqual([...answer.decisions].sort())
    expect(kept[0]).toMatchObject({ who: 'ana', made: NOW, why: 'it stands there', held: false, undone: null })
    expect(correct.terminal(answer, { width: 80, colour: false })).toContain(`hearsay undo ${answer.decisions.at(-1)}`)
    await takeBack(answer.decisions)
    expect(await index(ledger)).toEqual(asRead)
    expect(await list()).toEqual([])
    expect(await list({ undone: true, limit: 1 })).toMatchObject([{ undone: NOW }])
  })

  test('law: whatever is corrected and taken back, the index is as it was', async () => {
    const words = fc.constantFrom(
      'Gad Lev',
      'said',
      'talks had failed',
      'the ferry',
      'Quist',
      'nowhere',
      '0-9',
      '20-60',
      '9999-99999',
    )
    const given = fc.oneof(
      fc.constant({ accept: true }),
      fc.constant({ reject: true }),
      fc.record({ speaker: fc.oneof(words, fc.constant('nobody')) }),
      fc.record({ content: fc.array(words, { minLength: 1, maxLength: 2 }) }),
      fc.record({ split: words }),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(QUIST, UNION), given), { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        async (all, forwards) => {
          const made: string[] = []
          for (const [address, g] of all) {
            // what has no place is refused, and changes nothing
            const done = await say(address, g).catch((error: { code?: string }) => {
              expect(['BAD_USAGE', 'NO_SUCH_ADDRESS']).toContain(error.code)
              return null
            })
            if (done) made.push(...done.decisions)
          }
          verifyReading(await currentReading(ledger.db, 1))
          await takeBack(forwards ? [...made].reverse() : made)
          expect(await index(ledger)).toEqual(asRead)
        },
      ),
      { numRuns: 10 },
    )
  })

  test('a reading by another model keeps what was corrected, and holds what has no place in it', async () => {
    const { decisions } = await say(QUIST, { speaker: 'Gad Lev' })
    const without = readingOf('ferry', FERRY.replaceAll(/\[(?:source|cue|content)#1(?:=[^|]*)?\|([^\]]*)\]/g, '$1'))
    await keep(without, 1)
    expect(await list({ held: true })).toMatchObject([{ decision: decisions[0], held: true, change: 'speaker: Gad Lev' }])
    expect(await currentReading(ledger.db, 1)).toEqual(without)
    await keep(FIRST, 1)
    expect(await list({ held: true })).toEqual([])
    const speaker = await ledger.db
      .selectFrom('attributions')
      .select('speaker')
      .where('id', '=', QUIST.split('#')[1]!)
      .executeTakeFirst()
    expect(speaker).toEqual({ speaker: 'Gad Lev' })
    await takeBack(decisions)
  })

  test('a new version of the text takes over what it has the words for, and holds the rest', async () => {
    const kept = await say(UNION, { speaker: 'Amara Quist' })
    const lost = await say(QUIST, { content: ['“nothing had been decided”'] })
    const next = readingOf('ferry-2', `It rained in Norco.\n\n${FERRY.replace('about the ferry', 'about the boat')}`)
    await write(ledger, within =>
      add(within, { ...BY, now: NOW, reading: next, mediaType: 'text/plain', charset: null, original: null }),
    )
    const rows = await list({ report: 'ferry-2' })
    expect(rows.map(r => [r.kind, r.held]).sort()).toEqual([
      ['bounds', true],
      ['speaker', false],
    ])
    const now = (await currentReading(ledger.db, 2))!
    verifyReading(now)
    expect(now.attributions.map(a => now.people.find(p => p.id === a.speaker)?.name)).toEqual(['Amara Quist', 'Amara Quist'])
    // each version has rows of its own
    await takeBack([...kept.decisions, ...lost.decisions])
    expect(await list({ report: 'ferry-2' })).toHaveLength(2)
  })

  test.each([
    ['nothing said', QUIST, {}, 'BAD_USAGE'],
    ['two things at once', QUIST, { accept: true, reject: true }, 'BAD_USAGE'],
    ['accepted and changed', QUIST, { accept: true, speaker: 'Gad Lev' }, 'BAD_USAGE'],
    ['words that are not there', QUIST, { content: ['no such words'] }, 'BAD_USAGE'],
    ['words that stand twice', QUIST, { cue: ['said'] }, 'BAD_USAGE'],
    ['a place behind the end', QUIST, { content: ['5-99999'] }, 'BAD_USAGE'],
    ['a place that ends before it begins', QUIST, { content: ['9-5'] }, 'BAD_USAGE'],
    ['pieces over each other', QUIST, { content: ['0-9', '5-12'] }, 'BAD_USAGE'],
    ['no content', QUIST, { content: [''] }, 'BAD_USAGE'],
    ['a split outside', QUIST, { split: 'Gad Lev' }, 'BAD_USAGE'],
    ['a split that leaves nothing', UNION, { split: 'that it would strike' }, 'BAD_USAGE'],
    ['a speaker who is not there', QUIST, { speaker: 'Ana Poe' }, 'BAD_USAGE'],
    ['an id that is not there', QUIST, { speaker: 'person:900-905' }, 'BAD_USAGE'],
    ['no such statement', 'ferry#attribution:900-905', { accept: true }, 'NO_SUCH_ADDRESS'],
    ['no such report', 'nowhere#attribution:0-5', { accept: true }, 'NO_SUCH_ADDRESS'],
    ['a person is no statement', 'ferry#person:0-11', { accept: true }, 'NO_SUCH_ADDRESS'],
    ['an addition without content', 'ferry', { speaker: 'Gad Lev' }, 'BAD_USAGE'],
    ['an addition that accepts', 'ferry', { accept: true }, 'BAD_USAGE'],
    ['a figure’s speaker', 'ferry#figure:0-5', { speaker: 'Gad Lev' }, 'NO_SUCH_ADDRESS'],
  ])('%s: refused with words, and nothing changes', async (_, address, given, code) => {
    const before = await dump(ledger)
    await expect(say(address, given)).rejects.toMatchObject({ code })
    expect(await dump(ledger)).toEqual(before)
  })

  test.each([['correction-999'], ['correction-1']])('undo %s, which is not there any more', async decision => {
    await expect(undo.run(context(), { decision })).rejects.toMatchObject({ code: 'BAD_USAGE' })
  })
})
