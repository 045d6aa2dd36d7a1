import {
  type Content,
  type Cue,
  contains,
  idMaker,
  type Mark,
  marksOf,
  overlapping,
  overlaps,
  type Step,
} from '../report/index.ts'
import { ruled } from './ruled.ts'

/** Who can be cited for words: people and bodies that speak, and what is written. A number, an event or a reason cannot. */
const SPEAKERS =
  'officials?|sources?|witness(?:es)?|residents?|authorities|police|spokes(?:man|woman|person|people)|diplomats?|officers?|aides?|lawyers?|doctors?|analysts?|experts?|researchers?|' +
  'activists?|relatives?|survivors?|rescuers?|prosecutors?|investigators?|ministers?|ministry|agency|agencies|department|office|group|media|television|radio|newspapers?|reports?|' +
  'documents?|statements?|letters?|memos?|records?|study|studies|surveys?|polls?|data|figures|people|person'
const NAME = "\\p{Lu}(?:[\\p{L}’'-]|\\.(?=\\p{L}| \\p{Lu}))*"
/** “citing” and whom: up to a comma, a stop or a mark, at most a dozen words. */
const CITED = new RegExp(
  `\\b(citing|quoting) ((?:[^\\s,.;:“”"()]+ ){0,8}?(?:(?:${SPEAKERS})(?: (?:familiar with|close to|briefed on|in|at|from|of|who) [^,.;:“”"()\\n]{1,60}?)?|${NAME}(?: ${NAME}){0,4}))(?=[,.;:)\\s]*(?:$|[,.;:)\\n]))`,
  'gu',
)

/**
 * An outlet that passes on another's report, “X, citing Y”: two attributions of the same words, Y's inside X's. Needs the tagger's marks.
 *
 * @example The Courier reported, citing officials, that the bridge had closed. // officials, citing, the bridge had closed; depth 2
 */
export const citations: Step = report => {
  const id = idMaker(report)
  const sentenceAt = overlapping(marksOf(report, 'sentence'))
  const contents = marksOf(report, 'content').filter(c => c.depth === 1)
  const cues = marksOf(report, 'cue').filter(c => c.depth === 1)
  return [...report.text.matchAll(CITED)].flatMap((m): Mark[] => {
    const start = m.index
    const at = { start, end: start + m[0].length }
    const sentence = sentenceAt(at).find(s => contains(s, at))
    const saying = sentence && said(cues, contents, sentence, at)
    if (!saying) return []
    const name = { start: at.end - m[2]!.length, end: at.end }
    return [...ruled(id, 2, { source: name, cue: { start, end: start + m[1]!.length }, content: saying })]
  })
}

/** What the sentence's own cue, the nearest to “citing”, says; nothing where “citing” stands inside it. */
function said(
  cues: readonly Cue[],
  contents: readonly Content[],
  sentence: { readonly start: number; readonly end: number },
  at: { readonly start: number; readonly end: number },
): readonly Content[] | null {
  const near = cues
    .filter(c => contains(sentence, c) && !overlaps(c, at))
    .sort((a, b) => Math.abs(a.start - at.start) - Math.abs(b.start - at.start))
  for (const cue of near) {
    const mine = contents.filter(c => c.cue === cue.id && !overlaps(c, at))
    if (mine.length) return mine
  }
  return null
}
