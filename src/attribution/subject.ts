import { type Report, type Span, words } from '../report/index.ts'
import { formsOf } from './inflection.ts'

/** Characters before a cue that are searched: a sentence may be as long as the text. */
const FAR = 300
/** Characters behind a passive that are searched for who does it. */
const AFTER = 80

const NAME =
  "(?!(?:When|While|After|Before|As|If|Since|Once|Until|Though|Although|Because|In|On|At|By|For|With|Asked)\\b)\\p{Lu}[\\p{L}\\p{N}’'-]*(?:\\.(?=\\s\\p{Lu}))?(?: (?:of the |of |the )?\\p{Lu}[\\p{L}\\p{N}’'-]*){0,5}"
const WORD = "(?!(?:and|or|but|of|in|at|from|to|with|by|for|on|as|that|who)\\b)\\p{Ll}[\\p{L}’'-]*"
const NOUN = `(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir) (?:${WORD} ){0,2}${WORD}`
/** People told of without an article, behind what opens their clause: “when crew members”. */
const PEOPLE = `(?<=\\b(?:when|while|as|after|before|because|until|that) )(?:${WORD} )?(?!(?:his|is|was|has|this)\\b)\\p{Ll}{3,}s`
/** A subject, as a group. */
const SUBJECT = `([Hh]e|[Ss]he|[Tt]hey|[Ii]|[Ww]e|[Ii]t|who|(?:[Tt]he )?${NAME}(?:(?<=[’']s)(?: ${WORD}){1,3} ${NAME})?|${NOUN}|${PEOPLE})`
const BARE = '(?: (?:himself|herself|itself|themselves))?(?: (?:also|once|then|later|now|again|still|\\p{Ll}+ly|has|have|had))*'

