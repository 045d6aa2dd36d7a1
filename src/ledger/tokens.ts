const WORD = /[\p{L}\p{N}\p{M}]+(?:[’'][\p{L}\p{M}]+)*/gu
const POSSESSIVE = /[’']s$/u

/** A word of a text, as the index has it, with its place (UTF-16). */
export interface Token {
  readonly word: string
  readonly start: number
  readonly end: number
}

/**
 * The words that both databases index, so that neither's own idea of a word counts: letters and digits in Unicode's compatibility form, folded to
 * lower case without accents; “Biden’s” is `biden`, “don’t” is `dont`. What is not ASCII is written `u` and four hexadecimal digits, which every tokenizer leaves whole.
 *
 * @param from where `text` begins, added to each place
 * @example tokens('Gaza’s “al-Shifa”').map(t => t.word) // ['gaza', 'al', 'shifa']
 */
export function tokens(text: string, from = 0): Token[] {
  const out: Token[] = []
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const folded = indexed(word)
    if (folded) out.push({ word: folded, start: from + index, end: from + index + word.length })
  }
  return out
}

const ASCII = /^[a-z0-9]*$/

/** Letters of a word that count: PostgreSQL refuses words of more than 2,046 bytes, and a script without blanks may have a whole line in one. */
const LONGEST = 1000

/** One word as the index has it. */
export function indexed(word: string): string {
  const plain = word.replace(POSSESSIVE, '').replace(/[’']/g, '').toLowerCase()
  if (ASCII.test(plain)) return plain.slice(0, LONGEST)
  return plain
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, c => `u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .slice(0, LONGEST)
}

/** A name, a place or an outlet as a key: its words, without an article at the front. */
export function keyOf(name: string): string {
  const words = tokens(name).map(t => t.word)
  if (words.length > 1 && (words[0] === 'the' || words[0] === 'a' || words[0] === 'an')) words.shift()
  return words.join(' ')
}
