// node bench/ledger.mjs [--reports 100000] [--only sqlite|postgres] [--folder /tmp/…]: every question's time in a large ledger, on both databases; see bench/README.md
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { questions } from './ledger-questions.mjs'
import { readings } from './ledger-readings.mjs'

const { values: flags } = parseArgs({
  options: {
    reports: { type: 'string' },
    only: { type: 'string' },
    folder: { type: 'string' },
  },
})
const REPORTS = Number(flags.reports ?? 100_000)
const FOLDER = flags.folder ?? mkdtempSync(join(tmpdir(), 'hearsay-ledger-bench-'))
/** an address whose database may be made anew */
const POSTGRES = process.env.HEARSAY_BENCH_POSTGRES
const DIST = process.env.HEARSAY_DIST ?? new URL('../dist', import.meta.url).pathname
const NOW = '2026-01-01T00:00:00Z'
/** reports that one transaction takes in */
const AT_ONCE = 100

const load = path => import(join(DIST, path))
const [{ openLedger }, { write }, { add }, { ACTIONS }] = await Promise.all(
  ['ledger/open.js', 'ledger/write.js', 'ledger/add.js', 'actions/actions.js'].map(load),
)
const entry = reading => ({
  reading,
  mediaType: 'text/plain',
  charset: null,
  original: null,
  model: 'bench',
  program: '0',
  now: NOW,
})

async function fill(ledger, from, count) {
  const begun = performance.now()
  let batch = []
  let done = 0
  const keep = async () => {
    await write(ledger, async within => {
      for (const one of batch) await add(within, entry(one))
    })
    done += batch.length
    batch = []
    if (done % 2000 === 0)
      process.stderr.write(
        `\r${ledger.engine.name}: ${done} reports, ${((performance.now() - begun) / done).toFixed(1)} ms each `,
      )
  }
  for (const reading of from) {
    batch.push(reading)
    if (batch.length === AT_ONCE) await keep()
    if (done + batch.length === count) break
  }
  if (batch.length) await keep()
  process.stderr.write('\n')
  return (performance.now() - begun) / 1000
}

const quantile = (sorted, q) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))]

async function ask(ledger) {
  const rows = []
  for (const [name, what, inputs] of await questions(ledger, ACTIONS)) {
    const action = ACTIONS.find(a => a.name === name)
    const times = []
    let slowest = [0]
    for (const given of inputs) {
      const input = action.input.parse(given)
      const begun = performance.now()
      await action.run({ ledger, now: NOW, who: 'bench' }, input)
      const took = performance.now() - begun
      times.push(took)
      if (took > slowest[0]) slowest = [took, given]
    }
    times.sort((a, b) => a - b)
    rows.push({
      question: `${name}: ${what}`,
      asked: times.length,
      p50: quantile(times, 0.5),
      p95: quantile(times, 0.95),
      slowest,
    })
    process.stderr.write(
      `${ledger.engine.name} ${name}: ${what} ${quantile(times, 0.5).toFixed(1)} ${quantile(times, 0.95).toFixed(1)} ${JSON.stringify(slowest)}\n`,
    )
  }
  return rows
}

/** Where a ledger of this name is to be. */
async function place(engine, name) {
  if (engine === 'sqlite') return join(FOLDER, `${name}.db`)
  const client = new pg.Client({ connectionString: POSTGRES })
  await client.connect()
  const database = `hearsay_bench_${name}`
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database])
  if (!rowCount) await client.query(`create database ${database}`)
  await client.end()
  const address = new URL(POSTGRES)
  address.pathname = database
  return address.href
}

async function bytesOf(ledger, where) {
  const { sql } = await import('kysely')
  if (ledger.engine.name === 'sqlite')
    return [where, `${where}-wal`].reduce((sum, f) => sum + (existsSync(f) ? statSync(f).size : 0), 0)
  return Number((await sql`select pg_database_size(current_database()) as size`.execute(ledger.db)).rows[0].size)
}

const results = {}
for (const engine of (flags.only ? [flags.only] : ['sqlite', 'postgres']).filter(e => e === 'sqlite' || POSTGRES)) {
  const where = await place(engine, `n${REPORTS}`)
  const ledger = await openLedger(where)
  const { sql } = await import('kysely')
  const [{ count }] = await ledger.db
    .selectFrom('reports')
    .select(eb => eb.fn.countAll().as('count'))
    .execute()
  const result = { filled: null }
  // a ledger that an earlier run left is taken as it is
  if (Number(count) < REPORTS) {
    result.filled = await fill(ledger, readings(REPORTS), REPORTS)
    if (engine === 'postgres') for (const s of ['vacuum analyze']) await sql.raw(s).execute(ledger.db)
  }
  result.bytes = await bytesOf(ledger, where)
  result.rows = await ask(ledger)
  await ledger.close()
  results[engine] = result
}

const engines = Object.keys(results)
const cells = list => `| ${list.join(' | ')} |`
console.log(cells(['question', 'asked', ...engines.flatMap(e => [`${e} p50, ms`, `p95, ms`])]))
console.log(cells(Array.from({ length: 2 + engines.length * 2 }, () => '---')))
for (const [k, { question, asked }] of results[engines[0]].rows.entries())
  console.log(cells([question, asked, ...engines.flatMap(e => ['p50', 'p95'].map(q => results[e].rows[k][q].toFixed(1)))]))
console.log()
for (const [engine, { filled, bytes }] of Object.entries(results))
  console.log(
    `${engine}: ${REPORTS} reports${filled === null ? '' : ` put in in ${filled.toFixed(0)} s (${((filled / REPORTS) * 1000).toFixed(1)} ms each)`}, ${Math.round(bytes / REPORTS)} bytes a report`,
  )
if (!flags.folder) rmSync(FOLDER, { recursive: true, force: true })
