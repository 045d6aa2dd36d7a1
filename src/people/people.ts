import { idMaker, marksOf, type Person, type Source, type Step, words } from '../report/index.ts'
import { kindOf } from './kind.ts'

/** One entry for each distinct source, its words as its name; the mark lies on the first place it stands. */
export const people: Step = report => {
  const id = idMaker(report)
  const by = new Map<string, Source[]>()
  for (const source of marksOf(report, 'source')) {
    const key = words(report, source).toLowerCase().replace(/\s+/g, ' ').replaceAll('’', "'")
    const same = by.get(key)
    if (same) same.push(source)
    else by.set(key, [source])
  }
  return [...by.values()].map((mentions): Person => {
    const { start, end } = mentions[0]!
    const person = kindOf(words(report, mentions[0]!))
    return { kind: 'person', id: id('person', { start, end }), start, end, person, mentions: mentions.map(m => m.id), by: 'people@1', confidence: null }
  })
}
