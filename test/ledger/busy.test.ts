import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ended, HOME } from '../command.ts'
import { ENGINES, freshPlace, type Place } from './engines.ts'

/** Runs a script of bench/; what it proves stands on top of it. */
const run = async (script: string, ...args: string[]) => {
  const { code, out, err } = await ended(
    spawn(process.execPath, [join(HOME, 'bench', script), ...args], { stdio: ['ignore', 'pipe', 'pipe'] }),
  )
  return { code, err, told: code === null || out === '' ? null : JSON.parse(out) }
}

describe.each(ENGINES)('on %s', engine => {
  let place: Place
  beforeEach(async () => {
    place = await freshPlace(engine)
  })
  afterEach(() => place.drop())

  // fifty times: node bench/ledger-kill.mjs
  test('add that is killed loses nothing that it acknowledged, leaves nothing half and doubles nothing', async () => {
    const { code, err, told } = await run('ledger-kill.mjs', '--rounds', '3', '--ledger', place.where)
    expect([code, err, told.faults, told.kills]).toEqual([0, '', [], 3])
    expect(told.kept).toBeGreaterThanOrEqual(told.acknowledged)
  }, 300_000)

  // a minute: node bench/ledger-busy.mjs
  test('two writers and three readers at once lose nothing and see no error', async () => {
    const { code, err, told } = await run('ledger-busy.mjs', '--seconds', '4', '--ledger', place.where)
    expect([code, err, told.faults]).toEqual([0, '', []])
    expect(Math.min(...told.written, ...told.questions)).toBeGreaterThan(0)
  }, 120_000)
})
