import { Worker } from 'node:worker_threads'
import { CompiledQuery, type DatabaseConnection, type Driver, type QueryResult } from 'kysely'
import type { Answer, Ask, Opening } from './sqlite-worker.ts'

/** Connections of one process, each in a worker: one can write while others read. */
const CONNECTIONS = 3

interface Connection extends DatabaseConnection {
  readonly end: () => Promise<void>
}

/** Kysely's driver over libsql in workers, so that no query blocks the event loop. */
export function workerDriver(opening: Opening): Driver {
  const free: Connection[] = []
  const waiting: ((c: Connection) => void)[] = []
  const all: Connection[] = []
  let begun = 0
  const say = (words: string) => async (c: DatabaseConnection) => void (await c.executeQuery(CompiledQuery.raw(words)))
  async function one(): Promise<Connection> {
    begun++
    try {
      const made = await connect(opening)
      all.push(made)
      return made
    } catch (error) {
      begun--
      throw error
    }
  }
  return {
    async init() {
      // the first alone makes the file
      free.push(await one())
    },
    async acquireConnection() {
      return free.pop() ?? (begun < CONNECTIONS ? one() : new Promise(resolve => waiting.push(resolve)))
    },
    // IMMEDIATE: one that reads first and writes later could not wait for another writer
    beginTransaction: say('begin immediate'),
    commitTransaction: say('commit'),
    async rollbackTransaction(c) {
      await say('rollback')(c).catch(error => {
        // on a full disk SQLite has done it already, and its own error is the one to be told
        if (!/no transaction is active/.test(String(error))) throw error
      })
    },
    async releaseConnection(c) {
      const next = waiting.shift()
      if (next) next(c as Connection)
      else free.push(c as Connection)
    },
    async destroy() {
      await Promise.all(all.map(c => c.end()))
    },
  }
}

interface Told {
  readonly resolve: (a: Answer) => void
  readonly reject: (e: Error) => void
}

async function connect(opening: Opening): Promise<Connection> {
  const worker = new Worker(new URL('./sqlite-worker.js', import.meta.url), { workerData: opening })
  const asked = new Map<number, Told>()
  let count = 0
  let gone: Error | null = null
  const fail = (error: Error) => {
    gone ??= error
    for (const { reject } of asked.values()) reject(gone)
    asked.clear()
  }
  const opened = new Promise<Answer>((resolve, reject) => asked.set(0, { resolve, reject }))
  worker.on('message', (answers: readonly Answer[]) => {
    for (const a of answers) {
      const { resolve, reject } = asked.get(a.n)!
      asked.delete(a.n)
      if (a.error) reject(Object.assign(new Error(a.error.message), { code: a.error.code }))
      else resolve(a)
    }
  })
  worker.on('error', fail)
  const ended = new Promise<void>(resolve =>
    worker.on('exit', () => {
      fail(new Error('the database was closed'))
      resolve()
    }),
  )
  /** What is asked in one turn goes over in one message: waking a thread costs more than many a query. */
  let turn: Ask[] = []
  const post = (): void => {
    worker.postMessage(turn)
    turn = []
  }
  await opened
  return {
    async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
      if (gone) throw gone
      const n = ++count
      const { rows, changes, last } = await new Promise<Answer>((resolve, reject) => {
        asked.set(n, { resolve, reject })
        if (turn.push({ n, sql, parameters }) === 1) queueMicrotask(post)
      })
      return {
        rows: (rows ?? []) as R[],
        ...(changes === undefined ? {} : { numAffectedRows: BigInt(changes) }),
        ...(last === undefined ? {} : { insertId: BigInt(last) }),
      }
    },
    streamQuery() {
      throw new RangeError('SQLite here gives no stream: ask page by page')
    },
    async end() {
      worker.postMessage('close')
      await ended
    },
  }
}
