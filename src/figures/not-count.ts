import { moneyBefore } from './money.ts'
import type { Count } from './phrase.ts'
import { relativeAt } from './relative.ts'
import type { Token } from './token.ts'

type Rule = (t: readonly Token[], c: Count) => boolean

const near = (t: readonly Token[], i: number): string => t[i]?.low ?? ''

/** What rules a number out, one row each. */
const RULES: readonly (readonly [string, Rule])[] = [
  [
    'part of a name: Hall-12, GX400, G20',
    (t, { q }) =>
      /^[-/#№]$/.test(near(t, q.core.from - 1)) &&
      t[q.core.from]!.glued &&
      t[q.core.from - 1]!.glued &&
      t[q.core.from - 2]?.kind === 'word',
  ],
  [
    'digits glued to letters',
    (t, { q }) =>
      (t[q.core.from]!.glued && t[q.core.from - 1]?.kind === 'word' && !moneyBefore(t, q.core.from)) ||
      (t[q.core.to]?.glued === true &&
        t[q.core.to]!.kind === 'word' &&
        t[q.core.to - 1]!.kind === 'digits' &&
        near(t, q.core.to) !== "'s"),
  ],
  [
    'an age',
    (t, { q }) =>
      /^(?:aged|ages|age)$/.test(near(t, q.from - 1)) ||
      (/^(?:and|to|or|-)$/.test(near(t, q.from - 1)) && /^(?:aged|ages)$/.test(near(t, q.from - 3))) ||
      /^(?:years?|months?)$/.test(near(t, q.to + (near(t, q.to) === '-' ? 1 : 0))),
  ],
  [
    'an age between commas',
    (t, { q, np }) =>
      np.kind === 'bare' &&
      near(t, q.from - 1) === ',' &&
      near(t, q.to) === ',' &&
      q.form === 'cardinal' &&
      t[q.from]!.kind === 'digits',
  ],
  [
    'a number on a list or of a page, law, route, flight',
    (t, { q }) =>
      /^(?:no|nos|nr|number|article|section|chapter|page|route|flight|highway|rule|law|part|phase|caption|figure|table|step|channel|room|level|grade|class|apollo|boeing|airbus|interstate|resolution|group|g|bus|unit|lap|race|stage|week|game|day|district|ward|zone|sector|act|item|day)$/.test(
        near(t, q.from - 1),
      ) && t[q.from]!.kind === 'digits',
  ],
  [
    'a year that heads a line or a caption: "2007 Pupils read in a tent"',
    (t, { q }) =>
      /^(?:19|20)\d\d$/.test(t[q.from]!.text) &&
      q.to === q.from + 1 &&
      (q.from === 0 || t[q.from - 1]!.kind !== 'word') &&
      /^\p{Lu}/u.test(t[q.to]?.text ?? ''),
  ],
  [
    'one of many pages',
    (t, { q }) =>
      near(t, q.core.to) === 'of' &&
      t[q.core.to + 1]?.kind === 'digits' &&
      q.form === 'cardinal' &&
      near(t, q.core.to + 2) !== 'the',
  ],
  ['a clock or a ratio', (t, { q }) => near(t, q.core.to) === ':' && t[q.core.to]!.glued && t[q.core.to + 1]?.kind === 'digits'],
  [
    'a score',
    (t, { q }) =>
      t[q.from]!.kind === 'digits' &&
      /^[-–]$/.test(near(t, q.core.from + 1)) &&
      /^(?:won|beat|lost|win|victory|defeat|draw|lead|leading|led)$/.test(near(t, q.from - 1)),
  ],
  [
    'the other half of a score or a date: 9-3',
    (t, { q }) =>
      t[q.core.from]!.kind === 'digits' &&
      t[q.core.from]!.glued &&
      /^[-–/]$/.test(near(t, q.core.from - 1)) &&
      t[q.core.from - 1]!.glued &&
      t[q.core.from - 2]?.kind === 'digits',
  ],
  [
    'a street',
    (t, { q }) =>
      /^(?:street|avenue|road|floor|anniversary|century|round|time|straight|edition|birthday|parallel|amendment|minute)s?$/.test(
        near(t, q.to),
      ),
  ],
  ['a negative number', (t, { q }) => /^(?:minus|negative|-|−)$/.test(near(t, q.core.from)) && q.core.to > q.core.from + 1],
  [
    '"one" as a pronoun',
    (t, { q, np }) =>
      near(t, q.core.from) === 'one' && q.core.to === q.core.from + 1 && np.kind === 'bare' && near(t, q.to) !== 'of',
  ],
  [
    '"one" of "the last one"',
    (t, { q }) => [1, 2, 3].some(back => q.core.from >= back && (relativeAt(t, q.core.from - back)?.to ?? 0) > q.core.from),
  ],
  [
    '"one of the" of things, and of people where it only describes: "was one of the best players"',
    (t, { q, np }) =>
      near(t, q.core.from) === 'one' &&
      q.core.to === q.core.from + 1 &&
      near(t, q.to) === 'of' &&
      !/^(?:them|whom|those|these)$/.test(near(t, q.to + 1)) &&
      (np.kind !== 'people' ||
        /^(?:,|–|—|as|is|was|be|been|being|are|were|become|became|remains?|like)$/.test(near(t, q.from - 1)) ||
        t.slice(q.to, np.to).some(x => /^(?:most|many|few|fewer)$|[^n]est$/.test(x.low))),
  ],
  [
    'a negation with another sense',
    (t, { q }) => /^(?:no|none)$/.test(near(t, q.from)) && /^(?:longer|more|doubt|less)$/.test(near(t, q.from + 1)),
  ],
]

/** Whether a number is something else than a count: an age, part of a name, an address. */
export const isNoCount = (t: readonly Token[], count: Count): boolean => RULES.some(([, rule]) => rule(t, count))
