import { afterAll, beforeAll, expect } from 'vitest'
import { check } from '../../src/actions/check.ts'
import type { Check } from '../../src/actions/check-answer.ts'
import { add } from '../../src/ledger/add.ts'
import { write } from '../../src/ledger/write.ts'
import { type ENGINES, type Fresh, freshLedger } from './engines.ts'
import { entryOf } from './questions-sample.ts'
import { NOW } from './sample.ts'

/** Asks `check` of a ledger that has some reports; each answer is what its schema says and has rows. */
export function asking(
  engine: (typeof ENGINES)[number],
  reports: readonly Parameters<typeof entryOf>[0][],
): (input: object) => Promise<Check> {
  let fresh: Fresh
  beforeAll(async () => {
    fresh = await freshLedger(engine)
    for (const one of reports) await write(fresh.ledger, within => add(within, entryOf(one)))
  })
  afterAll(() => fresh.drop())

  return async input => {
    const answer = await check.run({ ledger: fresh.ledger, now: NOW, who: 'tester' }, check.input.parse(input))
    expect(check.output.parse(answer)).toEqual(answer)
    expect(check.rows(answer).length).toBeGreaterThan(0)
    return answer
  }
}
