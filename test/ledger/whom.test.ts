import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { saidBy } from '../../src/actions/said-by.ts'
import { search } from '../../src/actions/search.ts'
import { personOf } from '../../src/actions/whom.ts'
import { keep } from '../../src/ledger/keep.ts'
import { ENGINES, type Fresh, freshLedger } from './engines.ts'
import { entryOf } from './questions-sample.ts'
import { NOW } from './sample.ts'

const report = (id: string, marked: string) =>
  entryOf({ id, outlet: 'The Daily Note', published: '2025-03-14', title: null, marked })

describe.each(ENGINES)('who is meant by a name, on %s', engine => {
  let fresh: Fresh
  beforeAll(async () => {
    fresh = await freshLedger(engine)
    await keep(fresh.ledger, [
      report('one', '[source#1=person: Amara Quist|Amara Quist] [cue#1|said] [content#1|it was late].'),
      report(
        'two',
        '[person=organisation: Amara Quist|Amara Quist] is a boat. [source#1=person: Gad Lev|Gad Lev] [cue#1|said] [content#1|it sails].',
      ),
    ])
  })
  afterAll(() => fresh.drop())
  const context = () => ({ ledger: fresh.ledger, now: NOW, who: 'ana' })

  test('who said nothing stands in nobody’s way where statements are asked for', async () => {
    const said = await saidBy.run(context(), saidBy.input.parse({ person: 'Amara Quist' }))
    expect(said).toMatchObject({ person: { name: 'Amara Quist', kind: 'person' }, statements: 1 })
    const found = await search.run(context(), search.input.parse({ speaker: 'Amara Quist' }))
    expect(found.rows).toHaveLength(1)
  })

  test('and is asked for where it is about who is who', async () => {
    await expect(personOf(fresh.ledger, 'Amara Quist')).rejects.toMatchObject({ code: 'BAD_USAGE' })
  })
})
