// How numbers and figures are read on labelled data beside the repository: node scripts/figures.mjs [--misses]
//
// Numbers: the English cases of Recognizers-Text (the same spans and values; of a range of two ends whether the ends belong to it is not compared,
// since the guide counts them in). Displacement: labelled figures found by value, and `displaced` among those whose term says so. Bulletins: figures of
// the Palestine series that literally stand in an English one. --misses prints every miss with the reason, as far as one is known; texts of the
// corpora are printed to the terminal alone. Says so and ends well where the data is not at hand.
import { existsSync, readFileSync } from 'node:fs'
import { digits, number } from '../dist/figures/exact.js'
import { figures } from '../dist/figures/figures.js'
import { numeralAt } from '../dist/figures/numeral.js'
import { quantities } from '../dist/figures/quantity.js'
import { relativeAt } from '../dist/figures/relative.js'
import { tokens } from '../dist/figures/token.js'
import { makeReport } from '../dist/intake/report.js'
import { marksOf, withMarks } from '../dist/report/index.js'
import { paragraphs } from '../dist/text/paragraphs.js'
import { sentences } from '../dist/text/sentences.js'
import { times } from '../dist/time/times.js'

const SHARED = process.env.HEARSAY_SHARED ?? new URL('../../shared', import.meta.url).pathname
const misses = process.argv.includes('--misses')
const rowsOf = path => readFileSync(path, 'utf8').trim().split('\n').map(JSON.parse)

/** Why a case of Recognizers-Text is left, the first that fits; docs/decisions/010-figures.md tells more. */
const REASONS = [
  [/[\^×]|\d\s*x\s*10/, 'a power: no report counts in them'],
  [/\d(?:ml|kg|km|cm|mm)\b/i, 'digits glued to a measure are a figure with a unit here'],
  [/per ?cent of|percentage|% of/i, 'a percentage without a number, or of one'],
  [
    /fifths?|thirds?|tenths?|hundredths?|thousandths?|trillionths?|sixths?|ninths?|sevenths?|eighths?|thirtieth|over \d/i,
    'a fraction whose split the words leave open',
  ],
  [/dozens|equal|about|around|nearly|or more|\bin \d/i, 'a bound that the guide sets otherwise'],
]
const reasonFor = text => REASONS.find(([sign]) => sign.test(text))?.[1] ?? 'not known'

const value = v =>
  v === null
    ? null
    : (number(v) ??
      Number(
        digits(v)
          .split('/')
          .reduce((n, d) => Number(n) / Number(d)),
      ))
const near = (a, b) => a === b || (a !== null && b !== null && Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b)))
const single = q => q.least !== null && q.most !== null && near(value(q.least), value(q.most))

/** The tokens of a quantity that are no number; a sign of money is none of them. */
const qualifiers = (q, t) => q.to - q.from - (q.core.to - q.core.from) - (/^[$€£¥]$/.test(t[q.from].text) ? 1 : 0)

/** What we read in a case, as spans with a value or two ends. */
function readCase({ model, text }) {
  const t = tokens(text, [])
  const words = (from, to) => text.slice(t[from].start, t[to - 1].end)
  if (model === 'NumberRangeModel')
    return quantities(t)
      .filter(q => q.form !== 'vague' && !(single(q) && (q.about || qualifiers(q, t) === 0)))
      .map(q => ({ words: words(q.from, q.to), low: value(q.least), high: value(q.most), above: q.above, below: q.below }))
  if (model === 'PercentModel')
    return quantities(t).flatMap(q =>
      q.form === 'percent' ? [{ words: words(q.core.from, q.core.to), is: value(q.least ?? q.most) }] : [],
    )
  const out = []
  for (let i = 0; i < t.length; ) {
    const relative = model === 'OrdinalModel' ? relativeAt(t, i) : null
    const n = relative ? null : numeralAt(t, i)
    if (relative)
      out.push({
        words: words(relative.from, relative.to),
        is: `${relative.base}${relative.offset < 0 ? '' : '+'}${relative.offset}`,
      })
    else if (n && (n.form === 'ordinal') === (model === 'OrdinalModel'))
      out.push({ words: words(n.from, n.to), is: value(n.value) })
    i = (relative ?? n)?.to ?? i + 1
  }
  return out
}

const plain = words => words.replace(/\s+/g, ' ').trim().toLowerCase()

function same(got, { surface, resolution }) {
  if (plain(got.words) !== plain(surface)) return false
  if (got.is === undefined) {
    const [, open, low, high, close] = /^([[(])([^,]*),([^,]*)([\])])$/.exec(resolution.value) ?? []
    if (open === undefined) return false
    const [a, b] = [low, high].map(n => (n === '' ? null : Number(n)))
    const ends =
      (a === null || b !== null || (open === '(') === got.above) && (b === null || a !== null || (close === ')') === got.below)
    return near(a, got.low) && near(b, got.high) && ends
  }
  return typeof got.is === 'string'
    ? got.is === resolution?.value
    : near(Number(String(resolution?.value).replace('%', '')), got.is)
}

