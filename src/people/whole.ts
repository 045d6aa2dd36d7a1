import { firstIndex, marksOf, overlaps, type Report, type Span } from '../report/index.ts'
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
/** Plurals that are verbs as well: “Norland hosts …”. */
const VERB = /^(?:heads|hosts|chairs|judges|coaches|stars|guards|models|pilots|champions|guides|fans|agents|partners|kids)$/
/** Words that stand for somebody by themselves. */
const ALONE = /^(?:many|some|others?|all|both|several|few|most|none|two|three|each|another|least|half|more|nobody|someone)$/

/**
 * A source that the tagger ends amid a name or before its noun, with the rest of it: “The [singer]”, “Norco Chief Ana [Poe]”.
 *
 * @param names of the report, in text order
 */
export function wholeIn(report: Report, tokens: readonly Token[], names: readonly Name[]): (source: Span) => Span {
  const cues = marksOf(report, 'cue')
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
  return source => {
    const cut = names[firstIndex(names.length, i => names[i]!.end > source.end)]
    if (cut && source.start < cut.start && cut.start < source.end) return { start: source.start, end: cut.end }
    const told = names[firstIndex(names.length, i => names[i]!.start > source.end)]
    if (told && told.start - source.end < NAMED && CALLED.test(report.text.slice(source.end, told.start)))
      return { start: source.start, end: told.end }
    const cutBy = trailing(source)
    if (cutBy) return cutBy
    const next = firstIndex(tokens.length, i => tokens[i]!.start >= source.end)
    const last = tokens[next - 1]
    if (!last || last.end !== source.end || last.possessive || PRONOUNS.has(last.low) || ALONE.test(last.low) || nounOf(last.low))
      return source
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
