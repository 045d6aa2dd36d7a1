import type { Span } from '../report/index.ts'
import type { Class, Token } from './class.ts'
import { type Grain, type Moment, noCoarser } from './moment.ts'
import type { Found } from './phrases.ts'
import type { Context, Reading } from './rule.ts'
import { tenseAround } from './tense.ts'

/** A time that was read, and which of the times read before it is its anchor. */
export interface Read {
  readonly span: Span
  readonly reading: Reading
  readonly anchor: number | null
}

/** How many dates back a phrase may look for one that is fine enough, and for a quarter. */
const MEMORY = 4
const QUARTER_MEMORY = 10

/** What may stand between a time of day and its date. */
const BESIDE: ReadonlySet<Class> = new Set(['COMMA', 'ON', 'OPEN'])

/** Reads phrases in text order, each against the publication date and the dates read before it. */
export function reader(
  tokens: readonly Token[],
  all: readonly Found[],
  today: Moment | null,
  narrative: boolean,
): readonly Read[] {
  const out: Read[] = []
  const told: { readonly moment: Moment; readonly at: number }[] = []
  let used: number | null = null

  const back = (memory: number, fits: (grain: Grain) => boolean): Moment | null => {
    for (let i = told.length - 1; i >= Math.max(0, told.length - memory); i--)
      if (fits(told[i]!.moment.grain)) {
        used = told[i]!.at
        return told[i]!.moment
      }
    return null
  }
  const last = (grain: Grain): Moment | null => back(MEMORY, g => noCoarser(g, grain))
  const now = (grain: Grain): Moment | null => (narrative ? last(grain) : today && noCoarser(today.grain, grain) ? today : null)

  function readingOf(i: number, alone: boolean): Reading | null {
    const { phrase, rule } = all[i]!
    const context: Context = {
      now,
      by: narrative ? 'text' : 'published',
      last,
      narrative,
      get quarter() {
        const quarters = told.slice(-QUARTER_MEMORY).filter(t => t.moment.grain === 'Q')
        const latest = quarters.toSorted((a, b) => b.moment.day - a.moment.day)[0]
        used = latest?.at ?? null
        return latest?.moment ?? null
      },
      get tense() {
        return tenseAround(tokens, phrase)
      },
      get beside() {
        const next = alone ? undefined : all[i + 1]
        if (!next || !tokens.slice(phrase.end, next.phrase.start).every(t => BESIDE.has(t.cls))) return null
        const moment = readingOf(i + 1, true)?.moment
        if (moment?.grain !== 'D') return null
        used = null
        return moment
      },
    }
    return rule.read(phrase, context)
  }

  for (let i = 0; i < all.length; i++) {
    used = null
    const reading = readingOf(i, false)
    if (!reading) continue
    const { tokens: words } = all[i]!.phrase
    if (reading.moment) told.push({ moment: reading.moment, at: out.length })
    out.push({
      span: { start: words[0]!.start, end: words.at(-1)!.end },
      reading,
      anchor: reading.by === 'text' ? used : null,
    })
  }
  return out
}
