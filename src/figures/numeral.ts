import { digitsValue } from './digits.ts'
import { type Exact, exact, minus, over, plus, times } from './exact.ts'
import { ORDINAL_SCALES, ORDINALS, PARTS, SCALES, SIGNS, SMALL, SPACED_SUFFIXES, SUFFIXES, TENS, VAGUE } from './numeral-words.ts'
import type { Token } from './token.ts'

/** One number and the tokens that it takes: `[from, to)`. */
export interface Numeral {
  readonly from: number
  readonly to: number
  readonly value: Exact
  /** vague: "dozens", whose value is the least that it stands for; share: "two thirds", "one in five" */
  readonly form: 'cardinal' | 'ordinal' | 'vague' | 'share'
}

type Found = Omit<Numeral, 'from'>

const found = (to: number, value: Exact, form: Numeral['form'] = 'cardinal'): Found => ({ to, value, form })
const dashed = (t: readonly Token[], i: number): boolean => t[i]?.text === '-' && t[i + 1]?.kind === 'word'

/** Below a hundred, in words: "twenty-five", "twenty five", "fifty - two". */
function small(t: readonly Token[], i: number): Found | null {
  const low = t[i]?.low ?? ''
  const one = SMALL.get(low)
  if (one !== undefined) return found(i + 1, exact(one))
  const ten = TENS.get(low)
  if (ten === undefined) return ordinalWord(t, i)
  const next = dashed(t, i + 1) ? i + 2 : i + 1
  if (next > i + 1 && ORDINALS.has((t[next]?.low ?? '').replace(/s$/, '')) && t[next]!.low.endsWith('s')) return null // "thirty-fifths" is a part
  const unit = SMALL.get(t[next]?.low ?? '')
  if (unit !== undefined && unit > 0 && unit < 10) return found(next + 1, exact(ten + unit))
  const last = ORDINALS.get(t[next]?.low ?? '')
  if (last !== undefined && last > 0 && last < 10) return found(next + 1, exact(ten + last), 'ordinal')
  return found(i + 1, exact(ten))
}

function ordinalWord(t: readonly Token[], i: number): Found | null {
  const n = ORDINALS.get(t[i]?.low ?? '')
  const scale = ORDINAL_SCALES.get(t[i]?.low ?? '')
  if (scale) return found(i + 1, exact(scale), 'ordinal')
  return n === undefined ? null : found(i + 1, exact(n), 'ordinal')
}

function figures(t: readonly Token[], i: number): Found | null {
  const token = t[i]
  if (token?.kind !== 'digits') return null
  const value = digitsValue(token.text)
  if (!value) return null
  const next = t[i + 1]
  if (next?.glued && /^(?:st|nd|rd|th)$/.test(next.low) && value.d === 1n) return found(i + 2, value, 'ordinal')
  const scale = next && (next.glued || SPACED_SUFFIXES.has(next.text)) ? SUFFIXES.get(next.text) : undefined
  return scale && !metres(t, i + 1) ? found(i + 2, times(value, exact(scale))) : found(i + 1, value)
}

/** "5m deep": metres, not millions. */
const metres = (t: readonly Token[], i: number): boolean =>
  /^m{1,2}$/.test(t[i]!.text) && /^(?:deep|tall|high|wide|long|away|from|above|below|off|apart|thick)$/.test(t[i + 1]?.low ?? '')

/** One part between scales: "3", "two hundred and ten", "a" before a scale. */
function part(t: readonly Token[], i: number): Found | null {
  const low = t[i]?.low ?? ''
  const scaled = SCALES.has(t[i + 1]?.low ?? '') || /^doz/.test(t[i + 1]?.low ?? '')
  if (low === 'a' && scaled && !VAGUE.has(t[i + 1]!.low)) return found(i + 1, exact(1))
  if (SCALES.has(low) && !VAGUE.has(low)) return found(i, exact(1))
  return figures(t, i) ?? small(t, i)
}

