import { overlaps, type Source } from '../report/index.ts'
import type { Count, Counted } from './phrase.ts'
import type { Quantity } from './quantity.ts'
import { type Scene, spanOf } from './scene.ts'
import type { Token } from './token.ts'
import type { Fate } from './what.ts'
import { IS } from './what-words.ts'

const near = (t: readonly Token[], i: number): string => t[i]?.low ?? ''

/** Whether a number stands in words that name who speaks: "Two officials said". */
export function speaks({ t }: Scene, { q, np }: Count, sources: readonly Source[]): boolean {
  const span = spanOf(t, q.from, Math.max(q.to, np.to))
  return sources.some(s => overlaps(s, span))
}

const KIN =
  /^(?:children|sons|daughters|brothers|sisters|siblings|kids|boys|girls|grandchildren|child|son|daughter|brother|sister)$/
/** "They have two children": a family told of, nobody counted. */
const ownKin = (t: readonly Token[], q: Quantity, np: Counted): boolean =>
  KIN.test(near(t, np.to - 1)) && /^(?:have|has|had|having|share|their|his|her|of|with)$/.test(near(t, q.from - 1))

/** "Pixel 2 owners": the digits end a name. */
const named = (t: readonly Token[], q: Quantity): boolean =>
  t[q.from]!.kind === 'digits' &&
  q.from > 1 &&
  t[q.from - 1]!.kind === 'word' &&
  /^\p{Lu}/u.test(t[q.from - 1]!.text) &&
  t[q.from]!.text.length < 4

/** "a family of five", "a crowd of 3,000" */
export const collective = (t: readonly Token[], from: number): boolean =>
  near(t, from - 1) === 'of' &&
  /^(?:family|families|crowd|crowds|crew|team|group|groups|gang|mob|party|convoy|squad|staff)$/.test(t[from - 2]?.text ?? '')

const PLURAL_VERB =
  /^(?:were|are|have|had|who|more|fled|gathered|marched|protested|took|remain|remained|attended|others|turned|poured|lined|packed|queued|stood|came|arrived|flocked|celebrate|celebrated|gather|watched|cheered)$/

/** Whether a number counts people: they are named, what befell them stands beside it, or it is a crowd. */
export function countsPeople({ t, counts }: Scene, { q, np }: Count, fate: Fate | null): boolean {
  const harmed = fate !== null && fate.what !== 'other'
  const next = near(t, q.to)
  if (q.form === 'none')
    return np.kind === 'people'
      ? harmed || (near(t, q.from - 1) !== ',' && /^(?:were|was|are|is)$/.test(near(t, q.from - 1)))
      : np.kind === 'bare' && harmed && near(t, q.to - 1) !== 'no'
  if (np.kind === 'people' && fate === null && (ownKin(t, q, np) || named(t, q))) return false
  // "one of the miners was killed" counts; "he met one of the miners" does not
  if (near(t, q.core.from) === 'one' && next === 'of' && np.kind === 'people') return harmed && fate.what !== 'affected'
  if (np.kind === 'people') return q.form !== 'ordinal' || (harmed && q.least !== null && q.least.n > 2n)
  if (q.form === 'vague' && np.unit === null && PLURAL_VERB.test(next)) return true
  if (np.kind === 'thing' || q.form === 'ordinal' || q.form === 'share' || q.form === 'percent') return false
  if (IS.has(next) || collective(t, q.from)) return true
  const whole = (x: Count): boolean => x.np.kind === 'people' && x.q.from < q.from
  if (next === 'of' && (/^(?:them|whom)$/.test(near(t, q.to + 1)) || (near(t, q.to + 1) === 'which' && counts.some(whole))))
    return true
  if (fate?.beside) return true
  const verb = next === 'more' ? near(t, q.to + 1) : next
  if (harmed && q.form === 'cardinal' && /^(?:were|are|have|had)$/.test(verb)) return true
  return near(t, q.from - 1) === 'another' && /^(?:were|are|remain|remained|was|had|have)$/.test(next)
}
