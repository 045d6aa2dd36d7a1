// node bench/ledger-busy.mjs [--seconds 60] [--ledger PATH|postgres://…]
// Two writers and three readers at once, each a process of its own, on one ledger. Both writers add reports of their own, and every third one is the same for both. Prints one line of JSON;
// exit code 1 where a report that was acknowledged is not there, one is there twice, a reader saw fewer than before, or anything failed.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const HOME = fileURLToPath(new URL('..', import.meta.url))
const from = file => import(join(HOME, `dist/${file}.js`))
const folder = mkdtempSync(join(tmpdir(), 'hearsay-busy-'))
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    ledger: { type: 'string', default: join(folder, 'ledger.db') },
    as: { type: 'string' },
    name: { type: 'string' },
  },
})
/** Whether there is time left, reckoned from the first time that one asks. */
let until = 0
const timeLeft = () => {
  until ||= performance.now() + Number(values.seconds) * 1000
  return performance.now() < until
}
const { openLedger } = await from('ledger/open')

/** Adds reports one after the other; returns the ids that were acknowledged, and how many of them were new. */
async function writer() {
  const [{ keep }, { makeReport }, { read }, { toReading }, { openTagger }] = await Promise.all(
    ['ledger/keep', 'intake/report', 'read', 'reading/reading', 'tagger/tagger'].map(from),
  )
  const tagger = await openTagger(join(HOME, 'src/tagger/fixtures/tiny'), 1)
  const ledger = await openLedger(values.ledger)
  const ids = []
  let fresh = 0
  for (let k = 0; timeLeft(); k++) {
    const id = `${k % 3 === 0 ? 'both' : values.name}-${k}`
    const text = `Ferry news ${id}.\nThe harbour master said on Friday that “${k} boats had left” and that ${k + 2} people were hurt.`
    const reading = toReading(await read(makeReport({ id, text, outlet: 'The Daily Note', published: '2025-03-14' }), tagger))
    const now = new Date().toISOString()
    const [added] = await keep(ledger, [
      { reading, mediaType: 'text/plain', charset: null, original: null, model: 'tiny', program: '0', now },
    ])
    if (added instanceof Error) throw added
    ids.push(added.id)
    if (added.state === 'new') fresh++
  }
  await ledger.close()
  return { ids, fresh }
}

/** Counts and searches; returns how often. */
async function reader() {
  const { search } = await from('actions/search')
  const ledger = await openLedger(values.ledger)
  let [times, seen] = [0, 0]
  for (; timeLeft(); times++) {
    const { count } = await ledger.db
      .selectFrom('reports')
      .select(e => e.fn.countAll().as('count'))
      .executeTakeFirstOrThrow()
    if (Number(count) < seen) throw new Error(`${count} reports after ${seen}`)
    seen = Number(count)
    const context = { ledger, now: '2026-11-23T00:00:00Z', who: 'bench' }
    const { rows } = await search.run(context, search.input.parse({ words: 'ferry', in: 'text', limit: 20 }))
    if (seen > 0 && rows.length === 0) throw new Error('nothing was found')
  }
  await ledger.close()
  return { times, seen }
}

async function all() {
  await (await openLedger(values.ledger)).close()
  const parts = ['writer', 'writer', 'reader', 'reader', 'reader']
  const ran = await Promise.all(parts.map((as, k) => part(['--as', as, '--name', `w${k}`])))
  const [one, two, ...readers] = ran.map(r => r.answer)
  const faults = ran.flatMap(r => r.fault ?? [])
  const ledger = await openLedger(values.ledger)
  const rows = await ledger.db.selectFrom('reports').select(['id', 'text_hash']).execute()
  const found = await ledger.db.selectFrom('readings').select('report').execute()
  await ledger.close()
  if (faults.length === 0) {
    const acknowledged = new Set([...one.ids, ...two.ids])
    const there = new Set(rows.map(r => r.id))
    for (const id of acknowledged) if (!there.has(id)) faults.push(`${id} is lost`)
    if (rows.length !== acknowledged.size) faults.push(`${rows.length} reports, ${acknowledged.size} acknowledged`)
    if (new Set(rows.map(r => r.text_hash)).size !== rows.length) faults.push('some are doubled')
    if (one.fresh + two.fresh !== rows.length) faults.push(`${one.fresh + two.fresh} were told to be new of ${rows.length}`)
    if (new Set(found.map(r => r.report)).size !== rows.length || found.length !== rows.length)
      faults.push(`${found.length} readings`)
  }
  rmSync(folder, { recursive: true, force: true })
  const questions = readers.map(r => r?.times)
  console.log(
    JSON.stringify({
      seconds: Number(values.seconds),
      reports: rows.length,
      written: [one?.ids.length, two?.ids.length],
      questions,
      faults: faults.slice(0, 10),
    }),
  )
  return faults.length
}

/** One of the five, as a process; whatever it says on standard error is a fault. */
function part(args) {
  const child = spawn(
    process.execPath,
    [fileURLToPath(import.meta.url), '--seconds', values.seconds, '--ledger', values.ledger, ...args],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let [out, err] = ['', '']
  child.stdout.on('data', data => (out += data))
  child.stderr.on('data', data => (err += data))
  return new Promise(resolve =>
    child.on('close', code =>
      resolve(
        code === 0 && err === ''
          ? { answer: JSON.parse(out) }
          : { fault: `${args.join(' ')} ended with ${code}: ${err.slice(0, 500)}` },
      ),
    ),
  )
}

if (values.as) console.log(JSON.stringify(await { writer, reader }[values.as]()))
else process.exitCode = (await all()) ? 1 : 0
