// node bench/ledger-kill.mjs [--rounds 50] [--ledger PATH|postgres://…]
// Kills `hearsay add` with SIGKILL at random moments and adds the same file again, round after round; a file that is through is followed by another. After each round: every report that was
// acknowledged is there, each with its bytes, its reading and its whole part of the index, and none is there twice. With the tiny model of the tests, as what is proved is the ledger.
// Prints one line of JSON; exit code 1 where anything was lost, half or doubled.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const HOME = fileURLToPath(new URL('..', import.meta.url))
const [{ capturedIn, sha256Of }, { openLedger }, { rowsOf, unpacked }, { PER_REPORT }] = await Promise.all(
  ['intake/warc', 'ledger/open', 'ledger/rows', 'ledger/tables'].map(file => import(join(HOME, `dist/${file}.js`))),
)

const folder = mkdtempSync(join(tmpdir(), 'hearsay-kill-'))
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '50' }, ledger: { type: 'string', default: join(folder, 'ledger.db') } },
})
/** reports of one file, each of two lines */
const REPORTS = 300

const lines = file =>
  Array.from({ length: REPORTS }, (_, k) => {
    const said = `The harbour master said on Friday that “${k} boats of file ${file} had left” and that ${k + 2} people were hurt.`
    return `${JSON.stringify({ id: `f${file}-${k}`, outlet: 'The Daily Note', published: '2025-03-14', text: `Ferry news ${file}, ${k}.\n${said}` })}\n`
  }).join('')

/** Runs `add` until it ends or is killed; returns the ids that it acknowledged, and whether it ended. */
async function add(path) {
  const args = [
    join(HOME, 'dist/cli/main.js'),
    'add',
    '--ledger',
    values.ledger,
    '--jobs',
    '1',
    '--model',
    join(HOME, 'src/tagger/fixtures/tiny'),
    path,
  ]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let [out, err, seen] = ['', '', 0]
  // one in five at any moment since the start, the others after some more reports were acknowledged as new
  const early = Math.random() < 0.2
  const after = 1 + Math.floor(Math.random() * 60)
  child.stderr.on('data', data => {
    err += data
  })
  child.stdout.on('data', async data => {
    out += data
    seen += data.toString().split('"new"').length - 1
    if (early || seen < after) return
    seen = -Infinity
    await wait(Math.random() * 15)
    child.kill('SIGKILL')
  })
  const timer = early ? setTimeout(() => child.kill('SIGKILL'), Math.random() * 1500) : null
  const [code] = await once(child, 'close')
  clearTimeout(timer)
  if (code !== null && code !== 0) throw new Error(`add ended with ${code}: ${err}`)
  // the last piece, if any, is a line that was cut off
  const acknowledged = out
    .split('\n')
    .slice(0, -1)
    .map(line => JSON.parse(line).id)
  return { acknowledged, ended: code === 0 }
}

/** What is not whole of a report that is there. */
async function faultsOf({ db }, { n, id, text, text_hash }) {
  const [range, faults] = [[n * PER_REPORT, (n + 1) * PER_REPORT], []]
  const check = (what, holds) => holds || faults.push(`${id}: ${what}`)
  const [original, ...more] = await db.selectFrom('originals').selectAll().where('report', '=', n).execute()
  check('one original', original && more.length === 0)
  check('its bytes', original && sha256Of((await capturedIn(original.warc)).bytes) === original.sha256)
  check('its hash', sha256Of(new TextEncoder().encode(text)) === text_hash)
  const readings = await db.selectFrom('readings').selectAll().where('report', '=', n).execute()
  check('one reading', readings.length === 1)
  if (readings.length !== 1) return faults
  const rows = rowsOf(unpacked(readings[0].form, text), n, new Map())
  const counts = {
    attributions: 'attributions',
    people: 'people',
    figures: 'figures',
    passages: 'passages',
    said_words: 'said',
    text_words: 'text',
  }
  for (const [table, part] of Object.entries(counts)) {
    const column = table.endsWith('_words') && !values.ledger.startsWith('postgres') ? 'rowid' : 'n'
    const there = await db.selectFrom(table).select(column).where(column, '>=', range[0]).where(column, '<', range[1]).execute()
    check(`${rows[part].length} ${table}, not ${there.length}`, rows[part].length === there.length)
  }
  return faults
}

const begun = performance.now()
const acknowledged = new Set()
const faults = []
let [file, kills, checked] = [0, 0, 0]
const path = () => join(folder, `${file}.jsonl`)
writeFileSync(path(), lines(file))
const rounds = Number(values.rounds)
while (kills < rounds) {
  const run = await add(path())
  for (const id of run.acknowledged) acknowledged.add(id)
  const ledger = await openLedger(values.ledger)
  const all = await ledger.db.selectFrom('reports').select(['n', 'id', 'text', 'text_hash']).orderBy('n').execute()
  const ids = new Set(all.map(r => r.id))
  for (const id of acknowledged) if (!ids.has(id)) faults.push(`${id}: lost`)
  if (new Set(all.map(r => r.text_hash)).size !== all.length) faults.push(`${all.length} reports, some doubled`)
  for (const row of all.filter(r => r.n > checked)) faults.push(...(await faultsOf(ledger, row)))
  checked = all.at(-1)?.n ?? 0
  if (run.ended && all.length !== (file + 1) * REPORTS) faults.push(`${all.length} reports, not ${(file + 1) * REPORTS}`)
  await ledger.close()
  if (run.ended) {
    file++
    writeFileSync(path(), lines(file))
  } else kills++
}
rmSync(folder, { recursive: true, force: true })
const seconds = Math.round((performance.now() - begun) / 1000)
console.log(
  JSON.stringify({ kills, acknowledged: acknowledged.size, kept: checked, files: file, faults: faults.slice(0, 10), seconds }),
)
process.exit(faults.length ? 1 : 0)
