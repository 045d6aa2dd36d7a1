import { describe, expect, test } from 'vitest'
import { toReading } from '../reading/reading.ts'
import { sample } from '../reading/sample.ts'
import type { Reading } from '../reading/schema.ts'
import { verifyReading } from '../reading/verify.ts'
import { anchorAt, spanAt } from './anchor.ts'
import { corrected } from './corrected.ts'
import { tellingOf } from './corrected-figure.ts'
import type { Change, Correction, FigureDetails } from './correction.ts'

const bare = toReading(
  sample(
    '[source#1=person: Amara Quist|Amara Quist] [cue#1|told] the council [content#1|that some 14 people were hurt, 3 of them badly]. Gad Lev spoke of 9 boats in Onda.',
  ),
)
const { text } = bare
const at = (words: string) => anchorAt(text, { start: text.indexOf(words), end: text.indexOf(words) + words.length })
type Figure = Reading['figures'][number]
const figure = (words: string, fields: Partial<Figure>): Figure => ({
  ...{ id: `figure:${at(words).start}-${at(words).end}`, ...spanAt(text, at(words)), least: 14, most: 14, exact: null },
  ...{ about: true, what: 'injured', unit: null, who: null, where: null, means: null, period: null, asOf: null },
  ...{ cumulative: false, certainty: 'stated', partOf: null, attribution: null, onWhoseWord: 'outlet', series: [], ...fields },
})
const [SAID] = bare.attributions as [Reading['attributions'][number]]
const ofQuist = { attribution: SAID.id, onWhoseWord: 'Amara Quist' }
const HURT = figure('some 14', ofQuist)
const BADLY = figure('3', { ...ofQuist, least: 3, most: 3, about: false, partOf: HURT.id })
const reading: Reading = { ...bare, figures: [HURT, BADLY] }

const made = (change: Change, of: Figure | null = HURT, n = 1): Correction => ({
  ...{ n, mark: of?.id ?? 'figure', change, about: of && anchorAt(text, of), who: 'ana' },
})
const set = (fields: FigureDetails): Change => ({ kind: 'figure', body: { set: fields, was: {} } })
const adding = (fields: FigureDetails & { number: FigureDetails['number'] & {} }): Change => ({
  kind: 'add-figure',
  body: { set: fields },
})
const figuresAfter = (...all: readonly Correction[]): readonly Figure[] => {
  const { reading: now, held } = corrected(reading, all)
  expect(held).toEqual([])
  verifyReading(now)
  return now.figures
}
const BY = 'correction 1 by ana'

describe('a figure', () => {
  test.each<[string, FigureDetails, Partial<Figure>]>([
    ['its bounds', { least: 14, most: 20 }, { least: 14, most: 20 }],
    ['an open bound', { least: 14, most: null }, { least: 14, most: null }],
    ['what befell them, and the unit', { what: 'killed', unit: 'goats' }, { what: 'killed', unit: 'goats' }],
    [
      'who, where',
      { who: at('people'), where: at('Onda') },
      { who: spanAt(text, at('people')), where: spanAt(text, at('Onda')) },
    ],
    ['nowhere', { where: null }, { where: null }],
    [
      'the time',
      { period: { from: '2025-03', to: null }, asOf: '2025-03-14' },
      { period: { from: '2025-03', to: null }, asOf: '2025-03-14' },
    ],
    ['that it runs on, and is feared', { cumulative: true, certainty: 'feared' }, { cumulative: true, certainty: 'feared' }],
    ['its words', { number: at('14'), about: false }, { ...spanAt(text, at('14')), about: false }],
    ['on the word of the same speaker', { speaker: { name: 'Amara Quist', kind: 'person', mention: null } }, ofQuist],
    ['on the outlet’s own', { speaker: null }, { attribution: null, onWhoseWord: 'outlet' }],
    [
      'on the word of somebody whom the reading has not',
      { speaker: { name: 'Gad Lev', kind: 'person', mention: at('Gad Lev') } },
      { attribution: null, onWhoseWord: 'Gad Lev' },
    ],
  ])('is changed in %s, and in nothing else', (_, fields, expected) => {
    expect(figuresAfter(made(set(fields)))).toEqual([{ ...HURT, ...expected, by: BY }, BADLY])
  })

  test('accepted is signed; told otherwise by a newer reading it is not accepted with it', () => {
    const accept: Change = { kind: 'accept', body: { as: tellingOf(HURT) } }
    expect(figuresAfter(made(accept))).toEqual([{ ...HURT, by: BY }, BADLY])
    const other = { ...reading, figures: [{ ...HURT, what: 'killed' as const }] }
    expect(corrected(other, [made(accept)])).toEqual({ reading: other, held: [1] })
  })

  test('rejected goes, and is no whole of another any more', () => {
    expect(figuresAfter(made({ kind: 'reject', body: {} }))).toEqual([{ ...BADLY, partOf: null }])
  })

  test('twice corrected has both', () => {
    const [now] = figuresAfter(made(set({ what: 'killed' })), made(set({ least: 15, most: 15 }), HURT, 2))
    expect(now).toEqual({ ...HURT, what: 'killed', least: 15, most: 15, by: 'correction 2 by ana' })
  })

  test('added stands in its place, on the word of whoever speaks there', () => {
    const [, , boats] = figuresAfter(made(adding({ number: at('9'), least: 9, most: 9, unit: 'boats', where: at('Onda') }), null))
    expect(boats).toMatchObject({
      words: '9',
      least: 9,
      what: 'other',
      unit: 'boats',
      attribution: null,
      onWhoseWord: 'outlet',
      by: BY,
    })
    const [hurt] = corrected(bare, [made(adding({ number: at('some 14'), least: 14, most: 14 }), null)]).reading.figures
    expect(hurt).toMatchObject({ ...ofQuist, id: HURT.id })
  })

  test.each<[string, Correction]>([
    ['a figure that is not read there', made(set({ what: 'killed' }), figure('9', {}))],
    ['words that are gone', made(set({ where: { ...at('Onda'), words: 'Norco' } }))],
    ['a speaker who is gone', made(set({ speaker: { name: 'Ana Poe', kind: 'person', mention: null } }))],
    ['an addition whose words are gone', made(adding({ number: { ...at('9'), words: '99' } }), null)],
    ['the split of a figure', made({ kind: 'split', body: { from: at('14') } })],
  ])('%s: held, and the reading as it was', (_, correction) => {
    expect(corrected(reading, [correction])).toEqual({ reading, held: [1] })
  })
})