/** Right before its verb: “Ana Poe herself once [called]”. */
const BESIDE = new RegExp(`(?<![\\p{L}\\p{N}’'-])${SUBJECT}${BARE}\\s*$`, 'u')
/** “A move [expected] to follow”: a participle behind a thing, of which somebody else expects it. */
const EXPECTED = /^(?:asked|expected|planned|thought|called|considered|found|said|proposed|demanded|reported|reports)$/i
/** Who does what a passive tells: “was known [by] the elders as”. */
const AGENT =
  /^ by (?!(?:\p{L}+day|noon|midnight|dawn|then|now|next|late|mid|means|accident|\d\S*|January|February|March|April|May|June|July|August|(?:Sept|Octo|Novem|Decem)\p{Ll}*ber|the (?:end|time|start|middle))\b)((?:[^\s,.;:“”"()]+ ){0,5}?[^\s,.;:“”"()]+)(?= (?:as|that|to|in|on|for|when|who|which)\b|[,.;])/u
/** Whose a noun of speech is: “its [admission]”, “Ana Poe’s first [claim]”. */
const OWNER = new RegExp(
  `(?<![\\p{L}’'-])([Hh]is|[Hh]er|[Ii]ts|[Tt]heir|${NAME}(?<=[’']s)) (?:first |own |latest |earlier |repeated )?$`,
  'u',
)
/** Told of before its verb: “Ana Poe, one of the pilots, [said]”. */
const TOLD = new RegExp(`^(?:But |And |Yet )?${SUBJECT}, [^.;\\n]{3,100},[”"]?${BARE}\\s*$`, 'u')
/** Named behind what he is, with more behind: “the mayor of Norlet, Ana Poe, from Harlow, [said]”. */
const NAMED = new RegExp(`(?:^|[,;] )[Tt]he [^,;“”"\\n]{3,60}, (${NAME}), (?:from|of|who|an?|the) [^.,;\\n]{3,80}, $`, 'u')
/** The same before an earlier verb: “An aide to the mayor, Ana Poe, replied by [saying]”. */
const NAMED_AHEAD = new RegExp(`^(?:The|An?) [^,;“”"\\n]{3,60}, (${NAME}), (?!(?:who|from|of|an?|the) )`, 'u')
/** Before words that are no subject: “in the harbour [said]”. */
const GOVERNED = /\b(?:of|in|at|from|to|with|by|for|on|near|over|against|about) $/u
const VERB =
  '(?:\\p{Ll}+(?:ed|s)|had?|have|is|was|were|are|will|would|came|went|took|got|told|made|met|gave|did|saw|left|held|kept|won|lost)\\b'
/** Before an earlier verb of its clause: “Ana Poe also left and [said]”, “before the mayor came in and [said]”. */
const AHEAD = new RegExp(
  `(?:^(?:But |And |Yet |Still, )?|[“"(;:] ?|\\b(?:before|after|when|while|as|until|because|where|that|since|though|but) )${SUBJECT}(?:,[^,]{3,60},)?${BARE} ${VERB}`,
  'gu',
)
/** What stands between an earlier verb and the cue: “and”, “but also”, a comma before a participle, “as” before “saying”. */
const JOINED = /(?:\b(?:and|but)(?: (?:also|then|later|\p{Ll}+ly|this|week|month))*|\bas|,)\s*$/u

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '))
/** Verbs of reporting where they are finite and active, or a participle: “said”, “writing”. Not those of appearance: “it seems”. */
const ACTIVE = new Set(
  'say tell write tweet announce add ask call claim warn insist argue explain shout think feel believe want hope wish know worry fear post report state suggest urge vow pledge promise deny admit declare describe joke expect plan agree decide find seek condemn cite threaten propose learn understand love like consider doubt predict intend accuse urge demand discuss realise realize mock show reveal indicate'
    .split(' ')
    .flatMap(v => formsOf(v)),
)
for (const v of set('said told wrote thought felt knew found sought understood learnt')) ACTIVE.add(v)
const PASSIVE = /(?:\b(?:am|is|was|were|are|be|been|being)|[’'](?:m|re))\b(?!.*\b(?:\p{Ll}+ing)\b)/u

/**
 * The subject of the clause of a cue that the tagger ties to nobody, where the verb is active, who does it where it is passive, and whose
 * it is of a noun; “reportedly” and a passive alone have none.
 *
 * @param from where its sentence, or what another says around it, begins
 * @example of “called” in “Ana Poe herself once called it a shame.”: “Ana Poe”
 */
export function subjectOf(report: Report, cue: Span, from: number): Span | null {
  const said = words(report, cue)
  const by = /\bby$/.test(said) ? 3 : 0
  const agent = PASSIVE.test(said) ? AGENT.exec(report.text.slice(cue.end - by, cue.end + AFTER)) : null
  if (agent) return at(cue.end - by + 4, agent[1]!)
  const start = Math.max(from, cue.start - FAR)
  const owner = OWNER.exec(report.text.slice(start, cue.start))
  if (owner) return at(start + owner.index, owner[1]!.replace(/[’']s$/, ''))
  if (!isActive(said)) return null
  const found = subjectIn(report.text.slice(start, cue.start), said)
  return found && { start: start + found.start, end: start + found.end }
}

function isActive(cue: string): boolean {
  const said = cue.toLowerCase().match(/[\p{L}’']+/gu) ?? []
  return said.some(w => ACTIVE.has(w)) && (!PASSIVE.test(cue) || /\bquoted as saying\b/.test(cue))
}

function subjectIn(before: string, said: string): Span | null {
  const participle = /ing\b/.test(said)
  const beside = BESIDE.exec(before)
  if (beside && !GOVERNED.test(before.slice(0, beside.index)) && !(/^an? /i.test(beside[1]!) && EXPECTED.test(said)))
    return at(beside.index, beside[1]!)
  const told = TOLD.exec(before)
  if (told) return at(told[0].indexOf(told[1]!), told[1]!)
  const named = NAMED.exec(before)
  if (named) return at(named.index + named[0].indexOf(`, ${named[1]!}, `) + 2, named[1]!)
  const aide = participle ? NAMED_AHEAD.exec(before) : null
  if (aide) return at(aide[0].lastIndexOf(aide[1]!), aide[1]!)
  if (!participle && !JOINED.test(before)) return null
  const ahead = [...before.matchAll(AHEAD)].at(-1)
  return ahead ? at(ahead.index + ahead[0].indexOf(ahead[1]!), ahead[1]!) : null
}
const at = (start: number, said: string): Span => ({ start, end: start + said.length })
