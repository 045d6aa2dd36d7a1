import { type MarkId, type Mention, marksOf, type Report, type Source, type Span } from '../report/index.ts'
import type { Party } from './party.ts'

/** What the learned reader says of whom a source means, as far as those before it are settled. */
export interface Learned {
  readonly of: (words: Span) => (party: Party) => number
  /** the party that the words stand for, and how sure that is */
  readonly meant: (words: Span) => { readonly party: Party; readonly sure: number } | null
  readonly settle: (source: Source, party: Party) => void
}

const key = (s: Span): string => `${s.start}-${s.end}`
const HOPS = 6

/** The learned reader's links: from the mention that a source's words are, over pronouns, to one whose party is known. */
export function learnedOf(report: Report, partyAt: (mention: Mention) => Party | undefined): Learned {
  const mentions = marksOf(report, 'mention')
  const byId = new Map(mentions.map(m => [m.id, m]))
  const bySpan = new Map(mentions.map(m => [key(m), m]))
  const settled = new Map<MarkId | string, Party>()
  function meant(words: Span): ReturnType<Learned['meant']> {
    let at = bySpan.get(key(words))
    let sure = 1
    for (let hop = 0; at?.antecedent && hop < HOPS; hop++) {
      sure *= at.link
      const next: Mention | undefined = byId.get(at.antecedent)
      const party = settled.get(at.antecedent) ?? (next && (settled.get(key(next)) ?? partyAt(next)))
      if (party) return { party, sure }
      at = next
    }
    return null
  }
  return {
    meant,
    settle: (source, party) => {
      settled.set(source.id, party)
      settled.set(key(source), party)
    },
    of: source => {
      const found = meant(source)
      return candidate => (found?.party === candidate ? found.sure : 0)
    },
  }
}
