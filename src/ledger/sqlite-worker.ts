import { parentPort, workerData } from 'node:worker_threads'
import Database from 'libsql'

/** One query: rows come back where the statement has any. */
export interface Ask {
  readonly n: number
  readonly sql: string
  readonly parameters: readonly unknown[]
}

export interface Answer {
  readonly n: number
  readonly rows?: unknown[]
  readonly changes?: number
  readonly last?: number
  readonly error?: { readonly message: string; readonly code: string }
}

/** What a worker is told when it starts. */
export interface Opening {
  readonly path: string
  /** how long a writer waits for another process's, in milliseconds */
  readonly patience: number
}

const PRAGMAS = [
  'journal_mode = wal',
  // a commit that was answered is on the disk
  'synchronous = full',
  // 32 MB of log: a large ledger's pages go back into the file once for several reports that touch them, not for each
  'wal_autocheckpoint = 8192',
  'foreign_keys = on',
  'cache_size = -65536',
  'temp_store = memory',
  // what is deleted is overwritten
  'secure_delete = on',
]

const port = parentPort!
const { path, patience } = workerData as Opening

/** Making the log of a new file waits for nobody: another process that does the same is waited for here. */
function opened(): Database.Database {
  const until = performance.now() + patience
  const db = new Database(path, { timeout: patience })
  for (;;)
    try {
      for (const pragma of PRAGMAS) db.exec(`pragma ${pragma}`)
      return db
    } catch (error) {
      if (!/^SQLITE_BUSY/.test(codeOf(error)) || performance.now() > until) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
    }
}

/** A file that cannot be opened at all comes without a code. */
const codeOf = (error: unknown): string =>
  /Unable to open connection/.test(String(error)) ? 'SQLITE_CANTOPEN' : String((error as { code?: unknown }).code ?? '')
const errorOf = (error: unknown): Answer['error'] & {} => ({ message: (error as Error).message, code: codeOf(error) })

/** Statements that were asked before, the latest last. */
const prepared = new Map<string, Database.Statement>()
const KEPT = 200

function statement(db: Database.Database, sql: string): Database.Statement {
  const known = prepared.get(sql) ?? db.prepare(sql)
  prepared.delete(sql)
  if (prepared.size >= KEPT) prepared.delete(prepared.keys().next().value!)
  prepared.set(sql, known)
  return known
}

const RETURNS = /^\s*(?:select|with|pragma|explain)\b|\breturning\b/i

/** A transaction in which a statement failed takes nothing more, as in PostgreSQL: on a full disk SQLite would go on outside of it. */
let transaction: 'none' | 'open' | 'failed' = 'none'

const REFUSED = { message: 'a statement before this one failed', code: 'SQLITE_ABORT' }

function answer(db: Database.Database, ask: Ask): Answer {
  if (transaction === 'failed' && ask.sql !== 'rollback') return { n: ask.n, error: REFUSED }
  const given = run(db, ask)
  if (ask.sql === 'rollback' || (ask.sql === 'commit' && !given.error)) transaction = 'none'
  else if (given.error && transaction === 'open') transaction = 'failed'
  else if (ask.sql === 'begin immediate' && !given.error) transaction = 'open'
  return given
}

function run(db: Database.Database, { n, sql, parameters }: Ask): Answer {
  try {
    const asked = statement(db, sql)
    if (RETURNS.test(sql)) return { n, rows: (asked.all(...parameters) as Row[]).map(withBytes) }
    const { changes, lastInsertRowid } = asked.run(...parameters)
    return { n, changes, last: Number(lastInsertRowid) }
  } catch (error) {
    return { n, error: errorOf(error) }
  }
}

type Row = Record<string, unknown>

/** libsql gives blobs as ArrayBuffers, and takes none. */
function withBytes(row: Row): Row {
  for (const key in row) if (row[key] instanceof ArrayBuffer) row[key] = new Uint8Array(row[key] as ArrayBuffer)
  return row
}

const say = (answers: readonly Answer[]): void => port.postMessage(answers)

try {
  const db = opened()
  port.on('message', (asks: readonly Ask[] | 'close') => {
    if (asks === 'close') {
      db.close()
      process.exit(0)
    }
    say(asks.map(ask => answer(db, ask)))
  })
  say([{ n: 0 }])
} catch (error) {
  say([{ n: 0, error: errorOf(error) }])
}
