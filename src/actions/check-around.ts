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
}

type Row = Pick<AttributionRow, 'n' | 'id' | 'spans' | 'person' | 'in' | 'continues'>
type Pairs = readonly (readonly [number, number])[]

const titled = ({ id }: Row): boolean => id.startsWith('headline/')

function placeOf({ spans }: Row): { readonly start: number; readonly end: number } {
  const { source, cue, content } = JSON.parse(spans) as Record<'source' | 'cue' | 'content', Pairs>
  const all = [...source, ...cue, ...content].flat()
  return { start: Math.min(...all), end: Math.max(...all) }
}

/**
 * @param row a statement
 * @param rows all statements of its report
 */
export function aroundOf(row: Row, rows: readonly Row[], cast: ReadonlyMap<string, Member>): Around {
  const own = placeOf(row)
  let before: Neighbour | null = null
  let behind: Neighbour | null = null
  for (const other of rows) {
    const who = cast.get(other.person ?? '')
    if (!who || other.in !== null || titled(other) !== titled(row) || other.n === row.n) continue
    const at = placeOf(other)
    if (at.end <= own.start && at.end > (before?.end ?? -1)) before = { who, ...at }
    if (at.start >= own.end && at.start < (behind?.start ?? Number.POSITIVE_INFINITY)) behind = { who, ...at }
  }
  const { source } = JSON.parse(row.spans) as { source: Pairs }
  return {
    start: own.start,
    named: source.at(-1)?.[1] ?? null,
    bare: row.continues === null && row.in === null && source.length === 0,
    before,
    behind,
  }
}
