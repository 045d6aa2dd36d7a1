/** What a qualifier says of the number beside it; equal: the bound that another qualifier leaves out is in it. */
export type Bound = 'about' | 'exactly' | 'equal' | 'least' | 'above' | 'most' | 'below'

interface Qualifier {
  readonly words: readonly string[]
  readonly bound: Bound
}

const rows = (table: Readonly<Record<Bound, string>>): readonly Qualifier[] =>
  Object.entries(table)
    .flatMap(([bound, list]) =>
      list.split(/\s*\|\s*/).map(words => ({ words: words.trim().split(/\s+/), bound: bound as Bound })),
    )
    .sort((a, b) => b.words.length - a.words.length)

const EQUAL = 'greater|larger|bigger|higher|more'
const UNDER = 'less|smaller|lower|fewer'
const each = (list: string, tail: string): string =>
  list
    .split('|')
    .map(w => `${w} ${tail}`)
    .join(' | ')

/** Right before the number, the longest first. */
export const BEFORE: readonly Qualifier[] = rows({
  about: `about | around | roughly | approximately | some | nearly | almost | an estimated | estimated | close to | circa | ca | approx |
    an approximate | as good as | in the region of | somewhere around | in the neighbourhood of | just about | believed to number | ~ | upward of about`,
  equal: '=',
  exactly:
    'exactly | precisely | only | just | a total of | a further | a staggering | equal to | equals | equals to | equaling to',
  least: `at least | no less than | no fewer than | not less than | not fewer than | a minimum of | minimum | at the very least | a least | >= |
    ${each(EQUAL, 'than or equal to')} | ${each(EQUAL, 'or equal than')} | ${each(EQUAL, 'or equal to')} | ${each(EQUAL, 'or equal')} | at least or equal to | > = | ≥`,
  above: `more than | over | above | in excess of | upwards of | upward of | well over | just over | well above | greater than | larger than | bigger than | higher than |
    exceeding | exceed | exceeds | exceeded | surpass | surpassing | surpassed | topped | topping | beyond | > | slightly more than | slightly over | a little over | a little more than | far more than | many more than | much more than`,
  most: `up to | as many as | as much as | at most | no more than | not more than | not over | a maximum of | maximum | at the most | <= | up to about |
    ${each(UNDER, 'than or equal to')} | ${each(UNDER, 'or equal than')} | ${each(UNDER, 'or equal to')} | ${each(UNDER, 'or equal')} | < = | ≤`,
  below:
    'fewer than | less than | under | below | just under | smaller than | lower than | well under | < | just below | slightly less than | slightly under',
})

/** Right after it. */
export const AFTER: readonly Qualifier[] = rows({
  about: 'or so | - odd | odd',
  equal: 'or equal to | or equal',
  exactly: 'exactly',
  least: '+ | or more | or greater | or above | or over | plus | or higher | or larger | at least | and above',
  above: 'and counting',
  most: 'or less | or fewer | or below | or under | at most | at the most | or lower',
  below: 'not reached',
})

/** What opens a range of two numbers. */
export const BETWEEN = /^(?:between|from|anywhere)$/
