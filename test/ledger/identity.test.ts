import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { merge as mergeAction } from '../../src/actions/merge.ts'
import { split as splitAction } from '../../src/actions/split.ts'
import { suggestions as suggestionsAction } from '../../src/actions/suggestions.ts'
import { undo as undoAction } from '../../src/actions/undo.ts'
import { add, keepReading } from '../../src/ledger/add.ts'
import { reindex } from '../../src/ledger/current.ts'
import type { Ledger } from '../../src/ledger/database.ts'
import { named } from '../../src/ledger/named.ts'
import { onesOf, sameAs } from '../../src/ledger/same.ts'
import { suggestions } from '../../src/ledger/suggestions.ts'
import { write } from '../../src/ledger/write.ts'
import { toReading } from '../../src/reading/reading.ts'
import { sample } from '../../src/reading/sample.ts'
import { dump } from './dump.ts'
import { ENGINES, type Fresh, freshLedger } from './engines.ts'
import { BY, NOW } from './sample.ts'

/** People of several reports: who is whom is told by name, calling and company. */
const REPORTS: Readonly<Record<string, string>> = {
  harbour:
    'The [role=Amara Quist|mayor] [source#1=person: Amara Quist|Amara Quist] [cue#1|said] [content#1|it was late]. The [person=organisation: Norco Harbour Union|Norco Harbour Union] ([person=organisation: Norco Harbour Union|NHU]) met [person=person: Gad Lev|Gad Lev] in [person=place: Onda|Onda].',
  short:
    '[source#1=person: Quist|Quist] [cue#1|said] [content#1|it was early]. [person=person: Gad Lev|Gad Lev] was in [person=place: Onda|Onda] with the [person=organisation: NHU|NHU].',
  plain: '[source#1=person: Amara Quist|Amara QUIST] [cue#1|told] [content#1|of the ferry]. [person=place: Onda|Onda] was quiet.',
  match: 'The [role=Ben Roe|goalkeeper] [source#1=person: Ben Roe|Ben Roe] [cue#1|said] [content#1|it was a good match].',
  court: 'The [role=Ben Roe|judge] [source#1=person: Ben Roe|Ben Roe] [cue#1|said] [content#1|the court would sit].',
  bare: '[source#1=person: Ben Roe|Ben Roe] [cue#1|said] [content#1|nothing more].',
  other:
    '[source#1=organisation: Amara Quist|Amara Quist] [cue#1|said] [content#1|that it rained]. [source#2=unnamed: officials|Officials] [cue#2|said] [content#2|so too].',
  again:
    '[source#1=unnamed: officials|Officials] [cue#1|said] [content#1|that it snowed]. [person=person: Amara M. Quist|Amara M. Quist] was away.',
}
const NAMES = Object.keys(REPORTS)

const readingOf = (name: string, marked = REPORTS[name]!) => {
  const origin = {
    url: `https://example.org/${name}`,
    outlet: 'The Daily Note',
    mediaType: null,
    charset: null,
    language: 'en',
    fetched: null,
  }
  return toReading(sample(marked, { id: name, title: null, published: '2025-03-14', origin }))
}

const entry = (name: string) => ({
  ...BY,
  now: NOW,
  reading: readingOf(name),
  mediaType: 'text/plain',
  charset: null,
  original: null,
})

async function fill(ledger: Ledger, names: readonly string[]): Promise<void> {
  for (const name of names) await write(ledger, within => add(within, entry(name)))
}

/** Who is one with whom: each person of each report by the report's own id, in groups. */
async function partition({ db }: Ledger): Promise<readonly (readonly string[])[]> {
  const rows = await db
    .selectFrom('people')
    .innerJoin('reports', 'reports.n', 'people.report')
    .select(['reports.id as report', 'people.id', 'people.name', 'entity'])
    .execute()
  const ones = await onesOf(
    db,
    rows.map(r => r.entity),
  )
  const groups = new Map<number, string[]>()
  for (const r of rows) {
    const root = ones.get(r.entity)![0]!
    groups.set(root, [...(groups.get(root) ?? []), `${r.report} ${r.id} ${r.name}`])
  }
  return [...groups.values()].map(g => g.sort()).sort((a, b) => (a[0]! < b[0]! ? -1 : 1))
}

