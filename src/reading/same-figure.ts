import { contains, marksOf, type Report, type Span, words } from '../report/index.ts'
import type { Reading } from './schema.ts'

type Figure = Reading['figures'][number]

/** Longer ones are sentences that lost their stop. */
const LONGEST_HEAD = 120
const LONGEST_CAPTION = 400
const ENDED = /[.!?…]["'”’»)\]]*$/
const CAPTION =
  /^(?:file )?(?:photo|image|picture|caption|photograph|video|pictured)\b|\b(?:photo|photograph|image|picture|credit)\s*:|[[(][^\])]{0,60}\b(?:Reuters|AFP|AP|EPA|Getty|Anadolu|Xinhua|photo|file)\b[^\])]{0,30}[\])]\.?$/i

/** Titles, subheads and captions that stand in the text. */
function headsIn(report: Report): readonly Span[] {
  const paragraphs = marksOf(report, 'paragraph')
  return paragraphs.filter((p, i) => {
    const text = words(report, p).trim()
    const title = text === report.title?.trim() || (text.length <= LONGEST_HEAD && !ENDED.test(text) && i + 1 < paragraphs.length)
    return title || (text.length <= LONGEST_CAPTION && CAPTION.test(text))
  })
}

/** Whether a figure of the report tells what a headline's does: its very bounds, one of them, or a number within them. */
function tells(body: Figure, head: Figure): number {
  if (body.unit !== head.unit || body.exact !== head.exact || (body.what !== head.what && head.what !== 'other')) return 0
  if (body.least === head.least && body.most === head.most) return 3
  if ((body.least !== null && body.least === head.least) || (body.most !== null && body.most === head.most)) return 2
  const within = (n: number): boolean =>
    (head.least ?? Number.NEGATIVE_INFINITY) <= n && n <= (head.most ?? Number.POSITIVE_INFINITY)
  const open = head.about || head.least === null || head.most === null
  return open && head.what !== 'other' && body.least !== null && body.least === body.most && within(body.least) ? 1 : 0
}

/** The figure of the body that tells the same: of those that go best the first, a part of another last; null where several go and differ. */
function sameIn(body: readonly Figure[], head: Figure): string | null {
  const all = body
    .map(f => ({ f, how: tells(f, head) }))
    .filter(x => x.how > 0 && (x.f.partOf === null) === (head.partOf === null))
  const best = Math.max(...all.map(x => x.how))
  const close = all.filter(x => x.how === best)
  const same = close.every(({ f }) => f.least === close[0]!.f.least && f.most === close[0]!.f.most)
  return same ? (close[0]?.f.id ?? null) : null
}

/** The figures of a report, and of the title that stands beside it, each of a title or caption with a pointer to the same figure of the body. */
export function joinFigures(
  report: Report,
  figures: readonly Figure[],
  title: readonly Figure[],
): { readonly figures: readonly Figure[]; readonly title: readonly Figure[] } {
  const heads = headsIn(report)
  const isHead = (f: Figure): boolean => heads.some(h => contains(h, f))
  const body = figures.filter(f => !isHead(f))
  return {
    figures: figures.map(f => ({ ...f, sameAs: isHead(f) ? sameIn(body, f) : null })),
    title: title.map(f => ({ ...f, sameAs: sameIn(body, f) })),
  }
}
