import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { HOME, hearsay, TINY } from '../command.ts'
import { dump } from './dump.ts'
import { ENGINES, type Fresh, freshLedger } from './engines.ts'
import { entryOf, NOW } from './sample.ts'

const { keep } = (await import(join(HOME, 'dist/ledger/keep.js'))) as typeof import('../../src/ledger/keep.ts')
const { knownAs } = (await import(join(HOME, 'dist/ledger/known.js'))) as typeof import('../../src/ledger/known.ts')
const { forget } = (await import(join(HOME, 'dist/actions/forget.js'))) as typeof import('../../src/actions/forget.ts')
const { versions } = (await import(join(HOME, 'dist/actions/versions.js'))) as typeof import('../../src/actions/versions.ts')

/** Stands in the text that is taken down and nowhere else. */
const RARE = 'zanzibarine'
const LATER = '2026-11-24T00:00:00.000Z'

describe.each(ENGINES)('hearsay forget, on %s', engine => {
  let fresh: Fresh
  const asked = { now: LATER, who: 'an editor' }
  const url = 'https://example.org/ferry'
  let before: Awaited<ReturnType<typeof dump>>
  beforeAll(async () => {
    fresh = await freshLedger(engine)
    const taken = await entryOf(1, {
      url,
      more: `[source#9=Oona Veil|Oona Veil] [cue#9|said] [content#9|the ${RARE} pier was safe].`,
    })
    await keep(fresh.ledger, [await entryOf(0), taken, await entryOf(2, { url })])
    await fresh.ledger.db
      .insertInto('corrections')
      .values({
        ...{
          report: 2,
          mark: 'attribution:0-1',
          kind: 'accept',
          body: `{"at":1,"to":{"as":"${RARE}"}}`,
          words: RARE,
          before: RARE,
          after: RARE,
        },
        ...{ who: 'a reader', made: NOW, why: 'right', held: 0, undone: null },
      })
      .execute()
    before = await dump(fresh.ledger)
  })
  afterAll(() => fresh.drop())

  const idOf = (n: number) => (before.reports![n - 1] as { id: string }).id

  test('what is to be taken down was there', () => {
    expect(JSON.stringify(before)).toContain(RARE)
    expect(JSON.stringify(before.entities)).toContain('Oona Veil')
  })

  test('words, bytes, readings and index go; hash, place and reason stay', async () => {
    expect(await forget.run({ ledger: fresh.ledger, ...asked }, { report: idOf(2), why: 'a court order' })).toEqual({
      ...{ id: idOf(2), state: 'taken down', since: LATER, same: [] },
    })
    const after = await dump(fresh.ledger)
    const row = before.reports![1] as object
    expect(after.reports![1]).toEqual({ ...row, title: null, text: null, forgotten: LATER })
    expect(after.originals![1]).toEqual({ ...(before.originals![1] as object), warc: null })
    expect(after.readings![1]).toEqual({ ...(before.readings![1] as object), form: null })
    expect(after.corrections).toEqual([
      expect.objectContaining({ words: null, before: null, after: null, who: 'a reader', why: 'right' }),
    ])
    expect(after.audit).toEqual([{ n: 1, made: LATER, who: 'an editor', action: 'forget', report: 2, detail: 'a court order' }])
    for (const table of ['attributions', 'figures', 'people', 'passages', 'said_words', 'text_words'])
      expect(after[table]!.filter(r => Math.floor((r as { n: number }).n / 65_536) === 2)).toEqual([])
    expect(JSON.stringify(after)).not.toContain(RARE)
  })

  test('a name that stood in no other report goes, one that stands in others stays', async () => {
    const names = (await fresh.ledger.db.selectFrom('entities').select('name').execute()).map(e => e.name)
    expect(names).not.toContain('Oona Veil')
    expect(names).toContain('Amara Quist')
  })

  test('nothing else has changed', async () => {
    const after = await dump(fresh.ledger)
    const others = (rows: readonly unknown[]) =>
      rows.filter(r => (r as { report?: number }).report !== 2 && (r as { n: number }).n !== 2)
    for (const table of ['reports', 'originals', 'readings', 'attributions', 'people', 'passages'])
      expect(others(after[table]!)).toEqual(others(before[table]!))
  })

  test.runIf(engine === 'sqlite')('the files have none of the words', () => {
    const bytes = ['', '-wal'].map(end => readFileSync(fresh.where + end, 'latin1'))
    expect(bytes[0]).toContain('mark0')
    for (const word of [RARE, 'Oona Veil', 'oona', 'pier was safe']) expect(bytes.join('')).not.toContain(word)
  })

  test('a second time nothing happens', async () => {
    const was = await dump(fresh.ledger)
    const answer = await forget.run(
      { ledger: fresh.ledger, now: '2027-01-01T00:00:00.000Z', who: 'x' },
      { report: idOf(2), why: 'again' },
    )
    expect(answer).toEqual({ id: idOf(2), state: 'already down', since: LATER, same: [] })
    expect(await dump(fresh.ledger)).toEqual(was)
  })

  test('the same text stays down, whatever its id, and is said to; another outlet’s is its own', async () => {
    const { reading } = await entryOf(1, {
      url,
      more: `[source#9=Oona Veil|Oona Veil] [cue#9|said] [content#9|the ${RARE} pier was safe].`,
    })
    const down = { n: 2, state: 'known', version: 1, forgotten: LATER }
    expect(await knownAs(fresh.ledger, reading)).toMatchObject(down)
    expect(await knownAs(fresh.ledger, { ...reading, id: 'other' })).toMatchObject(down)
    expect(await knownAs(fresh.ledger, { ...reading, id: 'other', outlet: 'Evening Post' })).toMatchObject(down)
    expect(await knownAs(fresh.ledger, { ...reading, id: 'other', outlet: 'Evening Post', url: null })).toBe(null)
    const { id, text, outlet } = reading
    const add = await hearsay(['add', '--model', TINY, '--ledger', fresh.where, '-'], {
      input: `${JSON.stringify({ id, text, outlet, url })}\n${JSON.stringify({ text: 'It rained.' })}\n`,
    })
    expect(JSON.parse(add.out.split('\n')[0]!)).toEqual({ id, n: 2, state: 'known', version: 1, forgotten: LATER })
    expect(add.err).toBe(`hearsay: Standard input, line 1: The text of ${id} was taken down on 2026-11-24, and stays down.\n`)
  })

  test('whoever asks is told', async () => {
    const down = { code: 'TAKEN_DOWN', message: expect.stringContaining('was taken down on 2026-11-24') }
    await expect(versions.run({ ledger: fresh.ledger, ...asked }, { report: idOf(3), from: 1 })).rejects.toMatchObject(down)
    const { code, err } = await hearsay(['reread', '--model', TINY, '--ledger', fresh.where, '--force', idOf(2)])
    expect([code, err]).toEqual([66, expect.stringMatching(/was taken down on 2026-11-24.*\(TAKEN_DOWN\)\n$/)])
  })

  test('a report that is not there', async () => {
    const none = forget.run({ ledger: fresh.ledger, ...asked }, { report: 'nothing', why: 'x' })
    await expect(none).rejects.toMatchObject({ code: 'NO_SUCH_ADDRESS' })
  })
})