const entityOf = async ({ db }: Ledger, report: string, name: string): Promise<number> =>
  (
    await db
      .selectFrom('people')
      .innerJoin('reports', 'reports.n', 'people.report')
      .select('entity')
      .where('reports.id', '=', report)
      .where('people.name', '=', name)
      .executeTakeFirstOrThrow()
  ).entity

const one = async (ledger: Ledger, a: readonly [string, string], b: readonly [string, string]): Promise<boolean> =>
  (await sameAs(ledger.db, await entityOf(ledger, ...a))).includes(await entityOf(ledger, ...b))

describe.each(ENGINES)('people across reports, on %s', engine => {
  let fresh: Fresh
  let ledger: Ledger
  const context = () => ({ ledger, now: NOW, who: 'ana' })
  beforeAll(async () => {
    fresh = await freshLedger(engine)
    ledger = fresh.ledger
    await fill(ledger, NAMES)
  })
  afterAll(() => fresh.drop())

  test.each([
    ['a full name', ['harbour', 'Amara Quist'], ['plain', 'Amara Quist'], true],
    ['a full name with an initial', ['harbour', 'Amara Quist'], ['again', 'Amara M. Quist'], true],
    ['a surname alone', ['harbour', 'Amara Quist'], ['short', 'Quist'], false],
    ['a body and its short form, which one report gives', ['harbour', 'Norco Harbour Union'], ['short', 'NHU'], true],
    ['a place', ['harbour', 'Onda'], ['plain', 'Onda'], true],
    ['another kind', ['harbour', 'Amara Quist'], ['other', 'Amara Quist'], false],
    ['a judge and a goalkeeper', ['match', 'Ben Roe'], ['court', 'Ben Roe'], false],
    ['one of whom nothing is said, and either', ['bare', 'Ben Roe'], ['court', 'Ben Roe'], false],
    ['people described', ['other', 'officials'], ['again', 'officials'], false],
  ] as const)('%s', async (_, a, b, is) => {
    expect(await one(ledger, a, b)).toBe(is)
    expect(await one(ledger, b, a)).toBe(is)
  })

  test('sameAs of nobody is itself', async () => {
    expect(await sameAs(ledger.db, 999_999)).toEqual([999_999])
    expect(await onesOf(ledger.db, [])).toEqual(new Map())
  })

  test('found by whole name, by surname, by short form', async () => {
    const names = async (name: string) => (await named(ledger.db, name)).map(e => e.key).sort()
    expect(await names('Dr Amara Quist')).toEqual(
      expect.arrayContaining(['person quist, amara quist', 'person quist, amara quist|m|', 'person quist, amara quist||desk']),
    )
    expect(await names('Quist')).toEqual(
      expect.arrayContaining(['person quist, amara quist', expect.stringMatching(/^person quist #/)]),
    )
    expect(await names('NHU')).toEqual(['organisation nhu', 'organisation nhu=norco harbour union'])
    expect(await names('—')).toEqual([])
  })

  test('law: the order in which reports come does not change who is one', async () => {
    const expected = await partition(ledger)
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(NAMES, { minLength: NAMES.length }), async order => {
        const another = await freshLedger(engine)
        try {
          await fill(another.ledger, order)
          expect(await partition(another.ledger)).toEqual(expected)
        } finally {
          await another.drop()
        }
      }),
      { numRuns: 4 },
    )
  })

  test('two that add at once make no doubles', async () => {
    const another = await freshLedger(engine)
    try {
      await Promise.all([fill(another.ledger, NAMES), fill(another.ledger, [...NAMES].reverse())])
      const { entities } = await dump(another.ledger)
      expect(new Set(entities!.map(e => (e as { key: string }).key)).size).toBe(entities!.length)
      expect(await partition(another.ledger)).toEqual(await partition(ledger))
    } finally {
      await another.drop()
    }
  })

  test('suggestions: a surname by its company, the same name of another kind or calling; each pair once', async () => {
    const { suggestions: all, next } = await suggestions(ledger.db, 100)
    expect(next).toBeNull()
    const pairs = all.map(s => [s.why, ...[s.one.name, s.other.name].sort()].join(': '))
    expect(pairs.sort()).toEqual([
      'same name, other calling: Ben Roe: Ben Roe',
      'same name, other calling: Ben Roe: Ben Roe',
      'same name, other calling: Ben Roe: Ben Roe',
      'same name, other kind: Amara Quist: Amara Quist',
      'surname: Amara Quist: Quist',
    ])
    const [surname] = all.filter(s => s.why === 'surname')
    const company = await ledger.db
      .selectFrom('entities')
      .select('name')
      .where('n', 'in', [...surname!.company])
      .orderBy('name')
      .execute()
    expect(company.map(c => c.name)).toEqual(['Gad Lev', 'Onda'])
  })

  test('suggestions page by page are all suggestions', async () => {
    const { suggestions: all } = await suggestions(ledger.db, 100)
    const paged: (typeof all)[number][] = []
    for (let below: number | null = null, pages = 0; pages < 20; pages++) {
      const page = await suggestions(ledger.db, 1, below)
      paged.push(...page.suggestions)
      below = page.next
      if (below === null) break
    }
    expect(new Set(paged.map(s => JSON.stringify(s)))).toEqual(new Set(all.map(s => JSON.stringify(s))))
  })

  test('merge, and undo', async () => {
    const before = await dump(ledger)
    const [short, full] = [await entityOf(ledger, 'short', 'Quist'), await entityOf(ledger, 'harbour', 'Amara Quist')]
    const done = await mergeAction.run(context(), { one: String(short), other: String(full), why: 'the same mayor' })
    expect(await one(ledger, ['short', 'Quist'], ['again', 'Amara M. Quist'])).toBe(true)
    expect(done.entities).toEqual(expect.arrayContaining([short, full]))
    expect((await mergeAction.run(context(), { one: String(full), other: String(short) })).decision).toBeNull()
    expect((await suggestions(ledger.db, 100)).suggestions.filter(s => s.why === 'surname')).toEqual([])
    // the record has it; nothing else changed
    const after = await dump(ledger)
    expect(after.identities).toMatchObject([
      { kind: 'merge', entity: short, into: full, who: 'ana', made: NOW, why: 'the same mayor', undone: null },
    ])
    expect({ ...after, identities: [] }).toEqual({ ...before, identities: [] })
    await undoAction.run(context(), { decision: done.decision! })
    expect(await one(ledger, ['short', 'Quist'], ['harbour', 'Amara Quist'])).toBe(false)
    await expect(undoAction.run(context(), { decision: done.decision! })).rejects.toMatchObject({ code: 'BAD_USAGE' })
  })

  test('split: a number of their own in every table, which a new reading keeps, and undo', async () => {
    const { n } = await ledger.db.selectFrom('reports').select('n').where('id', '=', 'plain').executeTakeFirstOrThrow()
    const index = async () => {
      const { identities: _, readings: __, entities: ___, ...rest } = await dump(ledger)
      return rest
    }
    const before = await index()
    const was = await entityOf(ledger, 'plain', 'Amara Quist')
    const address = 'plain#person:0-11'
    const done = await splitAction.run(context(), { person: address })
    expect(done).toMatchObject({ from: { entity: was } })
    const now = await entityOf(ledger, 'plain', 'Amara Quist')
    expect(now).toBe(done.entity)
    expect(await one(ledger, ['plain', 'Amara Quist'], ['harbour', 'Amara Quist'])).toBe(false)
    const [statement] = await ledger.db.selectFrom('attributions').select('entity').where('report', '=', n).execute()
    expect(statement!.entity).toBe(now)
    const facets = ledger.engine.name === 'sqlite' ? (e: number) => `facets : _e${e}` : (e: number) => `'_e${e}'`
    const found = await ledger.db
      .selectFrom(ledger.engine.matching('said_words', facets(now)).as('m'))
      .select('m.n')
      .execute()
    expect(found).toHaveLength(1)
    // said twice is said once
    expect((await splitAction.run(context(), { person: address })).decision).toBeNull()
    // a reading in which another mention comes first: found by the place
    const later = readingOf('plain')
    const moved = { ...later, people: later.people.map(p => (p.name === 'Amara Quist' ? { ...p, id: 'person:500-511' } : p)) }
    const spoken = {
      ...moved,
      attributions: moved.attributions.map(a => ({ ...a, speaker: 'person:500-511', chain: ['outlet', 'person:500-511'] })),
    }
    for (const reading of [spoken, later]) {
      await write(ledger, async within => {
        await keepReading(within, n, { ...BY, now: NOW, reading })
        await reindex(within, n)
      })
      expect(await entityOf(ledger, 'plain', 'Amara Quist')).toBe(now)
    }
    expect(await entityOf(ledger, 'plain', 'Amara Quist')).toBe(now)
    await undoAction.run(context(), { decision: done.decision! })
    expect(await index()).toEqual(before)
  })

  test('two that are not one are suggested no more', async () => {
    const [a, b] = [await entityOf(ledger, 'match', 'Ben Roe'), await entityOf(ledger, 'court', 'Ben Roe')]
    const { decision } = await splitAction.run(context(), { person: String(a), from: String(b) })
    const left = (await suggestions(ledger.db, 100)).suggestions.filter(s => s.why === 'same name, other calling')
    expect(left).toHaveLength(2)
    await undoAction.run(context(), { decision: decision! })
    expect((await suggestions(ledger.db, 100)).suggestions.filter(s => s.why === 'same name, other calling')).toHaveLength(3)
  })

  test('the action shows addresses and company, on a terminal and as rows', async () => {
    const answer = await suggestionsAction.run(context(), suggestionsAction.input.parse({ name: 'Quist' }))
    const [row] = answer.rows.filter(r => r.why === 'surname')
    expect(row).toMatchObject({
      one: { name: 'Quist', address: 'short#person:0-5' },
      company: ['Gad Lev', 'Onda'],
      companyCount: 2,
    })
    expect(suggestionsAction.terminal(answer, { width: 80, colour: false })).toContain('Quist')
    expect(suggestionsAction.rows(answer).map(r => r.why)).toContain('surname')
  })

  test.each([
    ['merge: nobody has the number', () => mergeAction.run(context(), { one: '999999', other: '1' }), 'NO_SUCH_PERSON'],
    ['merge: nobody of that name', () => mergeAction.run(context(), { one: 'Nobody Here', other: '1' }), 'NO_SUCH_PERSON'],
    ['merge: a name that fits several', () => mergeAction.run(context(), { one: 'Ben Roe', other: '1' }), 'BAD_USAGE'],
    ['merge: no such mark', () => mergeAction.run(context(), { one: 'plain#person:500-501', other: '1' }), 'NO_SUCH_ADDRESS'],
    ['split: a name is no address', () => splitAction.run(context(), { person: 'Amara Quist' }), 'BAD_USAGE'],
    ['split: a statement is no person', () => splitAction.run(context(), { person: 'plain#attribution:0-5' }), 'BAD_USAGE'],
    ['split: no such report', () => splitAction.run(context(), { person: 'nowhere#person:0-5' }), 'NO_SUCH_ADDRESS'],
    ['split: no such person', () => splitAction.run(context(), { person: 'plain#person:500-501' }), 'NO_SUCH_ADDRESS'],
    ['undo: no such decision', () => undoAction.run(context(), { decision: 'merge-999' }), 'BAD_USAGE'],
    ['undo: a split is no merge', () => undoAction.run(context(), { decision: 'split-1' }), 'BAD_USAGE'],
    ['undo: none at all', () => undoAction.run(context(), { decision: 'everything' }), 'BAD_USAGE'],
  ] as const)('%s: refused with words', async (_, run, code) => {
    const before = await dump(ledger)
    await expect(run()).rejects.toMatchObject({ code })
    expect(await dump(ledger)).toEqual(before)
  })
})
