import { contains, overlaps, type Span, type Time } from '../report/index.ts'
import type { Clause } from './clause.ts'

/** Right before a time, words that make it the time of something else: “of Friday”, “since May”. */
const ELSEWHERE =
  /\b(?:of|since|until|till|before|after|by|from|for|between|than|to|ahead of|following|into|and)\s+(?:the\s+|late\s+|early\s+)*$/i
/** Between a cue and a time, words that open another clause. */
const OTHER =
  /\b(?:after|since|until|before|who|which|that|when|where|as|following|than|because|while|whether|if|not|about|amid|despite|but)\b|;|(?<!^\s*)\bto\b/i
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
/** Characters between a cue and a time, and those behind a time that say whose it is. */
const FAR = 160
const NEAR = 60
/** Behind a time, what was said at another: “On Friday the dam held, but later the ministry said” */
const LATER = /\b(?:and|but) (?:later|then|since|eventually|afterwards)\b/
/** Before a time that ends what was said: “The dam held [on] Friday, the ministry said” */
const ENDS = /^ (?:(?:on|in|late|early|earlier) )*$/
/** Between a subject and its verb: “the mayor on Friday said”. */
const BETWEEN =
  /^[\s,]*(?:(?:also|later|again|who|released|published|issued|aired|broadcast|posted)\s+)*(?:(?:on|in|late|early|earlier)\s+)*$/i
/** A time before such a cue is that of what is told, not of the telling: “On Monday the dam, according to engineers, held” */
const CITES = /^(?:according to|citing|quoting)\b/i

/** What comes with such a cue is the time of what is thought of: “recalled last summer” */
const RECALLS = /\b(?:recall|remember|look(?:ed|s|ing)? back)/
/** What somebody thinks is thought at no time that is told: “thinks it is why he is alive today” */
const THINKS = /^(?:thinks?|believes?|knows?|wants?|hopes?|fears?|feels?|expects?|doubts?|wonders?)$/
/** Between a time and such a cue: “on Tuesday, 5 March, writing” */
const JUST_BEFORE = /^(?:(?:, [^,]{1,20})?,)? $/
/** A cue that goes with what somebody did, and was said as it was done: “posted a picture on Tuesday, writing that” */
const GOES_WITH =
  /^(?:saying|writing|telling|adding|explaining|announcing|warning|calling|declaring|arguing|vowing|promising|urging|accusing|insisting|noting|stating|claiming|asking|demanding)\b/

/** At the end of a source, a time that dates it: “a statement Monday”, “figures released in June”, “regulators this month”. */
const ISSUED =
  /(?:statement|interview|speech|letter|report|briefing|conference|tweet|post|note|filing|released|published|issued|posted|leaked)\s+(?:on\s+|in\s+|late\s+|early\s+)*$/i
/** Where a content that should have begun behind a time goes on: “said Monday it is ready”. */
const BEGINS = /^\s+(?:that|it|he|she|they|we|its|his|her|their|the|a|an|there|no|some|more|[A-Z])/
/** Right before a time, the occasion that it dates, whatever stands before: “said, turning to the budget, in an interview on Friday” */
const ON_OCCASION =
  /\b(?:in|at|during) (?:(?:[\p{L}’'-]+ ){0,3}(?:comments|remarks|testimony)|(?:an?|the|his|her|their|its) (?:[\p{L}’'-]+ ){0,3}(?:interview|statement|speech|conference|briefing|rally|hearing|address|letter|tweet|post|debate|broadcast)s?) (?:(?:published|released|issued|aired|broadcast|posted) )?(?:(?:on|in|late|early|earlier) )*$/u
