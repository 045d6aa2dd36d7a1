import { type Calibration, type Mark, marksOf, overlapping, type Report, type Step } from '../report/index.ts'
import { featuresOf } from './features.ts'
import { linked, type Scored } from './linked.ts'
import { mentionsOf } from './mentions.ts'
import { loadModel, type ModelCard } from './model.ts'
import { type Vocabulary, vocabulary } from './pieces.ts'
import { openSession, type Session } from './session.ts'
import { stretchesOf } from './stretches.ts'
import { windowsOf } from './windows.ts'

export interface Tagger {
  readonly tag: Step
  readonly calibration: Calibration
  readonly close: () => Promise<void>
}

/**
 * The learned reader: sources, cues and content of a report, each linked to its partner. Needs the text's paragraphs and quotations.
 *
 * @param folder of the model's files
 * @param threads cores that one reading may use
 * @throws HearsayError NO_MODEL, DAMAGED_MODEL
 * @example const tagger = await openTagger('model', 1); report = withMarks(report, await tagger.tag(report))
 */
export async function openTagger(folder: string, threads: number): Promise<Tagger> {
  const { card, weights, vocabulary: lines, hash } = await loadModel(folder)
  const v = vocabulary(lines)
  const session = await openSession(weights, v.id('[CLS]'), threads)
  return {
    calibration: card.calibration,
    close: session.close,
    tag: report => tagged(report, card, v, session, `tagger@${hash}`),
  }
}

async function tagged(report: Report, card: ModelCard, v: Vocabulary, session: Session, by: string): Promise<readonly Mark[]> {
  const f = featuresOf(report, v)
  const quotations = overlapping(marksOf(report, 'quotation'))
  const windows: Scored[] = []
  for (const w of windowsOf(f.para, card)) windows.push({ ...w, scores: await session.score(f, w) })
  const all = windows.flatMap((w, at) => stretchesOf(report.text, f, w, at, w.scores.tags, card.depths, card.outside, quotations))
  const parts = linked(report, f, all, windows, card.link, by)
  const sources = parts.filter(m => m.kind === 'source')
  return [...parts, ...mentionsOf(report, f, windows, sources, card.antecedent, by)]
}
