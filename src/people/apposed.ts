import { marksOf, type Report, type Span, words } from '../report/index.ts'

/** What may stand between a description and its cue: “The organisers, [A Time for Norlet], said”. */
const APPOSED =
  /^, ((?:It[’']s |An? |The )?(?:\p{Lu}[\p{L}\p{N}’'&.-]*|of|the|for|and|in)(?: (?:\p{Lu}[\p{L}\p{N}’'&.-]*|of|the|for|and|in)){0,6}), (?:\p{Ll}+ly |also |has |have )?$/u
/** Longer than that no gap is looked at, in characters. */
const FAR = 90
const DESCRIBED = /^(?:the|an?|its|their) /i

/** Names between commas that tell whom the description before them means, with the source that the tagger ends too soon. */
export function apposedIn(report: Report): ReadonlyMap<string, Span> {
  const sources = new Map(marksOf(report, 'source').map(s => [s.id, s]))
  const out = new Map<string, Span>()
  for (const cue of marksOf(report, 'cue')) {
    const source = cue.source === null ? undefined : sources.get(cue.source)
    if (!source || cue.start <= source.end || cue.start - source.end > FAR || !DESCRIBED.test(words(report, source))) continue
    const said = APPOSED.exec(report.text.slice(source.end, cue.start))?.[1]
    if (said) out.set(source.id, { start: source.end + 2, end: source.end + 2 + said.length })
  }
  return out
}
