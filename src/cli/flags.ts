import type { RowsOf } from '../reading/form.ts'
import type { FormatName } from '../reading/format.ts'

/** The flags of `hearsay read`, as commander hands them over. */
export interface ReadFlags {
  readonly format?: FormatName
  readonly offsets: 'utf-16' | 'code-point'
  readonly published?: string
  readonly outlet?: string
  readonly title?: string
  readonly url?: string
  readonly charset?: string
  readonly jobs: number
  readonly series?: readonly string[] | 'all'
  readonly rows: RowsOf
  readonly errors: 'stderr' | 'inline'
  readonly out?: string
  readonly model: string
  readonly progress: boolean
}

/** The flags of `hearsay add`, as commander hands them over. */
export interface AddFlags {
  readonly ledger?: string
  readonly format?: 'terminal' | 'jsonl'
  readonly published?: string
  readonly outlet?: string
  readonly title?: string
  readonly url?: string
  readonly fetched?: string
  readonly charset?: string
  readonly jobs: number
  readonly errors: 'stderr' | 'inline'
  readonly model: string
  readonly progress: boolean
}

/** The flags of `hearsay reread`, as commander hands them over. */
export interface RereadFlags {
  readonly ledger?: string
  readonly format?: 'terminal' | 'jsonl'
  readonly all?: boolean
  readonly force?: boolean
  readonly jobs: number
  readonly model: string
  readonly progress: boolean
}
