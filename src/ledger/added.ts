/** What became of a report that was given to the ledger. */
export interface Added {
  /** the report's number in the ledger */
  readonly n: number
  readonly id: string
  /** new: not there before; version: another text at the same address; known: nothing changed */
  readonly state: 'new' | 'version' | 'known'
  readonly version: number
  /** instant at which its text was taken down: it stays down */
  readonly forgotten: string | null
}
