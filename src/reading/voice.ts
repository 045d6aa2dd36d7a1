import { marksOf, type Report, type Span } from '../report/index.ts'
import type { Reading } from './schema.ts'

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu

/** How many words a text has: runs of letters, digits, apostrophes and hyphens. */
export const countWords = (text: string): number => text.match(WORD)?.length ?? 0

/** The shares of the words that are quoted, that are reported, and that are the outlet's own; they sum to 1. */
export function voiceOf(report: Report): Reading['voice'] {
  const { text } = report
  const quotations = quotationsOf(report)
  const content = new Uint8Array(text.length)
  for (const c of attributedContent(report)) content.fill(1, c.start, c.end)
  let quoted = 0
  let reported = 0
  let all = 0
  for (const { index } of text.matchAll(WORD)) {
    all++
    if (content[index]) quotations[index] ? quoted++ : reported++
  }
  if (all === 0) return { quoted: 0, reported: 0, own: 1 }
  return wholeHundredths([quoted / all, reported / all, (all - quoted - reported) / all])
}

/** For each code unit, whether it stands between quotation marks. */
export function quotationsOf(report: Report): Uint8Array {
  const inside = new Uint8Array(report.text.length)
  for (const q of marksOf(report, 'quotation')) inside.fill(1, q.start, q.end)
  return inside
}

function attributedContent(report: Report): readonly Span[] {
  const ids = new Set(marksOf(report, 'attribution').flatMap(a => a.content))
  return report.marks.filter(m => ids.has(m.id))
}

/** Rounded to hundredths by largest remainder, so that 1/3, 1/3, 1/3 still sum to 1. */
function wholeHundredths(shares: readonly [number, number, number]): Reading['voice'] {
  const hundredths = shares.map(s => Math.floor(s * 100 + 1e-9))
  const left = 100 - hundredths.reduce((a, b) => a + b, 0)
  const byRemainder = [0, 1, 2].sort((a, b) => shares[b]! * 100 - hundredths[b]! - (shares[a]! * 100 - hundredths[a]!))
  for (const i of byRemainder.slice(0, left)) hundredths[i]!++
  const [quoted, reported, own] = hundredths.map(h => h / 100)
  return { quoted: quoted!, reported: reported!, own: own! }
}
