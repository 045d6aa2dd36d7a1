import type { Features } from './features.ts'
import { TAGS } from './viterbi.ts'
import type { Window } from './windows.ts'

const NAME = "(?:[Tt]he )?\\p{Lu}[\\p{L}’'-]*(?: \\p{Lu}[\\p{L}’'-]*){0,4}"
/** “Despite claiming to want peace, Ostria is arming itself, she said”: who claims is inside what she says. The participle is a group. */
const LEAD_IN = new RegExp(
  `\\b(?:[Dd]espite|[Ww]hile|[Tt]hough|[Aa]lthough) (\\p{Ll}+ing) [^,.;\\n“”"]{3,200}, ${NAME} [^.\\n“”"]{3,200}, (?:he|she|they|${NAME}) (?:said|says|added|told|wrote)\\b`,
  'gu',
)
const CUES = [TAGS.indexOf('B-cue'), TAGS.indexOf('I-cue')]
/** Off the log-probability: enough to leave the word to the content around it. */
const LESS = 6

/** Log-probabilities of a window at depth 1, in which a participle that leads up to what somebody says is no cue of the outlet's own. */
export function withoutLeadIns(logp: Float32Array, text: string, f: Features, { start, end }: Window): Float32Array {
  const from = f.starts[start] ?? 0
  const found = [...text.slice(from, f.ends[end - 1] ?? from).matchAll(LEAD_IN)]
  if (found.length === 0) return logp
  const out = logp.slice()
  for (const m of found) {
    const at = from + m.index + m[0].indexOf(` ${m[1]} `) + 1
    for (let i = start; i < end; i++)
      if (at <= f.starts[i]! && f.ends[i]! <= at + m[1]!.length)
        for (const tag of CUES) out[(i - start) * TAGS.length + tag]! -= LESS
  }
  return out
}
