import { type Report, words } from '../report/index.ts'
import { logit } from './confidence.ts'
import { knownManner } from './manner.ts'
import type { Thread } from './thread.ts'

/**
 * What speaks for speech inside speech that the reader only half believes in, in logits: fitted on 89 reports that it never saw and tried on the events
 * left out. There it raised what is found from .758 to .765, and on the 26 marked by hand from .857 to .862. Letting in what nobody is named to say found
 * .771 and .858, but whose word it is was right less often.
 */
export const WEIGHTS = {
  always: 1.16,
  /** for each logit that the tagger gives the content */
  content: 0.26,
  /** for each logit that it gives the content around */
  around: -0.24,
  /** the cue is one that the table of manners knows */
  known: 0.58,
  /** content of one word or two */
  short: -1.63,
} as const

const WORD = /[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu
const least = (marks: readonly { readonly confidence: number | null }[]): number =>
  Math.min(1, ...marks.map(m => m.confidence ?? 1))

/** Whether it stands inside what another says, and the tagger tells its cue or content less surely than not. */
export const isHalfBelieved = ({ depth, cue, content }: Thread): boolean =>
  depth > 1 && least([...content, ...(cue ? [cue] : [])]) < 0.5

/** What speaks for a half believed thread, in logits; nothing does where nobody is named to say it. */
export function belief(report: Report, { source, cue, content, within }: Thread): number {
  if (source.length === 0) return Number.NEGATIVE_INFINITY
  const many = content.flatMap(c => words(report, c).match(WORD) ?? []).length
  const signs: Record<keyof typeof WEIGHTS, number> = {
    always: 1,
    content: logit(least(content)),
    around: within ? logit(least(within.content)) : 0,
    known: Number(cue !== null && knownManner(words(report, cue)) !== null),
    short: Number(many <= 2),
  }
  return (Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[]).reduce((sum, k) => sum + WEIGHTS[k] * signs[k], 0)
}
