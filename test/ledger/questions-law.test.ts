import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { search } from '../../src/actions/search.ts'
import { add } from '../../src/ledger/add.ts'
import { EVERYTHING } from '../../src/ledger/filter.ts'
import { newestOf } from '../../src/ledger/newest.ts'
import { compiled } from '../../src/ledger/query-compile.ts'
import { matches } from '../../src/ledger/query-match.ts'
import { parsed } from '../../src/ledger/query-parse.ts'
import { searched } from '../../src/ledger/search.ts'
import { PER_REPORT } from '../../src/ledger/tables.ts'
import { tokens } from '../../src/ledger/tokens.ts'
import { write } from '../../src/ledger/write.ts'
import { ENGINES, type Fresh, freshLedger } from './engines.ts'
import { entryOf, saying } from './questions-sample.ts'
import { NOW } from './sample.ts'

/** Few words, so that they meet; some begin as others do, some are not ASCII, one looks like a facet, some are common. */
const VOCABULARY = [
  'ferry',
  'ferries',
  'fern',
  'Onda',
  'night',
  'nightly',
  'é',
  'Éa',
  'гавань',
  '港',
  "don't",
  'co-op',
  '_e1',
  'or',
  'of',
  'the',
  '14',
  '1,400',
]

const word = fc.constantFrom(...VOCABULARY)
const sayings = fc.sample(
  fc.array(word, { minLength: 1, maxLength: 12 }).map(words => words.join(' ')),
  { numRuns: 60, seed: 6 },
)

/** Search words of every sort, as text. */
const { query } = fc.letrec<{ query: string; part: string }>(tie => ({
  part: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    word.map(w => (w === 'or' ? 'oR' : w)),
    fc.array(word, { minLength: 1, maxLength: 3 }).map(ws => `"${ws.join(' ')}"`),
    fc.constantFrom('fer*', 'night*', 'on*', '"night fer*"', 'га*', 'éa*', '"of the"', '"of the*"', '"of the fer*"'),
    fc
      .tuple(fc.constantFrom('ferry', 'night', 'onda', 'fer*', '14'), fc.constantFrom('onda', 'fern', 'ferry', 'ni*'), fc.nat(6))
      .map(([a, b, n]) => `near(${a} ${b}, ${n})`),
    tie('query').map(q => `(${q})`),
  ),
  query: fc
    .tuple(tie('part'), fc.array(fc.tuple(fc.constantFrom(' ', ' OR ', ' AND ', ' NOT ', ' -'), tie('part')), { maxLength: 3 }))
    .map(([first, rest]) => first + rest.map(([sign, q]) => sign + q).join('')),
}))

describe.each(ENGINES)('on %s', engine => {
  let fresh: Fresh
  beforeAll(async () => {
    fresh = await freshLedger(engine)
    const day = (k: number) => `2025-0${1 + (k % 9)}-1${k % 10}`
    await write(fresh.ledger, async within => {
      for (const [k, words] of sayings.entries()) await add(within, saying(`law/${k}`, words, day(k)))
    })
  })
  afterAll(() => fresh.drop())

  test('what a query finds is what it says, and nothing else', async () => {
    const words = sayings.map(s => tokens(s).map(t => t.word))
    let some = 0
    await fc.assert(
      fc.asyncProperty(query, async typed => {
        const asked = parsed(typed)
        fc.pre(asked !== null)
        const { hits, below } = await searched(fresh.ledger, { query: asked, filter: EVERYTHING, places: ['said'], below: null })
        const there = words.flatMap((w, k) => (matches(asked, w) ? [k + 1] : []))
        expect(hits.map(h => h.n / PER_REPORT).sort((a, b) => a - b)).toEqual(there)
        expect(below).toBe(null)
        for (const h of hits) expect(h.highlights.length).toBeGreaterThan(0)
        some += Number(there.length > 0 && there.length < words.length)
      }),
      { numRuns: 300, seed: 11 },
    )
    // the queries tell some statements from others
    expect(some).toBeGreaterThan(100)
  })

  test('the newest are the same however far one looks back at first', async () => {
    const words = sayings.map(s => tokens(s).map(t => t.word))
    const number = fc.integer({ min: 1, max: 70 })
    await fc.assert(
      fc.asyncProperty(query, number, number, number, async (typed, first, most, last) => {
        const asked = parsed(typed)
        fc.pre(asked !== null)
        const there = words.flatMap((w, k) => (k + 1 < last && matches(asked, w) ? [(k + 1) * PER_REPORT] : [])).reverse()
        const all = {
          index: 'said_words',
          table: 'attributions',
          words: compiled(asked),
          filter: EVERYTHING,
          exact: true,
        } as const
        expect(await newestOf(fresh.ledger, { ...all, below: last * PER_REPORT, most }, first)).toEqual(there.slice(0, most))
      }),
      { numRuns: 200, seed: 12 },
    )
  })
})

