/** An exact fraction, `n / d`, lowest terms left aside; `d` is positive. */
export interface Exact {
  readonly n: bigint
  readonly d: bigint
}

export const exact = (n: bigint | number, d: bigint | number = 1): Exact => ({ n: BigInt(n), d: BigInt(d) })

export const times = (a: Exact, b: Exact): Exact => ({ n: a.n * b.n, d: a.d * b.d })
export const plus = (a: Exact, b: Exact): Exact =>
  a.d === b.d ? { n: a.n + b.n, d: a.d } : { n: a.n * b.d + b.n * a.d, d: a.d * b.d }
export const over = (a: Exact, b: Exact): Exact => times(a, { n: b.d, d: b.n })
export const minus = (a: Exact): Exact => ({ n: -a.n, d: a.d })
export const less = (a: Exact, b: Exact): boolean => a.n * b.d < b.n * a.d
export const whole = (a: Exact): boolean => a.n % a.d === 0n

/** The value of plain digits with at most one point: "1234.5" → 12345/10. */
export function decimal(digits: string): Exact {
  const [before, after = ''] = digits.split('.')
  return { n: BigInt(`${before}${after}` || '0'), d: 10n ** BigInt(after.length) }
}

/**
 * The digits of a value: all of them where it ends within a dozen decimals, else as a fraction.
 *
 * @example digits(exact(3, 2)) // '1.5'
 */
export function digits(a: Exact): string {
  if (whole(a)) return String(a.n / a.d)
  const scaled = a.n * 10n ** 12n
  if (scaled % a.d !== 0n) return `${a.n}/${a.d}`
  const text = String(scaled / a.d)
    .replace('-', '')
    .padStart(13, '0')
  return `${a.n < 0n ? '-' : ''}${text.slice(0, -12)}.${text.slice(-12).replace(/0+$/, '')}`
}

/** The JSON number of a value; null for a whole number that a JSON number cannot hold. */
export function number(a: Exact): number | null {
  if (whole(a)) {
    const n = Number(a.n / a.d)
    return Number.isSafeInteger(n) ? n : null
  }
  const n = Number(a.n) / Number(a.d)
  return Number.isFinite(n) && Math.abs(n) <= Number.MAX_SAFE_INTEGER ? n : null
}
