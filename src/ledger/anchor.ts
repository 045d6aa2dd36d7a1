/** Letters on either side by which words are found again, at most. */
export const AROUND = 40

/** Words of a text with what stands around them: enough to find them again in another version of it. Offsets count UTF-16 code units. */
export interface Anchor {
  readonly start: number
  readonly end: number
  readonly words: string
  readonly before: string
  readonly after: string
}

export interface Place {
  readonly start: number
  readonly end: number
}

/**
 * @throws RangeError for a place outside the text, or an empty one
 * @example anchorAt('She said so.', { start: 4, end: 8 }) // { start: 4, end: 8, words: 'said', before: 'She ', after: ' so.' }
 */
export function anchorAt(text: string, { start, end }: Place): Anchor {
  if (!(Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= text.length))
    throw new RangeError(`${start}-${end} is no place in a text of ${text.length} code units`)
  return {
    start,
    end,
    words: text.slice(start, end),
    before: text.slice(Math.max(0, start - AROUND), start),
    after: text.slice(end, end + AROUND),
  }
}

/**
 * Where an anchor's words stand in a text now: where they stood, if surroundings agree, else the only place where words and surroundings are the same; null where there is none, or several.
 */
export function placeOf(text: string, anchor: Anchor): Place | null {
  const { start, words, before, after } = anchor
  const whole = before + words + after
  if (words === '') return null
  const from = start - before.length
  if (from >= 0 && text.startsWith(whole, from)) return { start, end: start + words.length }
  const first = text.indexOf(whole)
  if (first < 0 || text.indexOf(whole, first + 1) >= 0) return null
  const at = first + before.length
  return { start: at, end: at + words.length }
}

/** A span as readings have it. */
export const spanAt = (text: string, { start, end }: Place): { start: number; end: number; words: string } => ({
  start,
  end,
  words: text.slice(start, end),
})
