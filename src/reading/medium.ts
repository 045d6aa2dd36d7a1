import { contains, type MarkId, type MarkOf, marksOf, type Report, type Span, words } from '../report/index.ts'

/** Words that make an organisation that was told something a medium. Open to edit. */
const MEDIUM =
  /\b(?:television|tv|radio|broadcaster|broadcasting|newspaper|daily|weekly|magazine|tabloid|newswire|news|network|channel|website|reporters?|correspondents?|journalists?|interview)\b/i

/** Media whose names alone do not say that they are any, and what papers like to be called. */
const NAMES =
  /\b(?:Reuters|AFP|Agence France-Presse|AP|Associated Press|DPA|ANSA|EFE|TASS|Interfax|Xinhua|Kyodo|Yonhap|BBC|ITV|CNN|NPR|PBS|ABC|CBS|NBC|MSNBC|CNBC|NHK|ARD|ZDF|Bloomberg|Al[ -]Jazeera|Politico|Axios|Guardian|Economist|Telegraph|Independent|Spiegel|Zeitung|Times|Post|Journal|Herald|Tribune|Gazette|Courier|Mail|Globe|Wire)\b/

/**
 * The medium that an attribution's words were told to, of which this report has them at second hand: an organisation named in `to` or
 * `via`; null where none is, and where it is the outlet itself.
 *
 * @example mediaOf(report)(attribution) // 'organisation:…' of “told Lebanon’s al-Mayadeen television network”
 */
export function mediaOf(report: Report): (a: MarkOf<'attribution'>) => MarkId | null {
  const byId = new Map<MarkId, Span>(report.marks.map(m => [m.id, m]))
  const outlet = (report.origin.outlet ?? '').toLowerCase().replace(/^the /, '')
  const bodies = marksOf(report, 'person')
    .filter(p => p.person === 'organisation' && p.name.toLowerCase().replace(/^the /, '') !== outlet)
    .flatMap(p => p.mentions.map(m => ({ ...byId.get(m)!, id: p.id })))
  return a => {
    const told = [a.to, a.via].flatMap(id => (id === null ? [] : [byId.get(id)!]))
    if (!told.some(t => MEDIUM.test(words(report, t)) || NAMES.test(words(report, t)))) return null
    return bodies.find(b => b.id !== a.speaker && told.some(t => contains(t, b)))?.id ?? null
  }
}