/** Scales after a part: "hundred thousand"; an ordinal scale ends the number. */
function scales(t: readonly Token[], f: Found): Found {
  let { to, value } = f
  for (; f.form === 'cardinal'; to++) {
    const at = t[to]?.text === '-' && SCALES.has(t[to + 1]?.low ?? '') ? to + 1 : to
    const scale = SCALES.get(t[at]?.low ?? '')
    if (scale === undefined) break
    value = times(value, exact(scale))
    to = at
  }
  const last = f.form === 'cardinal' ? ORDINAL_SCALES.get(t[to]?.low ?? '') : undefined
  return last ? found(to + 1, times(value, exact(last)), 'ordinal') : found(to, value, f.form)
}

/** "two million three hundred and ten": parts, each smaller than the scale before it. */
function cardinal(t: readonly Token[], i: number): Found | null {
  const first = part(t, i)
  if (!first) return null
  let sum = scales(t, first)
  if (sum.to === i) return null
  let room = sum.to > first.to ? lastScale(t, sum.to) : 0n
  while (sum.form === 'cardinal' && room > 0n) {
    const and = t[sum.to]?.low === 'and' ? 1 : 0
    const next = part(t, sum.to + and)
    if (!next || next.to === sum.to + and || (and === 1 && room >= 1_000_000n && below(t, next.to, true))) break
    const more = scales(t, next)
    const size = more.value.n / more.value.d
    if (size >= room || (size === 0n && more.value.n === 0n)) break
    const scale = more.to > next.to && more.form === 'cardinal' ? lastScale(t, more.to) : 0n
    sum = found(more.to, plus(sum.value, more.value), more.form)
    room = scale
  }
  return sum
}

const lastScale = (t: readonly Token[], to: number): bigint => SCALES.get(t[to - 1]!.low) ?? 0n

/** "two hundred point seventy-one", "nought point nought three". */
function pointed(t: readonly Token[], f: Found): Found {
  if (f.form !== 'cardinal' || t[f.to]?.low !== 'point') return f
  let to = f.to + 1
  let digits = ''
  for (let next = small(t, to); next?.form === 'cardinal' && digits.length < 30; next = small(t, to)) {
    digits += String(next.value.n)
    to = next.to
  }
  return digits ? found(to, plus(f.value, exact(BigInt(digits), 10n ** BigInt(digits.length)))) : f
}

/** The number below a fraction's line, in words: "thirds", "quarter", "twenty-fifths". */
function below(t: readonly Token[], i: number, many: boolean): Found | null {
  const at = t[i]?.text === '-' ? i + 1 : i
  const low = t[at]?.low ?? ''
  const part = PARTS.get(low)
  if (part) return found(at + 1, exact(part), 'share')
  const ten = TENS.get(low)
  const last = ten ? (dashed(t, at + 1) ? at + 2 : at + 1) : at
  const word = t[last]?.low ?? ''
  const single = many && word.endsWith('s') ? word.slice(0, -1) : many ? '' : word
  const n = ORDINALS.get(single)
  if (n !== undefined && (ten ? n < 10 : n > 2)) return found(last + 1, exact((ten ?? 0) + n), 'share')
  const scale = ten ? undefined : ORDINAL_SCALES.get(single)
  return scale ? found(last + 1, exact(scale), 'share') : null
}

/** After a fraction: "of a million", "million". */
function ofScale(t: readonly Token[], f: Found): Found {
  const of = t[f.to]?.low === 'of' ? 1 : 0
  const a = /^an?$/.test(t[f.to + of]?.low ?? '') ? 1 : 0
  const scale = SCALES.get(t[f.to + of + a]?.low ?? '')
  if (scale && (a || !of)) return found(f.to + of + a + 1, times(f.value, exact(scale)))
  return /^dozen$/.test(t[f.to + a]?.low ?? '') ? found(f.to + a + 1, times(f.value, exact(12))) : f
}

