/** C0 and C1 controls drive a terminal; bidirectional embeddings, overrides and isolates reorder what stands around them. */
const DRIVING = /[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g

/** Words from a report, safe to print: white space is a blank, every other control is shown by its number. */
export const onScreen = (words: string): string =>
  words
    .replace(/[\t\n\r\v\f\x85\u2028\u2029]/g, ' ')
    .replace(DRIVING, c => `<U+${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`)

const NOTHING = /[\p{M}\u200b-\u200f\u2060\ufeff]/gu
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/gu

/** How many columns the words take. */
export function columns(words: string): number {
  const seen = words.replace(NOTHING, '')
  return [...seen].length + (seen.match(WIDE)?.length ?? 0)
}