test.each(ENGINES)('on %s a word of any length goes in, and is found', async engine => {
  const { ledger, drop } = await freshLedger(engine)
  const long = ['a'.repeat(5000), '港'.repeat(700), `${'b'.repeat(1500)}c`]
  await write(ledger, within => add(within, saying('long', `the ${long.join(' ')} ferry`, '2025-03-14')))
  for (const word of long) {
    const { hits } = await searched(ledger, {
      query: parsed(`"${word}"`),
      filter: EVERYTHING,
      places: ['said', 'text'],
      below: null,
    })
    expect(hits.map(h => h.kind).sort()).toEqual(['said', 'text'])
    expect(hits[0]!.highlights[0]!.end - hits[0]!.highlights[0]!.start).toBe(word.length)
  }
  await drop()
})

test.each(ENGINES)('on %s more matches than one ranking takes come block by block, each once', async engine => {
  const { ledger, drop } = await freshLedger(engine)
  const many = (id: string) =>
    entryOf({
      ...{ id, outlet: 'The Daily Note', published: '2025-03-14', title: null },
      marked: Array.from(
        { length: 620 },
        (_, k) => `[source#${k}=person: Amara Quist|Amara Quist] [cue#${k}|said] [content#${k}|the ferry was late].`,
      ).join('\n'),
    })
  for (const id of ['one', 'two']) await write(ledger, within => add(within, many(id)))
  for (const [where, count] of [
    ['said', 1240],
    ['both', 2480],
  ] as const) {
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const input = search.input.parse({ words: 'ferry', in: where, limit: 200, ...(cursor ? { cursor } : {}) })
      const page: Awaited<ReturnType<typeof search.run>> = await search.run({ ledger, now: NOW, who: 'tester' }, input)
      expect(page.ranked).toBeLessThanOrEqual(1000)
      seen.push(...page.rows.map(r => r.address))
      cursor = page.cursor
    } while (cursor)
    expect(new Set(seen).size).toBe(count)
    expect(seen).toHaveLength(count)
  }
  await drop()
})

test.runIf(ENGINES.length > 1)('both databases give one answer, to the last figure', async () => {
  const all = await Promise.all(ENGINES.map(freshLedger))
  const day = (k: number) => `2025-0${1 + (k % 9)}-1${k % 10}`
  for (const { ledger } of all)
    await write(ledger, async within => {
      for (const [k, words] of sayings.entries()) await add(within, saying(`law/${k}`, words, day(k)))
    })
  const filter = fc.constantFrom(
    {},
    { from: '2025-03', to: '2025-05-15' },
    { type: ['indirect'] },
    { publishedFrom: '2025-06-14' },
  )
  await fc.assert(
    fc.asyncProperty(query, filter, fc.constantFrom('said', 'text', 'both'), async (words, narrow, where) => {
      fc.pre(parsed(words) !== null && !(where !== 'said' && ('from' in narrow || 'type' in narrow)))
      const input = search.input.parse({ words, in: where, limit: 10, ...narrow })
      const [one, other] = await Promise.all(all.map(({ ledger }) => search.run({ ledger, now: NOW, who: 'tester' }, input)))
      expect(other).toEqual(one)
    }),
    { numRuns: 200, seed: 12 },
  )
  for (const { drop } of all) await drop()
})