function numbers(path) {
  const models = ['NumberModel', 'OrdinalModel', 'PercentModel', 'NumberRangeModel']
  const cases = rowsOf(path).filter(d => d.lang === 'en' && models.includes(d.model))
  const right = new Map(models.map(m => [m, [0, 0]]))
  for (const c of cases) {
    const got = readCase(c)
    const good = got.length === c.results.length && got.every((g, i) => same(g, c.results[i]))
    const row = right.get(c.model)
    row[0] += good ? 1 : 0
    row[1]++
    if (!good && misses) console.log(`  ${c.model}: ${JSON.stringify(c.text)}: ${reasonFor(c.text)}`)
  }
  for (const [model, [n, all]] of right) console.log(`  ${model.padEnd(18)} ${n} of ${all}`)
  const sum = [...right.values()].reduce((n, [r]) => n + r, 0)
  console.log(`Recognizers-Text, English: ${sum} of ${cases.length} right, ${(sum / cases.length).toFixed(3)} (must .90)`)
}

function read(text, published = null) {
  let report = makeReport({ text, published, language: 'en' })
  for (const step of [paragraphs, sentences, times, figures]) report = withMarks(report, step(report))
  return marksOf(report, 'figure')
}

const holds = (f, n) =>
  f.least === n || f.most === n || (f.least === n + 1 && f.most === null) || (f.most === n - 1 && f.least === null)
const stands = (text, n) =>
  new RegExp(`(?<![\\d,.])(?:${n}|${String(n).replace(/\B(?=(?:\d{3})+$)/g, '[, .\u00a0]')})(?!\\d|,\\d)`).exec(text)
const DISPLACED = ['Displaced', 'Evacuated', 'Forced to Flee', 'Relocated']

function displacement(path) {
  const count = { found: 0, all: 0, displaced: 0, told: 0 }
  for (const d of rowsOf(path)) {
    const found = read(d.text)
    for (const g of d.figures) {
      const here = found.filter(f => holds(f, g.figure))
      count.all++
      if (here.length) count.found++
      else if (misses) {
        const why = stands(d.text, g.figure) ? 'not taken for a count' : 'told in other words, or the label rounds it'
        console.log(`  ${d.id}: ${g.figure} ${g.term}: ${why}: ${JSON.stringify(d.text.slice(0, 160))}`)
      }
      if (!here.length || !DISPLACED.includes(g.term)) continue
      count.told++
      if (here.some(f => f.what === 'displaced')) count.displaced++
      else if (misses)
        console.log(
          `  ${d.id}: ${g.figure} ${g.term} read as ${here.map(f => f.unit ?? f.what)}: ${JSON.stringify(d.text.slice(0, 160))}`,
        )
    }
  }
  console.log(
    `displacement-figures: ${count.found} of ${count.all} found with the right value, ${(count.found / count.all).toFixed(3)} (must .88)`,
  )
  console.log(
    `  what displaced on ${count.displaced} of ${count.told} whose term says so, ${(count.displaced / count.told).toFixed(3)} (must .80)`,
  )
}

/** Labels that say what befell people: `killed_children`, `displaced_persons`. */
const LABEL = /^(killed|injured|displaced)(?:_|$)/

function bulletins(path) {
  let [right, all] = [0, 0]
  for (const d of rowsOf(path)) {
    // the Arabic ones are not read
    if (/[\u0600-\u06ff]/.test(d.text)) continue
    const found = read(d.text, d.date)
    for (const [label, n] of Object.entries(d.figures)) {
      const what = LABEL.exec(label)?.[1]
      // “Update #5” and a link are no figures, whatever the label counts
      if (!what || !n || !stands(d.text.replace(/#\d+|https?:\S+/g, ''), n)) continue
      all++
      const here = found.filter(f => holds(f, n))
      if (here.some(f => f.what === what)) right++
      else if (misses)
        console.log(
          `  ${d.id}: ${label} ${n} ${here.length ? `read as ${here.map(f => f.unit ?? f.what)}` : 'not taken for a count'}`,
        )
    }
  }
  console.log(
    `palestine-series bulletins in English: ${right} of ${all} figures found with the right what (at most two may be wrong)`,
  )
}

for (const [path, measure] of [
  ['recognizers-text/number.jsonl', numbers],
  ['displacement-figures/excerpts.jsonl', displacement],
  ['palestine-series/bulletins.jsonl', bulletins],
]) {
  const full = `${SHARED}/corpora/${path}`
  if (existsSync(full)) measure(full)
  else console.log(`no labelled data at ${full}: nothing measured`)
}
