import { overlaps, type Report, type Span } from '../report/index.ts'
import type { Name } from './name.ts'
import { commonNoun } from './noun.ts'

/** People by what they are, and what stands between them and the body that they belong to. */
const AT = /(?:^|[\s“"'‘(])(([\p{L}-]+) (?:at|from) (?:the )?)$/u
/** Characters before a name that are looked at. */
const NEAR = 40

/**
 * People told of by the body that they belong to, where no source stands: “astronomers at Norlet University”.
 *
 * @param names in text order
 * @param taken spans that are read already, in text order
 */
export function membersOf({ text }: Report, names: readonly Name[], taken: readonly Span[]): readonly Span[] {
  let next = 0
  return names.flatMap(n => {
    const said = n.personal <= 0 ? AT.exec(text.slice(Math.max(0, n.start - NEAR), n.start)) : null
    const noun = said && commonNoun(said[2]!.toLowerCase())
    if (!noun?.plural || noun.kind !== 'group') return []
    const span = { start: n.start - said![1]!.length, end: n.end }
    while (next < taken.length && taken[next]!.end <= span.start) next++
    return next < taken.length && overlaps(taken[next]!, span) ? [] : [span]
  })
}
