import type { Span } from '../report/index.ts'

/** What a sentence has somebody say: the verb, and where the words for what is said stand. */
export interface Told extends Span {
  readonly cue: string
  readonly denies: boolean
}

/** Verbs by which a sentence plainly says who says what it holds; open to edit. */
const SAYS =
  'said|says|told|tells|stated|states|added|adds|wrote|writes|tweeted|tweets|claimed|claims|argued|argues|insisted|insists|announced|announces|warned|warns|explained|explains|declared|declares|confirmed|confirms|reported|reports|noted|notes|recalled|recalls|admitted|admits|acknowledged|acknowledges|revealed|reveals|suggested|suggests|stressed|replied|replies|joked|jokes|remarked|commented|observed'
/** Others by which it says so where they stand behind their subject; open to edit. */
const MEANS =
  'believes|believed|thinks|thought|hopes|hoped|expects|expected|plans|planned|aims|aimed|wants|wanted|vowed|vows|promised|promises|pledged|pledges|called on|calls on|called for|calls for|described|describes|condemned|condemns|denied|denies|rejected|rejects|dismissed|dismisses|disputed|disputes'
const DENIES = /^(?:deni|reject|dismiss|disput)/
/** What may stand between a subject and its verb; no “not”, no “would”. */
const BARE = '(?:(?:has|have|had|also|later|then|once|again|now|still|himself|herself|itself|\\p{Ll}+ly) ){0,3}'
const APART = '(?:, [^,;:“”"]{1,90},[”"]?)?'
const VERB = `${APART} ${BARE}(?<cue>${SAYS}|${MEANS})`

/** Words for what somebody is, before the name; who is “of” or “for” somebody is another. */
const ROLE =
  "(?:(?!(?:[Nn]ot|[Nn]o|[Nn]either|[Ii]f|[Uu]nless|[Ww]hether|[Ww]hat|[Oo]nly|of|for|from|with|by|at|to|in|on|against|behind|and|or|nor|but|as|than|that|who|like|about)\\b)[\\p{L}\\p{N}’'-]+\\.? ){0,7}"
/** What a sentence may open with before its subject. */
const OPENING =
  '(?:(?:But|And|Yet|Still|Meanwhile|However|Earlier|Later),? )?(?:(?:In|On|At|During|After|Before|Speaking|Earlier|Later|Last|This)\\b[^,.;:“”"]{2,60}, )?'

const AHEAD = new RegExp(`^[“"‘']?${OPENING}${ROLE}$`, 'u')
const LEADS = new RegExp(`^(?:${VERB}\\b(?: [^,.;:“”"]{1,70}? that\\b| that\\b|:|,? (?=["“]))?|:(?= ?["“]))`, 'u')
const CLOSED = new RegExp(`[,?!][”"’']*\\s+${ROLE}$`, 'u')
const CLOSES = new RegExp(`^${VERB}\\b(?! that\\b)[^“”";:?!]{0,140}[.,]?[”"]?\\s*$`, 'u')
const TURNED = new RegExp(`[,?!][”"’']+\\s+(?<cue>${SAYS}) ${ROLE}$`, 'u')
const ACCORDING = new RegExp(`^${OPENING}According to ${ROLE}$`, 'u')
const ACCORDED = new RegExp(`,[”"]? according to ${ROLE}$`, 'u')

const NESTED = new RegExp(
  `(?:\\b(?:${SAYS}|saying|telling|claiming|quoted|quoting|cited|citing|asked|allege[sd]?)\\b|[Aa]ccording to)`,
  'u',
)

/**
 * What a sentence has one say whom it names right beside a verb of saying, read from its words alone; null where it does not plainly do so, or passes on another's words.
 *
 * @param sentence around, with the whole of a quotation in it
 * @param who where they are named
 * @example toldBy('The ferry is late, Ada Kern said.', { start: 0, end: 33 }, { start: 19, end: 27 }) // { start: 0, end: 17, cue: 'said', denies: false }
 */
export function toldBy(text: string, sentence: Span, who: Span): Told | null {
  const before = text.slice(sentence.start, who.start)
  const behind = text.slice(who.end, sentence.end)
  const found = leading(before, behind, who.end, sentence.end) ?? closing(before, behind, sentence.start)
  if (!found) return null
  const outside = text.slice(found.start, found.end).replace(/“[^”]*”|"[^"]*"/gu, ' ')
  return NESTED.test(outside) ? null : found
}

function leading(before: string, behind: string, from: number, end: number): Told | null {
  if (ACCORDING.test(before)) {
    const apart = /^(?:, [^,;:“”"]{1,90})?, /u.exec(behind)
    return apart ? told('according to', from + apart[0].length, end) : null
  }
  const found = AHEAD.test(before) ? LEADS.exec(behind) : null
  return found && told(found.groups!.cue ?? '', from + found[0].length, end)
}

function closing(before: string, behind: string, start: number): Told | null {
  const accorded = ACCORDED.exec(before)
  if (accorded) return told('according to', start, start + accorded.index)
  const turned = TURNED.exec(before)
  if (turned) return told(turned.groups!.cue!, start, start + turned.index)
  const closed = CLOSED.exec(before)
  const found = closed && CLOSES.exec(behind)
  return found ? told(found.groups!.cue!, start, start + closed.index) : null
}

const told = (cue: string, start: number, end: number): Told => ({ cue, start, end, denies: DENIES.test(cue) })
