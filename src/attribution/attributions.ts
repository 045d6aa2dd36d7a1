import {
  type Attribution,
  type Calibration,
  contains,
  type Doubt,
  idMaker,
  type MarkId,
  marksOf,
  type Person,
  type Source,
  type Step,
} from '../report/index.ts'
import { confidenceOf } from './confidence.ts'
import { origin, type Thread, threads } from './thread.ts'
import { typeOf } from './type.ts'

const BY = 'attribution@1'

const spanOf = (t: Thread): { start: number; end: number } => {
  const parts = [...t.source, ...(t.cue ? [t.cue] : []), ...t.content]
  return { start: Math.min(...parts.map(p => p.start)), end: Math.max(...parts.map(p => p.end)) }
}

/**
 * Attributions from the tagger's marks, quotations and people, with a doubt where a statement has no speaker.
 *
 * @param calibration of the model whose marks are read
 */
export function attributions(calibration: Calibration): Step {
  return report => {
    const id = idMaker(report)
    const quotations = marksOf(report, 'quotation')
    const insertions = marksOf(report, 'insertion')
    const people = marksOf(report, 'person')
    const all = threads(report)
    const ids = new Map<Thread, MarkId>(all.map(t => [t, id('attribution', spanOf(t))]))
    const found = all.map((t): Attribution => {
      const begun = origin(t)
      return {
        kind: 'attribution',
        id: ids.get(t)!,
        ...spanOf(t),
        source: t.source.map(s => s.id),
        cue: t.cue ? [t.cue.id] : [],
        content: t.content.map(c => c.id),
        speaker: speakerOf(people, begun.source),
        type: typeOf(report, t.content, quotations),
        insertions: insertions.filter(i => t.content.some(c => contains(c, i))).map(i => i.id),
        continues: t.continues ? ids.get(t.continues)! : null,
        by: BY,
        confidence: confidenceOf({ ...begun, content: t.content }, calibration),
      }
    })
    return [...found, ...found.filter(a => a.speaker === null).map(a => noSpeaker(a, id('doubt', a)))]
  }
}

const speakerOf = (people: readonly Person[], source: readonly Source[]): MarkId | null =>
  people.find(p => source.some(s => p.mentions.includes(s.id)))?.id ?? null

const noSpeaker = (a: Attribution, id: MarkId): Doubt => ({
  kind: 'doubt',
  id,
  start: a.start,
  end: a.end,
  code: 'NO_SPEAKER',
  message: a.cue.length ? 'The words say that something was said, but not by whom.' : 'Nothing here says who speaks.',
  about: a.id,
  by: BY,
  confidence: null,
})
