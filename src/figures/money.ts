import type { Token } from './token.ts'

/** The ISO 4217 code of a sign; a dollar sign alone is read as the United States'. */
const SIGNS: Readonly<Record<string, string>> = {
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₪': 'ILS',
  '₹': 'INR',
  '₽': 'RUB',
  '₩': 'KRW',
  '₺': 'TRY',
  '₴': 'UAH',
  '₦': 'NGN',
}

/** Whose dollars (or reais) they are, by the letters glued to the sign: “A$5”, “$US5”. */
const LETTERS: Readonly<Record<string, string>> = {
  us: 'USD',
  a: 'AUD',
  au: 'AUD',
  c: 'CAD',
  ca: 'CAD',
  can: 'CAD',
  nz: 'NZD',
  hk: 'HKD',
  s: 'SGD',
  nt: 'TWD',
  r: 'BRL',
}

export const isMoneySign = (text: string): boolean => text in SIGNS

/**
 * The money sign glued to the front of a number, with its letters.
 *
 * @param i the number's first token
 * @returns the code and how many tokens stand before the number; null where there is none
 * @example moneyBefore(tokens('A$5 million', []), 2) // { code: 'AUD', length: 2 }
 */
export function moneyBefore(t: readonly Token[], i: number): { readonly code: string; readonly length: number } | null {
  if (!t[i]?.glued) return null
  const sign = SIGNS[t[i - 1]!.text]
  if (sign) {
    const whose = sign === 'USD' && t[i - 1]!.glued ? LETTERS[t[i - 2]!.low] : undefined
    return { code: whose ?? sign, length: whose ? 2 : 1 }
  }
  const whose = t[i - 1]!.glued && t[i - 2]!.text === '$' ? LETTERS[t[i - 1]!.low] : undefined
  return whose ? { code: whose, length: 2 } : null
}
