import { type MarkId, marksOf, type Person, type Reference, type Report, type Source, words } from '../report/index.ts'
import { type Around, aroundIn } from './around.ts'
import { origin, type Thread } from './thread.ts'

/** Who says a thread's words, why, and how sure the way there is. */
export interface Speaker {
  readonly speaker: MarkId | null
  readonly because: readonly MarkId[]
  readonly sure: number
  /** no source says it: the words around it make it likely */
  readonly likely: boolean
  /** another person is nearly as likely */
  readonly close: boolean
}

const NOBODY: Speaker = { speaker: null, because: [], sure: 0.5, likely: false, close: false }
const I = /^(?:I|me|my|myself)$/i

/**
 * Who says the words of each thread: whom its source means; without one, the subject of an active cue; for a quotation by itself, whom the words around it make likely.
 */
export function speakersOf(report: Report, all: readonly Thread[]): (thread: Thread) => Speaker {
  const told = toldIn(report)
  const around = aroundIn(report)
  const known = new Map<Thread, Speaker>()
  const of = (t: Thread): Speaker => known.get(origin(t)) ?? NOBODY
  let last: Thread | null = null
  for (const t of [...all].sort((a, b) => a.depth - b.depth)) {
    if (!t.continues) known.set(t, saidBy(t, last))
    if (t.depth === 1 && of(t).speaker) last = t
  }
  return of

  function saidBy(t: Thread, before: Thread | null): Speaker {
    const [source] = t.source
    const outer = t.within && of(t.within)
    if (source && outer?.speaker && I.test(words(report, source)))
      return { ...outer, because: [source.id, ...outer.because.filter(b => b !== source.id)] }
    if (source) return told(t.source)
    if (t.cue) {
      const subject = around.subject(t.cue, t.within?.content ?? [])
      return subject === 'outer' ? { ...outer!, likely: true } : likely(subject)
    }
    if (!around.isWhole(t.content[0]!)) return NOBODY
    const beside = likely(around.beside(t.content[0]!))
    return beside.speaker || !before || !around.isNear(before, t.content[0]!) ? beside : { ...of(before), likely: true }
  }
}

const likely = (mention: ReturnType<Around['beside']>): Speaker =>
  mention ? { ...NOBODY, speaker: mention.person, because: [mention.id], likely: true } : NOBODY

/** Whom the first of some sources that is resolved means; without references, the person whom one of them mentions. */
function toldIn(report: Report): (source: readonly Source[]) => Speaker {
  const people = marksOf(report, 'person')
  const references = new Map<MarkId, Reference>(marksOf(report, 'reference').map(r => [r.source, r]))
  return source => {
    const first = source.map(s => references.get(s.id)).find(r => r !== undefined)
    return first
      ? { speaker: first.person, because: first.because, sure: first.confidence ?? 1, likely: false, close: first.or !== null }
      : { ...NOBODY, speaker: mentionedIn(people, source), because: source.map(s => s.id), sure: 1 }
  }
}

const mentionedIn = (people: readonly Person[], source: readonly Source[]): MarkId | null =>
  people.find(p => source.some(s => p.mentions.includes(s.id)))?.id ?? null
