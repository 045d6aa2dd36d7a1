import type { Calibration, Content, Cue, Source } from '../report/index.ts'

/** Of a probability; a certain one gives 9.2. */
export const logit = (p: number): number => {
  const q = Math.min(Math.max(p, 1e-4), 1 - 1e-4)
  return Math.log(q / (1 - q))
}

export interface Parts {
  readonly source: readonly Source[]
  readonly cue: Cue | null
  readonly content: readonly Content[]
}

/** The tagger's evidence for an attribution, one number a weight; a part that is not there gives 0. */
export function evidence({ source, cue, content }: Parts): Readonly<Record<keyof Calibration, number>> {
  const least = (ps: readonly (number | null | undefined)[]): number => logit(Math.min(1, ...ps.map(p => p ?? 1)))
  return {
    bias: 1,
    content: least(content.map(c => c.confidence)),
    cue: cue ? least([cue.confidence]) : 0,
    source: source.length ? least(source.map(s => s.confidence)) : 0,
    link: least([...content.map(c => c.link), ...(cue ? [cue.link] : [])]),
  }
}

/** The logits that content and source are right, as Platt scaling gives them (Platt 1999). */
export function tagged(parts: Parts, weights: Calibration): number {
  const e = evidence(parts)
  return (Object.keys(e) as (keyof Calibration)[]).reduce((sum, k) => sum + weights[k] * e[k], 0)
}

/** The probability of some logits, to three decimals. */
export const chance = (logits: number): number => Math.round(1000 / (1 + Math.exp(-logits))) / 1000
