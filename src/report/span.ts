/** A half-open range of UTF-16 code units in `Report.text`: `text.slice(start, end)`. */
export interface Span {
  readonly start: number
  readonly end: number
}

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** Text order; of two that begin together the longer one first, so that what holds comes before what is held. */
export const inTextOrder = (a: Span, b: Span): number => a.start - b.start || b.end - a.end
