import { contains, firstIndex, type Manner, type MarkId, marksOf, type Report, type Time, words } from '../report/index.ts'
import type { Clause } from './clause.ts'
import { mannerOf } from './manner.ts'
import { type Occasion, occasions } from './occasion.ts'
import { ownTime } from './own-time.ts'
import { origin, type Thread } from './thread.ts'

/** A cue that tells what was said at one time: no “says”, “wants”, “ruling”. */
const SPOKEN = /(?:ed|ing|sa(?:id|ys)|told|wrote|spoke|held|gave|made|went|put|drew)\b/i
const PERFECT = /\b(?:has|have|had|having)\b|[’'](?:s|ve|d)\b/
/** The year, month and day of a value, as far as it has them. */
const CALENDAR = /^\d{4}(?:-\d\d(?:-\d\d)?)?/
const DAY = /^\d{4}-\d{2}-\d{2}/

const ALOUD: ReadonlySet<Manner> = new Set<Manner>(
  'said wrote asked ordered advised promised threatened warned accused praised denied'.split(' ') as Manner[],
)
/** Said aloud at one time: such a cue may belong to a speech or an interview. */
const aloud = (cue: string): boolean => SPOKEN.test(cue) && ALOUD.has(mannerOf(cue))
/** “who has vowed”: at some time, which is not that of the sentence. */
const RELATIVE = /\b(?:who|which|that)\s*$/

/** “what it called”: a name for something, and no word on when it was given. */
const NAMES = /\bwhat (?:\p{L}+ ){1,3}$/u

/** A statement whose date is looked for. */
export interface Undated {
  readonly thread: Thread
  readonly speaker: MarkId | null
  /** where its cue stands; null without one */
  readonly clause: Clause | null
}

/** How many paragraphs a report may tell a statement before it tells the day: it leads with the words. */
const LEAD = 3

/** A time that does not lie ahead of the report, as far as both are told: nobody is told to have said anything after it was published. */
function isPast({ value }: Time, published: string | null): boolean {
  const told = CALENDAR.exec(value)?.[0]
  const day = CALENDAR.exec(published ?? '')?.[0]
  return told !== undefined && (!day || told.slice(0, day.length) <= day.slice(0, told.length))
}

/** Days before its report on which an occasion is the one that a report tells of; what was said earlier is background, and stands alone. */
const NEWS = 7

/** A day on which a speaker's other words in the report may have been said too. */
const isNews = ({ value }: Time, published: string | null): boolean =>
  DAY.test(value) &&
  (published === null ||
    !DAY.test(published) ||
    Date.parse(published.slice(0, 10)) - Date.parse(value.slice(0, 10)) <= NEWS * 86_400_000)

/** Words of a cue that goes on from the one before: “adding that”. */
const GOES_ON = /ing\b[\s,:]*(?:that)?$/

/**
 * The time at which each thread was said: of its own clause, else of its sentence, else of the speech or interview that it belongs to: what
 * a speaker says on a day goes on, until another time is told, and began with what the same speaker is told to have said right before.
 */
export function saidOn(report: Report, statements: readonly Undated[]): ReadonlyMap<Thread, MarkId> {
  const times = marksOf(report, 'time').filter(t => (t.type === 'DATE' || t.type === 'TIME') && isPast(t, report.published))
  const out = new Map<Thread, MarkId>()
  if (times.length === 0) return out
  const inOrder = [...statements].sort((a, b) => placeOf(a.thread) - placeOf(b.thread))
  const own = ownTimes(report, inOrder, times)
  const told = occasions(
    report,
    times.filter(t => isNews(t, report.published)),
  )

  const bySpeaker = new Map<MarkId, Time>()
  let next = 0
  let last: { readonly clause: Clause; readonly time: Time; readonly speaker: MarkId | null } | null = null
  for (const { thread, speaker, clause } of inOrder) {
    for (; told[next] && told[next]!.at <= placeOf(thread); next++) bySpeaker.set(told[next]!.speaker, told[next]!.time)
    const mine = own.get(thread)
    if (mine) {
      out.set(thread, mine.id)
      if (clause) last = { clause, time: mine, speaker }
      if (speaker !== null && isNews(mine, report.published)) bySpeaker.set(speaker, mine)
      else if (speaker !== null) bySpeaker.delete(speaker)
      continue
    }
    const cue = clause ? words(report, clause.cue) : ''
    const begun = thread.continues ? out.get(origin(thread)) : undefined
    const goesOn =
      clause &&
      !thread.within &&
      last?.clause.sentence.start === clause.sentence.start &&
      !NAMES.test(words(report, clause.before)) &&
      (last.speaker === speaker || GOES_ON.test(cue) || contains(last.clause.before, last.time))
        ? last.time.id
        : undefined
    const goesBack = speaker !== null && !thread.within && (!clause || (aloud(cue) && !PERFECT.test(cue)))
    const earlier = goesBack ? bySpeaker.get(speaker)?.id : undefined
    const id = begun ?? goesOn ?? earlier
    if (id) out.set(thread, id)
  }
  for (const [thread, id] of backwards(report, inOrder, own, out, told)) out.set(thread, id)
  return out
}

/** What the same speaker is told to have said in the paragraphs before a statement with a day. */
function backwards(
  report: Report,
  inOrder: readonly Undated[],
  own: ReadonlyMap<Thread, Time>,
  dated: ReadonlyMap<Thread, MarkId>,
  told: readonly Occasion[],
): ReadonlyMap<Thread, MarkId> {
  const paragraphs = marksOf(report, 'paragraph')
  const out = new Map<Thread, MarkId>()
  const leads = ({ clause }: Undated): boolean => {
    const cue = clause ? words(report, clause.cue) : ''
    return clause !== null && aloud(cue) && !(PERFECT.test(cue) && RELATIVE.test(words(report, clause.before)))
  }
  const coming = new Map<MarkId, { readonly time: Time; readonly paragraph: number }>()
  const paragraphOf = (at: number): number => firstIndex(paragraphs.length, i => paragraphs[i]!.start > at) - 1
  let last = told.length - 1
  for (const statement of [...inOrder].reverse()) {
    const { thread, speaker } = statement
    const paragraph = paragraphOf(placeOf(thread))
    for (; last >= 0 && told[last]!.at > placeOf(thread); last--)
      coming.set(told[last]!.speaker, { time: told[last]!.time, paragraph: paragraphOf(told[last]!.at) })
    if (speaker === null || thread.within) continue
    const mine = own.get(thread)
    const next = coming.get(speaker)
    if (mine && isNews(mine, report.published)) coming.set(speaker, { time: mine, paragraph })
    else if (mine || dated.has(thread)) coming.delete(speaker)
    else if (next && next.paragraph - paragraph <= LEAD && leads(statement)) out.set(thread, next.time.id)
  }
  return out
}

/** The time in each thread's own clause. */
function ownTimes(report: Report, statements: readonly Undated[], times: readonly Time[]): ReadonlyMap<Thread, Time> {
  const out = new Map<Thread, Time>()
  let from = 0
  for (const { thread, clause } of statements) {
    if (!clause) continue
    while (from < times.length && times[from]!.end <= clause.sentence.start) from++
    let to = from
    while (to < times.length && times[to]!.start < clause.sentence.end) to++
    const outer = thread.within?.content.find(c => contains(c, clause.cue))
    const near = times.slice(from, to).filter(t => !outer || contains(outer, t))
    const found = ownTime(report.text, { ...clause, content: thread.content }, near)
    if (found) out.set(thread, found)
  }
  return out
}

/** Where a thread is told: at its cue. */
const placeOf = (t: Thread): number => t.cue?.start ?? t.content[0]!.start
