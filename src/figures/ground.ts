import type { Report, Span } from '../report/index.ts'
import { COUNTRY } from './country.ts'
import type { Period } from './period.ts'
import type { Setting } from './setting.ts'
import { before } from './stretch.ts'
import { DOES, NAMES as FATES, IS } from './what-words.ts'

/** Where and when a report's event is, for figures whose own sentence and its neighbours do not tell. */
export interface Ground {
  readonly where: Span | null
  readonly period: Period | null
  /** the first day to come, for what is expected */
  readonly ahead: Period | null
}

/** Sentences of the lead. */
const LEAD = 12
/** Only the first sentences make a building the report's place: a hospital named later has some of those hurt. */
const FIRST = 3
const BUILDING = /(?:hospital|clinic|school|university|college|church|mosque|synagogue|temple|hotel)s?$/i
const NAME = /\p{Lu}[\p{L}\p{M}]+/gu

/** How often each capitalised word stands in a report and its title. */
function namesIn({ text, title }: Report): ReadonlyMap<string, number> {
  const out = new Map<string, number>()
  for (const m of `${title ?? ''}\n${text}`.matchAll(NAME)) {
    const name = m[0].toLowerCase()
    out.set(name, (out.get(name) ?? 0) + 1)
  }
  return out
}

/** A country is a place only where nothing nearer is named. */
export const isBroad = (words: string): boolean =>
  !TOWNS.test(words) && (words.replace(WATER, '').match(NAME) ?? []).every(n => COUNTRY.has(n))
const TOWNS = /\b(?:cities|towns|villages|provinces|districts)\b/
const WATER = /\p{Lu}[\p{L}\p{M}]+ (?:river|sea|ocean|coast|valley|mountains)\b/gu

/** "VELDAM, Orland —", "VELDAM (Reuters) -": where a report was written. */
function dateline({ text }: Report): readonly Span[] {
  const m = /^\s{0,20}(?!FILE\b)(\p{Lu}{2,}(?:[ -]\p{Lu}{2,}){0,3})(?=[^.\n]{0,40}?(?: [–—-]|\)))/u.exec(text.slice(0, 200))
  return m ? [{ start: m[0].length - m[1]!.length, end: m[0].length }] : []
}

/** "the strikes in Veldam earlier this month": a month or year told is another event's; so is all that an old picture's caption tells. */
const isPast = ({ date, t }: Setting): boolean => date?.from?.length === 7 || (date !== null && date.from !== date.to) || isOld(t)
const isOld = (t: Setting['t']): boolean =>
  t[0]?.text === 'FILE' || t.some((x, i) => x.low === 'file' && t[i + 1]?.low === 'photo')

/** Whether a sentence tells what befell people. */
const hurts = ({ t }: Setting): boolean =>
  t.some(x => /^(?:killed|injured)$/.test(IS.get(x.low) ?? FATES.get(x.low) ?? DOES.get(x.low) ?? ''))

/** The place that the lead names and the report comes back to most; the first day that the lead tells, or an earlier one on which people were hurt. */
export function ground(report: Report, all: readonly Setting[]): Ground {
  const lead = all.slice(0, LEAD)
  const often = namesIn(report)
  const named = [
    ...dateline(report),
    ...lead
      .flatMap((s, i) => (isPast(s) ? [] : s.places.filter(p => i < FIRST || !BUILDING.test(report.text.slice(p.start, p.end)))))
      .filter(p => p.named && !p.moving && !p.seat),
  ]
  const near = named.filter(p => !isBroad(report.text.slice(p.start, p.end)))
  const score = (p: Span): number =>
    Math.max(
      ...(report.text.slice(p.start, p.end).match(NAME) ?? []).map(n => (COUNTRY.has(n) ? 0 : (often.get(n.toLowerCase()) ?? 0))),
      0,
    )
  const where = near.map((p, i) => ({ p, s: score(p) - i * 0.3 })).sort((a, b) => b.s - a.s)[0]?.p ?? named[0] ?? null
  const since = report.published === null ? '' : (before(report.published, 'P2M') ?? '')
  const dated = lead.filter(s => !isOld(s.t) && s.date?.from?.length === 10 && s.date.from === s.date.to && s.date.from >= since)
  const [first, hurt] = [dated[0]?.date ?? null, dated.find(hurts)?.date ?? null]
  const ahead = all.find(s => s.ahead)?.ahead ?? null
  return { where, period: hurt && hurt.from! < first!.from! ? hurt : first, ahead }
}