/** "a third", "half", "quarter": one part, whatever follows. */
function portion(t: readonly Token[], i: number): Found | null {
  const a = /^an?$|^one$/.test(t[i]?.low ?? '') ? 1 : 0
  const f = below(t, i + a, false)
  if (!f || (a === 0 && !PARTS.has(t[i]!.low))) return null
  return found(f.to, over(exact(1), f.value), 'share')
}

/** A part that stands alone, "half of them", or of a scale, "half a million"; not one that orders a noun, "a third car". */
function single(t: readonly Token[], i: number): Found | null {
  const one = portion(t, i)
  if (!one) return null
  const more = ofScale(t, one)
  if (more.to > one.to) return more
  const last = t[one.to - 1]!.low
  const next = t[one.to]
  if (last === 'quarter' && one.to === i + 1) return null
  if (next?.text === '-' && next.glued) return null
  const names = next?.kind === 'word' && !/^(?:of|and|are|is|was|were|have|had|in|to|below|or)$/.test(next.low)
  return names && !(PARTS.has(last) && one.to === i + 1) && t[i]!.low !== 'one' ? null : one
}

/** What a number goes on with: "and a half", "3/4", "over three", "in five", "dozen", "thirds". */
function fraction(t: readonly Token[], f: Found): Found {
  if (f.form !== 'cardinal') return f
  const at = f.to
  const low = t[at]?.low ?? ''
  if (/^doz(?:en)?s?$/.test(low)) return found(at + 1, times(f.value, exact(12)))
  const sign = SIGNS[low]
  if (sign) return found(at + 1, plus(f.value, exact(...sign)))
  if (low === '/' && t[at]!.glued && t[at + 1]?.glued) {
    const d = figures(t, at + 1)
    if (d?.value.n && d.value.d === 1n && t[d.to]?.text !== '/') return found(d.to, over(f.value, d.value), 'share')
  }
  if (low === 'over' || (low === 'in' && t[at - 1]!.kind === 'word') || (low === 'out' && t[at + 1]?.low === 'of')) {
    const d = cardinal(t, at + (low === 'out' ? 2 : 1))
    if (d?.form === 'cardinal' && d.value.n > f.value.n && whole1(d) && counts(t, d, low))
      return found(d.to, over(f.value, d.value), 'share')
  }
  const parts = below(t, at, true) ?? (f.value.n === 1n && f.value.d === 1n && !PARTS.has(low) ? below(t, at, false) : null)
  if (parts) return ofScale(t, found(parts.to, over(f.value, parts.value), 'share'))
  return mixed(t, f)
}

const whole1 = (f: Found): boolean => f.value.d === 1n
/** "one in five", but not "$2000 over 3 years" or "five in ten villages". */
const counts = (t: readonly Token[], d: Found, low: string): boolean =>
  low === 'out' ||
  t[d.to]?.kind !== 'word' ||
  (low === 'in' && !/^(?:days?|weeks?|months?|years?|hours?|minutes?)$/.test(t[d.to]!.low))

/** "five and a half million", "3 million and a quarter", "1 4/5". */
function mixed(t: readonly Token[], f: Found): Found {
  const at = f.to
  if (t[at]?.kind === 'digits' && t[at + 1]?.text === '/' && t[at + 1]!.glued && !t[at]!.glued) {
    const part = figures(t, at)
    const rest = part && fraction(t, part)
    return rest?.form === 'share' ? found(rest.to, plus(f.value, rest.value)) : f
  }
  if (t[at]?.low !== 'and') return f
  const share = portion(t, at + 1) ?? fractionOf(t, at + 1)
  if (!share) return f
  const after = SCALES.get(t[share.to]?.low ?? '')
  const size = f.value.n < 1000n * f.value.d
  if (after && size) return found(share.to + 1, times(plus(f.value, share.value), exact(after)))
  if (after) return found(share.to + 1, plus(f.value, times(share.value, exact(after))))
  const before = SCALES.get(t[at - 1]!.low) ?? 1n
  return found(share.to, plus(f.value, before >= 1_000_000n ? times(share.value, exact(before)) : share.value))
}

