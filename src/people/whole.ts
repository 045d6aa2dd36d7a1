import { firstIndex, marksOf, overlaps, type Report, type Source, type Span } from '../report/index.ts'
import { apposedIn } from './apposed.ts'
import { PREPOSITIONS } from './describe.ts'
import type { Name } from './name.ts'
import { commonNoun, nounOf } from './noun.ts'
import { PRONOUNS } from './pronoun.ts'
import type { Token } from './token.ts'

/** Words looked at behind a source that ends too soon. */
const FAR = 2
/** “The suspect, identified only as NAME”: how far behind, in characters. */
const NAMED = 80
const CALLED =
  /^[^.;:“”"\n]*, (?:identified|named|called|dubbed)(?: only| simply)?(?: as| by (?:his|her|a|the|their)? ?first name)?,? (?:the )?$/i
/** Characters from where a source ends too soon to its cue, and what of them is its: as far as a comma or a bracket. */
const REST = 140
const REST_OF = /^(?! the time\b)(?:[^,;:—–("“”\n]|, (?=\d{4}\b))+/u
/** Words that more of the same must follow. */
const OPEN = /^(?:the|an?|and|or|who|which|that|his|her|its|their)$/
const PARTICIPLE = /^(?:\p{Ll}+ed|taken|seen|made|sent|held|shown|written)$/u
/** What befell a document, behind its noun: “a picture [taken on Monday]”. */
const MADE =
  /^(?:taken|sent|posted|published|released|obtained|seen|shared|made|written|signed|issued|filed|compiled|shown|leaked|provided)$/
/** “Lev was 21 and [the Courier]”: a clause that is nobody's name. */
const CLAUSE = /^[^,“”"\n]{2,40} (?:was|were|is|are|had|died) [^“”"\n]{2,60} and (?=\p{Lu}|the )/u
/** Plurals that are verbs as well: “Norland hosts …”. */
const VERB = /^(?:heads|hosts|chairs|judges|coaches|stars|guards|models|pilots|champions|guides|fans|agents|partners|kids)$/
/** Words that stand for somebody by themselves. */
const ALONE = /^(?:many|some|others?|all|both|several|few|most|none|two|three|each|another|least|half|more|nobody|someone)$/

/**
 * A source that the tagger ends amid a name or before its noun, with the rest of it: “The [singer]”, “Norco Chief Ana [Poe]”.
 *
 * @param names of the report, in text order
 */
export function wholeIn(report: Report, tokens: readonly Token[], names: readonly Name[]): (source: Source) => Span {
  const cues = marksOf(report, 'cue')
  const apposed = apposedIn(report)
  const isCue = (t: Token): boolean => {
    const cue = cues[firstIndex(cues.length, i => cues[i]!.end > t.start)]
    return cue !== undefined && overlaps(cue, t)
  }
  /** “the board unanimously”, “a statement Monday”: without when and how */
  const trailing = (source: Span): Span | null => {
    const last = firstIndex(tokens.length, i => tokens[i]!.end >= source.end)
    const [noun, t] = [tokens[last - 1], tokens[last]]
    const adverb = t && t.end === source.end && /^(?:\p{Ll}{3,}ly|\p{Lu}\p{Ll}+day)$/u.test(t.word) && !commonNoun(t.low)
    return adverb && noun && noun.start > source.start && commonNoun(noun.low) ? { start: source.start, end: noun.end } : null
  }
  /** “the crew that [met in a bar]” before its cue, where the source stops amid its words */
  const cutShort = (source: Source): Span | null => {
    const next = firstIndex(tokens.length, i => tokens[i]!.start >= source.end)
    const [last, then] = [tokens[next - 1], tokens[next]]
    if (
      !last ||
      !then ||
      last.end > source.end ||
      then.sentence !== last.sentence ||
      isCue(then) ||
      (last.start === source.start && last.low !== 'police')
    )
      return null
    const own = cues[firstIndex(cues.length, i => cues[i]!.start >= source.end)]
    const until = Math.min(source.end + REST, own?.source === source.id ? own.start : source.end)
    const rest = REST_OF.exec(report.text.slice(source.end, until))?.[0].trimEnd() ?? ''
    const open = OPEN.test(last.low) || (PREPOSITIONS.has(last.low) && !last.capital)
    const logs = last.low === 'police' && commonNoun(then.low)?.kind === 'document' && !then.capital
    const taken = PARTICIPLE.test(last.low) && PREPOSITIONS.has(then.low)
    const sent = commonNoun(last.low)?.kind === 'document' && MADE.test(then.low) && PREPOSITIONS.has(tokens[next + 1]?.low ?? '')
    return rest && (open || logs || taken || sent) ? { start: source.start, end: source.end + rest.length } : null
  }
  return source => {
    const cut = names[firstIndex(names.length, i => names[i]!.end > source.end)]
    if (cut && source.start < cut.start && cut.start < source.end) return { start: source.start, end: cut.end }
    const behind = firstIndex(names.length, i => names[i]!.start > source.end)
    const told = names
      .slice(behind, behind + 3)
      .find(n => n.start - source.end < NAMED && CALLED.test(report.text.slice(source.end, n.start)))
    if (told) return { start: source.start, end: told.end }
    const clause = CLAUSE.exec(report.text.slice(source.start, source.end))
    if (clause) return { start: source.start + clause[0].length, end: source.end }
    const name = apposed.get(source.id)
    if (name) return { start: source.start, end: name.end }
    const short = cutShort(source)
    if (short) return short
    const cutBy = trailing(source)
    if (cutBy) return cutBy
    const next = firstIndex(tokens.length, i => tokens[i]!.start >= source.end)
    const last = tokens[next - 1]
    const owned = last?.possessive && commonNoun(last.low)
    const ends = last?.end === source.end && !last.possessive && !nounOf(last.low)
    if (!last || !(ends || owned) || PRONOUNS.has(last.low) || ALONE.test(last.low)) return source
    for (let i = next; i < next + FAR && i < tokens.length; i++) {
      const t = tokens[i]!
      if (!/^(?:['’]s?)? $/.test(report.text.slice(tokens[i - 1]!.end, t.start)) || isCue(t) || PREPOSITIONS.has(t.low))
        return source
      const noun = commonNoun(t.low)
      const somebody = noun?.kind === 'person' || noun?.kind === 'group'
      if (noun && !t.possessive && (last.capital && last.low !== 'the' ? somebody && !VERB.test(t.low) : true))
        return { start: source.start, end: t.end }
    }
    return source
  }
}
