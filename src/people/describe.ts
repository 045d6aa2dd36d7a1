import { commonNoun, type Noun, nounOf, singular } from './noun.ts'
import type { Token } from './token.ts'

/** Heads that mean the same of whoever leads something. */
const SAME_HEAD: ReadonlyMap<string, string> = new Map([
  ['boss', 'head'],
  ['chief', 'head'],
  ['leader', 'head'],
  ['kid', 'child'],
  ['spokesperson', 'spokesman'],
  ['spokeswoman', 'spokesman'],
  ['organizer', 'organiser'],
  ['organization', 'organisation'],
  ['carrier', 'airline'],
  ['airway', 'airline'],
  ['centre', 'center'],
  ['comic', 'comedian'],
  ['comedienne', 'comedian'],
  ['actress', 'actor'],
  ['captain', 'pilot'],
  ['force', 'police'],
  ['paper', 'newspaper'],
  ['daily', 'newspaper'],
  ['nation', 'country'],
  ['counsel', 'lawyer'],
  ['attorney', 'lawyer'],
])

/** What a noun is matched by: its singular, or the word that means the same. */
export const headOf = (low: string): string => SAME_HEAD.get(singular(low)) ?? singular(low)

export const DEFINITE = new Set('the this that these those its'.split(' '))
export const POSSESSIVE = new Set('his her its their my our your whose'.split(' '))
export const PREPOSITIONS = new Set(
  'of for in on at by from with to about into near during under within across like including familiar close who whom which that whose as along after before against among between outside inside behind over aboard amid above below despite except off onto per upon via without toward towards throughout'.split(
    ' ',
  ),
)
const NUMBERS = new Set(
  'two three four five six seven eight nine ten several many some few both dozens hundreds thousands scores millions all most other these those'.split(
    ' ',
  ),
)
const QUANTITIES = new Set(
  'one two three half some many most several few dozens hundreds thousands scores millions number group majority both each none all members part bits pieces series'.split(
    ' ',
  ),
)

/** “Norland-based”: where it stands last, it describes a name behind it and is no noun. */
const QUALITY = /-(?:based|born|owned|run|listed|backed|led)$/

/** What a noun phrase says of whom it describes. */
export interface Description {
  readonly head: Noun | null
  readonly headWord: string
  readonly traits: readonly string[]
  readonly named: readonly string[]
  readonly plural: boolean
}

/** “a video posted by”: the noun is what was posted. */
function withoutParticiple(front: readonly Token[]): readonly Token[] {
  const last = front.at(-1)!
  if (
    front.length < 2 ||
    last.capital ||
    commonNoun(last.low) ||
    !/(?:ed|ing|made|given|taken|seen|sent|held|led|shown|written)$/.test(last.low)
  )
    return front
  const noun = front.findLastIndex(t => commonNoun(t.low))
  return noun < 0 ? front : front.slice(0, noun + 1)
}

/** Head and other words of a noun phrase: of “a senior Hamas official in Doha” the official, senior and Hamas. */
export function describe(text: string, lead: readonly Token[]): Description {
  const stop = lead.findIndex((t, i) => i > 0 && (PREPOSITIONS.has(t.low) || text.slice(lead[i - 1]!.end, t.start).includes(',')))
  const front = withoutParticiple(stop > 0 ? lead.slice(0, stop) : lead)
  const head = front.at(-1)!
  const after =
    stop > 0 && lead[stop]!.low === 'of' ? lead.slice(stop + 1).filter(t => !DEFINITE.has(t.low) && !POSSESSIVE.has(t.low)) : []
  if (after.length && QUANTITIES.has(head.low)) {
    const inner = describe(text, after)
    const one = head.low === 'one' || head.low === 'each'
    return { ...inner, plural: !one, head: inner.head && one ? { ...inner.head, kind: 'person', plural: false } : inner.head }
  }
  const noun = nounOf(head.low)
  const plural = noun
    ? noun.plural || (noun.kind === 'person' && NUMBERS.has(front[0]!.low))
    : NUMBERS.has(front[0]!.low) || /[^s]s$/.test(head.low)
  const quality = QUALITY.test(head.low)
  const others = lead.filter(t => (t !== head || quality) && !PREPOSITIONS.has(t.low) && !DEFINITE.has(t.low))
  return {
    head: noun,
    headWord: quality ? '' : headOf(head.low),
    traits: others.map(t => singular(t.low)),
    named: others.filter(t => t.capital && !(t.opens && nounOf(t.low))).map(t => singular(t.low)),
    plural,
  }
}
