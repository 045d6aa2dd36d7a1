import { type Kysely, sql } from 'kysely'
import type { Ledger } from '../../src/ledger/database.ts'

const TABLES = [
  'reports',
  'originals',
  'readings',
  'corrections',
  'identities',
  'audit',
  'entities',
  'attributions',
  'figures',
  'people',
  'passages',
  'tallies',
]

/** Every row of every table, those of the word indexes by number and, where it has them, words: two dumps are equal when nothing has changed. */
export async function dump({ db, engine }: Ledger): Promise<Record<string, readonly unknown[]>> {
  const all: Record<string, readonly unknown[]> = {}
  for (const table of TABLES)
    all[table] = (await sql`select * from ${sql.table(table)} order by n`.execute(db as Kysely<unknown>)).rows
  for (const table of ['said_words', 'text_words']) {
    const columns = sql.raw(engine.name === 'sqlite' ? 'rowid as n' : 'n, words')
    all[table] = (await sql`select ${columns} from ${sql.table(table)} order by 1`.execute(db as Kysely<unknown>)).rows
  }
  return all
}
