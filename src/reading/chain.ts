import type { MarkId, MarkOf } from '../report/index.ts'

type Links = Pick<MarkOf<'attribution'>, 'id' | 'speaker' | 'in' | 'continues'>

/** Nobody and nothing between the outlet and the speaker. */
const AT_FIRST_HAND = (): null => null

/** Where an attribution stands among the others. */
export interface Place {
  /** from the outlet to the first mouth: a link that nobody is named for is left out, one who speaks of their own words stands once */
  readonly chain: readonly string[]
  /** how many attributions hold this one */
  readonly depth: number
}

/**
 * The place of each attribution by its id. What a continued quotation is told by, if it does not say so itself, is what the one that it
 * goes on from is told by.
 *
 * @param mediumOf whom the words were told to, where the report has them from there
 * @throws RangeError where an attribution lies inside itself or goes on from itself
 * @example placesOf([{ id: 'a', speaker: 'person:0-3', in: null, continues: null }]).get('a') // { chain: ['outlet', 'person:0-3'], depth: 0 }
 */
export function placesOf<A extends Links>(
  attributions: readonly A[],
  mediumOf: (a: A) => MarkId | null = AT_FIRST_HAND,
): ReadonlyMap<MarkId, Place> {
  const byId = new Map(attributions.map(a => [a.id, a]))
  const places = new Map<MarkId, Place>()
  const around = new Map<MarkId, Place>()
  const OUTLET: Place = { chain: ['outlet'], depth: -1 }
  for (const a of attributions) {
    // a thousand paragraphs of one quotation are a thousand links, too many to call one inside another
    const waiting = [a]
    const entered = new Set<MarkId>()
    while (waiting.length) {
      const link = waiting.at(-1)!
      const before = link.in ?? link.continues
      const outer = before === null ? OUTLET : (link.in === null ? around : places).get(before)
      if (outer) {
        const told = { ...outer, chain: linked(outer.chain, mediumOf(link)) }
        around.set(link.id, told)
        places.set(link.id, { chain: linked(told.chain, link.speaker), depth: outer.depth + 1 })
        waiting.pop()
      } else {
        if (entered.has(link.id)) throw new RangeError(`${link.id} lies inside itself`)
        entered.add(link.id)
        waiting.push(byId.get(before!)!)
      }
    }
  }
  return places
}

const linked = (chain: readonly string[], link: MarkId | null): readonly string[] =>
  link === null || link === chain.at(-1) ? chain : [...chain, link]
