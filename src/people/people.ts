import { idMaker, marksOf, type Person, type Report, type Source, type Span, type Step, words } from '../report/index.ts'
import { kindOf } from './kind.ts'

/** A source's words without the comma that closes its apposition. */
function nameIn(report: Report, { start, end }: Span): Span {
  const bare = report.text.slice(start, end).replace(/[\s,:;–—-]+$/u, '')
  return { start, end: bare ? start + bare.length : end }
}

/** One entry for each distinct source, its words as its name; the mark lies on the first place it stands. */
export const people: Step = report => {
  const id = idMaker(report)
  const by = new Map<string, Source[]>()
  for (const source of marksOf(report, 'source')) {
    const key = words(report, nameIn(report, source)).toLowerCase().replace(/\s+/g, ' ').replaceAll('’', "'")
    const same = by.get(key)
    if (same) same.push(source)
    else by.set(key, [source])
  }
  return [...by.values()].map((mentions): Person => {
    const span = nameIn(report, mentions[0]!)
    const person = kindOf(words(report, span))
    return {
      kind: 'person',
      id: id('person', span),
      ...span,
      person,
      mentions: mentions.map(m => m.id),
      by: 'people@1',
      confidence: null,
    }
  })
}
