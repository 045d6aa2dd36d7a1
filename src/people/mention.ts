import { type idMaker, type MarkId, type Mention, marksOf, type Report, type Span } from '../report/index.ts'
import type { Place } from './party.ts'
import type { Resolved } from './resolve.ts'

export const BY = 'people@2'

export interface Mentions {
  /** those that the learned reader has not marked already */
  readonly mentions: readonly Mention[]
  readonly idOf: (mentioned: Place['of']) => MarkId
}

/** A mention for each name, and for each description whose party is known, that has none yet. */
export function mentionsIn(report: Report, { named, told }: Resolved, id: ReturnType<typeof idMaker>): Mentions {
  const ids = new Map<string, MarkId>(marksOf(report, 'mention').map(m => [`${m.start}-${m.end}`, m.id]))
  const mentions: Mention[] = []
  const put = ({ start, end }: Span, form: Mention['form'], entity: Mention['entity']): void => {
    const key = `${start}-${end}`
    if (ids.has(key)) return
    const mark: Mention = {
      kind: 'mention',
      id: id('mention', { start, end }),
      start,
      end,
      by: BY,
      confidence: null,
      form,
      entity,
      antecedent: null,
      link: 0,
    }
    mentions.push(mark)
    ids.set(key, mark.id)
  }
  for (const name of named.partyOf.keys()) put(name, 'name', name.entity)
  for (const span of told.keys()) put(span, 'description', null)
  return { mentions, idOf: of => ('kind' in of ? of.id : ids.get(`${of.start}-${of.end}`)!) }
}
