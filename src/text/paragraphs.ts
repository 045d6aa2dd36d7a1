import { idMaker, type Span, type Step } from '../report/index.ts'

const LINE = /[^\n\r\u2028\u2029]+/g
const SENTENCE_END = /[.!?…:]["'”’»)\]]*$/u

/** Lines that a program broke at a column: what a typewriter or a mail program leaves. */
const WRAPPED_AT = { least: 45, most: 100 }
const MOSTLY = 0.7

/** Each line with something on it, the white space at its ends left out. */
function linesOf(text: string): Span[] {
  return [...text.matchAll(LINE)].flatMap(m => {
    const start = m.index + m[0].length - m[0].trimStart().length
    const end = start + m[0].trim().length
    return start < end ? [{ start, end }] : []
  })
}

/** Lines with no blank one between them. */
function blocksOf(text: string, lines: readonly Span[]): Span[][] {
  const out: Span[][] = []
  for (const line of lines) {
    const last = out.at(-1)
    const breaks = last ? text.slice(last.at(-1)!.end, line.start).match(/\r\n|[\n\r\u2028\u2029]/g)!.length : 2
    if (breaks > 1) out.push([line])
    else last!.push(line)
  }
  return out
}

/** Whether lines end where a column was full, so that only a blank line parts paragraphs. */
function wrapped(text: string, blocks: readonly (readonly Span[])[]): boolean {
  const broken = blocks.flatMap(lines => lines.slice(0, -1))
  if (broken.length < 3 || blocks.some(lines => lines.some(l => l.end - l.start > WRAPPED_AT.most))) return false
  const full = broken.filter(l => l.end - l.start >= WRAPPED_AT.least && !SENTENCE_END.test(text.slice(l.start, l.end)))
  return full.length >= MOSTLY * broken.length
}

/** A line with something on it is a paragraph, or, where lines are wrapped, what stands between blank ones; white space at its ends stays outside. */
export const paragraphs: Step = report => {
  const id = idMaker(report)
  const lines = linesOf(report.text)
  const blocks = blocksOf(report.text, lines)
  const found = wrapped(report.text, blocks) ? blocks.map(b => ({ start: b[0]!.start, end: b.at(-1)!.end })) : lines
  return found.map(span => ({ kind: 'paragraph', id: id('paragraph', span), ...span, by: 'text@1', confidence: null }))
}
