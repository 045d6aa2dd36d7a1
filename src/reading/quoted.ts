import type { Span } from '../report/index.ts'
import type { Reading } from './schema.ts'

type Attribution = Reading['attributions'][number]

const MARKED = [
  // a piece may begin inside a quotation that an earlier piece opened
  /^[^“”„«»"]*[”»]/,
  /“[^”]*(?:”|$)/,
  /„[^“”]*(?:[“”]|$)/,
  /«[^»]*(?:»|$)/,
  /"[^"]*(?:"|$)/,
  /``.*?(?:''|$)/s,
  // single marks are told from apostrophes by the letters around them; the bound keeps many stray ones from taking quadratic time
  /(?<![\p{L}\p{N}])[‘'](?=\S).{1,2000}?(?<=\S)[’'](?![\p{L}\p{N}])/su,
]
const QUOTED = new RegExp(MARKED.map(m => `(?:${m.source})`).join('|'), 'gsu')

/** The stretches of an attribution's content that stand between quotation marks, the marks included. */
export function quotedOf({ type, content }: Pick<Attribution, 'type' | 'content'>): readonly Span[] {
  if (type === 'direct') return content
  if (type === 'indirect') return []
  return content.flatMap(({ start, words }) =>
    [...words.matchAll(QUOTED)].map(m => ({ start: start + m.index, end: start + m.index + m[0].length })),
  )
}
