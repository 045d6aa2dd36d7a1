import type { Word } from './word.ts'

/** What somebody is claimed to have said. */
export interface Claim {
  readonly text: string
  /** the words said, in their order; places are in `text` */
  readonly words: readonly Word[]
  /** for each word, whether the claim has it between quotation marks */
  readonly quoted: readonly boolean[]
  /** for each word, whether it is a name: a capital inside a sentence */
  readonly names: readonly boolean[]
  /** “denied that”, “did not say” */
  readonly denies: boolean
}

/** What one person says in one stretch of a report: a statement, or several of theirs that stand side by side. */
export interface Speech {
  /** what the places are in: the report's text, or its title */
  readonly text: string
  readonly words: readonly Word[]
  /** for each word, whose statement it is of: an index into `statements` */
  readonly of: readonly number[]
  readonly statements: readonly Manner[]
  /** for each word, whether somebody else says it inside the speech: “she says that he told her …” */
  readonly others: readonly boolean[]
  /** whether the report has this word anywhere */
  readonly mentions: (word: string) => boolean
}

export interface Manner {
  readonly manner: string
  /** the verb: “hopes”; '' where there is none */
  readonly cue: string
  /** the words were not said: “did not say”, “denied that”, “if she says” */
  readonly negated: boolean
}

/** How much a word tells in this ledger: the rarer, the more. Above 0. */
export type Weight = (word: string) => number
