import { type Manner, type MarkId, marksOf, type Person, type Report, words } from '../report/index.ts'
import { logit } from './confidence.ts'
import type { Speaker } from './speaker.ts'
import { origin, type Thread } from './thread.ts'

/** What speaks for an attribution's words and speaker being right, in logits; fitted by scripts/surest.py. */
export const WEIGHTS = {
  always: -0.56,
  /** for each logit that the tagger gives content and source */
  tags: 0.6,
  /** for each logit of the way from the source to the name */
  way: 0.35,
  /** nobody says it */
  nobody: -1.43,
  /** no source tells who says it: the words around it do, or it is unnamed */
  untold: 0.88,
  /** the name stands in the source itself */
  own: 0.49,
  /** “the officials”: one more word and they would be somebody else */
  article: -0.56,
  /** a name of one word, of which the report may give no fuller one */
  short: -0.89,
  /** another is nearly as likely */
  close: -0.92,
  /** “I” is whoever speaks */
  self: 0.45,
  /** “we”, “they” and “it” may be any body or group */
  many: -0.78,
  /** for each thing that the report says the speaker is, up to two */
  roles: 0.32,
  /** “data showed”: what shows it is often named apart */
  shown: -0.79,
} as const

export type Sign = keyof typeof WEIGHTS
export type Signs = Readonly<Record<Sign, number>>

const SELF = /^(?:I|me|my|myself)$/i
const MANY = /^(?:we|us|our|they|them|both|it|itself)$/i
const PRONOUN = /^(?:he|she|him|her|himself|herself|who|which|that|whom)$/i
const ARTICLE = /^(?:the|this|that|his|her|its|their|these|those) /i

/** The signs of each attribution. */
export function signsIn(report: Report): (thread: Thread, said: Said) => Signs {
  const people = new Map<MarkId, Person>(marksOf(report, 'person').map(p => [p.id, p]))
  return (thread, { tags, speaker, manner }) => {
    const { source, cue } = origin(thread)
    const person = speaker.speaker === null ? undefined : people.get(speaker.speaker)
    const name = person?.name ?? ''
    const from = source[0] ? words(report, source[0]) : ''
    const meant = [SELF, MANY, PRONOUN].some(p => p.test(from))
    const own = name !== '' && !meant && from.toLowerCase().includes(name.toLowerCase())
    return {
      always: 1,
      tags,
      way: from ? logit(speaker.sure) : 0,
      nobody: Number(!person && (from !== '' || cue === null)),
      untold: Number(from === '' && (person !== undefined || cue !== null)),
      own: Number(own),
      article: Number(own && person?.person !== 'person' && /^\p{Ll}/u.test(name) && ARTICLE.test(from)),
      short: Number(/^\S+$/.test(name)),
      close: Number(speaker.close),
      self: Number(SELF.test(from)),
      many: Number(MANY.test(from)),
      roles: Math.min(2, person?.roles.length ?? 0),
      shown: Number(manner === 'showed'),
    }
  }
}

/** What is known of an attribution before its confidence. */
interface Said {
  /** logits of the tagger */
  readonly tags: number
  readonly speaker: Speaker
  readonly manner: Manner
}

/** The logits that content, source and speaker are right. */
export const weigh = (signs: Signs): number =>
  (Object.keys(WEIGHTS) as Sign[]).reduce((sum, sign) => sum + WEIGHTS[sign] * signs[sign], 0)
