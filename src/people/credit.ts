import type { Span } from '../report/index.ts'

const AGENCY = '(?:Getty Images|Getty|AP(?: Photo)?|Associated Press|Reuters|REUTERS|AFP|EPA|WireImage|Shutterstock|Alamy)'
/** How pictures are credited amid the text of a page; who is named there is nobody in the report. */
const CREDITS: readonly RegExp[] = [
  /\bImage (?:copyright|source) [^\n]{1,60}? Image caption\b/g,
  /\b(?:Image (?:copyright|source) [^\n]{1,60}(?=\n|$)|(?:Image|Media) caption\b)/g,
  /[([](?:[^()[\]\n]{1,60}[.;] )?(?:Photo(?:graph)?|Picture|Image|Credit)s?(?: by)?[:/] ?[^()[\]\n]{1,80}[)\]]/gi,
  /\b(?:Photograph|Photographer|Photo|Picture|Credit)s?: [^\n]{1,60}(?=\n|$)/g,
  new RegExp(String.raw`\([^()\n]{0,60}(?:/|via )${AGENCY}[^()\n]{0,30}\)`, 'g'),
  /\b(?:(?:WireImage|NurPhoto) via )?Getty(?: Images)?(?: - Contributor)?\b/g,
  /\b(?:WireImage|Shutterstock|Alamy|Rex Features)\b/g,
  /^Splash News\b/gm,
]

/**
 * Credits of pictures, in text order; they may overlap.
 *
 * @example of “Ana Poe in May (Photo: Gad Lev/Getty Images)”: the brackets
 */
export const creditsOf = (text: string): readonly Span[] =>
  CREDITS.flatMap(credit => Array.from(text.matchAll(credit), m => ({ start: m.index, end: m.index + m[0].length }))).sort(
    (a, b) => a.start - b.start,
  )

/** Whether a span meets one of some spans in text order; asked in text order too, it costs no square. */
export function meets(spans: readonly Span[]): (span: Span) => boolean {
  let next = 0
  return span => {
    while (next < spans.length && spans[next]!.end <= span.start) next++
    return next < spans.length && spans[next]!.start < span.end
  }
}
