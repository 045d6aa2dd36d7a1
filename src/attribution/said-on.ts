import { contains, type Manner, type MarkId, marksOf, overlaps, type Report, type Time, words } from '../report/index.ts'
import type { Clause } from './clause.ts'
import { mannerOf } from './manner.ts'
import { origin, type Thread } from './thread.ts'

/** Right before a time, words that make it the time of something else: “of Friday”, “since May”. */
const ELSEWHERE =
  /\b(?:of|since|until|till|before|after|by|from|for|between|than|to|ahead of|following|into|and)\s+(?:the\s+|late\s+|early\s+)*$/i
/** Between a cue and a time, words that open another clause. */
const OTHER =
  /\b(?:after|since|until|before|who|which|that|when|where|as|following|than|because|while|whether|if|not|about|amid|despite)\b|;|(?<!^\s*)\bto\b/i
/** What a time may belong to behind it: “Friday's statement”; “Friday's attack” is another matter. */
const WHOSE =
  /^[’']s?\s+(?:\w+\s+)?(?:statement|interview|speech|address|letter|report|briefing|news conference|press conference|tweet|post|testimony|remarks|article)/
/** At the head of a clause, what may stand before a time that dates all of it. */
const HEAD =
  /^[\s,“"]*(?:(?:and|but|also|then|later|earlier|meanwhile|however|so|yet|when|after|—|–|-)[\s,]+)*(?:(?:on|in|at|by|as early as|as late as|late|early|earlier)\s+)*$/i
/** Before the subject, what tells of the occasion: a time in it dates what is said on it. */
const SPEAKING =
  /^[\s,]*(?:(?:and|but|later|when)\s+)*(?:speaking|talking|writing|testifying|addressing|appearing|asked|reached|contacted|questioned|pressed|responding|replying|reacting|commenting)\b/i
const MEETING = /^[\s,]*(?:(?:and|but|later)\s+)?(?:in|at|during|on)\b/i
const OCCASION =
  /\b(?:interview|statement|speech|conference|briefing|rally|meeting|hearing|address|letter|report|debate|tweet|post|visit|summit|event|appearance|remarks|testimony|call|ruling|article|email|message|session|trial)\b/i
/** A time at the head of a sentence dates what is said no further behind it. */
const REACH = 80
/** Between a subject and its verb: “the mayor on Friday said”. */
const BETWEEN =
  /^[\s,]*(?:(?:also|later|again|who|released|published|issued|aired|broadcast|posted)\s+)*(?:(?:on|in|late|early|earlier)\s+)*$/i
/** A cue that tells what was said at one time: no “says”, “wants”, “ruling”. */
const SPOKEN = /(?:ed|ing|sa(?:id|ys)|told|wrote|spoke|held|gave|made|went|put|drew)\b/i
/** A time before such a cue is that of what is told, not of the telling: “On Monday the dam, according to engineers, held” */
const CITES = /^(?:according to|citing|quoting)\b/i
const PERFECT = /\b(?:has|have|had|having)\b|[’'](?:s|ve|d)\b/
const DAY = /^\d{4}-\d{2}-\d{2}/

/** At the end of a source, a time that dates it: “a statement Monday”, “figures released in June”, “regulators this month”. */
const ISSUED =
  /(?:statement|interview|speech|letter|report|briefing|conference|tweet|post|note|filing|released|published|issued|posted|leaked)\s+(?:on\s+|in\s+|late\s+|early\s+)*$/i
/** Where a content that should have begun behind a time goes on: “said Monday it is ready”. */
const BEGINS = /^\s+(?:that|it|he|she|they|we|its|his|her|their|the|a|an|there|no|some|more|[A-Z])/
/** Cues whose object is what was made known: a time behind it, with no verb before, is the cue's. “announced his retirement on Tuesday” */
const MAKES_KNOWN =
  /\b(?:announced|unveiled|revealed|issued|proposed|released|published|posted|filed|reported on|tweeted about|responded to)$/i
const OF_ITSELF =
  /\b(?:that|to|which|who|is|are|was|were|be|been|has|have|had|will|would|can|could|shall|should|may|might|must|do|does|did)\b|[“”"]/i

/** A time that the tagger took into the content, though it says when the content was made known. */
function takenIn(text: string, cue: Clause['cue'], content: Clause['content'], time: Time): boolean {
  const holds = content.find(c => contains(c, time))
  if (!holds || holds.start < cue.end) return false
  if (time.start === holds.start)
    return /^\s*$/.test(text.slice(cue.end, time.start)) && BEGINS.test(text.slice(time.end, time.end + 12))
  return MAKES_KNOWN.test(text.slice(cue.start, cue.end)) && !OF_ITSELF.test(text.slice(holds.start, time.start))
}

/** A time of the clause itself, not of what is said in it. */
function ownTime(text: string, { before, after, cue, source, content }: Clause, times: readonly Time[]): Time | null {
  const fits = (t: Time): boolean => {
    if (takenIn(text, cue, content, t)) return true
    if (content.some(c => overlaps(c, t))) return false
    if (source && overlaps(source, t))
      return t.end === source.end
        ? ISSUED.test(text.slice(source.start, t.start))
        : t.start === source.start && WHOSE.test(text.slice(t.end, t.end + 60))
    const next = text.slice(t.end, t.end + 60)
    if (/^[’']/.test(next) && !WHOSE.test(next)) return false
    if (contains(cue, t)) return true
    if (contains(after, t)) {
      const between = text.slice(after.start, t.start)
      return between.length < 160 && !ELSEWHERE.test(between) && !OTHER.test(between)
    }
    if (!contains(before, t) || CITES.test(text.slice(cue.start, cue.end))) return false
    const lead = text.slice(before.start, t.start)
    const subject = source && source.end <= cue.start ? source : null
    const begun = subject ?? cue
    const between = text.slice(t.end, Math.max(t.end, begun.start))
    if (HEAD.test(lead)) return between.length <= REACH && !/,? (?:and|but) /.test(between)
    if (subject && subject.end <= t.start) return BETWEEN.test(text.slice(subject.end, t.start))
    const occasion = SPEAKING.test(lead) || (MEETING.test(lead) && OCCASION.test(lead + text.slice(t.start, t.end + 30)))
    return occasion && !ELSEWHERE.test(lead) && !/\b(?:who|which|that)\b/.test(lead)
  }
  return times.find(fits) ?? null
}

const ALOUD: ReadonlySet<Manner> = new Set<Manner>(
  'said wrote asked ordered advised promised threatened warned accused praised denied'.split(' ') as Manner[],
)
/** Said aloud at one time: such a cue may belong to a speech or an interview. */
const aloud = (cue: string): boolean => SPOKEN.test(cue) && ALOUD.has(mannerOf(cue))
/** “who has vowed”: at some time, which is not that of the sentence. */
const RELATIVE = /\b(?:who|which|that)\s*$/

/** A statement whose date is looked for. */
export interface Undated {
  readonly thread: Thread
  readonly speaker: MarkId | null
  /** where its cue stands; null without one */
  readonly clause: Clause | null
}

/** How many paragraphs a report may tell a statement before it tells the day: it leads with the words. */
const LEAD = 3

/** A day or time that lies behind the report: nobody is told to have said anything after it was published. */
const isPast = ({ value }: Time, published: string | null): boolean =>
  /^\d{4}/.test(value) &&
  (published === null || !DAY.test(value) || !DAY.test(published) || value.slice(0, 10) <= published.slice(0, 10))

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

  const bySpeaker = new Map<MarkId, Time>()
  let last: { readonly clause: Clause; readonly time: Time; readonly speaker: MarkId | null } | null = null
  for (const { thread, speaker, clause } of inOrder) {
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
      (last.speaker === speaker || GOES_ON.test(cue) || contains(last.clause.before, last.time))
        ? last.time.id
        : undefined
    const goesBack = speaker !== null && !thread.within && (!clause || (aloud(cue) && !PERFECT.test(cue)))
    const earlier = goesBack ? bySpeaker.get(speaker)?.id : undefined
    const id = begun ?? goesOn ?? earlier
    if (id) out.set(thread, id)
  }
  for (const [thread, id] of backwards(report, inOrder, own, out)) out.set(thread, id)
  return out
}

/** What the same speaker is told to have said in the paragraphs before a statement with a day. */
function backwards(
  report: Report,
  inOrder: readonly Undated[],
  own: ReadonlyMap<Thread, Time>,
  dated: ReadonlyMap<Thread, MarkId>,
): ReadonlyMap<Thread, MarkId> {
  const paragraphs = marksOf(report, 'paragraph')
  const out = new Map<Thread, MarkId>()
  const leads = ({ clause }: Undated): boolean => {
    const cue = clause ? words(report, clause.cue) : ''
    return clause !== null && aloud(cue) && !(PERFECT.test(cue) && RELATIVE.test(words(report, clause.before)))
  }
  const coming = new Map<MarkId, { readonly time: Time; readonly paragraph: number }>()
  let paragraph = paragraphs.length - 1
  for (const statement of [...inOrder].reverse()) {
    const { thread, speaker } = statement
    while (paragraph > 0 && paragraphs[paragraph]!.start > placeOf(thread)) paragraph--
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
    const found = ownTime(report.text, clause, times.slice(from, to))
    if (found) out.set(thread, found)
  }
  return out
}

/** Where a thread is told: at its cue. */
const placeOf = (t: Thread): number => t.cue?.start ?? t.content[0]!.start
