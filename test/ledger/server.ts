import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'

/** A PostgreSQL of our own, on a free port, in a temp folder. */
export interface Server {
  /** of the database that every server has */
  readonly address: string
  /** `SIGINT`: whoever is connected is thrown out; `SIGQUIT`: as a crash */
  readonly stop: (signal?: NodeJS.Signals) => Promise<void>
  readonly start: () => Promise<void>
  /** stopped, and its files gone */
  readonly drop: () => Promise<void>
}

const VERSIONS = '/usr/lib/postgresql'

/** Debian's folder of the newest server; null where none is installed. */
function binaries(): string | null {
  if (!existsSync(VERSIONS)) return null
  const newest = readdirSync(VERSIONS)
    .filter(v => existsSync(join(VERSIONS, v, 'bin/initdb')))
    .sort((a, b) => Number(b) - Number(a))[0]
  return newest === undefined ? null : join(VERSIONS, newest, 'bin')
}

/** PostgreSQL refuses to run as root: there it runs as the user that its package made. */
function owner(): { readonly uid?: number; readonly gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}

async function answers(address: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: address })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

/** Starts a server; null where PostgreSQL is not installed. */
export async function startServer(): Promise<Server | null> {
  const bin = binaries()
  if (bin === null) return null
  const as = owner()
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-postgres-'))
  if (as.uid !== undefined) chownSync(folder, as.uid, as.gid!)
  const data = join(folder, 'data')
  // its own idea of order and case is not ours: tests must pass with one that differs from C, where there is one
  execFileSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'],
    {
      ...as,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  )
  const port = await freePort()
  const address = `postgres://postgres@127.0.0.1:${port}/postgres`
  let child: ChildProcess | null = null
  const stop = async (signal: NodeJS.Signals = 'SIGINT'): Promise<void> => {
    const last = child
    child = null
    if (!last || last.exitCode !== null) return
    const gone = once(last, 'exit')
    last.kill(signal)
    await gone
  }
  const start = async (): Promise<void> => {
    const settings = { listen_addresses: '127.0.0.1', unix_socket_directories: '', fsync: 'off', max_connections: '60' }
    const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
    const started = spawn(join(bin, 'postgres'), ['-D', data, '-p', String(port), ...flags], {
      ...as,
      cwd: folder,
      stdio: 'ignore',
    })
    child = started
    for (let tries = 0; !(await answers(address)); tries++) {
      if (started.exitCode !== null || tries > 300) throw new Error(`PostgreSQL in ${data} does not start (${started.exitCode})`)
      await wait(100)
    }
  }
  await start()
  return {
    address,
    stop,
    start,
    async drop() {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
