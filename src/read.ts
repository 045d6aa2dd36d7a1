import { addressees } from './attribution/addressee.ts'
import { attributions } from './attribution/attributions.ts'
import { channels } from './attribution/channel.ts'
import { citations } from './attribution/citation.ts'
import { participles } from './attribution/participle.ts'
import { posts } from './attribution/post.ts'
import { relays } from './attribution/relay.ts'
import { signatures } from './attribution/signature.ts'
import { subjects } from './attribution/subjects.ts'
import { figures } from './figures/figures.ts'
import { people } from './people/people.ts'
import { marksOf, type Report, type Step, withMarks } from './report/index.ts'
import type { Tagger } from './tagger/tagger.ts'
import { insertions } from './text/insertions.ts'
import { unreadLanguage } from './text/language.ts'
import { paragraphs } from './text/paragraphs.ts'
import { quotations } from './text/quotations.ts'
import { sentences } from './text/sentences.ts'
import { unclosed } from './text/unclosed.ts'
import { times } from './time/times.ts'

/** The steps of a reading, in order; each sees what those before it found. */
function stepsWith(tagger: Tagger): readonly Step[] {
  return [
    paragraphs,
    sentences,
    quotations,
    unclosed,
    insertions,
    tagger.tag,
    posts,
    signatures,
    citations,
    relays,
    participles,
    subjects,
    times,
    people,
    addressees,
    channels,
    attributions(tagger.calibration),
    figures,
  ]
}

/**
 * A report with everything found in it, its headline read apart. One in a language without a reader gets one doubt and no more.
 *
 * @example const report = await read(makeReport({ text }), await openTagger('model', 1))
 */
export async function read(report: Report, tagger: Tagger): Promise<Report> {
  const told = withMarks(report, await unreadLanguage(report))
  if (marksOf(told, 'doubt').length) return told
  let out = told
  for (const step of stepsWith(tagger)) out = withMarks(out, await step(out))
  return report.headline ? { ...out, headline: await read(report.headline, tagger) } : out
}
