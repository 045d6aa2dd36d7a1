import { contains, idMaker, lastAt, marksOf, overlapping, type Source, type Step } from '../report/index.ts'
import { subjectOf } from './subject.ts'

/**
 * The subjects of cues that the tagger ties to nobody, where it has not marked them as sources either. Needs the tagger's marks.
 *
 * @example While the band jeered at him, he left. // the band
 */
export const subjects: Step = report => {
  const id = idMaker(report)
  const sourcesAt = overlapping(marksOf(report, 'source'))
  const sentences = marksOf(report, 'sentence')
  const contentsAt = overlapping(marksOf(report, 'content'))
  return marksOf(report, 'cue').flatMap((cue): Source[] => {
    if (cue.source !== null) return []
    const around = contentsAt(cue).find(c => c.depth < cue.depth && contains(c, cue))
    const sentence = sentences[lastAt(sentences, cue.start)]
    const span = subjectOf(report, cue, Math.max(sentence?.start ?? 0, around?.start ?? 0))
    if (!span || sourcesAt(span).length) return []
    return [{ kind: 'source', id: id('source', span), ...span, depth: cue.depth, by: 'attribution@1', confidence: null }]
  })
}
