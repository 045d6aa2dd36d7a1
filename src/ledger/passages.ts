import { tokens } from './tokens.ts'

/** Words that one passage has at most: PostgreSQL keeps 255 places of one word. */
export const LONGEST = 250

/**
 * The stretches of a text in which the words of a query must stand together: its lines, those of more than LONGEST words cut after each LONGEST.
 *
 * @returns spans in UTF-16 code units, none without words
 */
export function passagesOf(text: string): { readonly start: number; readonly end: number }[] {
  const out: { start: number; end: number }[] = []
  let at = 0
  for (const line of text.split('\n')) {
    const words = tokens(line, at)
    for (let k = 0; k < words.length; k += LONGEST)
      out.push({ start: words[k]!.start, end: words[Math.min(k + LONGEST, words.length) - 1]!.end })
    at += line.length + 1
  }
  return out
}
