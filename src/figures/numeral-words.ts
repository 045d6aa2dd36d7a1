const list = (words: string, from: number, step = 1): readonly (readonly [string, number])[] =>
  words.split(' ').map((w, i) => [w, from + i * step])

export const SMALL: ReadonlyMap<string, number> = new Map([
  ...list(
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    0,
  ),
  ['nought', 0],
  ['naught', 0],
])
export const TENS: ReadonlyMap<string, number> = new Map(list('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10))

/** What multiplies the number before it, a letter glued to digits among them. */
export const SCALES: ReadonlyMap<string, bigint> = new Map(
  Object.entries({
    hundred: 100n,
    thousand: 1000n,
    lakh: 100_000n,
    million: 1_000_000n,
    crore: 10_000_000n,
    billion: 1_000_000_000n,
    trillion: 1_000_000_000_000n,
  }).flatMap(([w, n]) => [
    [w, n],
    [`${w}s`, n],
  ]),
)
export const SUFFIXES: ReadonlyMap<string, bigint> = new Map([
  ...['k', 'K'].map(s => [s, 1000n] as const),
  ...['m', 'M', 'mn', 'mln', 'MM', 'mm', 'mio'].map(s => [s, 1_000_000n] as const),
  ...['b', 'B', 'bn', 'bln', 'G'].map(s => [s, 1_000_000_000n] as const),
  ...['T', 't', 'tn', 'trn', 'tln'].map(s => [s, 1_000_000_000_000n] as const),
])
/** Letters that are a scale only when glued to the digits, or that a space may part from them. */
export const SPACED_SUFFIXES: ReadonlySet<string> = new Set(['k', 'K', 'M', 'mn', 'mln', 'bn', 'bln', 'tn', 'trn', 'tln'])

/** Words that count without saying how many: the least number that they stand for. */
export const VAGUE: ReadonlyMap<string, bigint> = new Map([
  ['tens', 20n],
  ['dozens', 24n],
  ['scores', 40n],
  ['hundreds', 200n],
  ['thousands', 2000n],
  ['millions', 2_000_000n],
  ['billions', 2_000_000_000n],
])

const ORDINAL_SMALL =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'
export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...list(ORDINAL_SMALL, 0),
  ...list('twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth', 20, 10),
])
export const ORDINAL_SCALES: ReadonlyMap<string, bigint> = new Map([
  ...[...SCALES].filter(([w]) => !w.endsWith('s')).map(([w, n]) => [`${w}th`, n] as const),
])
/** Denominators with a word of their own. */
export const PARTS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ['quarter', 4],
  ['quarters', 4],
])
export const SIGNS: Readonly<Record<string, readonly [number, number]>> = {
  ...{ '½': [1, 2], '⅓': [1, 3], '⅔': [2, 3], '¼': [1, 4], '¾': [3, 4], '⅕': [1, 5], '⅖': [2, 5], '⅗': [3, 5], '⅘': [4, 5] },
  ...{ '⅙': [1, 6], '⅚': [5, 6], '⅛': [1, 8], '⅜': [3, 8], '⅝': [5, 8], '⅞': [7, 8] },
}
