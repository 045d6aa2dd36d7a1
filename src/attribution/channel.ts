import { type Channel, idMaker, overlaps, type Span, type Step } from '../report/index.ts'
import { type Clause, clauses } from './clause.ts'

const alternatives = (list: string): string => `(?:${list.trim().replace(/\s*\n\s*/g, '|')})`

/** What words go through. */
const NOUN = alternatives(`
  statements?|interviews?|reports?|letters?|e-?mails?|tweets?|posts?|blogs?|articles?|op-eds?|columns?|editorials?|essays?|memos?|memorandum|notes?|messages?|texts?
  filings?|lawsuits?|complaints?|affidavits?|testimony|videos?|recordings?|books?|memoirs?|broadcasts?|podcasts?|address|addresses|speech|speeches
  (?:news|press) (?:conferences?|releases?|briefings?|statements?)|briefings?|calls?|phonecalls?|phone|telephone|catalogue|website|web site|site|social media
  television|TV|radio|loudspeakers?|remarks|comments|communiqu[eé]|bulletin|leaflets?|petition|dispatch|documents?|releases?|newspaper|magazine|programmes?|programs?|show`)
/** Names and things that words stand on. */
const PLACE = alternatives(`
  Twitter|Facebook|Instagram|Telegram|WhatsApp|YouTube|TikTok|Weibo|X|Truth Social|Reddit|LinkedIn|Snapchat|air|the phone|the telephone|the record
  (?:the )?(?:\\p{L}+ )?(?:radio|intercom|tannoy|loudspeakers?|public address system)
  (?:state |national |local |public |live |\\p{Lu}\\p{L}+ )?(?:TV|television|media)|social media`)
const MEANS = alternatives(`
  (?:tele)?phone|e-?mail|text message|text|letter|post|fax|writing|video link|loudspeakers?|diplomatic channels|(?:a |his |her |their )?lawyers?
  (?:phone |telephone |video |e-?mail )?interview
  (?:\\p{Ll}[\\p{L}-]* ){0,2}(?:interviews|statements|letters|e-?mails|tweets|posts|filings|messages|broadcasts|remarks|comments|testimony)`)
const WORD =
  "(?!(?:that|who|which|when|where|after|before|because|to|the|and|said|on|in|at|by|of|for|with|from|has|have|had|was|were|is|are)(?![\\p{L}]))[\\p{L}\\p{N}][\\p{L}\\p{N}.'’-]*"
const DETERMINER =
  "(?:an?|the|his|her|their|its|our|my|this|that|these|those|two|several|some|many|separate|another|\\p{Lu}[\\p{L}.]+(?: \\p{Lu}[\\p{L}.]+)?[’'](?:s(?![\\p{L}]))?)"
/** A name, which no day is. */
const NAMED =
  "(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|New Year)\\p{Lu}[\\p{L}\\p{N}’'-]*(?: \\p{Lu}[\\p{L}\\p{N}’'-]*){0,4}"
/** “with the Harbour Times”, “to Parliament”: the name behind it. */
const NAME = `(?: (?:on|to|with|for) (?:the |an? |his |her |their |its )?${NAMED})?`
const LIST = '(?:, \\p{L}+)*(?: (?:and|or) \\p{L}+)?'

