import { contains, idMaker, type Mark, marksOf, overlapping, type Step } from '../report/index.ts'
import { ruled } from './ruled.ts'

const CUE =
  'acknowledging|admitting|alleging|arguing|asserting|claiming|conceding|declaring|denying|insisting|maintaining|pledging|promising|saying|stating|suggesting|vowing|warning'
const NAME = "(?:(?:[Tt]he|[Aa]n?) )?\\p{Lu}[\\p{L}.’'-]*(?: (?:of |the )?\\p{Lu}[\\p{L}.’'-]*){0,5}|[Hh]e|[Ss]he|[Tt]hey|[Ii]t"
/** A clause that leads up to the main one and says of its subject that it speaks. */
const LED = new RegExp(
  `\\b(?:[Dd]espite|[Ww]hile|[Aa]fter|[Bb]efore|[Bb]y|[Ww]ithout|[Tt]hough|[Aa]lthough) (${CUE}) ([^,.;\\n“”"]{3,200}), (${NAME})(?= )`,
  'gu',
)

/**
 * Speech inside what somebody says, told by a participle before its subject: its source, cue and content, at depth 2. Needs the tagger's marks.
 *
 * @example Despite claiming to want peace, Ostria is arming itself, she said. // Ostria, claiming, to want peace; inside hers
 */
export const participles: Step = report => {
  const id = idMaker(report)
  const contentsAt = overlapping(marksOf(report, 'content').filter(c => c.depth === 1))
  return [...report.text.matchAll(LED)].flatMap((m): Mark[] => {
    const [all, verb, said, name] = m as unknown as [string, string, string, string]
    const end = m.index + all.length
    const at = (start: number, words: string): { start: number; end: number } => ({ start, end: start + words.length })
    const cueAt = at(m.index + all.indexOf(verb), verb)
    const saidAt = at(cueAt.end + 1, said)
    const nameAt = at(end - name.length, name)
    if (!contentsAt(cueAt).some(c => contains(c, cueAt)) || contentsAt(saidAt).some(c => !contains(c, saidAt))) return []
    return [...ruled(id, 2, { source: nameAt, cue: cueAt, content: [saidAt] })]
  })
}
