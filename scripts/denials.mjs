// How many denials come out as assertions: node scripts/denials.mjs [--list]
//
// Reads src/attribution/fixtures/denials.txt, each line as a report of its own, and PolNeAR's dev articles, where the marked cue or the words
// around it hold a negative, a modal or a condition. An attribution that is found and neither negated nor denied is listed: by eye, most of
// PolNeAR's are no denials ("She said. But no …"), and those that are must be at most 2 %. --list prints the negated ones too.
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
const NET =
  /\b(?:not|never|den(?:y|ies|ied|ying|ial)|refus\w+|declin\w+|no|nobody|none|nothing|neither|nor|without|if|unless|whether|stop\w* short|yet to|fail\w*|un\w+|hardly|cannot|may|might|could|would|should|dispute\w*|reject\w*|dismiss\w*|doubt\w*|few|silent|little)\b|n[’']t\b/gi
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

async function ours() {
  const cases = readFileSync(new URL('src/attribution/fixtures/denials.txt', HOME), 'utf8')
    .split('\n')
    .filter(line => line && !line.startsWith('#'))
  let found = 0
  const wrong = []
  for (const line of cases) {
    const { text, spans } = parseMarked(line)
    const content = spans.filter(s => s.kind === 'content')
    const cue = spans.filter(s => s.kind === 'cue')
    const { attributions } = await reader.read({ text: `${text}\n\n${AROUND}`, published: '2024-03-10' })
    const hits = attributions.filter(a => share(a.content, content) > 0.3 && !holds(a, cue))
    if (hits.length) found++
    if (hits.some(asserted))
      wrong.push(
        `${line}\n    cue “${hits
          .find(asserted)
          .cue.map(c => c.words)
          .join(' … ')}”, ${hits.find(asserted).manner}`,
      )
  }
  console.log(`own denials: ${cases.length}, found ${found}, as assertions ${wrong.length}`)
  for (const w of wrong) console.log(`  ${w}`)
}

async function polnear() {
  if (!existsSync(DEV)) return console.log(`PolNeAR is not at ${DEV.pathname}`)
  const counts = { near: 0, found: 0, negated: 0 }
  const look = []
  const seen = new Set()
  for (const line of readFileSync(DEV, 'utf8').split('\n').filter(Boolean)) {
    const d = JSON.parse(line)
    if (seen.has(d.id)) continue
    seen.add(d.id)
    const at = [0]
    for (const c of d.text) at.push(at.at(-1) + c.length)
    const utf16 = parts => parts.map(([start, end]) => ({ start: at[start], end: at[end] }))
    const { attributions } = await reader.read({ text: d.text, published: d.published ?? undefined })
    for (const gold of d.attributions) {
      const [cue, content] = [utf16(gold.cue), utf16(gold.content)]
      if (!cue.length || !content.length) continue
      const [from, to] = [Math.max(0, Math.min(...cue.map(c => c.start)) - 45), Math.max(...cue.map(c => c.end)) + 15]
      const outside = m => !content.some(c => c.start <= from + m.index && from + m.index < c.end)
      if (![...d.text.slice(from, to).matchAll(NET)].some(outside)) continue
      counts.near++
      const [best] = attributions
        .filter(a => !holds(a, cue))
        .map(a => [share(a.content, content), a])
        .sort((x, y) => y[0] - x[0])
      if (!best || best[0] < 0.3) continue
      counts.found++
      if (!asserted(best[1])) counts.negated++
      if (list || asserted(best[1]))
        look.push(
          `${asserted(best[1]) ? 'asserted' : 'negated '} ${d.text.slice(from, to + 30).replaceAll('\n', ' ')} | ours “${best[1].cue.map(c => c.words).join(' … ')}”`,
        )
    }
  }
  console.log(
    `PolNeAR dev: ${counts.near} cues with such a word near, ${counts.found} found, ${counts.negated} negated or denied; to look at:`,
  )
  for (const l of look) console.log(`  ${l}`)
}

await ours()
await polnear()
await reader.close()
