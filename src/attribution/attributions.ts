import {
  type Attribution,
  type AttributionType,
  type Calibration,
  contains,
  type Doubt,
  idMaker,
  type MarkId,
  marksOf,
  type Person,
  type Reference,
  type Report,
  type Source,
  type Step,
  words,
} from '../report/index.ts'
import { type Clause, clauses } from './clause.ts'
import { confidenceOf, withSpeaker } from './confidence.ts'
import { mannerOf } from './manner.ts'
import { negated } from './negation.ts'
import { saidOn } from './said-on.ts'
import { isSlight, standing } from './slight.ts'
import { origin, type Thread, threads } from './thread.ts'
import { typeOf } from './type.ts'

const BY = 'attribution@1'

const spanOf = (t: Thread): { start: number; end: number } => {
  const parts = [...t.source, ...(t.cue ? [t.cue] : []), ...t.content]
  return { start: Math.min(...parts.map(p => p.start)), end: Math.max(...parts.map(p => p.end)) }
}

/**
 * Attributions from the tagger's marks, quotations, people, times, addressees and channels, with a doubt where a statement has no speaker.
 *
 * @param calibration of the model whose marks are read
 */
export function attributions(calibration: Calibration): Step {
  return report => {
    const id = idMaker(report)
    const quotations = marksOf(report, 'quotation')
    const insertions = marksOf(report, 'insertion')
    const typed = (t: Thread): AttributionType => typeOf(report, t.content, quotations)
    const sureOf = (t: Thread): number => confidenceOf({ ...origin(t), content: t.content }, calibration)
    const all = standing(threads(report), t => isSlight(report, t, typed(t) !== 'indirect', sureOf(t)))
    const ids = new Map<Thread, MarkId>(all.map(t => [t, id('attribution', spanOf(t))]))
    const to = new Map(marksOf(report, 'addressee').map(m => [m.cue, m.id]))
    const via = new Map(marksOf(report, 'channel').map(m => [m.cue, m.id]))
    const unnamed = unnamedIn(all, id)
    const meant = meantIn(report)
    const clauseOf = new Map(clauses(report).map(c => [c.cue.id, c]))
    const how = howIn(report, clauseOf)
    const dates = saidOn(
      report,
      all.map(thread => ({
        thread,
        speaker: meant(origin(thread).source).speaker,
        clause: (thread.cue && clauseOf.get(thread.cue.id)) ?? null,
      })),
    )
    const found = all.map((t): Attribution => {
      const begun = origin(t)
      const { speaker, because, sure } = meant(begun.source)
      return {
        kind: 'attribution',
        id: ids.get(t)!,
        ...spanOf(t),
        source: t.source.map(s => s.id),
        cue: t.cue ? [t.cue.id] : [],
        content: t.content.map(c => c.id),
        speaker: speaker ?? (isSaidByNobody(begun) ? unnamed!.id : null),
        because,
        type: typed(t),
        ...how(begun),
        to: (t.cue && to.get(t.cue.id)) ?? null,
        via: (t.cue && via.get(t.cue.id)) ?? null,
        saidOn: dates.get(t) ?? null,
        in: t.within && ids.get(t.within)!,
        insertions: insertions.filter(i => t.content.some(c => contains(c, i))).map(i => i.id),
        continues: t.continues && ids.get(t.continues)!,
        by: BY,
        confidence: withSpeaker(sureOf(t), sure),
      }
    })
    const open = found.filter(a => a.speaker === null || a.speaker === unnamed?.id)
    return [...(unnamed ? [unnamed] : []), ...found, ...open.map(a => noSpeaker(a, id('doubt', a)))]
  }
}

/** A cue without a source: “was believed”, “reportedly”. */
const isSaidByNobody = (t: Thread): boolean => t.cue !== null && t.source.length === 0

/** One entry of people for all whose words a report passes on without a word of who they are; it lies on the first of their cues (docs/decisions/011-unnamed.md). */
function unnamedIn(all: readonly Thread[], id: ReturnType<typeof idMaker>): Person | null {
  const first = all.find(isSaidByNobody)?.cue
  if (!first) return null
  const span = { start: first.start, end: first.end }
  return {
    kind: 'person',
    id: id('person', span),
    ...span,
    person: 'unnamed',
    name: 'unnamed',
    roles: [],
    mentions: [],
    by: BY,
    confidence: null,
  }
}

/** Whom the first of some sources that is resolved means; without references, the person whom one of them mentions. */
function meantIn(report: Report): (source: readonly Source[]) => {
  readonly speaker: MarkId | null
  readonly because: readonly MarkId[]
  readonly sure: number
} {
  const people = marksOf(report, 'person')
  const references = new Map<MarkId, Reference>(marksOf(report, 'reference').map(r => [r.source, r]))
  return source => {
    const first = source.map(s => references.get(s.id)).find(r => r !== undefined)
    return first
      ? { speaker: first.person, because: first.because, sure: first.confidence ?? 1 }
      : { speaker: speakerOf(people, source), because: source.map(s => s.id), sure: 1 }
  }
}

/** How a thread's cue says it, and whether it says that it was said. */
function howIn(
  report: Report,
  clauseOf: ReadonlyMap<MarkId, Clause>,
): (thread: Thread) => Pick<Attribution, 'manner' | 'negated'> {
  return ({ cue, source, content }) => {
    if (!cue) return { manner: 'said', negated: false }
    const manner = mannerOf(words(report, cue))
    const { sentence } = clauseOf.get(cue.id)!
    return { manner, negated: manner === 'denied' || negated(report, { sentence, cue, sources: source, content }) }
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
