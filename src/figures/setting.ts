import {
  type Attribution,
  contains,
  type MarkId,
  type Mention,
  marksOf,
  type Report,
  type Span,
  type Time,
  words,
} from '../report/index.ts'
import { isPeople } from './noun.ts'
import { dateIn, dayAhead, type Period } from './period.ts'
import { type Scene, sceneOf } from './scene.ts'
import { NAMES } from './what-words.ts'
import { type Place, places } from './where.ts'

/** A sentence with the places it names and the date it tells. */
export interface Setting extends Scene {
  readonly places: readonly Place[]
  readonly date: Period | null
  /** a day to come */
  readonly ahead: Period | null
  /** a line without a full stop that goes before others: what follows tells where and when */
  readonly heading: boolean
}

/** The marks of one kind that lie in each stretch, both in text order: walked once. */
export function walker<T extends { readonly start: number; readonly end: number }>(
  marks: readonly T[],
): (span: { readonly start: number; readonly end: number }) => readonly T[] {
  let next = 0
  return span => {
    while (next < marks.length && marks[next]!.start < span.start) next++
    const from = next
    while (next < marks.length && marks[next]!.start < span.end) next++
    return marks.slice(from, next).filter(m => contains(span, m))
  }
}

/** The times that date a saying; "reportedly heard on Monday" says when it was heard. */
const saidOn = (all: readonly Attribution[]): ReadonlySet<MarkId> =>
  new Set(all.flatMap(a => (a.saidOn && a.source.length > 0 ? [a.saidOn] : [])))

/** "1345 martyrs" is no year. */
function isCount(text: string, time: Time): boolean {
  if (!/^\d{4}$/.test(text.slice(time.start, time.end))) return false
  const next = /^\s(\p{L}+)/u.exec(text.slice(time.end, time.end + 30))?.[1]
  const year = Number(text.slice(time.start, time.end))
  return next !== undefined && (year < 1900 || year > 2100 ? isPeople(next, true) : NAMES.has(next))
}

/** A sentence is looked at in pieces of this many characters at most, so that a text without stops takes no longer. */
const PIECE = 1500

/** A sentence as it is; one without end in pieces, cut at a space. */
function pieces(text: string, sentence: Span): readonly Span[] {
  const out: Span[] = []
  let { start } = sentence
  while (sentence.end - start > PIECE) {
    const space = text.lastIndexOf(' ', start + PIECE)
    const end = space > start + PIECE / 2 ? space : start + PIECE
    out.push({ start, end })
    start = end
  }
  return [...out, { start, end: sentence.end }]
}

/** The names of a report; one that is a place elsewhere is nobody's. */
function named(report: Report): readonly Mention[] {
  const names = marksOf(report, 'mention').filter(m => m.form === 'name')
  const somewhere = new Set(names.flatMap(m => (m.entity === 'place' ? [words(report, m)] : [])))
  return names.filter(m => m.entity === 'place' || !somewhere.has(words(report, m)))
}

/** Every sentence of a report taken apart. */
export function settings(report: Report): readonly Setting[] {
  const sentences = marksOf(report, 'sentence').flatMap(s => pieces(report.text, s))
  const paragraphs = marksOf(report, 'paragraph')
  const said = saidOn(marksOf(report, 'attribution'))
  const times = walker<Time>(marksOf(report, 'time').filter(t => !isCount(report.text, t)))
  const names = walker(named(report))
  let p = 0
  return sentences.map((s, i) => {
    while (p + 1 < paragraphs.length && paragraphs[p]!.end < s.end) p++
    const own = times(s).filter(t => t.end - t.start < s.end - s.start - 1) // a line of its own dates the report
    const scene = sceneOf(
      report.text,
      s,
      own,
      own.filter(t => !said.has(t.id)),
      p,
    )
    const alone = paragraphs[p]?.start === s.start && paragraphs[p]!.end === s.end
    const heading =
      alone && s.end - s.start < 90 && !/[.!?…]["'”’»)\]]*$/.test(report.text.slice(s.start, s.end)) && i + 1 < sentences.length
    return {
      ...scene,
      places: places(scene, names(s)),
      date: dateIn(scene, report.published),
      ahead: dayAhead(scene, report.published),
      heading,
    }
  })
}

/** How many sentences away a place or a date may be told. */
const REACH = 6

/** What the sentences around tell: of a heading those after it, else those before it in its paragraph and the one before, then those after in its own. */
export function around<T>(all: readonly Setting[], i: number, of: (s: Setting) => T | null): T | null {
  const { paragraph, heading } = all[i]!
  const after = heading ? paragraph + 1 : paragraph
  const forth = (): T | null => {
    for (let k = i + 1; k < all.length && k <= i + REACH && all[k]!.paragraph <= after; k++) {
      const found = of(all[k]!)
      if (found !== null) return found
    }
    return null
  }
  if (heading) return forth()
  for (let k = i - 1; k >= 0 && k >= i - REACH && all[k]!.paragraph >= paragraph - 1; k--) {
    const found = of(all[k]!)
    if (found !== null) return found
  }
  return forth()
}
