import type { Kysely, RawBuilder, Transaction } from 'kysely'
import type { Tables } from './tables.ts'

/** What SQLite and PostgreSQL do differently; all else is written once. */
export interface Engine {
  readonly name: 'sqlite' | 'postgres'
  /** what a message calls the place: the file's path, or the address without its password */
  readonly where: string
  /** types that a column of the schema has here */
  readonly types: { readonly serial: string; readonly integer: string; readonly text: string; readonly blob: string }
  /** statements that make a word index of this name, and those that make a table of this name fast to search */
  readonly wordIndex: (table: WordIndex) => readonly string[]
  /** statements after which a word index of this name finds phrases of common words at once, where it did not */
  readonly phraseIndex: (table: WordIndex) => readonly string[]
  /** `n` of the rows of a word index that a query finds, as a subquery; the query as `Query.sqlite` or `Query.postgres` has it */
  readonly matching: (table: WordIndex, query: string) => RawBuilder<{ n: number }>
  /** whether a word index gives its newest rows first; where not, it finds all of them, the sooner the fewer they are */
  readonly newestFirst: boolean
  /** puts rows, all with the same columns, into a table of the index */
  readonly insertRows: (table: IndexTable, rows: readonly object[]) => RawBuilder<unknown>
  /** the rows of a word index for several passages */
  readonly insertWords: (table: WordIndex, rows: readonly Words[]) => RawBuilder<unknown>
  /** forgets the rows of a word index from one `n` up to, without, another */
  readonly deleteWords: (table: WordIndex, from: number, below: number) => RawBuilder<unknown>
  /** locks what two that add reports at once must not both decide; released with the transaction */
  readonly lock: RawBuilder<unknown> | null
  /** true for an error after which the same transaction may be tried again */
  readonly passing: (error: unknown) => boolean
  /** how long a change waits for another process, or for a database that is starting anew, in milliseconds */
  readonly patience: number
  /** takes what was deleted out of the files as well, as far as the database can; outside a transaction */
  readonly wipe: readonly string[]
}

export type IndexTable = 'attributions' | 'figures' | 'people' | 'passages' | 'tallies'

export type WordIndex = 'said_words' | 'text_words'

export interface Words {
  readonly n: number
  /** the words of the passage in their order */
  readonly words: readonly string[]
  /** what can be asked for beside the words; each begins with `_`, as no word does */
  readonly facets: readonly string[]
}

/** An open ledger: every question and every change takes one. */
export interface Ledger {
  readonly db: Kysely<Tables>
  readonly engine: Engine
  readonly close: () => Promise<void>
}

/** A ledger inside a transaction. */
export interface Within {
  readonly db: Transaction<Tables>
  readonly engine: Engine
}
