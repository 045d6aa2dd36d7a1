import { type Manner, type Report, words } from '../report/index.ts'
import type { Clause } from './clause.ts'
import { mannerOf } from './manner.ts'

/** A cue that tells what was said at one time: no “says”, “wants”, “ruling”. */
const SPOKEN = /(?:ed|ing|sa(?:id|ys)|told|wrote|spoke|held|gave|made|went|put|drew)\b/i
const PERFECT = /\b(?:has|have|had|having)\b|[’'](?:s|ve|d)\b/
const ALOUD: ReadonlySet<Manner> = new Set<Manner>(
  'said wrote asked ordered advised promised threatened warned accused praised denied'.split(' ') as Manner[],
)
/** “who has vowed”: at some time, which is not that of the sentence. */
const RELATIVE = /\b(?:who|which|that)\s*$/
/** “what it called”: a name for something, and no word on when it was given. */
const NAMES = /\bwhat (?:\p{L}+ ){1,3}$/u
/** Characters before a cue or its source that are looked at. */
const NEAR = 60
/** Before the subject of a clause that only tells when something else was: “left a day after”, “when”. */
const WHEN = /\b(?:after|before|since|until|once|(?<!, )when)\s(?:first\s)?$/i
const PRONOUN = /^(?:he|she|they|it|I|we)$/i
/** Words of a cue that goes on from the one before: “adding that”. */
const GOES_ON = /ing\b[\s,:]*(?:that)?$/

/** What the words of a clause tell of when its statement was said, without a day. */
export interface Telling {
  /** said aloud at one time: it may belong to a speech or an interview */
  readonly aloud: boolean
  /** “has said”: at some time */
  readonly perfect: boolean
  /** “who has said”: at some time, and not that of the clause around */
  readonly relative: boolean
  /** in passing, at some time or other */
  readonly aside: boolean
  /** goes on from the cue before */
  readonly goesOn: boolean
  /** names its subject anew: in a paragraph of its own it begins something else */
  readonly named: boolean
}

export function tellingOf(report: Report, { cue, source, before }: Clause): Telling {
  const said = words(report, cue)
  const lead = (at: number): string => report.text.slice(Math.max(0, at - NEAR), at)
  const perfect = PERFECT.test(said)
  return {
    aloud: SPOKEN.test(said) && ALOUD.has(mannerOf(said)),
    perfect,
    relative: perfect && RELATIVE.test(words(report, before)),
    aside: NAMES.test(lead(cue.start)) || WHEN.test(lead(source && source.end <= cue.start ? source.start : cue.start)),
    goesOn: GOES_ON.test(said),
    named: source !== null && !PRONOUN.test(words(report, source)),
  }
}
