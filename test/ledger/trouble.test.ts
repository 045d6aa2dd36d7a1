import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import Database from 'libsql'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CAN_MOUNT, emptyFolder, ended, HOME, hearsay, MAIN, TINY } from '../command.ts'
import { ENGINES, type Fresh, freshLedger, freshPlace } from './engines.ts'
import { entryOf } from './sample.ts'
import { startServer } from './server.ts'

const { openLedger, patienceOf } = (await import(join(HOME, 'dist/ledger/open.js'))) as typeof import('../../src/ledger/open.ts')
const { keep } = (await import(join(HOME, 'dist/ledger/keep.js'))) as typeof import('../../src/ledger/keep.ts')

const cwd = emptyFolder()
const line = (id: string): string =>
  `${JSON.stringify({ id, text: `In ${id} the minister said that “nothing had been decided”. ${'It rained. '.repeat(40)}` })}\n`
const lines = (name: string, count: number): string => Array.from({ length: count }, (_, k) => line(`${name}-${k}`)).join('')
const idsIn = (out: string): string[] =>
  out
    .split('\n')
    .filter(Boolean)
    .map(l => JSON.parse(l).id)

describe.each(ENGINES)('on %s', engine => {
  let fresh: Fresh
  beforeAll(async () => {
    fresh = await freshLedger(engine)
  })
  afterAll(() => fresh.drop())

  test('several that make a ledger at once make one', async () => {
    const { where, drop } = await freshPlace(engine)
    const all = await Promise.all([1, 2, 3, 4].map(() => openLedger(where)))
    expect(await all[3]!.db.selectFrom('ledger').selectAll().execute()).toHaveLength(1)
    await Promise.all(all.map(l => l.close()))
    await drop()
  })

  test('a ledger of a newer hearsay is refused', async () => {
    const { version } = await fresh.ledger.db.selectFrom('ledger').selectAll().executeTakeFirstOrThrow()
    await fresh.ledger.db
      .updateTable('ledger')
      .set({ version: version + 1 })
      .execute()
    const { code, err } = await hearsay(['add', '--ledger', fresh.where, '-'], { input: line('x') })
    expect([code, err]).toEqual([
      65,
      expect.stringMatching(
        /^hearsay: The ledger .* has version \d+ of the schema, .* Use the newer hearsay that wrote it\. \(NEWER_LEDGER\)\n$/,
      ),
    ])
    await fresh.ledger.db.updateTable('ledger').set({ version }).execute()
  })

  test('one that another process holds is waited for, then told to be busy', async () => {
    const holder = await openLedger(fresh.where)
    let release = (): void => {}
    const held = new Promise<void>(resolve => {
      release = resolve
    })
    const holding = holder.db.transaction().execute(async db => {
      await holder.engine.lock?.execute(db)
      await held
    })
    await wait(100)
    const add = (seconds: string) =>
      hearsay(['add', '--model', TINY, '--ledger', fresh.where, '-'], {
        input: line('busy'),
        env: { ...process.env, HEARSAY_LEDGER_WAIT: seconds },
      })
    const { code, err, out } = await add('0.2')
    expect([code, out, err]).toEqual([
      75,
      '',
      expect.stringMatching(/^hearsay: Another program holds the ledger .*\(LEDGER_BUSY\)\n$/),
    ])
    const waits = add('60')
    await wait(500)
    release()
    await holding
    expect((await waits).code).toBe(0)
    await holder.close()
  })

  test('a report that fails alone does not take the others with it', async () => {
    const [one, two] = [await entryOf(1), await entryOf(2)]
    const broken = { ...(await entryOf(3)), mediaType: null as unknown as string }
    const kept = await keep(fresh.ledger, [one, broken, two])
    expect(kept.map(k => (k instanceof Error ? 'failed' : k.state))).toEqual(['new', 'failed', 'new'])
  })
})

function bookmarks(path: string): void {
  const db = new Database(path)
  db.exec('create table bookmarks (n integer)')
  db.close()
}

