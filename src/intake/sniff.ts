export type Form = 'text' | 'html' | 'json'

const MEDIA_TYPES: readonly (readonly [RegExp, Form])[] = [
  [/^(text\/html|application\/xhtml\+xml)\b/i, 'html'],
  [/^(application|text)\/([\w.-]+\+)?json\b/i, 'json'],
  [/^text\/(plain|markdown)\b/i, 'text'],
]
const ENDINGS: readonly (readonly [RegExp, Form])[] = [
  [/\.(html?|xhtml|shtml)$/i, 'html'],
  [/\.(json|jsonld)$/i, 'json'],
  [/\.(txt|text|md)$/i, 'text'],
]
const CONTENTS: readonly (readonly [RegExp, Form])[] = [
  [/^\{\s*("|\}|$)|^\[\s*\{/, 'json'],
  [
    /^(<\?xml[^>]*>\s*)?(<!--(?:(?!-->)[\s\S])*-->\s*)*<(!doctype html|html|head|body|title|meta|link|script|main|article|section|div|h1|p)\b/i,
    'html',
  ],
]

const BEGINNING = 4096

/**
 * What an input is, by media type, then by the ending of its name, then by how it begins.
 *
 * @example formOf(bytes, undefined, 'report.html') // 'html'
 */
export function formOf(bytes: Uint8Array, mediaType: string | undefined, name: string | undefined): Form {
  const fits = (table: readonly (readonly [RegExp, Form])[], words: string): Form | undefined =>
    table.find(([pattern]) => pattern.test(words))?.[1]
  return fits(MEDIA_TYPES, mediaType?.trim() ?? '') ?? fits(ENDINGS, name ?? '') ?? fits(CONTENTS, beginningOf(bytes)) ?? 'text'
}

/** What an ending of a name says that a file is, if anything. */
export const formByName = (name: string): Form | null => ENDINGS.find(([pattern]) => pattern.test(name))?.[1] ?? null

const beginningOf = (bytes: Uint8Array): string => asLatin(bytes.subarray(0, BEGINNING)).trimStart()

/** Bytes as characters, enough to see markup by; without the zeros and mark of UTF-16, or the mark of UTF-8. */
export const asLatin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .replaceAll('\0', '')
