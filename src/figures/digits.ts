import { decimal, type Exact, exact, over, times } from './exact.ts'

/** The zeros of the scripts whose digits a report may use. */
const ZEROS = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xff10]
/** More digits than any count has: a serial number, a key. */
const TOO_LONG = 1000

const plain = (text: string): string =>
  text.replace(/[٠-٩۰-۹०-९০-৯０-９]/g, c => {
    const code = c.codePointAt(0)!
    return String(code - ZEROS.findLast(z => z <= code)!)
  })

/** Conventions of thousands marks and decimals, tried in this order. */
const CONVENTIONS: readonly (readonly [RegExp, (digits: string) => string])[] = [
  [/^\d+$/, d => d],
  [/^\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?:[.,]\d+)?$/, d => d.replace(/\s/g, '').replace(',', '.')],
  [/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/, d => d.replaceAll(',', '')],
  [/^\d{1,2}(?:,\d\d)+,\d{3}(?:\.\d+)?$/, d => d.replaceAll(',', '')], // lakh and crore
  [/^\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$/, d => d.replaceAll('.', '').replace(',', '.')],
  [/^\d{1,3}\.\d{3},\d+$/, d => d.replace('.', '').replace(',', '.')],
  [/^\d{1,3}(?:['’٬]\d{3})+(?:[.٫]\d+)?$/, d => d.replace(/['’٬]/g, '').replace('٫', '.')],
  [/^\d*\.\d+$/, d => d],
  [/^\d+[,٫]\d+$/, d => d.replace(/[,٫]/, '.')],
]

/**
 * The value of a run of digits; null for a list ("1,2,3,4"), a version ("1.2.3.4") or a key.
 *
 * @example digitsValue('10.000.000,00') // 10000000
 */
export function digitsValue(text: string): Exact | null {
  if (text.length > TOO_LONG) return null
  const [mantissa, exponent] = plain(text).split('e')
  const read = CONVENTIONS.find(([shape]) => shape.test(mantissa!))
  if (!read) return null
  const value = decimal(read[1](mantissa!))
  if (exponent === undefined) return value
  const power = exact(10n ** BigInt(Math.abs(Number(exponent))))
  return Number(exponent) < 0 ? over(value, power) : times(value, power)
}
