import { describe, PREPOSITIONS } from './describe.ts'
import type { Name } from './name.ts'
import { nounOf } from './noun.ts'
import { isTitle } from './title.ts'
import type { Token } from './token.ts'
import { isEpithet } from './wide.ts'

export const JOINS = new Set(['and', '&', 'or'])
const JOINING = new Set('well as with the its his her their a an'.split(' '))

/** What one person may be besides something else: “founder and chief executive”. */
const isTrade = (head: string): boolean =>
  isEpithet(head) || /^(?:(?:co-)?founder|ceo|executive|owner|chairman|editor|publisher|producer|host)$/.test(head)

/**
 * Whether “and” joins two of equal rank, rather than words about one.
 *
 * @param one whether an article stands before
 */
export function isJoint(text: string, lead: readonly Token[], inner: readonly Name[], one: boolean): boolean {
  const at = lead.findIndex(
    (t, i) =>
      i > 0 &&
      i + 1 < lead.length &&
      (JOINS.has(t.low) || (t.low === 'as' && lead[i + 1]!.low === 'well') || (t.low === 'along' && lead[i + 1]!.low === 'with')),
  )
  if (at < 0 || inner.some(n => n.start < lead[at]!.start && lead[at]!.end < n.end)) return false
  const comma = lead.findIndex((t, i) => i > 0 && text.slice(lead[i - 1]!.end, t.start).includes(','))
  const another = inner.some(n => n.personal > 0 && n.start === lead[at + 1]!.start)
  const told = comma > 0 && (!lead[comma]!.capital || nounOf(lead[comma]!.low)?.kind === 'person' || isTitle(lead[comma]!.word))
  if (told && comma < at && inner[0] && inner[0].end <= lead[comma]!.start && !another) return false
  const left = lead.slice(0, at)
  const plainRight = lead.slice(at + 1)
  const right = plainRight.some(t => JOINING.has(t.low)) ? plainRight.filter(t => !JOINING.has(t.low)) : plainRight
  if (!right.length) return false
  if (left.some(t => PREPOSITIONS.has(t.low) && t.low !== 'of')) return false
  if (
    left.some(t => t.low === 'of') &&
    describe(text, left).head?.kind === 'person' &&
    (inner.at(-1)?.personal ?? 0) > 0 &&
    !another
  )
    return false
  // “food and wine critic Ana Poe”: words about one person
  const last = inner.at(-1)
  const about = last && last.personal > 0 && right.filter(t => t.end <= last.start).some(t => nounOf(t.low)?.kind === 'person')
  if (
    about &&
    !inner.some(n => n !== last && n.personal > 0) &&
    nounOf(left.at(-1)!.low)?.kind !== 'person' &&
    !nounOf(left.at(-1)!.low)?.plural
  )
    return false
  // “an early executive and former director, Ana Poe,”
  const single = nounOf(left.at(-1)!.low)
  const apart = last && right[0]!.end <= last.start && /,\s$/.test(text.slice(lead[0]!.start, (last.title ?? last).start))
  if (apart && single?.kind === 'person' && !single.plural && !left.at(-1)!.capital) return false
  // “the model and television personality”: one article, two trades of one person
  const owned = inner.length === 1 && inner[0]!.tokens.at(-1)!.possessive
  const alone = one ? !inner.length : owned
  if (alone && right === plainRight && [left, right].every(part => isTrade(describe(text, part).headWord))) return false
  const named = (part: readonly Token[]): boolean => inner.some(n => n.start >= part[0]!.start && n.end <= part.at(-1)!.end)
  if (named(left) && named(right)) return true
  const heads = [left, right].map(part => describe(text, part).head ?? (named(part) ? { plural: true } : null))
  return heads.every(Boolean) && (!named(right) || heads[0]!.plural || named(left))
}
