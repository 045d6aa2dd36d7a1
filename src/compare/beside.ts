import type { Span } from '../report/index.ts'

/** Characters around a quotation in which the one who says it is named. */
const FAR = 110
/** Characters that a quotation has at most on either side of a place in it. */
const LONG = 1500

const VERB =
  '(?:(?:was|is|were) quoted|said|says|told|tells|added|adds|wrote|writes|tweeted|explained|explains|continued|recalled|noted|notes|admitted|warned|warns|concluded|joked|insisted|argued|argues|replied|stated|remarked|announced|observed|pointed out|went on|commented|responded)'
/** “a spokesman for Ada Kern said” is not Ada Kern */
const NAME =
  "(?<!\\b(?:for|of|from|with|by|at|to|in|against|behind)\\s+(?:(?:the|Mr|Ms|Mrs|Dr)\\.?\\s+)?)(?<!\\p{Lu}[\\p{L}\\p{M}.’'-]*\\s+)((?:\\p{Lu}[\\p{L}\\p{M}.’'-]*\\s+(?:(?:of|de|van|von|bin|al|el|der|la)\\s+)?){0,4}\\p{Lu}[\\p{L}\\p{M}’'-]*\\p{L})"
const ROLE = "(?:(?:[\\p{Ll}][\\p{L}’'-]*|the|a|an|\\d+)\\s+){0,6}"
const APART = '(?:,[^,.“”"]{1,70},)?'

const BEHIND = [
  new RegExp(`^[,\\s]*${ROLE}${NAME}${APART}\\s+(?:also |later |then |has |had )?${VERB}\\b`, 'u'),
  new RegExp(`^[,\\s]*${VERB}\\s+${ROLE}${NAME}`, 'u'),
]
const BEFORE = [
  new RegExp(
    `(?:^|[.!?]\\s|\\n|[”"]\\s)[^.“”"\\n]{0,60}?${NAME}${APART}\\s+(?:also |later |then |has |had )?${VERB}\\b[^.“”"\\n]{0,50}[:,]?\\s*$`,
    'u',
  ),
  new RegExp(`[,”"]\\s*${NAME}\\s+${VERB}\\b[^.“”"\\n]{0,50}\\.\\s*$`, 'u'),
  new RegExp(`[Aa]ccording to ${ROLE}${NAME}${APART}[,:]\\s*$`, 'u'),
]
const NO_NAME = /^(?:He|She|They|It|I|We|The|This|That|And|But|In|On|At|As|When|One|His|Her)$/

/** Where who says it stands behind a quotation, however the report calls them: `who` ends, begins or is the words for them. */
const SUBJECTS: readonly (readonly ['ends' | 'begins' | 'is', RegExp])[] = [
  ['is', /^[,\s]*[^,.;:!?“”"\n]{1,60}? (?:quoted|cited) (?<who>[^,.;:!?“”"\n]{2,60}?) as (?:saying|having said)\b/du],
  ['ends', new RegExp(`^[,\\s]*(?<who>[^,.;:!?“”"\\n]{2,80}?)${APART}\\s+(?:also |later |then |has |had )?${VERB}\\b`, 'du')],
  ['begins', new RegExp(`^[,\\s]*${VERB}\\s+(?<who>[^,.;:!?“”"\\n]{2,80})`, 'du')],
]
/** What may stand before a name in the words for its bearer. */
const ONLY_ROLE = /^(?:[\p{L}\p{M}’'-]+\s+){0,6}$/u
const OF_ANOTHER = /\b(?:for|of|from|with|by|at|to|in|against|behind|and|or)\s+(?:the\s+)?$/iu

/** The quotation around a place, its marks included; null where the place is in none. */
export function quotationAround(text: string, { start, end }: Span): Span | null {
  const before = text.slice(Math.max(0, start - LONG), start)
  const line = before.slice(before.lastIndexOf('\n') + 1)
  const curly = line.lastIndexOf('“')
  const straight = [...line.matchAll(/"/g)]
  const odd = straight.length % 2 === 1 ? straight.at(-1)!.index : -1
  const open = curly > line.lastIndexOf('”') ? curly : odd
  if (open < 0) return null
  const from = start - line.length + open
  const behind = text.slice(end, end + LONG)
  const close = behind.search(curly > line.lastIndexOf('”') ? /”|\n/ : /"|\n/)
  return close < 0 || behind[close] === '\n' ? null : { start: from, end: end + close + 1 }
}

/**
 * The name that stands right beside a quotation with a verb of saying, whatever a reader makes of it; null where none does.
 *
 * @example namedBeside('“It is late,” Ada Kern said.', { start: 0, end: 13 }) // 'Ada Kern'
 */
export function namedBeside(text: string, quotation: Span): string | null {
  const behind = (/^[^\n]*/.exec(text.slice(quotation.end, quotation.end + FAR)) ?? [''])[0]
  const before = text.slice(Math.max(0, quotation.start - FAR), quotation.start)
  const name = first(BEHIND, behind) ?? first(BEFORE, before.slice(before.lastIndexOf('\n') + 1))
  return name && !NO_NAME.test(name) ? name : null
}

/**
 * Which of a report's mentions of people names the one who says a quotation, by the words behind it: “the Onda spokesman Bo Roe was quoted by a newspaper as saying”.
 *
 * @returns an index into `mentions`, or -1
 */
export function mentionBeside(text: string, quotation: Span, mentions: readonly Span[]): number {
  const from = quotation.end
  const behind = (/^[^\n]*/.exec(text.slice(from, from + FAR)) ?? [''])[0]
  for (const [how, pattern] of SUBJECTS) {
    const at = pattern.exec(behind)?.indices?.groups?.who
    if (!at) continue
    const who = { start: from + at[0], end: from + at[1] }
    const names = ({ start, end }: Span): boolean => {
      const before = text.slice(who.start, start)
      if (start < who.start || (how !== 'begins' && end !== who.end) || start > who.end) return false
      return ONLY_ROLE.test(before) && !OF_ANOTHER.test(before)
    }
    const found = [...mentions.keys()].filter(k => names(mentions[k]!)).sort((a, b) => mentions[a]!.start - mentions[b]!.start)
    if (found.length) return found[0]!
  }
  return -1
}

function first(patterns: readonly RegExp[], text: string): string | null {
  for (const p of patterns) {
    const name = p.exec(text)?.[1]
    if (name) return name
  }
  return null
}
