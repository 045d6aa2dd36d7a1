import type { Span, Time } from '../report/index.ts'
import { exact } from './exact.ts'
import { isNoCount } from './not-count.ts'
import { type Count, counted } from './phrase.ts'
import { type Quantity, quantities } from './quantity.ts'
import { type Token, tokens } from './token.ts'

/** A sentence taken apart: every finder of this room looks at one. */
export interface Scene extends Span {
  readonly t: readonly Token[]
  readonly counts: readonly Count[]
  /** those that do not date a saying */
  readonly times: readonly Time[]
  /** all of them */
  readonly dated: readonly Time[]
  /** place of its paragraph in the report */
  readonly paragraph: number
}

export function sceneOf(text: string, s: Span, all: readonly Time[], times: readonly Time[], paragraph: number): Scene {
  const t = tokens(text.slice(s.start, s.end), all, s.start)
  const none = nobody(t)
  const some = quantities(t).filter(q => !none.some(n => n.from < q.to && q.from < n.to))
  const counts = [...some, ...none]
    .sort((a, b) => a.from - b.from)
    .map(q => ({ q, np: counted(t, q) }))
    .filter(c => !isNoCount(t, c))
  return { start: s.start, end: s.end, t, counts, times, dated: all, paragraph }
}

const NONE = exact(0)
/** "no one", "no passengers", "none of them": a count of zero. */
function nobody(t: readonly Token[]): readonly Quantity[] {
  return t.flatMap(({ low }, i): Quantity[] => {
    const two = low === 'no' && t[i + 1]?.low === 'one'
    if (!(two || /^(?:no|nobody|none)$/.test(low))) return []
    const at = { from: i, to: i + (two ? 2 : 1) }
    return [{ ...at, core: at, least: NONE, most: NONE, above: false, below: false, about: false, form: 'none' }]
  })
}

/** The characters of tokens `[from, to)`. */
export const spanOf = (t: readonly Token[], from: number, to: number): Span => ({ start: t[from]!.start, end: t[to - 1]!.end })