function fractionOf(t: readonly Token[], i: number): Found | null {
  const f = small(t, i)
  const all = f?.form === 'cardinal' ? (below(t, f.to, true) ?? below(t, f.to, false)) : null
  return f && all ? found(all.to, over(f.value, all.value), 'share') : null
}

/** "dozens", "hundreds of thousands", "several hundred", "a few dozen". */
function vague(t: readonly Token[], i: number): Found | null {
  const few = /^(?:several|few|many)$/.test(t[i]?.low ?? '') ? i + 1 : t[i]?.low === 'a' && t[i + 1]?.low === 'few' ? i + 2 : 0
  const scale = few ? (t[few]?.low === 'dozen' ? 12n : SCALES.get(t[few]?.low ?? '')) : undefined
  if (scale) return found(few + 1, exact(2n * scale), 'vague')
  const least = VAGUE.get(t[i]?.low ?? '')
  if (least === undefined) return null
  const more = t[i + 1]?.low === 'of' ? SCALES.get(t[i + 2]?.low ?? '') : undefined
  return more && t[i + 2]!.low.endsWith('s') ? found(i + 3, exact(least * more), 'vague') : found(i + 1, exact(least), 'vague')
}

/** "minus", or a hyphen that no word, number or space parts from its digits. */
function negated(t: readonly Token[], i: number): number {
  if (/^(?:minus|negative)$/.test(t[i]?.low ?? '')) return i + 1
  const sign = /^[-−]$/.test(t[i]?.text ?? '') && t[i + 1]?.kind === 'digits'
  return sign && (!t[i]!.glued || /^[<>=]$/.test(t[i - 1]?.text ?? '')) && (t[i + 1]!.glued || i === 0) ? i + 1 : i
}

/** "that one", "which one": a pronoun. */
const pronoun = (t: readonly Token[], i: number): boolean =>
  t[i]?.low === 'one' && t[i + 1]?.low !== 'of' && /^(?:the|that|which|this|each|every|any|another)$/.test(t[i - 1]?.low ?? '')

const STARTS: ReadonlySet<string> = new Set([
  ...[SMALL, TENS, SCALES, VAGUE, ORDINALS, ORDINAL_SCALES, PARTS].flatMap(m => [...m.keys()]),
  ...['a', 'an', 'several', 'few', 'many', 'minus', 'negative', '-', '−', ...Object.keys(SIGNS)],
])

/**
 * The number that begins at a token, in digits, words or both; null where none does.
 *
 * @example numeralAt(tokens('1.5 million people', []), 0) // { from: 0, to: 2, value: 1500000, form: 'cardinal' }
 */
export function numeralAt(t: readonly Token[], i: number): Numeral | null {
  const first = t[i]
  if (!first || (first.kind !== 'digits' && !STARTS.has(first.low))) return null
  const at = negated(t, i)
  const sign = SIGNS[t[at]?.low ?? '']
  const plainly = sign ? found(at + 1, exact(...sign), 'share') : null
  const f = vague(t, at) ?? plainly ?? single(t, at) ?? counted(t, at)
  if (!f || f.to <= i || (f.to === i + 1 && pronoun(t, i))) return null
  return { from: i, ...f, value: at > i ? minus(f.value) : f.value }
}

function counted(t: readonly Token[], i: number): Found | null {
  const f = cardinal(t, i)
  if (!f) return null
  const of = /^(?:a|an)$/.test(t[i]?.low ?? '') && f.to === i + 1
  return of && !/^doz/.test(t[f.to]?.low ?? '') ? null : fraction(t, pointed(t, f))
}
