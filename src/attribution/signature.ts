import { idMaker, type Mark, marksOf, overlapping, type Step } from '../report/index.ts'
import { ruled } from './ruled.ts'

/** A dash behind a quotation and then, to the end of the line, a name: how collections of voices sign each. */
const SIGNED = /^\s*([―—–]|--?)[^\S\n]*(\p{Lu}[^\n“”"@]{1,80}?)[\s.]*(?:\n|$)/u
const LONGEST_NAME = 10

/**
 * The dash and the name of a quotation that is signed with them, as cue and source, where the tagger found nobody who says it.
 *
 * @example “We are tired.” — Ana Poe, farmer
 */
export const signatures: Step = report => {
  const id = idMaker(report)
  const quotationsAt = overlapping(marksOf(report, 'quotation'))
  return marksOf(report, 'content')
    .filter(c => c.cue === null && quotationsAt(c).length > 0)
    .flatMap((c): Mark[] => {
      const m = SIGNED.exec(report.text.slice(c.end, c.end + 120))
      const name = m?.[2]?.trimEnd()
      if (!m || !name || name.split(/\s+/).length > LONGEST_NAME) return []
      const dash = c.end + m[0].indexOf(m[1]!)
      const start = c.end + m[0].indexOf(name, m[0].indexOf(m[1]!) + m[1]!.length)
      return [
        ...ruled(id, 1, {
          source: { start, end: start + name.length },
          cue: { start: dash, end: dash + m[1]!.length },
          content: [],
        }),
      ]
    })
}
