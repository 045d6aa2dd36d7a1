// node bench/ledger-growth.mjs --folder /tmp/… [--reports 100000] [--rounds 5] [--only sqlite|postgres]: how much longer 300 real reports take to go into a large ledger than into an empty one; see bench/README.md
import { execFileSync } from 'node:child_process'
import { closeSync, copyFileSync, existsSync, fsyncSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import pg from 'pg'

const HOME = fileURLToPath(new URL('..', import.meta.url))
const CORPORA = join(HOME, '../shared/corpora')
const SOURCES = ['news-cluster/reports.jsonl', 'meantime/meantime.jsonl'].map(f => join(CORPORA, f))
const REAL = 300
const DIST = process.env.HEARSAY_DIST ?? join(HOME, 'dist')
/** an address on whose server databases may be made */
const POSTGRES = process.env.HEARSAY_BENCH_POSTGRES

const { values: flags } = parseArgs({
  options: {
    reports: { type: 'string' },
    rounds: { type: 'string' },
    only: { type: 'string' },
    folder: { type: 'string' },
    into: { type: 'string' },
  },
})
const FOLDER = flags.folder
const LARGE = `n${flags.reports ?? 100_000}`
const READINGS = FOLDER && join(FOLDER, 'real.jsonl')

/** Seconds, of the clock and of this process, that the readings take to go in, one transaction each as `hearsay add` does where reading takes longer. */
async function grow(where, path) {
  const load = file => import(join(DIST, file))
  const [{ openLedger }, { write }, { add }] = await Promise.all(['ledger/open.js', 'ledger/write.js', 'ledger/add.js'].map(load))
  const lines = readFileSync(path, 'utf8').trim().split('\n')
  const real = lines.map(line => JSON.parse(line))
  const ledger = await openLedger(where)
  const [begun, used] = [performance.now(), process.cpuUsage()]
  for (const reading of real) {
    const how = { mediaType: 'text/plain', charset: null, original: null, model: 'bench', program: '0' }
    await write(ledger, within => add(within, { reading, ...how, now: '2026-01-01T00:00:00Z' }))
  }
  // SQLite puts the last of its log into the file then
  await ledger.close()
  const [clock, { user, system }] = [performance.now() - begun, process.cpuUsage(used)]
  return { reports: real.length, clock: clock / 1000, cpu: (user + system) / 1e6 }
}

async function main() {
  if (!existsSync(READINGS)) {
    const lines = SOURCES.flatMap(file => readFileSync(file, 'utf8').trim().split('\n')).slice(0, REAL)
    const some = join(FOLDER, 'real-reports.jsonl')
    writeFileSync(some, lines.join('\n'))
    const read = [join(DIST, 'cli/main.js'), 'read', some, '--format', 'jsonl', '--no-progress']
    writeFileSync(READINGS, execFileSync('node', read, { maxBuffer: 2 ** 30 }))
    rmSync(some)
  }
  const rounds = Number(flags.rounds ?? 5)
  for (const engine of flags.only ? [flags.only] : ['sqlite', ...(POSTGRES ? ['postgres'] : [])]) {
    const times = { full: [], empty: [] }
    for (let k = 0; k < rounds; k++)
      for (const kind of k % 2 ? ['full', 'empty'] : ['empty', 'full']) {
        const where = await fresh[engine](kind === 'full')
        const self = [fileURLToPath(import.meta.url), '--into', where, '--folder', FOLDER]
        const took = JSON.parse(execFileSync('node', self, { encoding: 'utf8' }))
        times[kind].push(took)
        process.stderr.write(`${engine} ${kind} ${JSON.stringify(took)}\n`)
        await gone[engine]()
      }
    const median = (kind, of) => times[kind].map(t => t[of]).sort((a, b) => a - b)[Math.floor(rounds / 2)]
    const [full, empty] = [median('full', 'clock'), median('empty', 'clock')]
    console.log(
      `${engine}: ${times.full[0].reports} real readings, median of ${rounds}: into a copy of ${LARGE} ${full.toFixed(2)} s, into an empty one ${empty.toFixed(2)} s: ${(full / empty).toFixed(2)} times`,
    )
  }
}

const COPY = 'growth'
const paths = name => ['', '-wal', '-shm'].map(end => join(FOLDER, `${name}.db${end}`))

async function asked(statement) {
  const client = new pg.Client({ connectionString: POSTGRES })
  await client.connect()
  await client.query(statement)
  await client.end()
}

/** A ledger of its own for one go: a copy of the large one, or none yet. */
const fresh = {
  sqlite: async full => {
    await gone.sqlite()
    const [from, to] = [paths(LARGE), paths(COPY)]
    for (const k of full ? [0, 1] : [])
      if (existsSync(from[k])) {
        copyFileSync(from[k], to[k])
        // else the first commit waits until the copy is on the disk
        const copy = openSync(to[k], 'r+')
        fsyncSync(copy)
        closeSync(copy)
      }
    return to[0]
  },
  postgres: async full => {
    await gone.postgres()
    await asked(`create database hearsay_bench_${COPY}${full ? ` template hearsay_bench_${LARGE} strategy file_copy` : ''}`)
    await asked('checkpoint')
    const address = new URL(POSTGRES)
    address.pathname = `hearsay_bench_${COPY}`
    return address.href
  },
}

const gone = {
  sqlite: async () => {
    for (const path of paths(COPY)) rmSync(path, { force: true })
  },
  postgres: () => asked(`drop database if exists hearsay_bench_${COPY} with (force)`),
}

if (flags.into) console.log(JSON.stringify(await grow(flags.into, READINGS)))
else await main()
