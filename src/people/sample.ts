import { type Mark, type Mention, marksOf, parseMarked, type Report, type Step, withMarks } from '../report/index.ts'
import { bare } from '../report/sample.ts'
import { people } from './people.ts'

/** A report in which the sources stand as marked, their depth 2 where a content holds them; `name` and `mention` are what the tagger found. */
export async function marked(
  notation: string,
  steps: readonly Step[],
): Promise<{ report: Report; expected: Map<string, string> }> {
  const { text, spans } = parseMarked(notation)
  let report = bare(text)
  for (const step of steps) report = withMarks(report, await step(report))
  const expected = new Map<string, string>()
  const contents = spans.filter(s => s.kind === 'content')
  const idOf = (kind: string, tie: string | null): string | null => {
    const s = tie === null ? undefined : spans.find(x => x.kind === kind && x.tie === tie)
    return s ? `${kind}:${s.start}-${s.end}` : null
  }
  const found = spans.map(({ kind, tie, value, start, end }): Mark => {
    const base = { id: `${kind === 'name' ? 'mention' : kind}:${start}-${end}`, start, end, by: 'test', confidence: 0.9 }
    const depth = contents.some(c => c.start <= start && end <= c.end && c.tie !== tie) ? 2 : 1
    if (kind === 'source') {
      if (value !== null) expected.set(base.id, value)
      return { kind, depth, ...base }
    }
    if (kind === 'cue') return { kind, depth, ...base, source: idOf('source', tie), link: 1 }
    if (kind === 'content') return { kind, depth, ...base, cue: idOf('cue', tie), link: 1 }
    const link = { antecedent: kind === 'name' ? null : value && idOf('mention', value), link: 0.9 }
    return {
      kind: 'mention',
      ...base,
      form: kind === 'name' ? 'name' : 'description',
      entity: kind === 'name' ? (value as Mention['entity']) : null,
      ...link,
    }
  })
  report = withMarks(report, found)
  return { report: withMarks(report, await people(report)), expected }
}

/** Who each source is taken for, as its name and, after a slash, its kind. */
export function meant(report: Report, expected: Map<string, string>): Map<string, string> {
  const persons = new Map(marksOf(report, 'person').map(p => [p.id, p]))
  return new Map(
    marksOf(report, 'reference')
      .filter(r => expected.has(r.source))
      .map(r => {
        const { name, person } = persons.get(r.person)!
        return [r.source, expected.get(r.source)!.includes('/') ? `${name}/${person}` : name]
      }),
  )
}
