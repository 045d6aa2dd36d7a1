import type { Token } from './class.ts'

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'
const TENTHS = 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'
const SCALES: Readonly<Record<string, number>> = { dozen: 12, hundred: 100, thousand: 1000 }

const table = (list: string, from: number, step: number): [string, number][] =>
  list.split(' ').map((w, i) => [w, from + i * step])
const CARDINAL = new Map([...table(SMALL, 0, 1), ...table(TENS, 20, 10)])
const ORDINAL = new Map([...table(ORDINALS, 0, 1), ...table(TENTHS, 20, 10)])

/** A number in words that begins at a token: its value, how many tokens it takes, and whether it is an ordinal. */
interface Spelt {
  readonly n: number
  readonly ordinal: boolean
  readonly tokens: number
}

/** "twenty", "-", "five" from place i: the part below a hundred. */
function belowHundred(word: (i: number) => string, i: number): Spelt | null {
  const ordinal = ORDINAL.get(word(i))
  if (ordinal !== undefined) return { n: ordinal, ordinal: true, tokens: 1 }
  const n = CARDINAL.get(word(i))
  if (n === undefined) return null
  const next = i + (word(i + 1) === '-' ? 2 : 1)
  const ones = n < 20 ? undefined : CARDINAL.get(word(next))
  const first = n < 20 ? undefined : ORDINAL.get(word(next))
  if (ones !== undefined && ones > 0 && ones < 10) return { n: n + ones, ordinal: false, tokens: next + 1 - i }
  if (first !== undefined && first > 0 && first < 10) return { n: n + first, ordinal: true, tokens: next + 1 - i }
  return { n, ordinal: false, tokens: 1 }
}

/**
 * The number in words that begins at place i, if one does.
 *
 * @example spelt(i => ['two', 'hundred', 'and', 'ten'][i] ?? '', 0) // { n: 210, ordinal: false, tokens: 4 }
 */
export function spelt(word: (i: number) => string, i: number): Spelt | null {
  const a = word(i) === 'a' && SCALES[word(i + 1)] ? { n: 1, ordinal: false, tokens: 1 } : belowHundred(word, i)
  if (!a || a.ordinal) return a
  const scale = SCALES[word(i + a.tokens)]
  if (!scale) return a
  const tokens = a.tokens + 1
  const and = word(i + tokens) === 'and' ? 1 : 0
  const rest = belowHundred(word, i + tokens + and)
  return rest && scale > 12
    ? { n: a.n * scale + rest.n, ordinal: rest.ordinal, tokens: tokens + and + rest.tokens }
    : { n: a.n * scale, ordinal: false, tokens }
}

/** Word groups that count without a number: "a few", "a couple of". */
const COUNTS: readonly (readonly [readonly string[], number])[] = [
  [['a', 'couple', 'of'], 2],
  [['a', 'couple'], 2],
  [['couple', 'of'], 2],
  [['half', 'a', 'dozen'], 6],
  [['half', '-', 'dozen'], 6],
  [['a', 'few'], Number.NaN],
  [['a', 'number', 'of'], Number.NaN],
  [['dozens', 'of'], Number.NaN],
  [['hundreds', 'of'], Number.NaN],
  [['thousands', 'of'], Number.NaN],
]

/** The words that a number or a count can begin with. */
const STARTS: ReadonlySet<string> = new Set([...CARDINAL.keys(), ...ORDINAL.keys(), ...COUNTS.map(([words]) => words[0]!)])

/** The tokens with every number in words as one token. */
export function joinNumbers(tokens: readonly Token[]): readonly Token[] {
  const word = (i: number): string => tokens[i]?.lower ?? ''
  const out: Token[] = []
  for (let i = 0; i < tokens.length; ) {
    const first = tokens[i]!
    const begins = STARTS.has(first.lower)
    const count = begins ? COUNTS.find(([words]) => words.every((w, k) => word(i + k) === w)) : undefined
    const number = begins && !count ? spelt(word, i) : null
    const length = count?.[0].length ?? number?.tokens ?? 1
    const { end } = tokens[i + length - 1]!
    if (count) out.push({ ...first, end, cls: Number.isNaN(count[1]) ? 'FEW' : 'NUM', n: count[1] })
    else if (number) out.push({ ...first, end, cls: number.ordinal ? 'ORD' : 'NUM', n: number.n })
    else out.push(first)
    i += length
  }
  return out
}
