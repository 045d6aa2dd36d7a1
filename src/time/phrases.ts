import type { Class, Token } from './class.ts'
import { lettersOf, type Phrase, type Rule } from './rule.ts'

/** A phrase and the rule that found it. */
export interface Found {
  readonly phrase: Phrase
  readonly rule: Rule
}

/** How far from a phrase its words may look for a month or a year: "6 and 7 to 15 October 1952". */
const NEAR = 8

/** What a list or range of dates is made of. */
const LISTED: ReadonlySet<Class> = new Set([
  ...(['DAYNUM', 'ORD', 'MONTH', 'MAYBE', 'YEAR'] as const),
  ...(['DASH', 'COMMA', 'AND', 'OR', 'TO', 'SLASH', 'OF', 'THE'] as const),
])

function phraseAt(all: readonly Token[], start: number, end: number): Phrase {
  const tokens = all.slice(start, end)
  return {
    tokens,
    start,
    end,
    get: (cls: Class, k = 0) => tokens.filter(t => t.cls === cls)[k],
    after: cls => all.slice(end, end + NEAR).find(t => t.cls === cls),
    listed: cls => {
      for (const t of all.slice(end, end + NEAR))
        if (t.cls === cls) return t
        else if (!LISTED.has(t.cls)) return undefined
      return undefined
    },
    beyond: k => all[k < 0 ? start + k : end + k - 1],
    before: cls => all.slice(Math.max(0, start - NEAR), start).findLast(t => t.cls === cls),
  }
}

/** Every phrase that a rule matches; of those that overlap the longest, then the one whose rule comes first. In text order. */
export function phrases(tokens: readonly Token[], rules: readonly Rule[]): readonly Found[] {
  const letters = lettersOf(tokens)
  const found: { rule: Rule; order: number; start: number; end: number }[] = []
  for (const [order, rule] of rules.entries())
    for (const m of letters.matchAll(rule.pattern))
      if (m[0].length > 0) found.push({ rule, order, start: m.index, end: m.index + m[0].length })
  found.sort((a, b) => b.end - b.start - (a.end - a.start) || a.order - b.order)
  const taken = new Uint8Array(tokens.length)
  return found
    .filter(({ start, end }) => {
      if (taken.subarray(start, end).includes(1)) return false
      taken.fill(1, start, end)
      return true
    })
    .sort((a, b) => a.start - b.start)
    .map(({ rule, start, end }) => ({ rule, phrase: phraseAt(tokens, start, end) }))
}
