import { HearsayError } from '../report/index.ts'

/** How files that hold no plain words begin. */
const MAGIC: readonly (readonly [start: string | RegExp, what: string, next: string])[] = [
  ['%PDF-', 'a PDF file', 'Save its text and give that.'],
  ['PK\x03\x04', 'a ZIP archive, or a Word, LibreOffice or EPUB file', 'Unpack it, or save the document as text.'],
  ['{\\rtf', 'an RTF document', 'Save it as text.'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'an old Word, Excel or Outlook file', 'Save it as text.'],
  ['\x1f\x8b', 'a gzip archive', 'Unpack it first (gunzip).'],
  [/^BZh[1-9]1AY&SY/, 'a bzip2 archive', 'Unpack it first (bunzip2).'],
  ['\xfd7zXZ\0', 'an xz archive', 'Unpack it first (unxz).'],
  ['\x28\xb5\x2f\xfd', 'a Zstandard archive', 'Unpack it first (unzstd).'],
  ['7z\xbc\xaf\x27\x1c', 'a 7z archive', 'Unpack it first.'],
  ['Rar!\x1a\x07', 'a RAR archive', 'Unpack it first.'],
  ['\x89PNG\r\n\x1a\n', 'a PNG picture', 'Give the report as text.'],
  ['\xff\xd8\xff', 'a JPEG picture', 'Give the report as text.'],
  [/^GIF8[79]a/, 'a GIF picture', 'Give the report as text.'],
  [/^RIFF[\s\S]{4}(WEBP|WAVE|AVI )/, 'a picture, sound or film', 'Give the report as text.'],
  [/^[\s\S]{4}ftyp/, 'a film or picture', 'Give the report as text.'],
  [/^ID3[\x02-\x04]/, 'an MP3 sound', 'Give the report as text.'],
  ['SQLite format 3\0', 'a SQLite database', 'Give the report as text.'],
  ['PAR1', 'a Parquet file', 'Give its rows as JSON Lines.'],
  ['\x7fELF', 'a program', 'Give the report as text.'],
]

// of random bytes read as windows-1252 an eighth is controls, of a text with a stray NUL next to nothing
const MOST_CONTROLS = 0.05

/** @throws HearsayError BINARY_INPUT for bytes that begin as no text does */
export function refuseMagic(bytes: Uint8Array): void {
  const head = String.fromCharCode(...bytes.subarray(0, 32))
  const found = MAGIC.find(([start]) => (typeof start === 'string' ? head.startsWith(start) : start.test(head)))
  if (found) throw new HearsayError('BINARY_INPUT', `This looks like ${found[1]}, not text. ${found[2]}`)
}

/** @throws HearsayError BINARY_INPUT for what decodes to control characters rather than words */
export function refuseControls(text: string): void {
  if (controlShare(text) > MOST_CONTROLS)
    throw new HearsayError(
      'BINARY_INPUT',
      'This is binary data, not text. Give a text, HTML or JSON file, or name its charset if it has an uncommon one.',
    )
}

/** The share of characters that no text is written with: controls other than white space and the escape of Japanese mail. */
export function controlShare(text: string): number {
  const head = text.slice(0, 100_000)
  return (head.match(/[\0-\x08\x0e-\x1a\x1c-\x1f\x7f-\x9f]/g)?.length ?? 0) / Math.max(head.length, 1)
}
