import { capturedIn } from '../intake/warc.ts'
import { HearsayError } from '../report/error.ts'
import type { Ledger } from './database.ts'
import { takenDown } from './forget.ts'

/** The bytes that a report was read from, as they came in. */
export interface KeptOriginal {
  /** of the bytes, and proved */
  readonly sha256: string
  readonly length: number
  /** where they were fetched, else a name for where they lay */
  readonly uri: string
  readonly mediaType: string
  /** when they were fetched, as somebody said; null where nobody did */
  readonly fetched: string | null
  readonly base64: string
  /** the gzipped WARC record that holds them */
  readonly warcBase64: string
}

/**
 * The original of a report, its SHA-256 reckoned anew and the same as when it came in.
 *
 * @throws HearsayError TAKEN_DOWN, NO_SUCH_ADDRESS where it came in without bytes, NOT_A_LEDGER where the bytes are not those that came in
 */
export async function originalOf(
  { db }: Ledger,
  report: { readonly n: number; readonly id: string; readonly forgotten: string | null },
): Promise<KeptOriginal> {
  if (report.forgotten) throw takenDown(report.id, report.forgotten)
  const row = await db
    .selectFrom('originals')
    .select(['sha256', 'fetched', 'warc'])
    .where('report', '=', report.n)
    .executeTakeFirst()
  if (!row?.warc)
    throw new HearsayError(
      'NO_SUCH_ADDRESS',
      `The ledger has no original of ${report.id}: it came in as text, without its bytes.`,
    )
  const { bytes, uri, mediaType } = await capturedIn(row.warc, row.sha256)
  return {
    ...{ sha256: row.sha256, length: bytes.length, uri, mediaType, fetched: row.fetched },
    ...{ base64: base64(bytes), warcBase64: base64(row.warc) },
  }
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64')
