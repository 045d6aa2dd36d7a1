// Articles of about 750 words made of the examples' paragraphs, each in another order: own words, the same on every machine
import { readdirSync, readFileSync } from 'node:fs'

const folder = new URL('../examples/', import.meta.url)
const texts = readdirSync(folder)
  .filter(f => f.endsWith('.txt'))
  .map(f => readFileSync(new URL(f, folder), 'utf8').replace(/^date \S+\s*/, ''))
const paragraphs = texts.flatMap(t => t.split(/\n\n+/).filter(p => p.trim()))

export const countWords = text => text.split(/\s+/).filter(Boolean).length

/** `count` reports as the CLI takes them, one a line; `words` long, to the nearest paragraph. */
export function articles(count, words = 750) {
  let at = 0
  return Array.from({ length: count }, (_, n) => {
    const out = []
    for (let sum = 0; sum < words; at = (at * 7 + 11 * n + 3) % paragraphs.length) {
      at = (at + 1) % paragraphs.length
      out.push(paragraphs[at])
      sum += countWords(paragraphs[at])
    }
    return { id: `bench/${n}`, published: '2025-03-14', text: out.join('\n\n') }
  })
}
