import { firstIndex, marksOf, type Report, type Source, type Span, words } from '../report/index.ts'
import type { Named } from './named.ts'
import type { Gender } from './noun.ts'
import { PRONOUNS } from './pronoun.ts'

/** “The director said he …” */
const SAID_OF_SELF = /^(?: that)? (he|she)\b/
const SELF = /^s?he$/
const BEGINS = /(?:^|\n|[.?!,”"]\s)$/
/** Characters from words to the “he said” that goes on from them. */
const FAR = 400

/** The gender of those whom a report only describes, by the “he” or “she” that goes on from the same words anywhere: “the director said he …”. */
export function overheardIn(report: Report, named: Named): (source: Span) => Gender | null {
  const sources = marksOf(report, 'source')
  const cues = marksOf(report, 'cue').filter(c => SAID_OF_SELF.test(report.text.slice(c.end, c.end + 12)))
  const cueOf = new Map(cues.map(c => [c.source, c]))
  const keyOf = (s: Span): string => words(report, s).toLowerCase()
  const heard = new Map<string, number>()
  for (const source of sources) {
    const key = keyOf(source)
    if (!key.startsWith('the ')) continue
    const said = pronounAfter(source)
    const gender = said && PRONOUNS.get(said)?.gender
    if (gender) heard.set(key, (heard.get(key) ?? 0) + (gender === 'male' ? 1 : -1))
  }
  return source => {
    const sum = heard.get(keyOf(source)) ?? 0
    return sum > 0 ? 'male' : sum < 0 ? 'female' : null
  }

  function pronounAfter(source: Source): string | undefined {
    const cue = cueOf.get(source.id)
    if (cue) return SAID_OF_SELF.exec(report.text.slice(cue.end, cue.end + 12))![1]
    if (!BEGINS.test(report.text.slice(Math.max(0, source.start - 2), source.start))) return undefined
    const next = sources[firstIndex(sources.length, i => sources[i]!.start > source.end)]
    if (
      !next ||
      next.depth !== source.depth ||
      next.start - source.end > FAR ||
      named.within({ start: source.end, end: next.start }).some(named.isPerson)
    )
      return undefined
    return SELF.exec(keyOf(next))?.[0]
  }
}
