import {
  type Attribution,
  type AttributionType,
  type Calibration,
  contains,
  type Doubt,
  idMaker,
  type MarkId,
  marksOf,
  overlapping,
  type Person,
  type Report,
  type Step,
  words,
} from '../report/index.ts'
import { type Clause, clauses } from './clause.ts'
import { chance, tagged } from './confidence.ts'
import { mannerOf } from './manner.ts'
import { negated } from './negation.ts'
import { saidOn } from './said-on.ts'
import { signsIn, weigh } from './sign.ts'
import { isSlight, standing } from './slight.ts'
import { speakersOf } from './speaker.ts'
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
    const quotationsAt = overlapping(marksOf(report, 'quotation'))
    const insertionsAt = overlapping(marksOf(report, 'insertion'))
    const typed = (t: Thread): AttributionType => typeOf(report, t.content, t.content.flatMap(quotationsAt), t.within && t.cue)
    const tagsOf = (t: Thread): number => tagged({ ...origin(t), content: t.content }, calibration)
    const quoted = (t: Thread): boolean => t.content.some(c => quotationsAt(c).length > 0)
    const all = standing(threads(report), t => isSlight(report, t, quoted(t), chance(tagsOf(t))))
    const ids = new Map<Thread, MarkId>(all.map(t => [t, id('attribution', spanOf(t))]))
    const to = new Map(marksOf(report, 'addressee').map(m => [m.cue, m.id]))
    const via = new Map(marksOf(report, 'channel').map(m => [m.cue, m.id]))
    const meant = speakersOf(report, all)
    const isSaidByNobody = (t: Thread): boolean => isUntied(t) && meant(t).speaker === null
    const unnamed = unnamedIn(all.filter(isSaidByNobody), id)
    const clauseOf = new Map(clauses(report).map(c => [c.cue.id, c]))
    const how = howIn(report, clauseOf)
    const signs = signsIn(report)
    const dates = saidOn(
      report,
      all.map(thread => ({
        thread,
        speaker: meant(thread).speaker,
        clause: (thread.cue && clauseOf.get(thread.cue.id)) ?? null,
      })),
    )
    const found = all.map((t): Attribution => {
      const begun = origin(t)
      const { speaker, because } = meant(t)
      const said = how(begun)
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
        ...said,
        to: (t.cue && to.get(t.cue.id)) ?? null,
        via: (t.cue && via.get(t.cue.id)) ?? null,
        saidOn: dates.get(t) ?? null,
        in: t.within && ids.get(t.within)!,
        insertions: [...new Set(t.content.flatMap(c => insertionsAt(c).flatMap(i => (contains(c, i) ? [i.id] : []))))],
        continues: t.continues && ids.get(t.continues)!,
        by: BY,
        confidence: chance(weigh(signs(t, { tags: tagsOf(t), speaker: meant(t), manner: said.manner }))),
      }
    })
    const nameOf = new Map(marksOf(report, 'person').map(p => [p.id, p.name]))
    const likely = (t: Thread): string | null => (meant(t).likely ? nameOf.get(meant(t).speaker!) : null) ?? null
    const open = all.flatMap((t, i) => (likely(t) || isOpen(found[i]!, unnamed) ? [noSpeaker(found[i]!, likely(t), id)] : []))
    return [...(unnamed ? [unnamed] : []), ...found, ...open]
  }
}

const isOpen = ({ speaker }: Attribution, unnamed: Person | null): boolean => speaker === null || speaker === unnamed?.id

/** A cue without a source: “was believed”, “reportedly”. */
const isUntied = (t: Thread): boolean => t.cue !== null && t.source.length === 0

/** One entry of people for all whose words a report passes on without a word of who they are; it lies on the first of their cues (docs/decisions/011-unnamed.md). */
function unnamedIn(all: readonly Thread[], id: ReturnType<typeof idMaker>): Person | null {
  const first = all[0]?.cue
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

/** @param likely whom the words around it make the likeliest speaker */
const noSpeaker = (a: Attribution, likely: string | null, id: ReturnType<typeof idMaker>): Doubt => ({
  kind: 'doubt',
  id: id('doubt', a),
  start: a.start,
  end: a.end,
  code: 'NO_SPEAKER',
  message: `${a.cue.length ? 'The words say that something was said, but not by whom.' : 'Nothing here says who speaks.'}${likely ? ` By the words around it, it may be ${likely}.` : ''}`,
  about: a.id,
  by: BY,
  confidence: null,
})
