import { type FileHandle, open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'
import { badBundle } from './manifest.ts'

/** One file in a zip: where its bytes lie, and how many there are, as they are and unpacked. */
interface Entry {
  readonly name: string
  readonly deflated: boolean
  readonly crc: number
  readonly start: number
  readonly packed: number
  readonly size: number
}

export interface ZipReader {
  readonly names: readonly string[]
  /** the bytes of a file, checked against what the zip says of them */
  readonly read: (name: string) => AsyncGenerator<Uint8Array>
  readonly close: () => Promise<void>
}

/** The most that one file may unpack to, and all of them for each byte of the zip: text packs to a tenth, a bomb to a thousandth. */
const LARGEST = 1024 ** 3
const RATIO = 200
/** Below that, a zip of any ratio is harmless. */
const HARMLESS = 256 * 1024 ** 2

const [END, CENTRAL, LOCAL] = [0x06054b50, 0x02014b50, 0x04034b50]
const END_BYTES = 22
const LONGEST_COMMENT = 65_535

const CUT = 'it is cut off, or it is no zip. Fetch it again.'

/**
 * Opens a zip by its directory, and refuses one that is damaged, cut off, or made to do harm, before any of it is unpacked. Nothing is written to disk.
 *
 * @param allowed the names that its files may have
 * @throws HearsayError BAD_BUNDLE
 */
export async function openZip(path: string, allowed: RegExp): Promise<ZipReader> {
  const file = await open(path, 'r')
  try {
    const entries = await directory(file, path, allowed)
    return {
      names: [...entries.keys()],
      read: name => unpacked(file, path, entries.get(name)!),
      close: () => file.close(),
    }
  } catch (error) {
    await file.close()
    throw error
  }
}

async function bytes(file: FileHandle, path: string, start: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, start)
  if (bytesRead < length) throw badBundle(`${path}: ${CUT}`)
  return buffer
}

async function directory(file: FileHandle, path: string, allowed: RegExp): Promise<Map<string, Entry>> {
  const { size } = await file.stat()
  const tail = await bytes(
    file,
    path,
    Math.max(0, size - END_BYTES - LONGEST_COMMENT),
    Math.min(size, END_BYTES + LONGEST_COMMENT),
  )
  let at = tail.length - END_BYTES
  while (at >= 0 && !(tail.readUInt32LE(at) === END && at + END_BYTES + tail.readUInt16LE(at + 20) === tail.length)) at--
  if (at < 0) throw badBundle(`${path}: ${CUT}`)
  const end = tail.subarray(at)
  const [count, length, start] = [end.readUInt16LE(10), end.readUInt32LE(12), end.readUInt32LE(16)]
  const before = size - tail.length + at
  if (start + length !== before)
    throw badBundle(`${path}: its directory is not where it should be. It was changed or damaged; fetch it again.`)
  const entries = new Map<string, Entry>()
  const central = await bytes(file, path, start, length)
  for (let k = 0, from = 0; k < count; k++) {
    const { entry, next } = await entryAt(file, path, central, from, allowed)
    if (entries.has(entry.name)) throw badBundle(`${path}: it holds ${entry.name} twice. It was changed; fetch it again.`)
    entries.set(entry.name, entry)
    from = next
    if (k === count - 1 && from !== length)
      throw badBundle(`${path}: its directory holds more than it says. It was changed; fetch it again.`)
  }
  refuseHarm([...entries.values()], path, start, size)
  return entries
}

async function entryAt(
  file: FileHandle,
  path: string,
  central: Buffer,
  at: number,
  allowed: RegExp,
): Promise<{ entry: Entry; next: number }> {
  if (at + 46 > central.length || central.readUInt32LE(at) !== CENTRAL)
    throw badBundle(`${path}: its directory is damaged. Fetch it again.`)
  const u16 = (k: number) => central.readUInt16LE(at + k)
  const u32 = (k: number) => central.readUInt32LE(at + k)
  const next = at + 46 + u16(28) + u16(30) + u16(32)
  if (next > central.length) throw badBundle(`${path}: its directory is damaged. Fetch it again.`)
  const name = central.subarray(at + 46, at + 46 + u16(28)).toString('utf8')
  if (!allowed.test(name))
    throw badBundle(
      `${path}: it holds a file called ${JSON.stringify(name.slice(0, 80))}, and no bundle has one. Nothing was unpacked. Take a bundle that hearsay bundle made.`,
    )
  if (u16(8) & 1 || ![0, 8].includes(u16(10)) || u32(20) === 0xffffffff || u32(24) === 0xffffffff)
    throw badBundle(`${path}: ${name} is packed in a way that no bundle has. Take a bundle that hearsay bundle made.`)
  const head = await bytes(file, path, u32(42), 30)
  const called = head.readUInt32LE(0) === LOCAL && (await bytes(file, path, u32(42) + 30, head.readUInt16LE(26))).toString('utf8')
  if (called !== name)
    throw badBundle(`${path}: ${name} is not where its directory says. It was changed or damaged; fetch it again.`)
  const start = u32(42) + 30 + head.readUInt16LE(26) + head.readUInt16LE(28)
  return { entry: { name, deflated: u16(10) === 8, crc: u32(16), start, packed: u32(20), size: u32(24) }, next }
}

/** A bomb packs little into much, or lets many files share the same bytes. */
function refuseHarm(entries: readonly Entry[], path: string, below: number, size: number): void {
  let at = 0
  for (const e of entries.toSorted((a, b) => a.start - b.start)) {
    if (e.start < at || e.start + e.packed > below)
      throw badBundle(`${path}: files in it lie over each other. Nothing was unpacked; take a bundle that hearsay bundle made.`)
    at = e.start + e.packed
  }
  const whole = entries.reduce((sum, e) => sum + e.size, 0)
  const large = entries.find(e => e.size > LARGEST)
  if (large || (whole > HARMLESS && whole > RATIO * size))
    throw badBundle(
      `${path}: ${size} bytes would unpack to ${whole}, more than any bundle. Nothing was unpacked; take a bundle that hearsay bundle made.`,
    )
}

/** A piece of the zip is read at a time. */
const PIECE = 65_536

async function* pieces(file: FileHandle, path: string, start: number, length: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < length; at += PIECE) yield bytes(file, path, start + at, Math.min(PIECE, length - at))
}

async function* unpacked(
  file: FileHandle,
  path: string,
  { name, deflated, crc, start, packed, size }: Entry,
): AsyncGenerator<Uint8Array> {
  const damaged = (cause?: unknown) => badBundle(`${path}: ${name} is damaged. Fetch it again.`, cause)
  if (packed === 0 && size === 0) return
  const raw = Readable.from(pieces(file, path, start, packed))
  const stream = deflated ? raw.pipe(createInflateRaw()) : raw
  raw.on('error', error => stream.destroy(error))
  let [length, sum] = [0, 0]
  try {
    for await (const part of stream as AsyncIterable<Uint8Array>) {
      length += part.length
      if (length > size) throw damaged()
      sum = crc32(part, sum)
      yield part
    }
  } catch (error) {
    throw typeof (error as { code?: unknown }).code === 'string' && /^Z_/.test((error as { code: string }).code)
      ? damaged(error)
      : error
  } finally {
    raw.destroy()
    stream.destroy()
  }
  if (length !== size || sum !== crc) throw damaged()
}
