import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/** One version of the text at an address. */
export interface Version {
  readonly n: number
  readonly id: string
  readonly version: number
  readonly title: string | null
  readonly published: string | null
  readonly added: string
  readonly fetched: string | null
  readonly textHash: string
  /** null once it was taken down */
  readonly text: string | null
  readonly forgotten: string | null
}

/** All versions of the text that a report is one of, the first first; it alone where its address had no other text. */
export async function versionsOf(db: Kysely<Tables>, report: number): Promise<readonly Version[]> {
  const rows = await db
    .selectFrom('reports')
    .select(['n', 'id', 'version', 'title', 'published', 'added', 'fetched', 'text_hash', 'text', 'forgotten'])
    .where('line', '=', e => e.selectFrom('reports as r').select('r.line').where('r.n', '=', report))
    .orderBy('version')
    .execute()
  return rows.map(({ text_hash, ...row }) => ({ ...row, textHash: text_hash }))
}
