import {
  type Content,
  type Cue,
  firstIndex,
  idMaker,
  type Mark,
  marksOf,
  overlaps,
  type Report,
  type Source,
  type Span,
  type Step,
} from '../report/index.ts'
import { byCue } from './clause.ts'
import { ruled } from './ruled.ts'

const NAME = "[\\p{Lu}@](?:[\\p{L}\\p{N}’'&-]|\\.(?=\\p{L}| \\p{Lu}))*"
/** Who passes words on: a name of up to five words, a pronoun, or media that are not named. */
const RELAYER = `(?:[Tt]he )?(?:${NAME}(?: (?:of |the )?${NAME}){0,4}(?: (?:news )?agency| newspaper| website)?|(?:state|local|national|regional|official)(?:-run)? (?:media|television|radio|TV)|media reports|news agency|agency|newspaper|paper|network|broadcaster|he|she|they|it)`
const DAY = '(?: (?:(?:on|late|early|earlier) )*(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|yesterday|today))?'

/** “…, Reuters reported.” at the end of a sentence. */
const BEHIND = new RegExp(
  `[,”"’'] (${RELAYER}) ((?:has |have |had )?(?:reported|reports|said|says|wrote|writes))${DAY}[.!]?$`,
  'du',
)
/** “…, as cited by Reuters” right behind what is passed on. */
const BY = new RegExp(`,? ?(?:as )?((?:quoted|cited|reported|carried)) by (${RELAYER})(?![\\p{L}\\p{N}])`, 'duy')
/** “Reuters quoted him as saying”. */
const AS = new RegExp(
  `(?:^|[^\\p{L}\\p{N}])(${RELAYER}) ((?:has |have |had |also )?(?:quoted|quotes|cited|cites)) ([^,.;:“”"\\n]{1,80}? as (?:having )?\\p{Ll}+ing)(?!\\p{L})`,
  'du',
)

interface Parts {
  readonly source: Span
  readonly cue: Span
  readonly content: readonly Span[]
}

/**
 * Who passes on what another said, where the tagger reads that other alone: “X said that …, Reuters reported” is an attribution to Reuters, with X's
 * inside it. Needs the tagger's marks.
 *
 * @example The mayor said the bridge was safe, the Courier reported. // the Courier, reported, The mayor said the bridge was safe
 */
export const relays: Step = report => {
  const id = idMaker(report)
  const all = toldIn(report)
  const from = (at: number): number => firstIndex(all.length, i => all[i]!.cue.start >= at)
  return marksOf(report, 'sentence').flatMap((sentence): Mark[] => {
    const told = all.slice(from(sentence.start), from(sentence.end))
    const parts = told.length ? relayed(report, sentence, told) : null
    const isFree = (p: Parts): boolean => !told.some(t => overlaps(t.cue, p.cue) || t.content.some(c => overlaps(c, p.cue)))
    return parts && isFree(parts) ? [...ruled(id, 1, parts)] : []
  })
}

interface Told {
  readonly source: Source
  readonly cue: Cue
  readonly content: readonly Content[]
}

/** What the tagger has read whole: cues with their source and content, as they stand. */
function toldIn(report: Report): readonly Told[] {
  const sources = new Map(marksOf(report, 'source').map(s => [s.id, s]))
  const contentOf = byCue(marksOf(report, 'content').filter(c => c.depth === 1))
  return marksOf(report, 'cue').flatMap(cue => {
    const [source, content] = [sources.get(cue.source ?? ''), contentOf(cue)]
    return source && content.length && cue.depth === 1 ? [{ source, cue, content }] : []
  })
}

function relayed(report: Report, sentence: Span, told: readonly Told[]): Parts | null {
  const words = report.text.slice(sentence.start, sentence.end)
  const span = (at: readonly [number, number]): Span => ({ start: sentence.start + at[0], end: sentence.start + at[1] })
  const behind = BEHIND.exec(words)?.indices
  if (behind) {
    const begin = Math.min(sentence.start, ...told.flatMap(t => t.content.map(c => c.start)))
    const { start } = span(behind[0]!)
    const end = report.text[start] === ',' ? start : start + 1
    return { source: span(behind[1]!), cue: span(behind[2]!), content: [{ start: begin, end }] }
  }
  const quoted = AS.exec(words)?.indices
  const saying = quoted && span(quoted[3]!)
  for (const { source, cue, content } of told) {
    const teller = { start: Math.min(source.start, cue.start), end: Math.max(source.end, cue.end) }
    BY.lastIndex = teller.end - sentence.start
    const by = BY.exec(words)?.indices
    if (by) return { source: span(by[2]!), cue: span(by[1]!), content: [...content, teller] }
    if (saying && overlaps(saying, source) && overlaps(saying, cue))
      return { source: span(quoted[1]!), cue: span(quoted[2]!), content: [...content, saying] }
  }
  return null
}
