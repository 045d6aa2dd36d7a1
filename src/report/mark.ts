import type { Span } from './span.ts'

/** The id of a mark: its kind and span (`attribution:41-97`), with `.2` and so on where several share both. */
export type MarkId = string

interface Base extends Span {
  readonly id: MarkId
  /** step@version, `tagger@` and the model's hash, or a person's correction */
  readonly by: string
  /** a calibrated probability, or null where a rule made the mark */
  readonly confidence: number | null
}

export interface Paragraph extends Base {
  readonly kind: 'paragraph'
}

export interface Sentence extends Base {
  readonly kind: 'sentence'
}

/** A stretch between quotation marks, the marks included. */
export interface Quotation extends Base {
  readonly kind: 'quotation'
  /** the opening mark, and the closing one; null where none closes it in its paragraph */
  readonly open: Span
  readonly close: Span | null
  readonly marks: 'double' | 'single'
  /** the quotation of the paragraph before that this one goes on from, by the convention of an unclosed mark */
  readonly continues: MarkId | null
  /** the quotation that this one stands inside */
  readonly inside: MarkId | null
}

/** An editor's brackets or ellipsis inside quotation marks. */
export interface Insertion extends Base {
  readonly kind: 'insertion'
  readonly quotation: MarkId
}

/** Words that name who speaks. */
export interface Source extends Base {
  readonly kind: 'source'
}

/** Words that say that something was said. */
export interface Cue extends Base {
  readonly kind: 'cue'
  readonly source: MarkId | null
  /** how sure the link to `source` is, a probability */
  readonly link: number
}

/** Words that were said, one piece of them. */
export interface Content extends Base {
  readonly kind: 'content'
  readonly cue: MarkId | null
  /** how sure the link to `cue` is, a probability */
  readonly link: number
}

export type PersonKind = 'person' | 'group' | 'organisation' | 'place' | 'document' | 'unnamed'

export interface Person extends Base {
  readonly kind: 'person'
  readonly person: PersonKind
  readonly mentions: readonly MarkId[]
}

export type AttributionType = 'direct' | 'mixed' | 'indirect'

/** Who is said to have said what: pointers to marks, and what the rules read off them. */
export interface Attribution extends Base {
  readonly kind: 'attribution'
  readonly source: readonly MarkId[]
  readonly cue: readonly MarkId[]
  readonly content: readonly MarkId[]
  readonly speaker: MarkId | null
  readonly type: AttributionType
  readonly insertions: readonly MarkId[]
  /** the attribution that a quotation in a paragraph of its own goes on from */
  readonly continues: MarkId | null
}

/** What the reader could not settle, on the characters concerned. */
export interface Doubt extends Base {
  readonly kind: 'doubt'
  readonly code: DoubtCode
  readonly message: string
  readonly about: MarkId | null
}

export type DoubtCode = 'UNREAD_LANGUAGE' | 'NO_PUBLISHED_DATE' | 'NO_SPEAKER' | 'UNCLOSED_QUOTATION'

export type Mark = Paragraph | Sentence | Quotation | Insertion | Source | Cue | Content | Person | Attribution | Doubt

export type Kind = Mark['kind']
export type MarkOf<K extends Kind> = Extract<Mark, { kind: K }>
