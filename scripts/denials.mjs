// How many denials come out as assertions: node scripts/denials.mjs [--list]
//
// Reads denials.txt and denials-further.txt in src/attribution/fixtures, each line as a report of its own, and the cues of PolNeAR's dev articles
// that denials.polnear.txt tells to be denials or no statements; those were judged among all with a negative, a modal or a condition near
// the cue. What comes out as an assertion is listed; where it is more than 2 % of a list, the exit code is 1. Then the same for assertions.txt
// and assertions-further.txt, where none may come out negated. --list prints PolNeAR's other cues with such words that are read as negated.
import { existsSync, readFileSync } from 'node:fs'
import { openReader } from '../dist/index.js'
import { parseMarked } from '../dist/report/index.js'

const HOME = new URL('..', import.meta.url)
const DEV = new URL(
  'corpora/polnear/dev.jsonl',
  process.env.HEARSAY_SHARED ? `file://${process.env.HEARSAY_SHARED}/` : new URL('../shared/', HOME),
)
/** So that the language of a single sentence is told; it says nothing itself. */
const AROUND = 'It rained all day in the town, and the shops by the harbour were closed until the evening.'
const JUDGED = new URL('scripts/denials.polnear.txt', HOME)
const MOST = 0.02
const list = process.argv.includes('--list')

const reader = await openReader({ jobs: 1 })
const asserted = a => !(a.negated || a.manner === 'denied')
const overlap = (a, b) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
/** What holds the cue itself reports the denial: “‘I cannot say whether …,’ she said”. */
const holds = (a, cue) => a.content.some(c => cue.every(x => c.start <= x.start && x.end <= c.end))
const share = (as, bs) => {
  const both = as.flatMap(a => bs.map(b => overlap(a, b))).reduce((x, y) => x + y, 0)
  const length = spans => spans.reduce((n, s) => n + s.end - s.start, 0)
  return both / (length(as) + length(bs) - both)
}

const lines = url =>
  readFileSync(url, 'utf8')
    .split('\n')
    .filter(line => line && !line.startsWith('#'))

function tell(name, all, found, wrong, rows) {
  console.log(`${name}: ${all}, found ${found}, wrong ${wrong} (${((100 * wrong) / all).toFixed(1)} %)`)
  for (const row of rows) console.log(`  ${row}`)
  if (wrong > MOST * all) process.exitCode = 1
}

async function ours(name, isWrong) {
  const cases = lines(new URL(`src/attribution/fixtures/${name}.txt`, HOME))
  let found = 0
  const wrong = []
  for (const line of cases) {
    const { text, spans } = parseMarked(line)
    const content = spans.filter(s => s.kind === 'content')
    const cue = spans.filter(s => s.kind === 'cue')
    const { attributions } = await reader.read({ text: `${text}\n\n${AROUND}`, published: '2024-03-10' })
    const hits = attributions.filter(a => share(a.content, content) > 0.3 && !holds(a, cue))
    if (hits.length) found++
    const hit = hits.find(a => isWrong(a, cue))
    if (hit) wrong.push(`${line}\n    cue “${hit.cue.map(c => c.words).join(' … ')}”, ${hit.manner}`)
  }
  tell(name, cases.length, found, wrong.length, wrong)
}

async function polnear() {
  if (!existsSync(DEV)) return console.log(`PolNeAR is not at ${DEV.pathname}`)
  const judged = new Map(lines(JUDGED).map(line => [Number.parseInt(line, 10), line.split(':')[1].trim().split(' ').map(Number)]))
  const counts = { all: 0, found: 0, wrong: 0 }
  const rows = []
  const articles = readFileSync(DEV, 'utf8').split('\n').filter(Boolean)
  for (const [i, line] of articles.entries()) {
    const denials = judged.get(i + 1)
    if (!denials && !list) continue
    const d = JSON.parse(line)
    const at = [0]
    for (const c of d.text) at.push(at.at(-1) + c.length)
    const utf16 = parts => parts.map(([start, end]) => ({ start: at[start], end: at[end] }))
    const { attributions } = await reader.read({ text: d.text, published: d.published ?? undefined })
    for (const gold of d.attributions) {
      const [cue, content] = [utf16(gold.cue), utf16(gold.content)]
      if (!cue.length || !content.length) continue
      const [best] = attributions
        .filter(a => !holds(a, cue))
        .map(a => [share(a.content, content), a])
        .sort((x, y) => y[0] - x[0])
      const found = best?.[0] >= 0.3 ? best[1] : null
      const isDenial = denials?.includes(gold.cue[0][0])
      if (isDenial) counts.all++
      if (isDenial && found) counts.found++
      if (isDenial && found && asserted(found)) counts.wrong++
      if (!found || asserted(found) !== Boolean(isDenial)) continue
      const from = Math.max(0, cue[0].start - 45)
      const words = d.text.slice(from, cue.at(-1).end + 45).replaceAll('\n', ' ')
      if (isDenial || (list && !d.alternate))
        rows.push(`${asserted(found) ? 'asserted' : 'negated '} ${words} | ours “${found.cue.map(c => c.words).join(' … ')}”`)
    }
  }
  tell('PolNeAR dev', counts.all, counts.found, counts.wrong, rows)
}

for (const name of ['denials', 'denials-further']) await ours(name, asserted)
for (const name of ['assertions', 'assertions-further'])
  await ours(name, (a, cue) => !asserted(a) && cue.some(x => a.cue.some(c => overlap(c, x) > 0)))
await polnear()
await reader.close()
