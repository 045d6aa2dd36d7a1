import { type AttributionType, contains, overlaps, type Quotation, type Report, type Span, words } from '../report/index.ts'

const WORD = /[\p{L}\p{N}]+/gu
/** What leads to quoted words is none of them: “said [that “it rained”]”. */
const LEAD = /^that,? (?=[“"‘'])/
/** Nobody's words but a name: ‘Songs of the Harbour’. */
const NAME =
  /^[“"‘'`]+(?:\p{Lu}|\p{N})[^\s]*(?:\s+(?:(?:\p{Lu}|\p{N})[^\s]*|an?|the|of|in|on|at|to|for|and|or|from|with|by|as))*$/u
/** Characters of the longest name. */
const LONGEST = 80

/** Whether marks inside a piece set off a name and not what somebody said; “No.” is a sentence. */
function isName(report: Report, quotation: Quotation, piece: Span): boolean {
  if (contains(quotation, piece) || quotation.end - quotation.start > LONGEST) return false
  const inner = words(report, quotation)
  return !/[.?!]\W*$/.test(inner) && NAME.test(inner)
}

/**
 * All of the words between quotation marks: direct; none: indirect; else mixed.
 *
 * @param cue of what stands inside another's words: marks that hold it too quote only the other. “I told her that it was safe,” he said.
 */
export function typeOf(
  report: Report,
  content: readonly Span[],
  quotations: readonly Quotation[],
  cue: Span | null = null,
): AttributionType {
  let said = 0
  let marked = 0
  let all = 0
  for (const piece of content) {
    const near = quotations.filter(q => overlaps(q, piece) && !(cue && contains(q, cue)))
    const speech = near.filter(q => !isName(report, q, piece))
    const start = piece.start + (LEAD.exec(report.text.slice(piece.start, piece.end))?.[0].length ?? 0)
    for (const m of report.text.slice(start, piece.end).matchAll(WORD)) {
      const within = (q: Quotation): boolean => q.start <= start + m.index && start + m.index < q.end
      all++
      if (near.some(within)) marked++
      if (speech.some(within)) said++
    }
  }
  if (marked > 0 && marked === all) return 'direct'
  return said > 0 ? 'mixed' : 'indirect'
}
