import type { Token } from './token.ts'

const SUPERLATIVE = /^(?:first|worst|.*(?:[dlstv]i|gg|gh|rg|ng|ow|eat)est)$/

/** "the worst fire since 2005", "the first time in years that such a fire was seen since 2005": how long nothing like it was. */
export const isRecord = (t: readonly Token[], since: number): boolean =>
  t.slice(Math.max(0, since - 9), since).some(x => SUPERLATIVE.test(x.low))

/** "the largest in Orland", "one of the most popular in Norria": a rank among others, and no place of its own. */
export const isRanked = (t: readonly Token[], at: number): boolean =>
  t[at]!.low === 'in' && (SUPERLATIVE.test(t[at - 1]?.low ?? '') || [2, 3].some(back => t[at - back]?.low === 'most'))