describe('a place that is no ledger', () => {
  test.each([
    [
      'a text',
      (path: string) => writeFileSync(path, 'It rained. '.repeat(500)),
      /is not a ledger, or it is damaged.*\(NOT_A_LEDGER\)/,
      65,
    ],
    ['another program’s database', bookmarks, /is another program’s database.*\(NOT_A_LEDGER\)/, 65],
    ['a folder', (path: string) => mkdirSync(path), /cannot be opened for writing.*\(CANNOT_WRITE\)/, 73],
  ])('%s', async (name, make, told, exit) => {
    const path = join(cwd, name)
    make(path)
    const { code, err } = await hearsay(['add', '--ledger', path, '-'], { input: line('x') })
    expect([code, err]).toEqual([exit, expect.stringMatching(told)])
  })

  test('part of whose path is a file', async () => {
    writeFileSync(join(cwd, 'file'), '')
    const { code, err } = await hearsay(['add', '--ledger', join(cwd, 'file/ledger.db'), '-'], { input: line('x') })
    expect([code, err]).toEqual([73, expect.stringMatching(/\(CANNOT_WRITE\)/)])
  })

  test.runIf(ENGINES.includes('postgres'))('a PostgreSQL database of another program', async () => {
    const { ledger, where, drop } = await freshLedger('postgres')
    await sql`drop table ledger`.execute(ledger.db)
    await expect(openLedger(where)).rejects.toMatchObject({ code: 'NOT_A_LEDGER' })
    await drop()
  })
})

test('how long to wait is a number of seconds', () => {
  expect([patienceOf({}), patienceOf({ HEARSAY_LEDGER_WAIT: '1.5' })]).toEqual([undefined, 1500])
  for (const said of ['soon', '-1', '1e9']) expect(() => patienceOf({ HEARSAY_LEDGER_WAIT: said })).toThrow(/HEARSAY_LEDGER_WAIT/)
})

/** Runs lines of shell in which `$ADD` is hearsay add with the tiny model, and a file system of `size` lies at /mnt that nobody else sees. */
const onDisk = (size: string, script: string) => {
  const add = `'${process.execPath}' '${MAIN}' add --jobs 1 --model '${TINY}' --ledger /mnt/ledger.db`
  const env = { ...process.env, ADD: add, SCRIPT: `mount -t tmpfs -o size=${size} tmpfs /mnt && { ${script}; }` }
  return ended(spawn('sh', ['-c', 'exec unshare -m sh -c "$SCRIPT"'], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] }))
}

// where nobody may mount a file system, these two are left out
describe.runIf(CAN_MOUNT)('the disk', () => {
  test('is full: what was acknowledged is there, nothing is half, and it goes on when there is room', async () => {
    writeFileSync(join(cwd, 'many.jsonl'), lines('full', 80))
    const script = 'eval "$ADD many.jsonl >one"; echo $? >code; mount -o remount,size=200m /mnt; eval "$ADD many.jsonl"'
    const { code, out, err } = await onDisk('900k', `${script}; echo $? >>code`)
    expect(code).toBe(0)
    expect(readFileSync(join(cwd, 'code'), 'utf8')).toBe('73\n0\n')
    expect(err).toMatch(/^hearsay: The disk of the ledger \/mnt\/ledger\.db is full.*\(CANNOT_WRITE\)\n$/)
    const first = idsIn(readFileSync(join(cwd, 'one'), 'utf8'))
    const rows = out
      .trim()
      .split('\n')
      .map(l => JSON.parse(l))
    expect(first.length).toBeGreaterThan(0)
    expect(rows.map(r => r.n)).toEqual(Array.from({ length: 80 }, (_, k) => k + 1))
    expect(rows.slice(0, first.length).map(r => r.state)).toEqual(first.map(() => 'known'))
  }, 120_000)

  test('is read-only', async () => {
    writeFileSync(join(cwd, 'one.jsonl'), lines('one', 1))
    writeFileSync(join(cwd, 'two.jsonl'), lines('two', 1))
    const { out, err } = await onDisk('50m', 'eval "$ADD one.jsonl"; mount -o remount,ro /mnt; eval "$ADD two.jsonl"; echo $?')
    expect(out).toMatch(/^\{.*"new".*\}\n73\n$/)
    expect(err).toMatch(/^hearsay: The ledger \/mnt\/ledger\.db cannot be opened for writing.*\(CANNOT_WRITE\)\n$/)
  })
})

