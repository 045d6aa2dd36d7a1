import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toReading } from '../reading/reading.ts'
import { sample } from '../reading/sample.ts'
import type { Reading } from '../reading/schema.ts'
import { verifyReading } from '../reading/verify.ts'
import { anchorAt, spanAt } from './anchor.ts'
import { corrected, saying, statementsOf, stretchOf } from './corrected.ts'
import type { Change, Correction, Details, Speaker } from './correction.ts'

const MARKED = [
  '[source#1|The minister] [cue#1|said] on Friday that [content#1|the ferry to Onda would sail, and that no one had been told].',
  '[source#2=Amara Quist|Amara Quist], the harbour master, [cue#2|told] the council [content#2|that 14 people were hurt], and Gad Lev agreed.',
  '[source#3=The union|The union] [cue#3|said] [content#3|“We heard [source#4=Amara Quist|Quist] [cue#4|say] [content#4|that nothing was decided]”].',
].join('\n\n')
const reading = toReading(sample(MARKED, { title: 'Ferry news' }))
const { text } = reading
const [first, second, outer, inner] = reading.attributions as [
  Reading['attributions'][number],
  ...Reading['attributions'][number][],
]

const at = (words: string) => {
  const start = text.indexOf(words)
  return anchorAt(text, { start, end: start + words.length })
}
let n = 0
const on = (a: Reading['attributions'][number] | undefined, change: Change, more: Partial<Correction> = {}): Correction => ({
  ...{ n: ++n, mark: a?.id ?? 'attribution', change, about: a ? anchorAt(text, stretchOf(a)) : null, who: 'ana' },
  ...more,
})
const accept = (a: Reading['attributions'][number]): Change => ({ kind: 'accept', body: { as: saying(reading, a) } })
const reject: Change = { kind: 'reject', body: {} }
const speaker = (s: Speaker): Change => ({ kind: 'speaker', body: { speaker: s } })

const applied = (...corrections: readonly Correction[]): Reading => {
  const { reading: now, held } = corrected(reading, corrections)
  expect(held).toEqual([])
  verifyReading(now)
  return now
}
const one = (now: Reading, id: string) => statementsOf(now).find(a => a.id === id)!

describe('accept', () => {
  test('leaves all but who says so', () => {
    const c = on(second, accept(second!))
    const now = applied(c)
    expect(one(now, second!.id)).toEqual({ ...second, by: `correction ${c.n} by ana`, confidence: null })
    expect({ ...now, attributions: [] }).toEqual({ ...reading, attributions: [] })
  })

  test('another reading of the same words is not accepted with it', () => {
    const other = { ...reading, attributions: reading.attributions.map(a => (a.id === second!.id ? { ...a, negated: true } : a)) }
    const c = on(second, accept(second!))
    expect(corrected(other, [c])).toEqual({ reading: other, held: [c.n] })
  })
})

describe('bounds', () => {
  test('content, cue and source stand where they are put; the address stays', () => {
    const now = applied(
      on(first, { kind: 'bounds', body: { content: [at('no one had been told')], source: [at('minister')], cue: [] } }),
    )
    const { content, source, cue, id } = one(now, first.id)
    expect([content, source, cue].map(spans => spans.map(s => s.words))).toEqual([['no one had been told'], ['minister'], []])
    expect(id).toBe(first.id)
  })

  test('what follows finds it by its new content', () => {
    const bounds = on(first, { kind: 'bounds', body: { content: [at('no one had been told')] } })
    const then = applied(bounds)
    const c = on(one(then, first.id), speaker(null))
    expect(one(applied(bounds, c), first.id).speaker).toBeNull()
    // without the first, the second has no place
    expect(corrected(reading, [c]).held).toEqual([c.n])
  })
})

