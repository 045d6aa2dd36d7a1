import type { Span } from '../report/index.ts'
import { type Scene, spanOf } from './scene.ts'

const HOW =
  /^(?:airstrikes?|strikes?|bombings?|bombardments?|shellings?|shootings?|explosions?|blasts?|attacks?|crash|crashes|collision|fires?|floods?|flooding|earthquakes?|raids?|clashes|ambush|gunfire|fighting|landslides?|storms?|stampede|crush|collapse|drones?|rockets?|missiles?|shooting|assaults?|avalanche|outbreak|derailment|mudslides?|wildfires?|typhoon|hurricane|cyclone)$/
const OPENS = /^(?:in|by|from|during|after)$/
/** "in connection with the attack" tells no means. */
const LEADS_AWAY = /^(?:with|of|to|for|on|at|and|against)$/

/** The means that a sentence tells after a number: "in an air strike", "by drones". */
export function meansIn({ t, counts }: Scene, k: number): Span | null {
  const { q, np } = counts[k]!
  const from = Math.max(q.to, np.to)
  const to = Math.min(counts[k + 1]?.q.from ?? t.length, from + 14)
  for (let i = from; i < to; i++) {
    if (!OPENS.test(t[i]!.low)) continue
    for (
      let j = i + 1;
      j < Math.min(to, i + 6) && t[j]!.kind === 'word' && !OPENS.test(t[j]!.low) && !LEADS_AWAY.test(t[j]!.low);
      j++
    ) {
      if (HOW.test(t[j]!.low) && !HOW.test(t[j + 1]?.low ?? '')) return spanOf(t, i, j + 1)
    }
  }
  return null
}
