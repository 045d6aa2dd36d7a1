import { contains, lastAt, type MarkId, marksOf, type Report, type Time } from '../report/index.ts'
import type { Clause } from './clause.ts'
import { isNews, isPast } from './day.ts'
import { type Occasion, occasions } from './occasion.ts'
import { isHead, ownTime } from './own-time.ts'
import { tellingOf } from './telling.ts'
import { origin, type Thread } from './thread.ts'

/** A statement whose date is looked for. */
export interface Undated {
  readonly thread: Thread
  readonly speaker: MarkId | null
  /** where its cue stands; null without one */
  readonly clause: Clause | null
}

/** How many paragraphs a report may tell a statement before it tells the day: it leads with the words. */
const LEAD = 3
/** Characters around a cue whose times may be its own: a sentence may be as long as the text. */
const FAR = 2000

/**
 * The time at which each thread was said: of its own clause, else of its sentence, else of the speech or interview that it belongs to: what
 * a speaker says on a day goes on, until another time is told, and began with what the same speaker is told to have said right before.
 */
export function saidOn(report: Report, statements: readonly Undated[]): ReadonlyMap<Thread, MarkId> {
  const times = marksOf(report, 'time').filter(t => (t.type === 'DATE' || t.type === 'TIME') && isPast(t, report.published))
  const out = new Map<Thread, MarkId>()
  if (times.length === 0) return out
  const inOrder = [...statements].sort((a, b) => placeOf(a.thread) - placeOf(b.thread))
  const { own, headed } = ownTimes(report, inOrder, times)
  const told = occasions(report, times)
  const paragraphOf = paragraphsIn(report)

  const bySpeaker = new Map<MarkId, Time>()
  let before: { readonly time: MarkId | undefined; readonly paragraph: number } | null = null
  let next = 0
  let last: { readonly clause: Clause; readonly time: Time; readonly speaker: MarkId | null } | null = null
  for (const { thread, speaker, clause } of inOrder) {
    const paragraph = paragraphOf(placeOf(thread))
    for (let o = told[next]; o && o.at <= placeOf(thread); o = told[++next]) {
      const who = o.speaker ?? (paragraph - paragraphOf(o.at) <= 1 ? speaker : null)
      if (who !== null) bySpeaker.set(who, o.time)
      before = { time: o.time.id, paragraph: paragraphOf(o.at) }
    }
    const mine = own.get(thread)
    const telling = clause && tellingOf(report, clause)
    if (mine) {
      out.set(thread, mine.id)
      if (thread.within || telling?.aside) continue
      if (clause) last = { clause, time: mine, speaker }
      if (speaker !== null) bySpeaker.set(speaker, mine)
      before = { time: mine.id, paragraph }
      continue
    }
    const begun = thread.continues ? out.get(origin(thread)) : undefined
    const goesOn =
      clause &&
      telling &&
      !thread.within &&
      !telling.aside &&
      last?.clause.sentence.start === clause.sentence.start &&
      (last.speaker === speaker || telling.goesOn || contains(last.clause.before, last.time))
        ? last.time.id
        : undefined
    const goesBack = speaker !== null && !thread.within && (!telling || (telling.aloud && !telling.perfect && !telling.aside))
    const earlier = goesBack && !headed.has(thread) ? bySpeaker.get(speaker) : undefined
    const near = earlier && before?.time === earlier.id && paragraph - before.paragraph <= (telling?.named ? 0 : 1)
    const id = begun ?? goesOn ?? (earlier && (near || isNews(earlier, report.published)) ? earlier.id : undefined)
    if (id) out.set(thread, id)
    if (!thread.within) before = { time: id, paragraph }
  }
  for (const [thread, id] of backwards(
    report,
    inOrder,
    own,
    out,
    told.filter(o => o.speaker !== null && isNews(o.time, report.published)),
  ))
    out.set(thread, id)
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
  const paragraphOf = paragraphsIn(report)
  const out = new Map<Thread, MarkId>()
  const leads = ({ clause }: Undated): boolean => {
    const telling = clause && tellingOf(report, clause)
    return !!telling?.aloud && !telling.relative && !telling.aside
  }
  const coming = new Map<MarkId, { readonly time: Time; readonly paragraph: number }>()
  let last = told.length - 1
  for (const statement of [...inOrder].reverse()) {
    const { thread, speaker } = statement
    const paragraph = paragraphOf(placeOf(thread))
    for (; last >= 0 && told[last]!.at > placeOf(thread); last--)
      coming.set(told[last]!.speaker!, { time: told[last]!.time, paragraph: paragraphOf(told[last]!.at) })
    if (speaker === null || thread.within) continue
    const mine = own.get(thread)
    const next = coming.get(speaker)
    if (mine && isNews(mine, report.published)) coming.set(speaker, { time: mine, paragraph })
    else if (mine || dated.has(thread)) coming.delete(speaker)
    else if (next && next.paragraph - paragraph <= LEAD && leads(statement)) out.set(thread, next.time.id)
  }
  return out
}

/** Tells the number of the paragraph that a character stands in. */
function paragraphsIn(report: Report): (at: number) => number {
  const paragraphs = marksOf(report, 'paragraph')
  return at => lastAt(paragraphs, at)
}

/** The time in each thread's own clause, and the threads whose sentence begins with one, be it theirs or not. */
function ownTimes(
  report: Report,
  statements: readonly Undated[],
  times: readonly Time[],
): { readonly own: ReadonlyMap<Thread, Time>; readonly headed: ReadonlySet<Thread> } {
  const own = new Map<Thread, Time>()
  const headed = new Set<Thread>()
  let from = 0
  for (const { thread, clause } of statements) {
    if (!clause) continue
    const { cue, sentence } = clause
    while (from < times.length && times[from]!.end <= Math.max(sentence.start, cue.start - FAR)) from++
    let to = from
    while (to < times.length && times[to]!.start < Math.min(sentence.end, cue.end + FAR)) to++
    const outer = thread.within?.content.find(c => contains(c, cue))
    const near = times.slice(from, to).filter(t => !outer || contains(outer, t))
    const found = ownTime(report.text, { ...clause, content: thread.content }, near)
    if (found) own.set(thread, found)
    if (near[0] && isHead(report.text, clause, near[0])) headed.add(thread)
  }
  return { own, headed }
}

/** Where a thread is told: at its cue. */
const placeOf = (t: Thread): number => t.cue?.start ?? t.content[0]!.start
