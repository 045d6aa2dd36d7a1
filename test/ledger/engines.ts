import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { inject, test } from 'vitest'
import type { Engine, Ledger } from '../../src/ledger/database.ts'
import { HOME } from '../command.ts'

const { openLedger } = (await import(join(HOME, 'dist/ledger/open.js'))) as typeof import('../../src/ledger/open.ts')

type Name = Engine['name']

const server = inject('postgres')

/** The databases that the shared suite runs on: both, or SQLite alone where there is no PostgreSQL, and then a test that is skipped says so. */
export const ENGINES: readonly Name[] = server === null ? ['sqlite'] : ['sqlite', 'postgres']
if (server === null)
  test.skip('on PostgreSQL: it is not installed (apt-get install postgresql), and HEARSAY_TEST_POSTGRES names none')

/** A place where no ledger is yet, and how to take away whatever is made there. */
export interface Place {
  readonly where: string
  readonly drop: () => Promise<void>
}

export async function freshPlace(engine: Name): Promise<Place> {
  if (engine === 'sqlite') {
    const folder = mkdtempSync(join(tmpdir(), 'hearsay-ledger-'))
    return { where: join(folder, 'ledger.db'), drop: async () => rmSync(folder, { recursive: true, force: true }) }
  }
  const name = `hearsay_${randomUUID().slice(0, 8)}`
  await asked(`create database ${name}`)
  const address = new URL(server!)
  address.pathname = name
  return { where: address.href, drop: () => asked(`drop database if exists ${name} with (force)`) }
}

async function asked(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server! })
  await client.connect()
  await client.query(statement)
  await client.end()
}

/**
 * A new ledger, open, that nobody else uses.
 *
 * @example
 * describe.each(ENGINES)('on %s', engine => {
 *   let fresh: Fresh
 *   beforeAll(async () => { fresh = await freshLedger(engine) })
 *   afterAll(() => fresh.drop())
 * })
 */
export async function freshLedger(engine: Name): Promise<Fresh> {
  const { where, drop } = await freshPlace(engine)
  const ledger = await openLedger(where)
  return {
    ledger,
    where,
    async drop() {
      await ledger.close()
      await drop()
    },
  }
}

export interface Fresh extends Place {
  readonly ledger: Ledger
}
