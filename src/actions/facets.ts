import { z } from 'zod'
import type { Hit } from '../ledger/search.ts'

const count = z.object({ name: z.string(), count: z.int() })

/** How matches are spread, those of each list first that are most; 20 of each at most. */
export const facets = z.object({
  speakers: z.array(count.extend({ entity: z.int() })),
  outlets: z.array(count),
  manners: z.array(count),
  types: z.array(count),
  months: z.array(count).describe('Of the date said, or published where that is not known; in order of time'),
})

const SHOWN = 20

export function facetsOf(hits: readonly Hit[]): z.infer<typeof facets> {
  const most = (of: (h: Hit) => string | null) => counts(hits, of).slice(0, SHOWN)
  const names = new Map(hits.flatMap(({ facts: f }) => (f.entity === null ? [] : [[String(f.entity), f.speaker!]])))
  return {
    speakers: most(h => (h.facts.entity === null ? null : String(h.facts.entity))).map(({ name, count }) => ({
      entity: Number(name),
      name: names.get(name)!,
      count,
    })),
    outlets: most(h => h.facts.outlet),
    manners: most(h => h.facts.manner),
    types: most(h => h.facts.type),
    months: counts(hits, h => h.facts.month).sort((a, b) => (a.name < b.name ? -1 : 1)),
  }
}

/** Names with how often each is there; equal ones by name, so that every database gives one order. */
function counts(hits: readonly Hit[], of: (h: Hit) => string | null): { name: string; count: number }[] {
  const times = new Map<string, number>()
  for (const h of hits) {
    const name = of(h)
    if (name !== null) times.set(name, (times.get(name) ?? 0) + 1)
  }
  return [...times].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
}
