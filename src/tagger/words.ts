/**
 * BERT's own words: a run of letters and digits, or one punctuation mark; lower-cased, accents dropped. Written here because no JavaScript
 * tokenizer gives character offsets in UTF-16. Source of the rules: BertNormalizer and BertPreTokenizer of huggingface/tokenizers.
 */
export interface Word {
  /** as the vocabulary spells it */
  readonly form: string
  /** for each code point of `form`, where it begins in the text; then, last, where the word ends */
  readonly at: readonly number[]
}

const SPACE = /[\s\u0085]/
const DROPPED = /[\p{C}\ufffd]/u
const PUNCTUATION = /[\p{P}$+<=>^`|~]/u
const ACCENT = /\p{Mn}/gu
/** Ideographs that the vocabulary spells one by one. */
const IDEOGRAPH = /[\u4e00-\u9fff\u3400-\u4dbf\u{20000}-\u{2a6df}\u{2a700}-\u{2ceaf}\u{2f800}-\u{2fa1f}\uf900-\ufaff]/u

type Sort = 'space' | 'dropped' | 'alone' | 'word'

function sortOf(c: string): Sort {
  if (SPACE.test(c)) return c === '\u0085' || c === '\ufeff' ? 'dropped' : 'space'
  if (DROPPED.test(c)) return 'dropped'
  return PUNCTUATION.test(c) || IDEOGRAPH.test(c) ? 'alone' : 'word'
}

const ASCII: readonly Sort[] = Array.from({ length: 128 }, (_, i) => sortOf(String.fromCharCode(i)))

const folded = (c: string): string => c.normalize('NFD').replace(ACCENT, '').toLowerCase()

/** The words of a text in order. Characters that the vocabulary has no place for (controls, lone accents) belong to the word they follow. */
export function* wordsOf(text: string): Generator<Word> {
  let form = ''
  let at: number[] = []
  let end = 0
  for (let i = 0; i < text.length; ) {
    const code = text.codePointAt(i)!
    const c = code < 128 ? text[i]! : String.fromCodePoint(code)
    const sort = code < 128 ? ASCII[code]! : sortOf(c)
    const next = i + c.length
    if (sort === 'word') {
      const letters = code < 128 ? c.toLowerCase() : folded(c)
      for (const letter of letters) {
        form += letter
        at.push(i)
      }
      if (letters || form) end = next
    } else if (sort !== 'dropped') {
      if (form) yield { form, at: [...at, end] }
      form = ''
      at = []
      if (sort === 'alone') yield { form: c, at: [i, next] }
    }
    i = next
  }
  if (form) yield { form, at: [...at, end] }
}
