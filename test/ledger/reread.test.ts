import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { unpacked } from '../../src/ledger/rows.ts'
import { HOME, hearsay, TINY } from '../command.ts'
import { dump } from './dump.ts'
import { ENGINES, type Fresh, freshLedger } from './engines.ts'
import { BY, entryOf } from './sample.ts'

const { keep } = (await import(join(HOME, 'dist/ledger/keep.js'))) as typeof import('../../src/ledger/keep.ts')

describe.each(ENGINES)('hearsay reread, on %s', engine => {
  let fresh: Fresh
  beforeAll(async () => {
    fresh = await freshLedger(engine)
    await keep(fresh.ledger, await Promise.all([0, 1, 2].map(n => entryOf(n))))
  })
  afterAll(() => fresh.drop())

  const reread = async (...args: string[]) => {
    const { code, out, err } = await hearsay(['reread', '--model', TINY, '--ledger', fresh.where, ...args])
    return {
      code,
      err,
      lines: out
        .trim()
        .split('\n')
        .filter(Boolean)
        .map(l => JSON.parse(l)),
    }
  }

  test('one report: its reading is added, shown from then on, and replaces none', async () => {
    const before = await dump(fresh.ledger)
    expect(await reread('sample-1')).toEqual({ code: 0, err: '', lines: [{ id: 'sample-1', n: 2, state: 'reread' }] })
    const after = await dump(fresh.ledger)
    expect(after.readings!.slice(0, 3)).toEqual(before.readings)
    const { model, program } = after.readings![3] as { model: string; program: string }
    expect([model.length, model === BY.model, program === BY.program]).toEqual([64, false, false])
    const statements = (d: typeof before, report: number) =>
      d.attributions!.filter(a => (a as { report: number }).report === report)
    const idsOf = (rows: readonly unknown[]) => rows.map(r => (r as { id: string }).id)
    const { form } = after.readings![3] as { form: Uint8Array }
    expect(idsOf(statements(after, 2))).toEqual(idsOf(unpacked(form, '').attributions))
    expect(idsOf(statements(after, 2))).not.toEqual(idsOf(statements(before, 2)))
    expect(statements(after, 3)).toEqual(statements(before, 3))
    expect(after.passages).toEqual(before.passages)
    expect([after.reports, after.originals]).toEqual([before.reports, before.originals])
  })

  test('all: those that are not read by this model, then none, with --force all', async () => {
    const counts = [await reread('--all'), await reread('--all'), await reread('--all', '--force')].map(r => r.lines.length)
    expect(counts).toEqual([2, 0, 3])
    expect((await dump(fresh.ledger)).readings).toHaveLength(3 + 1 + 2 + 3)
  })

  test.each([
    ['neither --all nor an address', [], 64],
    ['both', ['--all', 'sample-1'], 64],
    ['a report that is not there', ['nothing-of-the-kind'], 66],
  ] as const)('%s is refused', async (_, args, code) => {
    expect((await reread(...args)).code).toBe(code)
  })
})
