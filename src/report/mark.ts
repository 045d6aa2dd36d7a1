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
  /** 1 where the outlet reports it; 2 inside content of depth 1, and so on */
  readonly depth: number
}

/** Words that say that something was said. */
export interface Cue extends Base {
  readonly kind: 'cue'
  readonly depth: number
  readonly source: MarkId | null
  /** how sure the link to `source` is, a probability */
  readonly link: number
}

/** Words that were said, one piece of them. */
export interface Content extends Base {
  readonly kind: 'content'
  readonly depth: number
  readonly cue: MarkId | null
  /** how sure the link to `cue` is, a probability */
  readonly link: number
}

/** What a name is a name of. */
export type EntityType = 'person' | 'organisation' | 'place' | 'other'

/** Words that stand for somebody or something. Sources and mentions may have the same span. */
export interface Mention extends Base {
  readonly kind: 'mention'
  readonly form: 'name' | 'description' | 'pronoun'
  /** of a name; null where the words do not tell */
  readonly entity: EntityType | null
  /** the mention or source that the learned reader takes it to stand for, and how sure it is of that; null for none */
  readonly antecedent: MarkId | null
  readonly link: number
}

export type PersonKind = 'person' | 'group' | 'organisation' | 'place' | 'document' | 'unnamed'

/** Somebody or something that a report mentions; the mark lies on its first mention. */
export interface Person extends Base {
  readonly kind: 'person'
  readonly person: PersonKind
  /** the fullest name that the report gives, as written there; for the unnamed, the fullest description */
  readonly name: string
  /** what the report says they are: "senior Hamas official", "who chairs the committee" */
  readonly roles: readonly Span[]
  /** mentions and sources, in text order */
  readonly mentions: readonly MarkId[]
}

/** Why a source's words are taken to mean a person: the mark has the source's span. */
export interface Reference extends Base {
  readonly kind: 'reference'
  readonly source: MarkId
  readonly person: MarkId
  /** mentions and sources from the source's own words to the name, the source first */
  readonly because: readonly MarkId[]
  /** another person whom the words may mean as well, where two readings are close */
  readonly or: MarkId | null
}

export type TimeType = 'DATE' | 'TIME' | 'DURATION' | 'SET'

/** A time expression with its TIMEX3 type and value (TimeML 1.2.1). */
export interface Time extends Base {
  readonly kind: 'time'
  readonly type: TimeType
  /** never finer than the words: `2023-03`, `2024-09-26`, `P2M`, `PAST_REF`, `XXXX-WXX-1` */
  readonly value: string
  /** the time in the report that it is read against; null for the publication date, or where it needs none */
  readonly anchor: MarkId | null
}

/** Whom a cue's words were said to: "told [reporters]". */
export interface Addressee extends Base {
  readonly kind: 'addressee'
  readonly cue: MarkId
}

/** What a cue's words were said through: "[in a statement]". */
export interface Channel extends Base {
  readonly kind: 'channel'
  readonly cue: MarkId
}

/** How something was said; src/attribution/manner.ts says which cues are which. */
export const MANNERS = [
  'said',
  'wrote',
  'thought',
  'felt',
  'wanted',
  'knew',
  'asked',
  'ordered',
  'advised',
  'promised',
  'threatened',
  'warned',
  'accused',
  'praised',
  'agreed',
  'denied',
  'decided',
  'showed',
] as const

export type Manner = (typeof MANNERS)[number]

export type AttributionType = 'direct' | 'mixed' | 'indirect'

/** Who is said to have said what: pointers to marks, and what the rules read off them. */
export interface Attribution extends Base {
  readonly kind: 'attribution'
  readonly source: readonly MarkId[]
  readonly cue: readonly MarkId[]
  readonly content: readonly MarkId[]
  readonly speaker: MarkId | null
  /** mentions and sources from the source's own words to the speaker's name */
  readonly because: readonly MarkId[]
  readonly type: AttributionType
  readonly manner: Manner
  /** the words were not said, or not by this speaker: "did not say", "denied that", "if he says" */
  readonly negated: boolean
  readonly to: MarkId | null
  readonly via: MarkId | null
  readonly saidOn: MarkId | null
  /** the attribution whose content holds this one */
  readonly in: MarkId | null
  readonly insertions: readonly MarkId[]
  /** the attribution that a quotation in a paragraph of its own goes on from */
  readonly continues: MarkId | null
}

/** What befell those counted, or that they are counted at all. */
export type What =
  | 'killed'
  | 'injured'
  | 'missing'
  | 'displaced'
  | 'detained'
  | 'abducted'
  | 'freed'
  | 'rescued'
  | 'affected'
  | 'other'

/** A number that a report claims, and whom, where, when and on whose word; the span is the number with its qualifier. */
export interface Figure extends Base {
  readonly kind: 'figure'
  /** bounds, both included; null where it is open or no JSON number can hold it */
  readonly least: number | null
  readonly most: number | null
  /** the digits of a number that no JSON number can hold */
  readonly exact: string | null
  readonly about: boolean
  readonly what: What
  /** null for people; else the thing or measure counted: "rockets", "USD", "percent" */
  readonly unit: string | null
  readonly who: Span | null
  readonly where: Span | null
  /** "in an air strike" */
  readonly means: Span | null
  /** the words that tell the period; they may stand in another sentence */
  readonly when: Span | null
  /** ISO dates, never finer than the words; null where the report does not tell */
  readonly from: string | null
  readonly to: string | null
  readonly asOf: string | null
  /** a toll that runs on, not what one event added */
  readonly cumulative: boolean
  readonly certainty: 'stated' | 'feared' | 'denied'
  /** the figure that this one is a subset of */
  readonly partOf: MarkId | null
  /** the innermost attribution whose content holds it; null where the outlet says it */
  readonly attribution: MarkId | null
  /** the name of whom the words are taken from; null for the outlet */
  readonly onWhoseWord: string | null
  /** the words that name them there */
  readonly source: Span | null
}

/** What the reader could not settle, on the characters concerned. */
export interface Doubt extends Base {
  readonly kind: 'doubt'
  readonly code: DoubtCode
  readonly message: string
  readonly about: MarkId | null
}

export type DoubtCode =
  | 'UNREAD_LANGUAGE'
  | 'NO_PUBLISHED_DATE'
  | 'NEAR_MIDNIGHT'
  | 'WHICH_YEAR'
  | 'WHICH_SPEAKER'
  | 'NO_SPEAKER'
  | 'UNCLOSED_QUOTATION'
  | 'FIGURES_DISAGREE'

export type Mark =
  | Paragraph
  | Sentence
  | Quotation
  | Insertion
  | Source
  | Cue
  | Content
  | Mention
  | Person
  | Reference
  | Time
  | Addressee
  | Channel
  | Attribution
  | Figure
  | Doubt

export type Kind = Mark['kind']
export type MarkOf<K extends Kind> = Extract<Mark, { kind: K }>
