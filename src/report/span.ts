/** A half-open range of UTF-16 code units in `Report.text`: `text.slice(start, end)`. */
export interface Span {
  readonly start: number
  readonly end: number
}

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** Text order; of two that begin together the longer one first, so that what holds comes before what is held. */
export const inTextOrder = (a: Span, b: Span): number => a.start - b.start || b.end - a.end

/**
 * Of `n` things in a row the first for which something holds that holds for all behind it, or `n`: a binary search.
 *
 * @example firstIndex(spans.length, i => spans[i].start >= 40) // the first span that begins at 40 or later
 */
export function firstIndex(n: number, holds: (index: number) => boolean): number {
  let low = 0
  let high = n
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/**
 * The place of the last of some spans in text order that begins at or before a character; -1 for none.
 *
 * @example sentences[lastAt(sentences, cue.start)] // the sentence that a cue stands in
 */
export const lastAt = (spans: readonly Span[], at: number): number => firstIndex(spans.length, i => spans[i]!.start > at) - 1

/**
 * Tells which of some spans in text order overlap another, in that order, without a look at all of them.
 *
 * @example overlapping(quotations)(content) // the quotations that have a character in common with it
 */
export function overlapping<T extends Span>(spans: readonly T[]): (span: Span) => readonly T[] {
  let furthest = 0
  const ends = spans.map(s => (furthest = Math.max(furthest, s.end)))
  return span => {
    const from = firstIndex(spans.length, i => ends[i]! > span.start)
    const to = firstIndex(spans.length, i => spans[i]!.start >= span.end)
    return spans.slice(from, to).filter(s => overlaps(s, span))
  }
}
