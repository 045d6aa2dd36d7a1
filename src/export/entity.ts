import type { Ledger } from '../ledger/database.ts'
import { parsedKey } from '../ledger/entity-key.ts'
import { onesOf } from '../ledger/same.ts'
import { PER_REPORT } from '../ledger/tables.ts'

/** Entities whose keys are remembered from page to page; then they are looked up anew, so that memory stays flat. */
const REMEMBERED = 50_000

type Entities = ReadonlyMap<string, string>

/**
 * Whom the people of some reports are across reports: the key of the first of all entities that are one with theirs; for one who cannot be told by the name
 * alone the address, which nobody shares.
 *
 * @returns for each report's number its people's ids with those keys
 */
export function entityReader({
  db,
}: Ledger): (reports: readonly { readonly n: number; readonly id: string }[]) => Promise<ReadonlyMap<number, Entities>> {
  const keys = new Map<number, string | null>()
  return async reports => {
    const first = reports[0]!.n * PER_REPORT
    const rows = await db
      .selectFrom('people')
      .select(['report', 'id', 'entity'])
      .where('n', '>=', first)
      .where('n', '<', (reports.at(-1)!.n + 1) * PER_REPORT)
      .execute()
    if (keys.size > REMEMBERED) keys.clear()
    const unknown = [...new Set(rows.map(r => r.entity))].filter(n => !keys.has(n))
    for (const [n, key] of await keysOf(db, unknown)) keys.set(n, key)
    const ids = new Map(reports.map(r => [r.n, r.id]))
    const out = new Map<number, Map<string, string>>(reports.map(r => [r.n, new Map()]))
    for (const { report, id, entity } of rows) out.get(report)?.set(id, keys.get(entity) ?? `${ids.get(report)}#${id}`)
    return out
  }
}

/** Values that one statement asks for at most. */
const AT_ONCE = 1000

async function keysOf(db: Ledger['db'], entities: readonly number[]): Promise<readonly (readonly [number, string | null])[]> {
  if (entities.length === 0) return []
  const ones = await onesOf(db, entities)
  const all = [...new Set([...ones.values()].flat())]
  const keys = new Map<number, string>()
  for (let k = 0; k < all.length; k += AT_ONCE) {
    const rows = await db
      .selectFrom('entities')
      .select(['n', 'key'])
      .where('n', 'in', all.slice(k, k + AT_ONCE))
      .execute()
    for (const { n, key } of rows) keys.set(n, key)
  }
  return entities.map(entity => {
    const group = (ones.get(entity) ?? [entity]).flatMap(n => keys.get(n) ?? [])
    const named = group.find(key => !parsedKey(key).apart)
    return [entity, named ?? (group.length > 1 ? group[0]! : null)] as const
  })
}
