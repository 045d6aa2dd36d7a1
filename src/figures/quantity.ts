import { AFTER, BEFORE, BETWEEN, type Bound } from './bounds.ts'
import { type Exact, less } from './exact.ts'
import { moneyBefore } from './money.ts'
import { type Numeral, numeralAt } from './numeral.ts'
import type { Token } from './token.ts'

/** A number with its qualifiers: what it is at least and at most. Tokens `[from, to)`. */
export interface Quantity {
  readonly from: number
  readonly to: number
  /** the numbers alone, without qualifiers */
  readonly core: { readonly from: number; readonly to: number }
  readonly least: Exact | null
  readonly most: Exact | null
  /** the bound itself is left out: "more than 200" */
  readonly above: boolean
  readonly below: boolean
  readonly about: boolean
  /** none: "no one" */
  readonly form: Numeral['form'] | 'percent' | 'none'
}

const starts = (t: readonly Token[], i: number, words: readonly string[]): boolean => words.every((w, k) => t[i + k]?.low === w)

/** The longest entry of a table that ends right before token i. */
function before(t: readonly Token[], i: number): { readonly bound: Bound; readonly from: number } | null {
  const at = t[i - 1]?.low === 'the' && t[i - 2]?.low === 'than' ? i - 1 : i
  for (const { words, bound } of BEFORE) {
    const from = at - words.length
    if (from < 0 || !starts(t, from, words)) continue
    // "<>30", "=>30" say something else
    return /^[<>=]$/.test(words[0]!) && /^[<>=]$/.test(t[from - 1]?.text ?? '') ? null : { bound, from }
  }
  return null
}

const PERCENT = /^(?:%|percent|percents|percentage|pct)$/
function percent(t: readonly Token[], i: number): number {
  if (PERCENT.test(t[i]?.low ?? '')) return i + 1
  return t[i]?.low === 'per' && t[i + 1]?.low === 'cent' ? i + 2 : i
}

const DASH = /^[-–—~‑]$/
/** Where the second number of a range begins: "20–30", "20 to 30", "between 20 and 30". */
function second(t: readonly Token[], first: Numeral, opened: boolean): number {
  const at = first.to
  const low = t[at]?.low ?? ''
  if (opened && low === 'and') return at + 1
  if (/^(?:to|through|or)$/.test(low)) return at + 1
  return DASH.test(low) && first.form !== 'share' ? at + 1 : -1
}

/** "5-6,000" means thousands on both sides; "2 to 3 million" too. */
function levelled(a: Exact, b: Exact, t: readonly Token[], first: Numeral, last: Numeral): Exact {
  if (first.to - first.from > 1 || !less(a, b)) return a
  const scaled = last.to - last.from > 1 ? 1_000n : t[last.from]!.text.endsWith(',000') ? 1_000n : 0n
  if (!scaled || a.n >= 1000n * a.d) return a
  for (let s = 1_000_000_000_000n; s >= scaled; s /= 1000n) if (b.n >= s * b.d && a.n * s < b.n) return { n: a.n * s, d: a.d }
  return a
}

function ranged(t: readonly Token[], first: Numeral): { readonly last: Numeral; readonly opened: number } | null {
  if (first.form === 'vague') return null
  const opened =
    BETWEEN.test(t[first.from - 1]?.low ?? '') || (t[first.from - 1]?.low === 'the' && BETWEEN.test(t[first.from - 2]?.low ?? ''))
  const at = second(t, first, opened)
  if (at < 0) return null
  const last = numeralAt(t, t[at]?.low === 'the' ? at + 1 : at)
  const dash = DASH.test(t[first.to]!.low)
  if (last && dash && DASH.test(t[last.to]?.low ?? '') && t[last.to + 1]?.kind === 'digits') return null // a telephone number
  if (!last || last.form === 'vague' || (last.form === 'ordinal') !== (first.form === 'ordinal')) return null
  if (dash && t[first.to]!.glued !== t[first.to + 1]!.glued) return null
  if (t[first.to]!.low === 'or' && last.value.n * first.value.d !== (first.value.n + first.value.d) * last.value.d) return null
  return { last, opened: opened ? 1 : 0 }
}

function one(t: readonly Token[], first: Numeral): Quantity {
  const { value } = first
  const open = { above: false, below: false, about: false }
  const range = ranged(t, first)
  if (range) {
    const low = levelled(value, range.last.value, t, first, range.last)
    if (!less(range.last.value, low)) {
      const end = percent(t, range.last.to)
      const core = { from: first.from, to: end }
      const form = end > range.last.to ? 'percent' : range.last.form
      const from = first.from - (t[first.from - 1]?.low === 'the' ? 2 : 1) * range.opened
      return { ...open, ...core, from, core, least: low, most: range.last.value, form }
    }
  }
  const to = percent(t, first.to)
  const core = { from: first.from, to }
  const vague = first.form === 'vague'
  return {
    ...open,
    ...core,
    from: first.from - (moneyBefore(t, first.from)?.length ?? 0),
    core,
    least: value,
    most: vague ? null : value,
    about: vague,
    form: to > first.to ? 'percent' : first.form,
  }
}

/** What a qualifier makes of a quantity. */
function bounded(q: Quantity, bound: Bound): Quantity {
  const value = q.least
  if (bound === 'about') return { ...q, about: true }
  if (bound === 'exactly') return q
  if (bound === 'equal') return { ...q, above: false, below: false }
  if (bound === 'least') return { ...q, most: null }
  if (bound === 'above') return { ...q, most: null, above: true }
  return { ...q, least: null, most: q.most ?? value, below: bound === 'below' }
}

function qualified(t: readonly Token[], q: Quantity): Quantity {
  let out = q
  for (let b = before(t, out.from); b && out.core.from - b.from < 12; b = before(t, out.from))
    out = { ...bounded(out, b.bound), from: b.from }
  const after = AFTER.find(
    ({ words }) =>
      starts(t, out.to, words) &&
      t[out.to + words.length]?.low !== 'than' &&
      !(words.at(-1) === 'to' && numeralAt(t, out.to + words.length)),
  )
  return after ? { ...bounded(out, after.bound), to: out.to + after.words.length } : out
}

/** "more than 20 and fewer than 30": a bound from below and one from above. */
function joined(t: readonly Token[], a: Quantity, b: Quantity): Quantity | null {
  const [low, high] = a.most === null ? [a, b] : [b, a]
  if (low.least === null || low.most !== null || high.most === null || high.least !== null || !less(low.least, high.most))
    return null
  const between = t.slice(a.to, b.from).map(x => x.low)
  if (!/^(?:and|but|,|, and|, but)$/.test(between.join(' '))) return null
  return { ...low, ...{ from: a.from, to: b.to, core: { from: a.core.from, to: b.core.to } }, most: high.most, below: high.below }
}

/**
 * Every number of a stretch with its bounds, left to right, none inside another.
 *
 * @example quantities(tokens('at least 58 people', []))[0] // { least: 58, most: null, … }
 */
export function quantities(t: readonly Token[]): readonly Quantity[] {
  const out: Quantity[] = []
  for (let i = 0; i < t.length; ) {
    const first = numeralAt(t, i)
    if (!first) {
      i++
      continue
    }
    const q = qualified(t, one(t, first))
    const last = out.at(-1)
    const next = { ...q, from: Math.max(q.from, last?.to ?? 0) }
    const both = last ? joined(t, last, next) : null
    if (both) out[out.length - 1] = both
    else out.push(next)
    i = Math.max(q.to, i + 1)
  }
  return out
}
