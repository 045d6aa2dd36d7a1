import type { Span } from '../report/index.ts'

/** Why what stands in a part of a sentence is not asserted there: it depends on something, it is asked, or it is left open. */
export type Open = 'condition' | 'question' | 'undecided'

export interface Zone {
  readonly kind: Open
  readonly start: number
  readonly end: number
}

/** Characters that one sentence has at most before and behind a place. */
const FAR = 600
const SENTENCE_ENDS = /[.?!…]["”’']?\s+(?=["“‘'(]?[\p{Lu}\d])|\n/gu
const SENTENCE_END = /[?!](?=["”’']?(?:\s|$))|[.…](?=["”’']?(?:\s|$))|\n/

/** The sentence around a place: up to what ends one, or a line. */
export function sentenceAround(text: string, { start, end }: Span): Span {
  const before = text.slice(Math.max(0, start - FAR), start)
  const ends = [...before.matchAll(SENTENCE_ENDS)].at(-1)
  const from = start - before.length + (ends ? ends.index + ends[0].length : 0)
  const behind = text.slice(end, end + FAR)
  const stop = SENTENCE_END.exec(behind)
  return { start: from, end: stop ? end + stop.index + (stop[0] === '\n' ? 0 : 1) : end + behind.length }
}

const CONDITION =
  /\b(?:if|unless|whether|provided(?: that)?|assuming(?: that)?|in case|as long as|should (?=(?:they|he|she|it|we|you)\b))(?=[\s,])/giu
/** “even if”, “as if”, “if you look at”: no conditions. */
const NO_CONDITION =
  /\b(?:even|as|what) if\b|\bif (?:not|anything|any|ever|so|only|you (?:look|think|ask|like|will|want to know|consider))\b/iu
/** Before “if”: what comes is not told, but asked. */
const ASKED =
  /\b(?:know|knows|knew|see|ask|asked|asks|asking|wonder\w*|investigat\w+|question\w*|examin\w+|look\w* into|determin\w+|check\w*|say|said|tell|told|doubt\w*|unclear|unsure|unknown|decid\w+|sure|certain|learn\w*|find out|over|about)(?: \w+)?,? $/iu
/** What leaves open the clause behind it. */
const UNDECIDED =
  /\b(?:(?:could|can) ?not be ruled out|(?:can|couldn)[’']t be ruled out|not rul(?:e|ed|ing) out|possible|possibility|unclear|unknown|unsure|uncertain|no (?:evidence|sign|proof|indication)|wish(?:es|ed|ing)?(?= (?:that|i|you|he|she|it|we|they|there|the|this|my|our|his|her|their)\b)|wonder(?:s|ed|ing)?|speculat\w+|rumou?rs?|unlikely)\b(?: that| of| how| when| why)?/giu

/**
 * The parts of a sentence that do not assert what they hold.
 *
 * @example zonesOf('We leave if they attack.', { start: 0, end: 24 }) // [{ kind: 'condition', start: 9, end: 23 }]
 */
export function zonesOf(text: string, sentence: Span): readonly Zone[] {
  const words = text.slice(sentence.start, sentence.end)
  const out: Zone[] = []
  const add = (kind: Open, from: number, to: number): void => {
    out.push({ kind, start: sentence.start + from, end: sentence.start + to })
  }
  if (/\?["”’')]*\s*$/.test(words)) add('question', questionStart(words), words.length)
  for (const m of words.matchAll(CONDITION)) {
    if (NO_CONDITION.test(words.slice(Math.max(0, m.index - 5), m.index + m[0].length + 20))) continue
    const asked = /whether/i.test(m[0]) || ASKED.test(words.slice(0, m.index))
    const from = m.index + m[0].length
    add(asked ? 'undecided' : 'condition', m.index, asked ? clauseEnd(words, from) : conditionEnd(words, from))
  }
  for (const m of words.matchAll(UNDECIDED)) add('undecided', m.index, clauseEnd(words, m.index + m[0].length))
  return out
}

/** A question may hang on an assertion: “It is done, and who pays?” */
function questionStart(words: string): number {
  const parts = [
    ...words.matchAll(
      /[—–;:]\s+|,\s+(?=(?:and|but|so|or)\s+(?:who|what|when|where|why|how|which|is|are|was|were|do|does|did|will|would|can|could|should)\b)/giu,
    ),
  ]
  const last = parts.at(-1)
  return last ? last.index + last[0].length : 0
}

/** The main clause behind a condition that no comma ends: “If you go you will see”. */
const MAIN = /\s(?=(?:i|you|he|she|it|we|they)(?:[’']ll|[’']d| (?:will|would|can|could|may|might|must|should|shall))\b)/iu
/** Characters that the condition itself has at least. */
const CONDITION_LENGTH = 10

function conditionEnd(words: string, from: number): number {
  const end = clauseEnd(words, from)
  const main = MAIN.exec(words.slice(from + CONDITION_LENGTH, end))
  return main ? from + CONDITION_LENGTH + main.index : end
}

function clauseEnd(words: string, from: number): number {
  const stop = /[,;:—](?=\s)|[.?!…]["”’')]*\s*$/.exec(words.slice(from))
  return stop ? from + stop.index : words.length
}
