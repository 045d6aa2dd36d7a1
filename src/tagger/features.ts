import { firstIndex, marksOf, type Quotation, type Report } from '../report/index.ts'
import { type Pieces, piecesOf, type Vocabulary } from './pieces.ts'

/** What the model is told of each piece beside its id. The numbers are those of training/prepare.py. */
export interface Features extends Pieces {
  /** 0 lower, 1 Title, 2 UPPER, 3 mixed: the letters of the piece's word */
  readonly letterCase: Int32Array
  /** 0 outside, 1 inside, 2 opening mark, 3 closing mark */
  readonly quote: Int32Array
  /** 1 where a paragraph begins */
  readonly para: Int32Array
  /** 1 where a sentence begins: for the rules over the tags */
  readonly sentence: Int32Array
}

const UPPER = /[\p{Lu}\p{Lt}]/u
const UPPER_FIRST = /^[\p{Lu}\p{Lt}]/u
const SMALL = /\p{Ll}/u

function caseOf(word: string): number {
  if (UPPER_FIRST.test(word)) return [...word].length > 1 && !SMALL.test(word) ? 2 : 1
  return UPPER.test(word) ? 3 : 0
}

/** The first index whose value is at least `x`, in an ascending row. */
const from = (row: Int32Array, x: number): number => firstIndex(row.length, i => row[i]! >= x)

/** Quotation marks of every kind are read as “ and ”; where one quotation stands inside another the outer one counts. */
function readQuotations(
  quotations: readonly Quotation[],
  { starts, ends }: Pieces,
  ids: Int32Array,
  quote: Int32Array,
  v: Vocabulary,
): void {
  const [opening, closing] = [v.id('“'), v.id('”')]
  for (const q of [...quotations].sort((a, b) => b.end - b.start - (a.end - a.start))) {
    const [lo, hi] = [from(starts, q.start), from(starts, q.end)]
    if (lo >= hi || quote[lo]) continue
    quote.fill(1, lo, hi)
    const top = from(starts, q.open.end)
    quote.fill(2, lo, top)
    ids.fill(opening, lo, top)
    if (!q.close) continue
    const last = from(ends, q.close.start + 1)
    quote.fill(3, last, hi)
    ids.fill(closing, last, hi)
  }
}

export function featuresOf(report: Report, v: Vocabulary): Features {
  const pieces = piecesOf(report.text, v)
  const n = pieces.ids.length
  const [letterCase, quote, para, sentence] = [new Int32Array(n), new Int32Array(n), new Int32Array(n), new Int32Array(n)]
  for (let i = 0; i < n; i++) {
    const sameWord = i > 0 && pieces.wordStarts[i] === pieces.wordStarts[i - 1]
    letterCase[i] = sameWord ? letterCase[i - 1]! : caseOf(report.text.slice(pieces.wordStarts[i], pieces.wordEnds[i]))
  }
  if (n) para[0] = 1
  for (const [kind, begins] of [
    ['paragraph', para],
    ['sentence', sentence],
  ] as const)
    for (const m of marksOf(report, kind)) {
      const first = from(pieces.starts, m.start)
      if (first < n) begins[first] = 1
    }
  const ids = pieces.ids.slice()
  readQuotations(marksOf(report, 'quotation'), pieces, ids, quote, v)
  return { ...pieces, ids, letterCase, quote, para, sentence }
}
