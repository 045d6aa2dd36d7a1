import { setTimeout } from 'node:timers/promises'
import type { Engine, Ledger, Within } from './database.ts'
import { troubled } from './trouble.ts'

/** Wait before the second try of what failed for a passing reason; each wait after it is twice as long, up to the longest. In milliseconds. */
const FIRST = 50
const LONGEST = 2000

/**
 * Does something, and does it again from the beginning where another process or a database that is starting anew was in the way, until the engine's patience is at its end.
 *
 * @throws HearsayError as `troubled` says
 */
export async function patiently<T>(engine: Engine, doing: () => Promise<T>): Promise<T> {
  const begun = performance.now()
  for (let wait = FIRST; ; wait = Math.min(2 * wait, LONGEST)) {
    try {
      return await doing()
    } catch (error) {
      if (!engine.passing(error) || performance.now() - begun + wait > engine.patience) throw troubled(error, engine)
      await setTimeout(wait)
    }
  }
}

/**
 * Runs changes in one transaction: all of them or none; patiently. Where the connection broke just as the transaction was to end it may have been done already:
 * a change must find that itself when it is tried again.
 *
 * @throws HearsayError as `troubled` says
 */
export const write = <T>(ledger: Ledger, change: (within: Within) => Promise<T>): Promise<T> =>
  patiently(ledger.engine, () =>
    ledger.db.transaction().execute(async db => {
      const { engine } = ledger
      if (engine.lock) await engine.lock.execute(db)
      return change({ db, engine })
    }),
  )
