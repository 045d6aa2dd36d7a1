import { ALIGNED, type Judgement, judge, type Witness } from '../compare/verdict.ts'
import type { Ledger } from '../ledger/database.ts'
import { type Filter, ofReports } from '../ledger/filter.ts'
import type { Claimed } from './check-claim.ts'
import type { Resolved, Terms } from './check-find.ts'
import { standing } from './check-passages.ts'
import { type Plain, plainIn, type Source } from './check-plain.ts'
import type { Spoken } from './check-speech.ts'
import { type Passage, passagesOf } from './passage.ts'

/** What is asked, of whom and where. */
export interface Asked extends Claimed {
  readonly who: Resolved
  readonly terms: Terms
  readonly filter: Filter
}

/** A verdict, and the passage that it rests on where no statement bears it. */
export interface Beyond {
  readonly found: Judgement
  readonly passage: Passage | null
}

/**
 * The verdict once the reports' own sentences are heard too: those of the reports of statements that lie near, and where nothing lies near, passages with words of the claim.
 * Statements of the one asked for that have the claim's words side by side are not gone beyond.
 */
export async function beyond(
  ledger: Ledger,
  asked: Asked,
  judged: Judgement,
  witnesses: readonly Witness[],
  spoken: readonly Spoken[],
): Promise<Beyond> {
  // a sentence that is no statement has no date said
  if (isFirm(judged, witnesses) || !ofReports(asked.filter)) return { found: judged, passage: null }
  const read = (sources: readonly Source[]) =>
    withPlain(
      judged,
      witnesses,
      sources.flatMap(s => plainIn(s, asked)),
    )
  const near = read([...new Map(spoken.map(s => [s.report, s])).values()])
  if (near) {
    const { report, sentence } = near.plain
    const passages = await passagesOf(ledger, [{ n: report, report, ...sentence }])
    return { found: near.found, passage: passages.get(report) ?? null }
  }
  if (judged.verdict !== 'not-found' || judged.witnesses.length) return { found: judged, passage: null }
  const { all, row } = await standing(ledger, asked)
  const far = read(all.map(({ span }, report) => ({ report, cast: [], whole: span.words, speech: { mentions: () => false } })))
  if (far) return { found: far.found, passage: all[far.plain.report]! }
  return { found: row ? { ...judged, rule: 'words that nobody is read to say' } : judged, passage: row }
}

/** Whether statements of the one asked for bear a verdict, word by word. */
const isFirm = ({ verdict, witnesses: [first] }: Judgement, witnesses: readonly Witness[]): boolean =>
  verdict !== 'not-found' && verdict !== 'other-speaker' && witnesses[first!]!.relation.close >= ALIGNED

/** What plain sentences change, and the one that the verdict then rests on; null where none bears it. */
function withPlain(
  judged: Judgement,
  witnesses: readonly Witness[],
  plain: readonly Plain[],
): { readonly found: Judgement; readonly plain: Plain } | null {
  const again = judge([...witnesses, ...plain])
  const own = again.verdict === 'not-found' ? undefined : plain[again.witnesses[0]! - witnesses.length]
  if (!own || (again.verdict === judged.verdict && judged.verdict === 'other-speaker')) return null
  const known = again.witnesses.filter(k => k < witnesses.length)
  return { found: { ...again, rule: PLAIN, witnesses: known }, plain: own }
}

/** What the verdict rests on where no statement of the ledger bears it. */
const PLAIN = 'read from the sentence itself'
