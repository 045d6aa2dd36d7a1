import { mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { Kysely } from 'kysely'
import { HearsayError } from '../report/error.ts'
import type { Ledger } from './database.ts'
import { migrate, VERSION, versionOf } from './migrations.ts'
import { postgresDialect, postgresEngine } from './postgres.ts'
import { refuseOld } from './postgres-version.ts'
import { sqliteDialect, sqliteEngine } from './sqlite.ts'
import type { Tables } from './tables.ts'
import { troubled } from './trouble.ts'
import { write } from './write.ts'

/**
 * Where the ledger is when nobody says: `ledger.db` in HEARSAY_DATA, or in the folder that the XDG standard gives programs for their data.
 *
 * @param env of the process
 * @see https://specifications.freedesktop.org/basedir-spec/latest/
 */
export function ledgerOf(env: Readonly<Record<string, string | undefined>>): string {
  const folder = env.HEARSAY_DATA || join(env.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'hearsay')
  return env.HEARSAY_LEDGER || join(folder, 'ledger.db')
}

/** How long a change waits for another process, or for a database that is starting anew, where nobody says: half a minute. */
const PATIENCE = 30_000

/**
 * How long to wait, as HEARSAY_LEDGER_WAIT says in seconds.
 *
 * @returns milliseconds; undefined where it says nothing
 * @throws HearsayError BAD_USAGE
 */
export function patienceOf(env: Readonly<Record<string, string | undefined>>): number | undefined {
  const said = env.HEARSAY_LEDGER_WAIT
  if (!said) return undefined
  const seconds = Number(said)
  if (!(seconds >= 0 && seconds <= 3600))
    throw new HearsayError('BAD_USAGE', `HEARSAY_LEDGER_WAIT is “${said}”. Give seconds, from 0 to 3600.`)
  return seconds * 1000
}

/**
 * Opens a ledger, makes it where there is none, and brings an older one up to date.
 *
 * @param where path of an SQLite file, or address of a PostgreSQL database (`postgres://user@host/name`)
 * @param patience how long a change waits for another process, in milliseconds; half a minute by default
 * @throws HearsayError NEWER_LEDGER, NO_DATABASE, OLD_DATABASE, NOT_A_LEDGER, CANNOT_WRITE, LEDGER_BUSY
 * @example
 * const ledger = await openLedger('reports.db')
 * await ledger.close()
 */
export async function openLedger(where: string, patience = PATIENCE): Promise<Ledger> {
  const remote = /^postgres(?:ql)?:\/\//.test(where)
  const path = remote ? where : resolve(where)
  const engine = remote ? postgresEngine(where, patience) : sqliteEngine(path, patience)
  try {
    if (!remote) mkdirSync(dirname(path), { recursive: true })
    const db = new Kysely<Tables>({ dialect: remote ? postgresDialect(where, patience) : sqliteDialect(path, patience) })
    const ledger: Ledger = { db, engine, close: () => db.destroy() }
    try {
      if (remote) await refuseOld(ledger)
      if ((await versionOf(ledger)) !== VERSION) await write(ledger, migrate)
    } catch (error) {
      await ledger.close()
      throw error
    }
    return ledger
  } catch (error) {
    throw troubled(error, engine)
  }
}