/** Between what was said and a time of the saying: “announced his retirement [in a letter to the fans on] Friday”. */
const BEHIND =
  /^,? (?:(?:in|at|during|via|through|to|with) (?:(?!(?:as|and|but|that|who|which|when|where|after|before|since|because|while)\b)[\p{L}\p{N}’'-]+ ){1,12})?(?:(?:on|in|late|early|earlier|back) )*$/u
/** Behind a cue, what the speaker did in saying so: “said, turning to the budget, in an interview on Friday” */
const IN_PASSING = /^, \p{Ll}+ing\b[^,;“”"]{1,80}, (?:in|at|during) [^,;“”"]{1,80}$/u
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

/** Whether a time stands in the source and dates it: “a statement Monday”, “Friday's letter”. */
const ofSource = (text: string, source: Span, { start, end }: Time): boolean =>
  end === source.end
    ? ISSUED.test(text.slice(source.start, start))
    : start === source.start && WHOSE.test(text.slice(end, end + NEAR))

/** Whether a time behind the cue is that of the saying, by the words between. */
const ofSaying = (between: string): boolean =>
  between.length < FAR && (ON_OCCASION.test(between) || !(ELSEWHERE.test(between) || OTHER.test(between)))

/** Whether a time before the cue is that of the saying. */
function ofOccasion(text: string, { before, cue, source, content }: Clause, { start, end }: Time): boolean {
  const said = text.slice(cue.start, cue.end)
  if (CITES.test(said)) return false
  const lead = text.slice(before.start, start)
  const subject = source && source.end <= cue.start ? source : null
  if (GOES_WITH.test(said) && JUST_BEFORE.test(text.slice(end, cue.start))) return !ELSEWHERE.test(lead)
  if (HEAD.test(lead)) {
    const ends = content.some(c => c.end === before.start) && ENDS.test(lead) && text.charAt(end) === ','
    const between = text.slice(end, Math.max(end, (subject ?? cue).start))
    return !ends && between.length <= REACH && !/,? (?:and|but) /.test(between) && !LATER.test(text.slice(end, cue.start))
  }
  if (subject && subject.end <= start) {
    const between = text.slice(subject.end, start)
    return BETWEEN.test(between) || (ON_OCCASION.test(between) && !OTHER.test(between))
  }
  const tells = SPEAKING.test(lead) || (MEETING.test(lead) && OCCASION.test(lead + text.slice(start, end + 30)))
  return tells && !ELSEWHERE.test(lead) && !/\b(?:who|which|that)\b/.test(lead)
}

/** Whether a time begins the sentence, right before who did something in it that the cue goes with: “In May, the mayor gave an interview, saying” */
const ofHead = (text: string, { sentence, source }: Clause, { start, end }: Time): boolean =>
  source !== null &&
  HEAD.test(text.slice(sentence.start, start)) &&
  /^,? (?:the )?$/i.test(text.slice(end, Math.max(end, source.start)))

/** Whether a time begins the sentence of a clause. */
export const isHead = (text: string, { sentence }: Clause, { start }: Time): boolean =>
  HEAD.test(text.slice(sentence.start, Math.max(sentence.start, start)))

/** A time of the clause itself, not of what is said in it. */
export function ownTime(text: string, clause: Clause, times: readonly Time[]): Time | null {
  const { before, after, cue, source, content, end } = clause
  const said = text.slice(cue.start, cue.end)
  if (RECALLS.test(said) || THINKS.test(said)) return null
  const last = content.at(-1)
  const fits = (t: Time): boolean => {
    if (takenIn(text, cue, content, t)) return true
    if (content.some(c => overlaps(c, t))) return false
    if (source && overlaps(source, t)) return ofSource(text, source, t)
    const next = text.slice(t.end, t.end + NEAR)
    if (/^[’']/.test(next) && !WHOSE.test(next)) return false
    if (overlaps(cue, t)) return true
    if (contains(after, t)) return ofSaying(text.slice(after.start, t.start))
    if (GOES_WITH.test(said) && ofHead(text, clause, t)) return true
    if (IN_PASSING.test(text.slice(cue.end, t.start)) && ON_OCCASION.test(text.slice(cue.end, t.start))) return true
    if (last && last.start >= cue.end && last.end <= t.start && t.end <= end) return BEHIND.test(text.slice(last.end, t.start))
    return contains(before, t) && ofOccasion(text, clause, t)
  }
  return times.find(fits) ?? null
}