test.runIf(ENGINES.includes('postgres'))('a PostgreSQL before version 15 is refused before anything is made in it', async () => {
  const { where, drop } = await freshPlace('postgres')
  const pool = new pg.Pool({ connectionString: where, max: 1 })
  const tables = async () =>
    (await pool.query(`select count(*)::int as n from information_schema.tables where table_schema = 'public'`)).rows[0].n
  // the server says that it is older, by a function that is found before its own
  await pool.query(`create function public.current_setting(text) returns text language sql as $$ select '140012' $$`)
  await pool.query(`alter database ${new URL(where).pathname.slice(1)} set search_path = public, pg_catalog`)
  const { code, err } = await hearsay(['stats', '--ledger', where])
  expect([code, err]).toEqual([69, expect.stringMatching(/is version 14, and the ledger needs 15 or later.*\(OLD_DATABASE\)\n$/)])
  expect(await tables()).toBe(0)
  await pool.query(`create or replace function public.current_setting(text) returns text language sql as $$ select '150000' $$`)
  await (await openLedger(where)).close()
  expect(await tables()).toBeGreaterThan(0)
  await pool.end()
  await drop()
})

describe.runIf(ENGINES.includes('postgres'))('PostgreSQL that goes away', () => {
  const env = { ...process.env, HEARSAY_LEDGER_WAIT: '60' }
  const add = (where: string, seconds: string) =>
    spawn(process.execPath, [MAIN, 'add', '--model', TINY, '--jobs', '1', '--ledger', where, '-'], {
      cwd,
      env: { ...env, HEARSAY_LEDGER_WAIT: seconds },
      stdio: 'pipe',
    })

  test('in the middle: it is waited for, and add goes on; nothing is lost or doubled', async ctx => {
    const server = await startServer()
    if (server === null) return ctx.skip('PostgreSQL is not installed here, and another’s must not be stopped')
    try {
      const child = add(server.address, '60')
      const end = ended(child)
      child.stdin.write(lines('a', 20))
      await once(child.stdout, 'data')
      const crash = server.stop('SIGQUIT')
      child.stdin.write(lines('b', 20))
      await crash
      await wait(700)
      await server.start()
      child.stdin.end(lines('c', 20))
      const { code, out, err } = await end
      expect([code, err]).toEqual([0, ''])
      const expected = ['a', 'b', 'c'].flatMap(name => Array.from({ length: 20 }, (_, k) => `${name}-${k}`))
      expect(idsIn(out)).toEqual(expected)
      const ledger = await openLedger(server.address)
      const rows = await ledger.db
        .selectFrom('reports')
        .innerJoin('readings', 'readings.report', 'reports.n')
        .select(['id', 'readings.n'])
        .orderBy('reports.n')
        .execute()
      expect(rows.map(r => r.id)).toEqual(expected)
      await ledger.close()
    } finally {
      await server.drop()
    }
  }, 120_000)

  test('for good: it is told, and what was acknowledged is there when it comes back', async ctx => {
    const server = await startServer()
    if (server === null) return ctx.skip('PostgreSQL is not installed here, and another’s must not be stopped')
    try {
      const child = add(server.address, '1')
      const end = ended(child)
      child.stdin.on('error', () => {})
      child.stdin.write(lines('a', 5))
      await once(child.stdout, 'data')
      await server.stop()
      child.stdin.write(lines('b', 5))
      const { code, out, err } = await end
      expect([code, err]).toEqual([
        69,
        expect.stringMatching(/^hearsay: PostgreSQL does not answer at postgres:\/\/postgres@127.*\(NO_DATABASE\)\n$/),
      ])
      await server.start()
      const ledger = await openLedger(server.address)
      const there = (await ledger.db.selectFrom('reports').select('id').execute()).map(r => r.id)
      for (const id of idsIn(out)) expect(there).toContain(id)
      await ledger.close()
    } finally {
      await server.drop()
    }
  }, 120_000)

  test('where there is none', async () => {
    const { code, err } = await hearsay(['add', '--ledger', 'postgres://someone:secret@127.0.0.1:9/none', '-'], {
      input: line('x'),
    })
    expect(code).toBe(69)
    expect(err).toMatch(/^hearsay: PostgreSQL does not answer at postgres:\/\/someone@127\.0\.0\.1:9\/none\..*\(NO_DATABASE\)\n$/)
  })
})
