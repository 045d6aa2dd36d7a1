// How often `hearsay check` gives the right verdict: node scripts/check-score.mjs [--set tune|held|second|third|fourth|fifth|sixth|seventh] [--errors] [--ledger postgres://…]
//
// Reads ../shared/corpora/news-cluster into a ledger (its readings are kept in the system's folder for temporary files, by the model's hash), makes the sentences
// of bench/check-cases.jsonl and asks each. A sentence that quotes a report is stored as a recipe, places in the report and what is done to them, because the reports are
// their outlets'. “confirmed” are verbatim, altered and paraphrase: no negated and no invented sentence may be.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const HOME = new URL('..', import.meta.url)
const DIST = process.env.HEARSAY_DIST ? new URL(`file://${process.env.HEARSAY_DIST}/`) : new URL('dist/', HOME)
const SHARED = process.env.HEARSAY_SHARED ? new URL(`file://${process.env.HEARSAY_SHARED}/`) : new URL('../shared/', HOME)
const REPORTS = new URL('corpora/news-cluster/reports.jsonl', SHARED)
const VERDICTS = ['verbatim', 'altered', 'paraphrase', 'denied', 'other-speaker', 'not-found']
const CONFIRMED = new Set(['verbatim', 'altered', 'paraphrase'])

const flag = name => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : null)
const asked = flag('--set')
/** The first 200 sentences are in halves; the sets after them were each written and labelled before a rule was changed for what they showed. */
const setOf = c => c.set ?? c.half

if (!existsSync(REPORTS)) {
  console.log(`check: the reports are not at ${REPORTS.pathname}; nothing was scored`)
  process.exit(0)
}
const ours = path => import(new URL(path, DIST))
const { openReader, MODEL } = await ours('reader.js')
const { openLedger } = await ours('ledger/open.js')
const { write } = await ours('ledger/write.js')
const { add } = await ours('ledger/add.js')
const { check } = await ours('actions/check.js')

const lines = url =>
  readFileSync(url, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
const reports = lines(REPORTS)
const byId = new Map(reports.map(r => [r.id, r]))
const cases = lines(new URL('bench/check-cases.jsonl', HOME)).filter(c => asked === null || setOf(c) === asked)

/** The sentence that a recipe makes: places of a report, words of them replaced, set into a frame. */
function sentenceOf(c) {
  if (c.sentence) return c.sentence
  const text = byId.get(c.report)[c.in ?? 'text']
  const parts = c.spans.map(([start, end]) => text.slice(start, end).split(/\s+/))
  const words = parts.flat()
  for (const [at, count, by] of c.replace ?? []) {
    const before = /^["“‘(']*/.exec(words[at])[0]
    const behind = /[.,;:!?"”)']*$/.exec(words[at + count - 1])[0]
    words.splice(at, count, before + by + behind, ...Array(count - 1).fill(''))
  }
  let from = 0
  let made = c.frame
  for (const part of parts) {
    const stretch = words
      .slice(from, from + part.length)
      .filter(Boolean)
      .join(' ')
    from += part.length
    made = made.replace(/\{(low)?\}/, (_, low) => (low ? stretch[0].toLowerCase() + stretch.slice(1) : stretch))
  }
  return made
}

const reader = await openReader()
const model = createHash('sha256')
  .update(readFileSync(join(MODEL, 'reader.onnx')))
  .digest('hex')
  .slice(0, 16)
const folder = join(tmpdir(), 'hearsay-check')
mkdirSync(folder, { recursive: true })
const kept = join(folder, `readings-${model}.jsonl`)
if (!existsSync(kept)) {
  console.log(`check: reading ${reports.length} reports into ${kept}`)
  const read = []
  for await (const reading of reader.readMany(reports)) if (!(reading instanceof Error)) read.push(JSON.stringify(reading))
  writeFileSync(kept, `${read.join('\n')}\n`)
}
const where = flag('--ledger') ?? join(folder, 'ledger.db')
if (!where.includes('://')) for (const end of ['', '-wal', '-shm']) rmSync(where + end, { force: true })
const ledger = await openLedger(where)
const now = '2026-01-01T00:00:00Z'
for (const reading of lines(kept))
  await write(ledger, within =>
    add(within, { reading, mediaType: 'text/plain', charset: null, original: null, model, program: '0', now }),
  )

const context = { ledger, now, who: 'score', read: text => reader.read({ text, language: 'en' }) }
const results = []
for (const c of cases) {
  const sentence = sentenceOf(c)
  const begun = performance.now()
  const answer = await check
    .run(context, { sentence })
    .catch(error => ({ verdict: `error: ${error.message}`, evidence: [], rule: '' }))
  // the words lie where a person found them, or the same words in another report
  const supported =
    c.report === undefined ||
    answer.evidence.some(
      e =>
        e.counts &&
        e.statement.report.id === c.report &&
        e.statement.content.some(s => c.spans.some(([a, b]) => s.start < b && a < s.end)),
    )
  results.push({ ...c, sentence, answer, supported, ms: performance.now() - begun })
}
await ledger.close()
await reader.close()

const percent = (n, of) => `${((100 * n) / Math.max(1, of)).toFixed(1)} %`
for (const name of new Set(cases.map(setOf))) {
  const some = results.filter(r => setOf(r) === name)
  const right = some.filter(r => r.answer.verdict === r.verdict)
  console.log(`\n${name}: ${right.length} of ${some.length} right (${percent(right.length, some.length)})`)
  console.log(`${'wanted \\ given'.padEnd(16)}${VERDICTS.map(v => v.padStart(14)).join('')}`)
  for (const v of VERDICTS)
    console.log(
      v.padEnd(16) +
        VERDICTS.map(w => String(some.filter(r => r.verdict === v && r.answer.verdict === w).length).padStart(14)).join(''),
    )
  const wrongly = some.filter(r => (r.verdict === 'denied' || r.verdict === 'not-found') && CONFIRMED.has(r.answer.verdict))
  console.log(`negated or invented ones confirmed: ${wrongly.length}`)
  const counting = right.filter(r => r.verdict !== 'not-found')
  console.log(
    `of those right, with the marked place among the evidence: ${percent(counting.filter(r => r.supported).length, counting.length)}`,
  )
  if (process.argv.includes('--errors'))
    for (const r of some.filter(r => r.answer.verdict !== r.verdict)) {
      console.log(`  ${r.id} wanted ${r.verdict}, given ${r.answer.verdict} [${r.answer.rule}]: ${r.sentence}`)
      for (const e of r.answer.evidence.slice(0, 3))
        console.log(
          `      ${e.counts ? '*' : ' '} ${e.whose} ${e.relation} [${e.rule}] ${e.close} ${e.statement.speaker?.name}: ${e.statement.content.map(s => s.words).join(' … ')}`,
        )
    }
}
const times = results.map(r => r.ms).sort((a, b) => a - b)
console.log(
  `\na sentence takes ${times[times.length >> 1].toFixed(0)} ms, the slowest of twenty ${times[Math.floor(times.length * 0.95)].toFixed(0)} ms, reading it included`,
)
