import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseMarked, type Span } from '../src/report/index.ts'
import { HOME, hearsay } from './command.ts'

const FOLDER = join(HOME, 'examples')
/** A floor, not a figure: what any model that lands here must reach on our own reports. The figures are in model/card.md. */
const FLOOR = { found: 0.8, whose: 0.75 }

interface Parts {
  readonly source: Span[]
  readonly content: Span[]
}

const WORD = /\w+|[^\w\s]/g

function tokens(text: string, spans: readonly Span[]): Set<number> {
  const inside = (at: number): boolean => spans.some(s => s.start <= at && at < s.end)
  return new Set([...text.matchAll(WORD)].map(m => m.index).filter(inside))
}

function overlap(a: Set<number>, b: Set<number>): number {
  const both = [...a].filter(x => b.has(x)).length
  return a.size + b.size ? both / (a.size + b.size - both) : 1
}

const names = readdirSync(join(FOLDER, 'marked')).map(f => f.replace('.marked', ''))

test('every example of text has its marked twin, and the twin its text', () => {
  expect(names.map(n => `${n}.txt`).sort()).toEqual(
    readdirSync(FOLDER)
      .filter(f => f.endsWith('.txt'))
      .sort(),
  )
  for (const n of names) {
    const text = readFileSync(join(FOLDER, `${n}.txt`), 'utf8').replace(/^date \S+\s*\n/, '')
    expect(parseMarked(readFileSync(join(FOLDER, 'marked', `${n}.marked`), 'utf8')).text.trim(), n).toBe(text.trim())
  }
})

test('the examples are read at least as well as the floor', async () => {
  let [gold, predicted, found, whose] = [0, 0, 0, 0]
  for (const n of names) {
    const { text, spans } = parseMarked(readFileSync(join(FOLDER, 'marked', `${n}.marked`), 'utf8'))
    const ties = [...new Set(spans.filter(s => s.kind === 'content').map(s => s.tie))]
    const expected = ties.map((tie): Parts => {
      const of = (kind: string): Span[] => spans.filter(s => s.kind === kind && s.tie === tie)
      return { source: of('source'), content: of('content') }
    })
    const { out, code } = await hearsay(['read', '--format', 'json', '-'], { input: text })
    expect(code).toBe(0)
    const reading = JSON.parse(out) as { attributions: (Parts & { id: string; continues: string | null })[] }
    // a continued quotation counts as more content of the one that it goes on from, as the marked twins have it
    const byId = new Map(reading.attributions.map(a => [a.id, { source: a.source, content: [...a.content] }]))
    for (const a of reading.attributions.filter(a => a.continues).reverse()) {
      byId.get(a.continues!)!.content.push(...byId.get(a.id)!.content)
      byId.delete(a.id)
    }
    const left = [...byId.values()]
    gold += expected.length
    predicted += left.length
    for (const e of expected) {
      const share = (p: Parts): number => overlap(tokens(text, e.content), tokens(text, p.content))
      const best = left.reduce<Parts | undefined>((a, b) => (a && share(a) >= share(b) ? a : b), undefined)
      if (!best || share(best) < 0.5) continue
      left.splice(left.indexOf(best), 1)
      found++
      if (overlap(tokens(text, e.source), tokens(text, best.source)) >= 0.5) whose++
    }
  }
  const f1 = (n: number): number => (2 * n) / (gold + predicted)
  expect(f1(found)).toBeGreaterThan(FLOOR.found)
  expect(f1(whose)).toBeGreaterThan(FLOOR.whose)
})
