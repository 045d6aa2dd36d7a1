import type { Attribution, Mark, Marked, MarkedSpan, MarkId, Mention, Person, PersonKind } from '../report/index.ts'

const VALUE = /^(?:(person|group|organisation|place|document|unnamed)(?:: |$))?(.*)$/s
const PRONOUN = /^(?:I|we|you|he|she|it|they|me|us|him|her|them)$/i

/** Who speaks in an attribution, and the way there. */
type Speaker = Pick<Attribution, 'speaker' | 'because'>

/**
 * The people of a report for tests. A source stands for the person that its words name, or its value does: by name
 * (`[source#1=Ada Berg|she]`), as the speaker of another attribution (`[source#2=1|she]`), with a kind (`[source#1=organisation|the port]`,
 * `[source#1=organisation: Port of Selby|it]`). `[person=Ada Berg|Berg]` mentions somebody who need not speak; `[role=Ada Berg|the mayor]`
 * says what she is.
 */
export function sampleCast({ text, spans }: Marked): { marks: readonly Mark[]; speaker: (tie: string) => Speaker } {
  // without the comma that closes an apposition
  const wordsOf = (s: MarkedSpan): string => text.slice(s.start, s.end).replace(/[\s,:;]+$/, '')
  const valued = (s: MarkedSpan): { kind: string | undefined; name: string } => {
    const [, kind, name] = VALUE.exec(s.value ?? '')!
    const other = name && name !== s.tie && spans.some(c => c.kind === 'content' && c.tie === name) ? nameIn(name) : name
    return { kind, name: other || wordsOf(s) }
  }
  const sourceOf = (tie: string): MarkedSpan | undefined => spans.find(s => s.kind === 'source' && s.tie === tie)
  /** the attribution that a continued quotation's words come from */
  const originOf = (tie: string): string => {
    const before = sourceOf(tie) ? null : spans.find(s => s.kind === 'content' && s.tie === tie)?.value
    return before && before !== tie ? originOf(before) : tie
  }
  const nameIn = (tie: string): string | null => {
    const source = sourceOf(originOf(tie))
    return source ? valued(source).name : null
  }

  const people = new Map<string, Person>()
  const mentions: Mention[] = []
  for (const s of spans.filter(s => s.kind === 'source' || s.kind === 'person')) {
    const { kind } = valued(s)
    const name = (s.kind === 'source' ? nameIn(s.tie!) : null) ?? valued(s).name
    if (s.kind === 'person')
      mentions.push({ ...base('mention', s), kind: 'mention', form: formOf(wordsOf(s)), entity: null, antecedent: null, link: 1 })
    const known: Person = people.get(name) ?? {
      ...base('person', s),
      kind: 'person',
      person: 'person',
      name,
      roles: [],
      mentions: [],
    }
    const id = idOf(s.kind === 'person' ? { ...s, kind: 'mention' } : s)
    people.set(name, { ...known, person: (kind as PersonKind) ?? known.person, mentions: [...known.mentions, id] })
  }
  for (const s of spans.filter(s => s.kind === 'role')) {
    const person = people.get(s.value!)!
    people.set(person.name, { ...person, roles: [...person.roles, { start: s.start, end: s.end }] })
  }

  const speaker = (tie: string): Speaker => {
    const source = sourceOf(originOf(tie))
    if (!source) return { speaker: null, because: [] }
    const person = people.get(nameIn(tie)!)!
    return { speaker: person.id, because: wayTo(person, source) }
  }
  /** the source, the nearest description or short name before it where that is not the full one, the full name */
  const wayTo = ({ name, mentions }: Person, source: MarkedSpan): readonly MarkId[] => {
    const named = spans
      .filter(s => (s.kind === 'source' || s.kind === 'person') && !PRONOUN.test(wordsOf(s)))
      .map(s => ({ id: idOf(s.kind === 'person' ? { ...s, kind: 'mention' } : s), start: s.start, words: wordsOf(s) }))
      .filter(m => mentions.includes(m.id))
    const full = named.find(m => m.words === name)
    if (wordsOf(source) === name || !full) return [idOf(source)]
    const near = named.filter(m => m.start < source.start).at(-1)
    return [...new Set([idOf(source), near?.id ?? full.id, full.id])]
  }
  return { marks: [...mentions, ...people.values()], speaker }
}

const formOf = (words: string): Mention['form'] =>
  PRONOUN.test(words) ? 'pronoun' : /^\p{Lu}/u.test(words) ? 'name' : 'description'

export const idOf = ({ kind, start, end }: Pick<MarkedSpan, 'kind' | 'start' | 'end'>): string => `${kind}:${start}-${end}`

export const base = (
  kind: string,
  { start, end }: Pick<MarkedSpan, 'start' | 'end'>,
): Pick<Mark, 'id' | 'start' | 'end' | 'by' | 'confidence'> => ({
  id: idOf({ kind, start, end }),
  start,
  end,
  by: 'sample@1',
  confidence: null,
})
