import type { Relation } from './relation.ts'

/** Whose words they are: the one's who is claimed to have said them, somebody else's, somebody's whom the report only describes, or nobody's that the reader could find. */
export type Whose = 'theirs' | 'another' | 'described' | 'nobody'

export interface Witness {
  readonly relation: Relation
  readonly whose: Whose
}

export type Verdict = 'verbatim' | 'altered' | 'paraphrase' | 'denied' | 'other-speaker' | 'not-found'

/** Which witnesses speak for a verdict. The first rule of the table that has one decides. */
interface Rule {
  readonly verdict: Verdict
  /** what the rule is called, and its row in docs/check.md */
  readonly name: string
  readonly fits: (witness: Witness) => boolean
  /** gives way to much nearer words that are another's, or theirs and not asserted */
  readonly weak?: true
}

const theirs =
  (kind: Relation['kind'], from = 0) =>
  ({ relation, whose }: Witness): boolean =>
    whose === 'theirs' && relation.kind === kind && relation.close >= from
const another =
  (kind: Relation['kind'], from = 0) =>
  ({ relation, whose }: Witness): boolean =>
    whose === 'another' &&
    relation.kind === kind &&
    relation.close >= from &&
    (kind === 'changed' ? relation.telled : relation.shared.length) >= ENOUGH_WORDS

/** Nearly the same words turned round, by whomever: what is theirs in other words cannot stand against them. */
const opposed = ({ relation, whose }: Witness): boolean =>
  whose !== 'theirs' && relation.kind === 'opposite' && relation.close >= ALIGNED && relation.shared.length >= ENOUGH_WORDS

/** From here on nearly all that the claim tells is theirs, whoever says the opposite. */
export const SURE = 0.65

/** Shared words by which a sentence of somebody else's is known again, telling ones where not all are shared. */
const ENOUGH_WORDS = 3
/** From here on the words stand side by side in both, with few changes. */
export const ALIGNED = 0.72
/** Shared weight from which somebody else's paraphrase counts. */
const MEANT = 0.56

/** How much nearer other words must lie than a few shared ones. */
const MUCH = 0.25

const RULES: readonly Rule[] = [
  { verdict: 'verbatim', name: 'word for word', fits: theirs('same') },
  { verdict: 'denied', name: 'the opposite, in nearly the same words', fits: theirs('opposite', ALIGNED) },
  { verdict: 'altered', name: 'few words changed', fits: theirs('changed', ALIGNED) },
  { verdict: 'paraphrase', name: 'reported speech', fits: theirs('meaning', ALIGNED) },
  { verdict: 'other-speaker', name: 'word for word, by somebody else', fits: another('same') },
  { verdict: 'not-found', name: 'the opposite, by somebody else', fits: opposed },
  { verdict: 'denied', name: 'the opposite, in other words', fits: theirs('opposite') },
  { verdict: 'altered', name: 'another number', fits: theirs('changed'), weak: true },
  { verdict: 'paraphrase', name: 'the same in other words', fits: theirs('meaning'), weak: true },
  { verdict: 'other-speaker', name: 'few words changed, by somebody else', fits: another('changed', ALIGNED) },
  { verdict: 'other-speaker', name: 'the same in other words, by somebody else', fits: another('meaning', MEANT) },
]

/** Why nothing supports a claim although its words are there. */
const NEAR: readonly Rule[] = [
  {
    verdict: 'not-found',
    name: 'only as a question',
    fits: ({ relation: r, whose }) => whose === 'theirs' && r.rule === 'question',
  },
  {
    verdict: 'not-found',
    name: 'only under a condition',
    fits: ({ relation: r, whose }) => whose === 'theirs' && (r.rule === 'condition' || r.rule === 'depends'),
  },
  {
    verdict: 'not-found',
    name: 'only left open',
    fits: ({ relation: r, whose }) => whose === 'theirs' && r.rule === 'undecided',
  },
  {
    verdict: 'not-found',
    name: 'told not to have been said',
    fits: ({ relation: r, whose }) => whose === 'theirs' && r.rule === 'unsaid',
  },
  {
    verdict: 'other-speaker',
    name: 'under a condition, by somebody else',
    fits: w => w.relation.rule === 'depends' && another('open', ALIGNED)(w),
  },
  {
    verdict: 'not-found',
    name: 'by somebody only described',
    fits: ({ relation: r, whose }) => whose === 'described' && r.close >= ALIGNED,
  },
  {
    verdict: 'not-found',
    name: 'words that nobody is read to say',
    fits: ({ relation: r, whose }) => whose === 'nobody' && r.close >= ALIGNED,
  },
]

export interface Judgement {
  readonly verdict: Verdict
  readonly rule: string
  /** those that the rule rests on, the nearest first; none for what is not found at all */
  readonly witnesses: readonly number[]
}

/**
 * What a ledger's statements say to a claim. Of two witnesses that stand against each other the nearer one counts, and the opposite where both are as near.
 *
 * @returns indices into `witnesses`
 */
export function judge(witnesses: readonly Witness[]): Judgement {
  const nearest = (fits: Rule['fits']): number[] =>
    [...witnesses.keys()]
      .filter(k => fits(witnesses[k]!))
      .sort((a, b) => witnesses[b]!.relation.close - witnesses[a]!.relation.close || a - b)
  const sure = witnesses.some(w => w.whose === 'theirs' && w.relation.kind === 'meaning' && w.relation.close >= SURE)
  const found = RULES.map(rule => ({ rule, list: sure && rule.fits === opposed ? [] : nearest(rule.fits) })).filter(
    f => f.list.length,
  )
  const near = NEAR.map(rule => ({ rule, list: nearest(rule.fits) })).filter(f => f.list.length)
  const close = (f: (typeof found)[number]): number => witnesses[f.list[0]!]!.relation.close
  const [first] = found
  if (first) {
    // a denial of nearly the same words gives way to a change that lies nearer
    const rival =
      first.rule.verdict === 'denied'
        ? found.find(f => f.rule.verdict !== 'denied' && f.rule.verdict !== 'other-speaker' && close(f) > close(first))
        : undefined
    const stronger = first.rule.weak
      ? [...found.filter(f => f.rule.verdict === 'other-speaker'), ...near].find(
          f => close(f) >= Math.max(ALIGNED, close(first) + MUCH),
        )
      : undefined
    const { rule, list } = rival ?? stronger ?? first
    return { verdict: rule.verdict, rule: rule.name, witnesses: list }
  }
  for (const { rule, list } of near) return { verdict: rule.verdict, rule: rule.name, witnesses: list }
  return { verdict: 'not-found', rule: 'nothing like it', witnesses: [] }
}

/** Every rule's name, in the order in which they are tried. */
export const RULE_NAMES: readonly string[] = [...RULES, ...NEAR].map(r => r.name).concat('nothing like it')