describe('speaker', () => {
  const quist = reading.people.find(p => p.name === 'Amara Quist')!

  test('one of the reading’s people, with the chain and the figures', () => {
    const now = applied(on(first, speaker({ name: 'Amara Quist', kind: 'person', mention: at('Amara Quist') })))
    expect(one(now, first.id)).toMatchObject({ speaker: quist.id, chain: ['outlet', quist.id], because: [] })
  })

  test('nobody', () => {
    expect(one(applied(on(first, speaker(null))), first.id)).toMatchObject({ speaker: null, chain: ['outlet'] })
  })

  test('somebody whom the reading does not have becomes one of its people', () => {
    const now = applied(on(second, speaker({ name: 'Gad Lev', kind: 'person', mention: at('Gad Lev') })))
    const lev = now.people.find(p => p.name === 'Gad Lev')!
    expect(lev.mentions.map(m => m.words)).toEqual(['Gad Lev'])
    expect(one(now, second!.id).speaker).toBe(lev.id)
  })

  test('one of whom nothing is there is held', () => {
    const c = on(
      first,
      speaker({ name: 'Ana Poe', kind: 'person', mention: { start: 3, end: 10, words: 'Ana Poe', before: 'x', after: 'y' } }),
    )
    expect(corrected(reading, [c]).held).toEqual([c.n])
  })
})

describe('split', () => {
  test('the words from there on are another statement', () => {
    const now = applied(on(first, { kind: 'split', body: { from: at('and that no one') } }))
    const halves = now.attributions.filter(a => a.by.startsWith('correction'))
    expect(halves.map(h => h.content.map(c => c.words))).toEqual([
      ['the ferry to Onda would sail'],
      ['and that no one had been told'],
    ])
    expect(halves[0]!.id).toBe(first.id)
    expect(halves[1]!.speaker).toBe(first.speaker)
  })

  test('speech inside the second half is told by it', () => {
    const now = applied(on(outer, { kind: 'split', body: { from: at('Quist say') } }))
    const half = now.attributions.find(a => a.by.startsWith('correction') && a.id !== outer!.id)!
    expect(one(now, inner!.id).in).toBe(half.id)
  })

  test.each(['the ferry to Onda', 'Gad Lev'])('not from “%s”, which leaves nothing on one side', words => {
    const c = on(first, { kind: 'split', body: { from: at(words) } })
    expect(corrected(reading, [c]).held).toEqual([c.n])
  })
})

describe('add', () => {
  test('a statement of its own', () => {
    const body = {
      content: [at('agreed')],
      cue: [],
      source: [at('Gad Lev')],
      speaker: { name: 'Gad Lev', kind: 'person', mention: at('Gad Lev') },
      type: 'indirect',
      manner: 'said',
      negated: false,
    } as const
    const now = applied(on(undefined, { kind: 'add', body }))
    const made = now.attributions.find(a => a.by.startsWith('correction'))!
    expect(made).toMatchObject({ type: 'indirect', confidence: null, chain: ['outlet', made.speaker] })
    expect(now.attributions.indexOf(made)).toBe(2)
  })
})

describe('reject', () => {
  test('it goes; what stands inside it stays', () => {
    const now = applied(on(outer, reject))
    expect(now.attributions.map(a => a.id)).toEqual([first, second, inner].map(a => a!.id))
    expect(one(now, inner!.id).in).toBeNull()
  })

  test('twice is once, and the second is held', () => {
    const [a, b] = [on(second, reject), on(second, reject)]
    expect(corrected(reading, [a, b]).held).toEqual([b.n])
  })
})

describe('details', () => {
  const details = (set: Details): Change => ({ kind: 'details', body: { set, was: {} } })

  test('are what they are said to be; words, speaker and all others stay', () => {
    const set: Details = {
      ...{ type: 'mixed', manner: 'warned', negated: true, to: at('the council'), via: null },
      saidOn: { value: '2025-03', words: at('on Friday') },
    }
    const c = on(second, details(set))
    expect(one(applied(c), second!.id)).toEqual({
      ...second,
      ...{ type: 'mixed', manner: 'warned', negated: true, to: expect.objectContaining({ words: 'the council' }), via: null },
      saidOn: { value: '2025-03', ...spanAt(text, at('on Friday')) },
      ...{ by: `correction ${c.n} by ana`, confidence: null },
    })
  })

  test('a date that was said goes', () => {
    const dated = on(first, details({ saidOn: { value: '2025-03-14', words: at('on Friday') } }))
    expect(one(applied(dated, on(first, details({ saidOn: null }))), first!.id).saidOn).toBeNull()
  })

  test('whose words are not found any more: held', () => {
    const gone = { ...at('the council'), words: 'the senate' }
    expect(corrected(reading, [on(second, details({ to: gone, manner: 'warned' }))])).toMatchObject({ reading })
  })
})

