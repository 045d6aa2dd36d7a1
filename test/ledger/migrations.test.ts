import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Engine, Ledger } from '../../src/ledger/database.ts'
import { keep } from '../../src/ledger/keep.ts'
import { HOME } from '../command.ts'
import { dump } from './dump.ts'
import { ENGINES, freshPlace } from './engines.ts'
import { entryOf, INVENTED } from './questions-sample.ts'

const { openLedger } = (await import(join(HOME, 'dist/ledger/open.js'))) as typeof import('../../src/ledger/open.ts')

/** What takes a ledger back to the version before: for each migration after the first, in their order. */
const BACK: readonly ((engine: Engine) => readonly string[])[] = [
  () => ['alter table figures drop column "by"'],
  ({ name }) =>
    name === 'sqlite'
      ? []
      : ['said_words', 'text_words'].map(
          table =>
            `update ${table} set words = ts_delete(words, array(select lexeme from unnest(words) where position('_' in substr(lexeme, 2)) > 0))`,
        ),
  () =>
    ['entity', 'who_key', 'unit', 'certainty'].flatMap(column => [
      `drop index figures_${column}_day_n`,
      `create index figures_${column}_day_n on figures (${column}, day, n)`,
    ]),
  () => ['drop index entities_reports_n', 'create index entities_reports_n on entities (reports, n)'],
]

const versionIn = async ({ db }: Ledger): Promise<number> =>
  (await db.selectFrom('ledger').select('version').executeTakeFirstOrThrow()).version

test.each(ENGINES)('a ledger of any older version is brought up to date, and nothing in it changes, on %s', async engine => {
  const { where, drop } = await freshPlace(engine)
  const made = await openLedger(where)
  await keep(made, INVENTED.map(entryOf))
  const before = await dump(made)
  const version = await versionIn(made)
  // some words of it are of the third version's kind
  if (engine === 'postgres') expect(JSON.stringify(before.text_words)).toContain("'_of_the'")
  expect(version).toBe(BACK.length + 1)
  await made.close()
  for (let to = version - 1; to >= 1; to--) {
    const older = await openLedger(where)
    for (let k = version - 1; k >= to; k--)
      for (const statement of BACK[k - 1]!(older.engine)) await sql.raw(statement).execute(older.db)
    await older.db.updateTable('ledger').set({ version: to }).execute()
    await older.close()
    const now = await openLedger(where)
    expect(await versionIn(now)).toBe(version)
    expect(await dump(now)).toEqual(before)
    await now.close()
  }
  await drop()
})
