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
  readonly errors: 'stderr' | 'inline'
  readonly out?: string
  readonly model: string
  readonly progress: boolean
}
