import { HearsayError } from '../report/index.ts'
import { controlShare } from './binary.ts'

export interface Decoded {
  readonly text: string
  readonly charset: string
}

const MARKS: readonly (readonly [charset: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** How far in a meta element may stand; browsers look at 1,024 bytes, which a long comment or script uses up. */
const META_WITHIN = 4096

/** jschardet is right about single sentences of eight languages from .09 up; an English one with three curly marks is Macedonian to it at .07. */
const LEAST_CONFIDENCE = 0.08

/**
 * The text of bytes: by the charset given, else the byte order mark, UTF-16 told by its zeros, a page's meta element,
 * strict UTF-8, statistics, windows-1252.
 *
 * @throws HearsayError BAD_CHARSET for a given charset that is not known or does not fit
 */
export async function decode(bytes: Uint8Array, given: string | undefined, isPage: boolean): Promise<Decoded> {
  if (given !== undefined) return byName(bytes, given)
  const found = byMark(bytes) ?? byZeros(bytes) ?? (isPage ? await byMeta(bytes) : null)
  if (found !== null && found !== 'utf-8') return { text: lossy(bytes, found), charset: found }
  const utf8 = strict(bytes, 'utf-8') ?? damagedUtf8(bytes)
  if (utf8 !== null) return { text: utf8, charset: 'utf-8' }
  const charset = (await byStatistics(bytes)) ?? 'windows-1252'
  return { text: lossy(bytes, charset), charset }
}

function byName(bytes: Uint8Array, given: string): Decoded {
  const known = standardName(given)
  if (known === null)
    throw new HearsayError(
      'BAD_CHARSET',
      `“${given.slice(0, 40)}” is no charset known here. Write utf-8, windows-1252 or the like, or leave it out.`,
    )
  // “utf-16” alone is little-endian by the standard, but a mark that says otherwise is right
  const charset = known === 'utf-16le' && byMark(bytes) === 'utf-16be' ? 'utf-16be' : known
  const text = strict(bytes, charset)
  if (text === null)
    throw new HearsayError(
      'BAD_CHARSET',
      `This input is not ${charset}: some bytes have no meaning in it. Leave the charset out to have it found.`,
    )
  return { text, charset }
}

const byMark = (bytes: Uint8Array): string | null =>
  MARKS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0] ?? null

/** UTF-16 without a mark: zeros on one side of the pairs, and clean text once decoded. */
function byZeros(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 4096)
  const zeros = [0, 0]
  head.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2]!++
  })
  if (zeros[0] === zeros[1]) return null
  const charset = zeros[0]! > zeros[1]! ? 'utf-16be' : 'utf-16le'
  const text = strict(bytes, charset)
  return text !== null && controlShare(text) === 0 && !/\p{Cn}/u.test(text) ? charset : null
}

async function byMeta(bytes: Uint8Array): Promise<string | null> {
  const { ResultType, Sniffer } = await import('encoding-sniffer/sniffer')
  const sniffer = new Sniffer({ maxBytes: META_WITHIN })
  sniffer.write(bytes.subarray(0, META_WITHIN))
  return sniffer.resultType === ResultType.DEFAULT ? null : standardName(sniffer.encoding)
}

async function byStatistics(bytes: Uint8Array): Promise<string | null> {
  const { chardet } = await import('jschardet')
  const { MODERN_WEB, LEGACY_ISO } = chardet.EncodingEra
  const { confidence, encoding } = chardet.detect(bytes, { encodingEra: (MODERN_WEB | LEGACY_ISO) as typeof MODERN_WEB })
  return encoding !== null && confidence >= LEAST_CONFIDENCE ? standardName(encoding.replace('utf-16-', 'utf-16')) : null
}

/** UTF-8 with a few bytes broken, or cut off within a character: far more characters beyond ASCII are sound than not. */
function damagedUtf8(bytes: Uint8Array): string | null {
  const text = lossy(bytes, 'utf-8')
  let broken = 0
  let sound = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 0xfffd) broken++
    else if (unit > 0x7f) sound++
  }
  return sound >= 10 * broken || (sound > 0 && cutOff(bytes)) ? text : null
}

function cutOff(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

function strict(bytes: Uint8Array, charset: string): string | null {
  try {
    return decodeAs(charset, bytes, true)
  } catch {
    return null
  }
}

const lossy = (bytes: Uint8Array, charset: string): string => decodeAs(charset, bytes, false)

function decodeAs(charset: string, bytes: Uint8Array, fatal: boolean): string {
  const decoder = new TextDecoder(charset, { fatal })
  // Node 20 reads windows-1252 as ISO 8859-1 in one go, and its curly quotation marks as control characters, but not in a stream
  return charset === 'windows-1252' ? decoder.decode(bytes, { stream: true }) + decoder.decode() : decoder.decode(bytes)
}

/** The standard's name of a charset; null for one that is not known here. */
function standardName(label: string): string | null {
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}
