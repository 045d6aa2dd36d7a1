import type { AttributionRow } from '../ledger/tables.ts'
import type { Called } from './check-speaker.ts'

/** One whom a report names, and where. */
export interface Member extends Called {
  readonly entity: number
  readonly roles: readonly string[]
  readonly places: readonly { readonly start: number; readonly end: number }[]
}

/** Who says the statement beside a speech, and where it stands. */
export interface Neighbour {
  readonly who: Member
  readonly start: number
  readonly end: number
}

/** Where a statement begins, the words for its speaker included, and who speaks right before and right behind it. */
export interface Around {
  readonly start: number
  /** end of the words for its speaker; null where it has none */
  readonly named: number | null
  /** nothing tells who says it: the reader has guessed by what stands around */
  readonly bare: boolean
  readonly before: Neighbour | null
  readonly behind: Neighbour | null
  /** it stands in a quotation of the same one */
  readonly inside: boolean
}

type Row = Pick<AttributionRow, 'n' | 'id' | 'spans' | 'person' | 'type' | 'in' | 'continues'>
type Pairs = readonly (readonly [number, number])[]

const titled = ({ id }: Row): boolean => id.startsWith('headline/')

function placed(row: Row) {
  const { source, cue, content } = JSON.parse(row.spans) as Record<'source' | 'cue' | 'content', Pairs>
  const all = [...source, ...cue, ...content].flat()
  return { row, source, start: Math.min(...all), end: Math.max(...all) }
}

/**
 * What stands around each statement of a report.
 *
 * @param rows all its statements
 * @returns asked by a statement's number
 */
export function aroundIn(rows: readonly Row[], cast: ReadonlyMap<string, Member>): (n: number) => Around {
  const all = rows.map(placed)
  return n => {
    const { row, source, ...own } = all.find(p => p.row.n === n)!
    let before: Neighbour | null = null
    let behind: Neighbour | null = null
    for (const { row: other, start, end } of all) {
      const who = cast.get(other.person ?? '')
      if (!who || other.in !== null || titled(other) !== titled(row) || other.n === n) continue
      if (end <= own.start && end > (before?.end ?? -1)) before = { who, start, end }
      if (start >= own.end && start < (behind?.start ?? Number.POSITIVE_INFINITY)) behind = { who, start, end }
    }
    return {
      start: own.start,
      named: source.at(-1)?.[1] ?? null,
      bare: row.continues === null && row.in === null && source.length === 0,
      before,
      behind,
      inside: row.in !== null && rows.some(r => r.id === row.in && r.type === 'direct' && r.person === row.person),
    }
  }
}
