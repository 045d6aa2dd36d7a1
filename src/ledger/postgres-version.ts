import { sql } from 'kysely'
import { HearsayError } from '../report/error.ts'
import type { Ledger } from './database.ts'

/** The oldest PostgreSQL on which the shared suite runs. */
const OLDEST = 15

/** @throws HearsayError OLD_DATABASE where the server is older than the schema needs */
export async function refuseOld({ db, engine }: Pick<Ledger, 'db' | 'engine'>): Promise<void> {
  const { rows } = await sql<{ version: string }>`select current_setting('server_version_num') as version`.execute(db)
  // 150004 is 15.4
  const major = Math.floor(Number(rows[0]!.version) / 10_000)
  if (major < OLDEST)
    throw new HearsayError(
      'OLD_DATABASE',
      `PostgreSQL at ${engine.where} is version ${major}, and the ledger needs ${OLDEST} or later. Use a newer server, or an SQLite file.`,
    )
}
