import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { WARCParser, WARCRecord, WARCSerializer } from 'warcio'
import { HearsayError } from '../report/index.ts'

/** Bytes as they came in, and what is known of how. */
export interface Captured {
  readonly bytes: Uint8Array
  /** where they were fetched, else a name for where they lay: `file:///reports.jsonl%2C%20line%207` */
  readonly uri: string
  readonly mediaType: string
  /** instant at which they were fetched, else taken in */
  readonly fetched: string
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** A record's id follows from its content, so that the same capture gives the same bytes: a UUID of version 8. */
function idOf({ uri, fetched }: Captured, sha256: string): string {
  const hex = createHash('sha256').update(`${sha256} ${uri} ${fetched}`).digest('hex')
  return `<urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}>`
}

/**
 * Bytes as one gzipped WARC 1.1 record of type `resource`, with their SHA-256: what every tool for web archives reads.
 *
 * @example await recordOf({ bytes, uri: 'https://example.org/a', mediaType: 'text/html', fetched: '2024-09-27T08:00:00Z' })
 */
export async function recordOf(captured: Captured): Promise<{ readonly sha256: string; readonly warc: Uint8Array }> {
  const { bytes, uri, mediaType, fetched } = captured
  const sha256 = sha256Of(bytes)
  const digest = `sha256:${sha256}`
  const record = WARCRecord.create(
    {
      ...{ url: uri, date: new Date(fetched).toISOString(), type: 'resource', warcVersion: 'WARC/1.1' },
      // given, so that they need not be reckoned a second time
      warcHeaders: {
        ...{ 'WARC-Record-ID': idOf(captured, sha256), 'Content-Type': mediaType },
        ...{ 'WARC-Block-Digest': digest, 'WARC-Payload-Digest': digest },
      },
    },
    [bytes],
  )
  return { sha256, warc: await promisify(gzip)(await WARCSerializer.serialize(record)) }
}

/**
 * The bytes of a record of `recordOf`, proved by their SHA-256.
 *
 * @param sha256 that they must have, where it was kept beside the record too
 * @throws HearsayError NOT_A_LEDGER for what is no such record, or whose bytes are not those that it was made of
 */
export async function capturedIn(warc: Uint8Array, sha256?: string): Promise<Captured> {
  try {
    const record = await new WARCParser([await promisify(gunzip)(warc)], { parseHttp: false }).parse()
    const bytes = await record!.readFully()
    const now = sha256Of(bytes)
    if (`sha256:${now}` !== record!.warcBlockDigest || now !== (sha256 ?? now)) throw new Error('its SHA-256 is another')
    const { warcTargetURI, warcContentType, warcDate } = record!
    return { bytes, uri: warcTargetURI!, mediaType: warcContentType!, fetched: warcDate! }
  } catch (cause) {
    throw new HearsayError(
      'NOT_A_LEDGER',
      `This kept original is damaged: ${(cause as Error).message}. Take it from a copy of the ledger.`,
      {
        cause,
      },
    )
  }
}
