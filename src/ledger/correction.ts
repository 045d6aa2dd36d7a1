import type { Reading } from '../reading/schema.ts'
import type { Anchor } from './anchor.ts'

type Attribution = Reading['attributions'][number]

/** Who spoke: the one whom these words of the text mention; null where nobody is named or described. */
export type Speaker = {
  readonly name: string
  readonly kind: Reading['people'][number]['kind']
  readonly mention: Anchor | null
} | null

type Pieces = readonly Anchor[]

type Figure = Reading['figures'][number]

/** What is told of a statement beside its words and its speaker; of each field that is given, what it is to be. */
export type Details = {
  readonly [K in 'type' | 'manner' | 'negated']?: Attribution[K]
} & {
  readonly to?: Anchor | null
  readonly via?: Anchor | null
  /** a date never finer than the words, and the words that tell it */
  readonly saidOn?: { readonly value: string; readonly words: Anchor } | null
}

/** What is told of a figure; of each field that is given, what it is to be. */
export type FigureDetails = {
  readonly [K in 'least' | 'most' | 'about' | 'what' | 'unit' | 'period' | 'asOf' | 'cumulative' | 'certainty']?: Figure[K]
} & {
  readonly [K in 'who' | 'where' | 'means' | 'when' | 'source']?: Anchor | null
} & {
  /** the number with its qualifier */
  readonly number?: Anchor
  /** on whose word; null for the outlet's */
  readonly speaker?: Speaker
}

/** What stood in the fields that a correction changes, in words for the list of corrections. */
export type Was = Readonly<Record<string, string>>

/** What a correction is to change, as its row's `body` holds it in JSON. Every span comes with its words and surroundings, so that it is found again. */
export interface Bodies {
  /** what was accepted, in words: another reading of the same words is not accepted with it */
  readonly accept: { readonly as: string }
  readonly reject: Readonly<Record<string, never>>
  readonly bounds: { readonly source?: Pieces; readonly cue?: Pieces; readonly content?: Pieces }
  readonly speaker: { readonly speaker: Speaker }
  /** the content from there on is another statement */
  readonly split: { readonly from: Anchor }
  readonly details: { readonly set: Details; readonly was: Was }
  readonly figure: { readonly set: FigureDetails; readonly was: Was }
  readonly 'add-figure': { readonly set: FigureDetails & { readonly number: Anchor } }
  readonly add: { readonly source: Pieces; readonly cue: Pieces; readonly content: Pieces; readonly speaker: Speaker } & Pick<
    Attribution,
    'type' | 'manner' | 'negated'
  > &
    Pick<Details, 'to' | 'via' | 'saidOn'>
}

export type Kind = keyof Bodies

/** A kind of correction with its body. */
export type Change = { readonly [K in Kind]: { readonly kind: K; readonly body: Bodies[K] } }[Kind]

/** A correction as it is applied. */
export interface Correction {
  readonly n: number
  /** id of the mark that it is about; for one that adds the one that it made */
  readonly mark: string
  readonly change: Change
  /** the words that it is about, by which the mark is found again: the whole stretch of its content; for one that adds null */
  readonly about: Anchor | null
  readonly who: string
}