describe('another version of the text', () => {
  const version = (marked: string) => toReading(sample(marked, { title: 'Ferry news' }))

  test('words that moved are found', () => {
    const c = on(second, speaker({ name: 'Gad Lev', kind: 'person', mention: at('Gad Lev') }))
    const { reading: now, held } = corrected(version(`It rained.\n\n${MARKED}`), [c])
    expect(held).toEqual([])
    verifyReading(now)
    expect(now.people.find(p => p.id === now.attributions[1]!.speaker)!.name).toBe('Gad Lev')
  })

  test.each([
    ['its words changed', MARKED.replace('14 people', '15 people')],
    ['its surroundings changed', MARKED.replace(', and Gad Lev agreed', ', and nobody agreed')],
    ['it is gone', MARKED.split('\n\n')[0]!],
    [
      'it stands twice',
      `Before.\n\n${MARKED}\n\nBetween.\n\n${MARKED.replaceAll('#1', '#5').replaceAll('#2', '#6').replaceAll('#3', '#7').replaceAll('#4', '#8')}`,
    ],
  ])('%s: held, and the reading as it was', (_, marked) => {
    const next = version(marked)
    const c = on(second, reject)
    expect(corrected(next, [c])).toEqual({ reading: next, held: [c.n] })
  })
})

/** Corrections of every kind with places that are anywhere, in the text or not. */
const anchor = fc.record({
  start: fc.nat(400),
  end: fc.nat(400),
  words: fc.constantFrom('Quist', 'the ferry', 'x', '', 'said'),
  before: fc.constantFrom('', ' ', 'Amara '),
  after: fc.constantFrom('', ' ', ', '),
})
const real = fc
  .tuple(fc.nat(text.length - 2), fc.integer({ min: 1, max: 60 }))
  .map(([s, l]) => anchorAt(text, { start: s, end: Math.min(text.length, s + l) }))
const place = fc.oneof(real, real, anchor)
const someone = fc.option(
  fc.record({
    name: fc.constantFrom('Amara Quist', 'Gad Lev', 'Nobody Here'),
    kind: fc.constant('person' as const),
    mention: fc.option(place),
  }),
)
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.constant(reject),
  fc.constantFrom(...reading.attributions).map(accept),
  someone.map(speaker),
  place.map((from): Change => ({ kind: 'split', body: { from } })),
  fc.array(place, { minLength: 1, maxLength: 2 }).map((content): Change => ({ kind: 'bounds', body: { content, cue: content } })),
  fc.tuple(place, fc.option(place)).map(
    ([words, to]): Change => ({
      kind: 'details',
      body: { set: { manner: 'denied', negated: true, to, saidOn: { value: '2025-03', words } }, was: {} },
    }),
  ),
  fc
    .tuple(place, someone)
    .map(
      ([number, s]): Change => ({ kind: 'add-figure', body: { set: { number, least: 3, most: 3, where: number, speaker: s } } }),
    ),
  fc.tuple(place, someone).map(
    ([p, s]): Change => ({
      kind: 'add',
      body: { content: [p], cue: [], source: [p], speaker: s, type: 'mixed', manner: 'said', negated: false },
    }),
  ),
)
const correction = fc
  .tuple(fc.constantFrom(...reading.attributions), change, fc.nat(3))
  .map(
    ([a, c, other]): Correction =>
      on(a, c, other === 0 ? { about: { start: 0, end: 3, words: 'The', before: '', after: ' uni' } } : {}),
  )

test('law: whatever is corrected, the reading stays sound, and what is held changes nothing', () => {
  fc.assert(
    fc.property(fc.array(correction, { maxLength: 5 }), all => {
      const numbered = all.map((c, k) => ({ ...c, n: k + 1 }))
      const { reading: now, held } = corrected(reading, numbered)
      verifyReading(now)
      expect(
        corrected(
          reading,
          numbered.filter(c => !held.includes(c.n)),
        ).reading,
      ).toEqual(now)
      expect(corrected(reading, [])).toEqual({ reading, held: [] })
    }),
    { numRuns: 300 },
  )
})