const THROUGH = new RegExp(
  `(?<![\\p{L}])(?:${[
    `(?:[Ii]n|[Oo]n|[Vv]ia|[Tt]hrough|[Bb]y|[Dd]uring|[Oo]ver) ${DETERMINER}(?: ${WORD}){0,4} ${NOUN}(?![\\p{L}-])${NAME}`,
    `[Aa]t ${DETERMINER}(?: ${WORD}){0,3} (?:news conference|press conference|briefing|speech|address)(?![\\p{L}-])${NAME}`,
    `(?:[Oo]n|[Vv]ia|[Tt]hrough|[Oo]ver) ${PLACE}(?![\\p{L}])${LIST}`,
    `(?:[Bb]y|[Ii]n|[Vv]ia|[Tt]hrough|[Oo]ver) ${MEANS}(?![\\p{L}])${LIST}`,
    `[Ww]ith (?:an?|another|this|the following) (?:${WORD} ){0,3}(?:statement|letter|message|tweet|post|video|note|e-?mail|apology)(?![\\p{L}-])`,
    `[Tt]hrough (?:an?|his|her|their|its) (?:${WORD} )?(?:spokes(?:man|woman|person)|lawyers?|attorneys?|representatives?|agent|publicist)(?![\\p{L}-])`,
    '[Vv]ia (?:the |an? |his |her |their )?\\p{Lu}\\p{L}*',
  ].join('|')})`,
  'u',
)
/** “issued a statement saying”, “ended her post with”. */
const MADE = new RegExp(
  `(?<![\\p{L}])(?:issu|releas|publish|post|sen[dt]|put|writ|wrote|shar|conclud|end|read|clos|open|deliver|gave|giv|made|mak|record|circulat|distribut|fir)(?:e|es|ed|d|s|ing|ten)?(?: out| off)? ((?:an?|another|the|his|her|their|its|this|that|two|several) (?:${WORD} ){0,4}${NOUN})(?![\\p{L}-])`,
  'u',
)
/** Behind “wrote” or “posted”, where it can be read: “in The Lantern”, “on Medium” */
const WRITTEN = /\b(?:wr(?:ote|ites?|iting)|written|post(?:s|ed|ing)?|publish(?:es|ed|ing)?|blog(?:s|ged|ging)?)$/
const READ = new RegExp(`^ (?:in [Tt]he (?=\\p{Lu})|on (?=\\p{Lu}))${NAMED}`, 'u')
/** “called on Parliament”: the preposition is the verb's. */
const CALLED_ON = /\bcall(?:s|ed|ing)?(?: on| upon)?$/

/** Behind a cue, what begins to tell of something else. */
const ELSE = /,? (?:who|which|where|after|despite|while|because|although|though|amid|hours|days|when|as)\b|;|, (?:and|but)\b/

export function throughIn(text: string, { cue, before, after, end, content, source }: Clause): Span | null {
  const find = (start: number, until: number): Span | null => {
    const words = text.slice(start, until)
    const through = THROUGH.exec(words)
    if (through) return { start: start + through.index, end: start + through.index + through[0].length }
    const made = MADE.exec(words)
    const to = made && start + made.index + made[0].length
    return made && { start: to! - made[1]!.length, end: to! }
  }
  /** as far as the words tell of the saying */
  const told = (start: number, until: number): number => {
    const other = ELSE.exec(text.slice(start, until))
    return other ? start + other.index : until
  }
  const last = content.at(-1)
  const trailing = last && last.start >= cue.end && last.end < end ? find(last.end, told(last.end, end)) : null
  const said = text.slice(cue.start, cue.end)
  const read = WRITTEN.test(said) ? READ.exec(text.slice(cue.end, after.end)) : null
  if (read) return { start: cue.end + 1, end: cue.end + read[0].length }
  const from = CALLED_ON.test(said) ? cue.end + (/^ (?:up)?on /.exec(text.slice(cue.end, after.end))?.[0].length ?? 0) : cue.start
  const found = find(from, told(after.start, after.end)) ?? find(before.start, before.end) ?? trailing
  if (!found || !source || !overlaps(source, found)) return found
  // “In a report in the Harbour Times, …”: the name is the source, and what it speaks through stands before
  return found.start < source.start ? find(found.start, source.start - 1) : null
}

/** What each cue's words were said through, its own or that of an earlier cue of the same source in its sentence: `channel` marks. */
export const channels: Step = report => {
  const id = idMaker(report)
  let last: { readonly clause: Clause; readonly through: Span } | null = null
  return clauses(report).flatMap((clause): Channel[] => {
    const goesOn = last !== null && clause.source !== null && goesOnFrom(last.clause, clause)
    const through = throughIn(report.text, clause) ?? (goesOn ? last!.through : null)
    if (!through) return []
    last = { clause, through }
    return [
      { kind: 'channel', id: id('channel', through), ...through, cue: clause.cue.id, by: 'attribution@1', confidence: null },
    ]
  })
}

const goesOnFrom = (first: Clause, then: Clause): boolean =>
  then.source?.id === first.source?.id && then.sentence.start === first.sentence.start && then.cue.depth === first.cue.depth
