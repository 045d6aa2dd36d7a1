import type { Claim, Speech, Weight } from './claim.ts'
import { type Open, sentenceAround, type Zone, zonesOf } from './open.ts'
import { likeness, telling } from './word.ts'

/** From this share of the weight on, it is the condition itself that the claim makes an assertion. */
const MOSTLY = 0.6
/** Share of a condition's telling words that a claim must have to be a claim with that condition. */
const TOLD = 0.4

/**
 * Why the words that a claim shares with a speech are not asserted in it: they stand in a question, in what is left open, in a condition, or depend on a
 * condition that the claim leaves out. Null where they are asserted.
 *
 * @param shared indices of the speech's words that the claim has too
 */
export function openness(claim: Claim, speech: Speech, shared: readonly number[], weight: Weight): Open | 'depends' | null {
  const asks = claim.text.includes('?')
  const words = shared.filter(j => telling(speech.words[j]!.word))
  const looked = words.length ? words : shared
  let [all, main] = [0, 0]
  const inside = new Map<Open, number>()
  const conditions = new Map<string, Zone>()
  for (const j of looked) {
    const word = speech.words[j]!
    const w = weight(word.word)
    all += w
    const zones = zonesOf(speech.text, sentenceAround(speech.text, word)).filter(z => !(z.kind === 'question' && asks))
    const zone = zones.find(z => z.start <= word.start && word.end <= z.end)
    if (zone) inside.set(zone.kind, (inside.get(zone.kind) ?? 0) + w)
    else main += w
    for (const z of zones) if (z.kind === 'condition') conditions.set(`${z.start}`, z)
  }
  for (const kind of ['question', 'undecided', 'condition'] as const)
    if ((inside.get(kind) ?? 0) >= MOSTLY * all && !asserted(claim, kind)) return kind
  const untold = [...conditions.values()].filter(z => !told(claim, speech, z))
  return main > 0 && untold.length > 0 && !asserted(claim, 'condition') ? 'depends' : null
}

/** Whether the claim says itself that it is open. */
export const asserted = (claim: Claim, kind: Open): boolean => {
  const from = claim.words[0]?.start ?? 0
  return zonesOf(claim.text, { start: from, end: claim.text.length }).some(
    z => z.kind === kind || (kind === 'undecided' && z.kind === 'condition'),
  )
}

function told(claim: Claim, speech: Speech, zone: Zone): boolean {
  const words = speech.words.filter(w => zone.start <= w.start && w.end <= zone.end && telling(w.word))
  if (words.length === 0) return true
  const had = words.filter(w => claim.words.some(c => likeness(c.word, w.word) > 0))
  return had.length >= TOLD * words.length
}
