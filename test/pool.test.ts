import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { afterEach, describe, expect, test } from 'vitest'
import { makeReport } from '../src/intake/report.ts'
import type { Pool } from '../src/pool/pool.ts'
import type { HearsayError, Report } from '../src/report/index.ts'
import { HOME, TINY } from './command.ts'

// what is built: a worker is a file of its own
const { openPool } = (await import(join(HOME, 'dist/pool/pool.js'))) as typeof import('../src/pool/pool.ts')

const report = (n: number): Report =>
  makeReport({ id: `r${n}`, language: 'en', text: `“We will ${'again '.repeat(n % 5)}appeal,” she said on Friday.` })
const numbered = (count: number): string[] => Array.from({ length: count }, (_, n) => `r${n}`)

const open: Pool[] = []
const opened = (jobs: number, model = TINY): Pool => {
  const pool = openPool(model, jobs)
  open.push(pool)
  return pool
}
afterEach(async () => {
  process.removeAllListeners('worker')
  for (const pool of open.splice(0)) await pool.close()
})

async function* reports(count: number): AsyncGenerator<Report | Error> {
  for (let n = 0; n < count; n++) yield report(n)
}

async function all(pool: Pool, given: AsyncIterable<Report | Error>): Promise<(Report | Error)[]> {
  const out: (Report | Error)[] = []
  for await (const one of pool.read(given)) out.push(one)
  return out
}

const named = (one: Report | Error): string => (one instanceof Error ? ((one as HearsayError).code ?? one.message) : one.id)

describe('a pool', () => {
  test.each([1, 2, 3])('of %i reads everything, in order', async jobs => {
    const out = await all(opened(jobs), reports(30))
    expect(out.map(named)).toEqual(numbered(30))
    expect(out.every(one => !(one instanceof Error) && one.marks.length > 0)).toBe(true)
  })

  test('hands an error on in its place', async () => {
    async function* some(): AsyncGenerator<Report | Error> {
      yield report(0)
      yield new Error('no report')
      yield report(2)
    }
    expect((await all(opened(2), some())).map(named)).toEqual(['r0', 'no report', 'r2'])
  })

  test.each([1, 2])('of %i never takes more than two reports a worker ahead', async jobs => {
    let [taken, given, most] = [0, 0, 0]
    async function* counted(): AsyncGenerator<Report> {
      for (let n = 0; n < 2000; n++) {
        taken++
        most = Math.max(most, taken - given)
        yield report(n)
      }
    }
    for await (const one of opened(jobs).read(counted())) {
      expect(named(one)).toBe(`r${given}`)
      given++
    }
    expect([taken, given]).toEqual([2000, 2000])
    expect(most).toBeLessThanOrEqual(2 * jobs)
  })

  test('lets its source go when nobody reads on', async () => {
    let gone = false
    async function* watched(): AsyncGenerator<Report> {
      try {
        for (let n = 0; ; n++) yield report(n)
      } finally {
        gone = true
      }
    }
    for await (const _ of opened(2).read(watched())) break
    expect(gone).toBe(true)
  })

  test('passes on what its source throws', async () => {
    // biome-ignore lint/correctness/useYield: it fails before
    async function* broken(): AsyncGenerator<Report> {
      throw new RangeError('no more')
    }
    await expect(all(opened(2), broken())).rejects.toThrow('no more')
  })

  test('needs a worker', () => expect(() => openPool(TINY, 0)).toThrow(RangeError))
})

/** Every worker that starts from now on. */
function watchWorkers(started: (worker: Worker) => void = () => {}): Worker[] {
  const workers: Worker[] = []
  process.on('worker', worker => {
    workers.push(worker)
    started(worker)
  })
  return workers
}

// no worker can read it
const die = (worker: Worker): void => worker.postMessage(undefined)

describe('a worker that dies', () => {
  test('costs the report that it was reading, and is replaced once', async () => {
    const workers = watchWorkers()
    const pool = opened(2)
    const out: string[] = []
    for await (const one of pool.read(reports(40))) {
      if (out.length === 10) die(workers[0]!)
      out.push(named(one))
    }
    const lost = out.indexOf('WORKER_LOST')
    expect(out.filter((_, n) => n !== lost)).toEqual(numbered(40).filter((_, n) => n !== lost))
    expect(lost).toBeGreaterThan(0)
    expect(workers).toHaveLength(3)
  })

  test('while it has nothing to do costs nothing', async () => {
    const workers = watchWorkers()
    const pool = opened(1)
    expect((await all(pool, reports(2))).map(named)).toEqual(numbered(2))
    const gone = new Promise(resolve => workers[0]!.once('exit', resolve))
    die(workers[0]!)
    await gone
    expect((await all(pool, reports(2))).map(named)).toEqual(numbered(2))
    expect(workers).toHaveLength(2)
  })

  test('again and again costs its reports and no loop of starts', async () => {
    const workers = watchWorkers()
    const pool = opened(2)
    const first = await all(pool, reports(1))
    expect(first.map(named)).toEqual(['r0'])
    process.on('worker', die)
    for (const worker of workers.slice(0, 2)) die(worker)
    const out = (await all(pool, reports(12))).map(named)
    expect(out).toHaveLength(12)
    expect(out.filter((name, n) => name !== 'WORKER_LOST' && name !== `r${n}`)).toEqual([])
    expect(workers.length).toBeLessThanOrEqual(2 + 12)
  })
})

describe('a model that can not be opened', () => {
  test('is told once, and no worker is started anew', async () => {
    const workers = watchWorkers()
    await expect(all(opened(2, '/nowhere'), reports(5))).rejects.toMatchObject({ code: 'NO_MODEL' })
    expect(workers).toHaveLength(2)
  })
})

test('closing waits for no long report', async () => {
  const pool = opened(1)
  async function* long(): AsyncGenerator<Report> {
    yield report(0)
    yield makeReport({ id: 'long', language: 'en', text: 'The minister said that “nothing had been decided”. '.repeat(4000) })
  }
  const read = pool.read(long())
  expect(named((await read.next()).value as Report)).toBe('r0')
  const rest = read.next()
  await pool.close()
  expect(named((await rest).value as Error)).toBe('WORKER_LOST')
})
