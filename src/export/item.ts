import type { CorrectionRow } from '../ledger/tables.ts'
import type { Reading } from '../reading/schema.ts'

/** A report of the ledger on its way out. */
export interface Item {
  /** its number in the ledger */
  readonly n: number
  readonly id: string
  readonly version: number
  /** id of the first version of the text at this address: its own id where there is one version */
  readonly first: string
  readonly url: string | null
  readonly outlet: string | null
  readonly published: string | null
  readonly title: string | null
  readonly textHash: string
  readonly language: string | null
  readonly mediaType: string
  readonly charset: string | null
  readonly fetched: string | null
  readonly added: string
  /** instant at which the text was taken down; then there is no reading */
  readonly forgotten: string | null
  /** sha-256 of the weights, hearsay's version, and when it was read: of the latest reading */
  readonly model: string | null
  readonly program: string | null
  readonly read: string | null
  /** the latest reading as it was made, and with people's corrections in it */
  readonly made: Reading | null
  readonly reading: Reading | null
  /** every correction of the report, those taken back too, in the order in which they were made */
  readonly corrections: readonly (Omit<CorrectionRow, 'n'> & { readonly n: number })[]
  /** SHA-256 of the bytes that it was read from */
  readonly originals: readonly string[]
  /** ids of the attributions that were asked for; null where all were */
  readonly kept: ReadonlySet<string> | null
  /** id in the reading's people → key of whom it is across reports */
  readonly entities: ReadonlyMap<string, string>
}

/** What an export may be told. */
export interface Choices {
  /** the unit that starts and ends are counted in, where the form leaves a choice */
  readonly offsets: Reading['offsets']
  /** the one table that is wanted of those a form has; all where nobody says */
  readonly table: TableName | null
  /** whether whole texts go along, where the form leaves a choice */
  readonly texts: boolean
  /** a byte order mark before CSV, by which Excel knows UTF-8 */
  readonly bom: boolean
  /** hearsay's version */
  readonly program: string
}

export type TableName = 'reports' | 'attributions' | 'figures' | 'people'

/** Where one file goes; resolves when the part is taken. */
export type Sink = (part: string | Uint8Array) => Promise<void>

/** Begins a file of this name in the folder that an export fills; `''` where the export is one file. */
export type Open = (name: string) => Promise<Sink>

/** What went out, for the one who asked. */
export interface Sent {
  readonly reports: number
  readonly rows: number
  /** rows that have no place in this form */
  readonly left: number
}

/** One form that a ledger is written in: it takes reports as they come, and holds no more than a page or a row group of them. */
export interface Form {
  /** whether it fills a folder; `unless-table` where one table is one file */
  readonly folder: boolean | 'unless-table'
  /** whether it tells whom people are across reports, which takes look-ups */
  readonly entities: boolean
  readonly write: (items: AsyncIterable<Item>, open: Open, choices: Choices) => Promise<Sent>
}
