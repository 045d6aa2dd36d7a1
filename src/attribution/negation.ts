import type { Report, Span } from '../report/index.ts'
import {
  AHEAD,
  AS_IF,
  ASKS,
  DUE,
  EMPTY,
  GROUP,
  HOPED,
  IDIOM,
  KEPT,
  LEFT_OUT,
  LIGHT,
  MODAL,
  NAMED,
  NEGATIVE,
  NO_SUBJECT,
  NOBODY,
  NOBODY_WHO,
  NOTHING,
  NOTHING_SAID,
  OPEN,
  PUT,
  REAL,
  REQUESTED,
  SHED,
  SUPPOSES,
  TAKEN_BACK,
  UNREAL,
} from './denial-words.ts'

/** Where a cue stands, with its own sources and content. */
export interface Stand {
  readonly sentence: Span
  readonly cue: Span
  readonly sources: readonly Span[]
  readonly content: readonly Span[]
}

/** Characters before a cue, and behind it, that are looked at. */
const BEFORE = 400
const BEHIND = 80
/** Characters behind a cue without a verb that are read with it. */
const WITHOUT_VERB = 25
/** Words that a verb has before it at most. */
const LONGEST_GROUP = 14

/** As written, but lower case, with straight apostrophes, and idioms and “, however,” blanked: places stay where they are. */
function plain(words: string): string {
  const blank = (m: string): string => ' '.repeat(m.length)
  const lower = words.toLowerCase()
  // “İ” is two characters in lower case
  return (lower.length === words.length ? lower : words)
    .replaceAll('’', "'")
    .replace(/\s/g, ' ')
    .replace(
      /, (?:however|though|of course|in fact|so far|yet|at least|too|meanwhile|to date|for now|in turn|apparently|reportedly|it seems),/g,
      blank,
    )
    .replace(IDIOM, blank)
}

/** Where the words begin that belong to the verb behind them: “has not yet”, “declined to confirm or”. */
function groupStart(before: string): number {
  const tokens = [...before.matchAll(/\S+/g)]
  let i = tokens.length
  const joins = (k: number): boolean => k < tokens.length && /^n?or$/.test(tokens[k]![0]) && /^\p{L}+$/u.test(tokens[k - 1]![0])
  while (i > 0 && tokens.length - i < LONGEST_GROUP && (GROUP.test(tokens[i - 1]![0]) || joins(i))) i--
  return tokens[i]?.index ?? before.length
}

const isGroup = (phrase: string): boolean => phrase.split(/ +/).every(w => GROUP.test(w))

/** Whether a negative is parted from its verb: “has not once, in thirty years,”. */
function isParted(between: string): boolean {
  const [, begun = ''] = /^ *([^,;:.]*),[^,;:.]{1,60}, *$/.exec(between) ?? []
  return NEGATIVE.test(begun) && isGroup(begun)
}

/**
 * Whether the words around a cue say that its content was not said, or only might be: a negative in its verb, a subject that is nobody,
 * a condition, a question, a request, or what holds the whole clause in doubt. What stands inside the content counts for nothing.
 *
 * @example “She did not say when they met.”
 */
export function negated({ text }: Pick<Report, 'text'>, { sentence, cue, sources, content }: Stand): boolean {
  const earlier = content.filter(c => c.end <= cue.start).map(c => c.end)
  const from = Math.max(Math.min(sentence.start, cue.start), cue.start - BEFORE, ...earlier)
  const later = content.find(c => c.start >= cue.end && c.start - cue.end < BEHIND)
  const line = plain(text.slice(from, later ? later.start + BEHIND : Math.max(cue.end, Math.min(cue.end + BEHIND, sentence.end))))
  const part = (start: number, end?: number): string =>
    line
      .slice(Math.max(0, start - from), end === undefined ? undefined : end - from)
      .replace(/ {2,}/g, ' ')
      .trim()

  const subject = sources.filter(s => from <= s.start && s.end <= cue.start).at(-1)
  const between = line.slice((subject?.end ?? from) - from, cue.start - from)
  const group = (subject?.end ?? from) + groupStart(between)
  // a cue that holds no verb, “has”, is read with the words behind it
  const own = part(cue.start, cue.end)
  const verb = part(group, isGroup(own) ? Math.min(cue.end + WITHOUT_VERB, sentence.end) : cue.end)
  if (NEGATIVE.test(verb) || AHEAD.test(part(group, cue.end)) || isParted(between)) return true
  if (MODAL.test(verb) && !REAL.test(part(subject?.start ?? group, cue.end))) return true

  const upTo = later ? part(cue.end, later.start) : ''
  if (LEFT_OUT.test(upTo) || PUT.test(`${own} ${upTo}`.trim())) return true
  const behind = upTo || part(cue.end)
  if (NOTHING_SAID.test(behind) || (LIGHT.test(own) && EMPTY.test(behind))) return true
  const [first] = content
  if (first && OPEN.test(plain(text.slice(Math.max(0, first.start - BEHIND), first.start)).trim())) return true
  if (later && TAKEN_BACK.test(text.slice(content.at(-1)!.end, content.at(-1)!.end + BEHIND))) return true

  const is =
    (pattern: RegExp) =>
    (s: Span): boolean =>
      pattern.test(plain(text.slice(s.start, Math.min(s.end, s.start + BEHIND))))
  if (content.some(is(NOTHING)) || sources.some(is(NOBODY))) return true
  const clause = part(from, subject?.start ?? group)
  if (UNREAL.some(x => x.test(clause))) return true
  if (subject && (SUPPOSES.test(clause) || NOBODY_WHO.test(part(from, subject.end)))) return true
  const ends = [sentence.end, content.at(-1)?.end ?? sentence.end]
  const isQuestion = ends.some(end => /\?\W*$/.test(text.slice(Math.max(sentence.start, end - 5), end + 1)))
  if (!earlier.length && ASKS.test(clause) && isQuestion) return true

  const before = part(subject?.end ?? from, group)
  if (KEPT.some(x => x.test(before)) || AS_IF.test(part(from, cue.end))) return true
  if (NAMED.test(own) && SHED.test(before)) return true
  const asked = /(?:^|\s)to$/.test(part(group, cue.start)) || /^to\b/.test(own)
  if (asked && DUE.test(before)) return true
  if (asked && (subject ? REQUESTED.test(clause) && group === subject.end + between.search(/\S|$/) : REQUESTED.test(before)))
    return true
  return HOPED.test(before) || (!subject && NO_SUBJECT.test(before))
}
