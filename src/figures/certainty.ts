import type { Figure, What } from '../report/index.ts'
import type { Count } from './phrase.ts'
import type { Scene } from './scene.ts'

const FEARED =
  /^(?:feared|fear|fears|presumed|believed|thought|may|might|could|possibly|likely|expected|potentially|suspected|reportedly|risk|threatens|would)$/
const DENIED = /^(?:denied|denies|deny|dismissed|rejected|untrue|false|baseless)$/

/** Whether a figure is stated, only feared, or denied: "no deaths", "30 feared dead". */
export function certaintyOf({ t, counts }: Scene, { q, np }: Count, what: What): Figure['certainty'] {
  if (q.form === 'none') return 'denied'
  const k = counts.findIndex(c => c.q === q)
  const from = Math.max(counts[k - 1]?.np.to ?? 0, q.from - 5)
  const to = Math.min(counts[k + 1]?.q.from ?? t.length, Math.max(np.to, q.to) + 4)
  for (let i = from; i < to; i++) {
    const low = t[i]!.low
    if (DENIED.test(low) && i < q.from) return 'denied'
    if (what !== 'other' && FEARED.test(low) && !(i >= q.from && i < q.to)) return 'feared'
  }
  return 'stated'
}
