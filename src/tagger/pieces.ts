import { wordsOf } from './words.ts'

/** A text as the model reads it: arrays of one length, one entry a word piece; offsets in UTF-16 code units. */
export interface Pieces {
  readonly ids: Int32Array
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** for each piece, where its word begins and ends */
  readonly wordStarts: Int32Array
  readonly wordEnds: Int32Array
}

export interface Vocabulary {
  readonly id: (piece: string) => number
  readonly unknown: number
  /** the ids of a word, and how many of its code points each covers */
  readonly split: (form: string) => readonly (readonly [id: number, length: number])[]
}

/** BERT gives up on a longer word: it becomes one unknown piece. */
const LONGEST_WORD = 100
const REMEMBERED = 50_000

/**
 * @param lines one piece a line, in the order of their ids, as in `vocab.txt`
 * @throws RangeError where [UNK] or [CLS] is missing
 */
export function vocabulary(lines: readonly string[]): Vocabulary {
  const ids = new Map(lines.map((piece, i) => [piece, i]))
  const unknown = ids.get('[UNK]')
  if (unknown === undefined || !ids.has('[CLS]')) throw new RangeError('a vocabulary needs the pieces [UNK] and [CLS]')
  const remembered = new Map<string, readonly (readonly [number, number])[]>()

  /** WordPiece: again and again the longest piece that fits; a word with no such way is unknown as a whole. */
  function splitAnew(form: string): (readonly [number, number])[] {
    const letters = [...form]
    const whole: [number, number][] = [[unknown!, letters.length]]
    if (letters.length > LONGEST_WORD) return whole
    const out: [number, number][] = []
    for (let from = 0; from < letters.length; ) {
      let to = letters.length
      let id: number | undefined
      for (; to > from; to--) {
        id = ids.get((from ? '##' : '') + letters.slice(from, to).join(''))
        if (id !== undefined) break
      }
      if (id === undefined) return whole
      out.push([id, to - from])
      from = to
    }
    return out
  }

  return {
    id: piece => ids.get(piece) ?? unknown,
    unknown,
    split(form) {
      const known = remembered.get(form)
      if (known) return known
      const split = splitAnew(form)
      if (remembered.size < REMEMBERED) remembered.set(form, split)
      return split
    },
  }
}

/**
 * @example piecesOf('Tamimi said', vocabulary).ids // tam, ##imi, said
 */
export function piecesOf(text: string, v: Vocabulary): Pieces {
  const rows: number[] = []
  for (const { form, at } of wordsOf(text)) {
    let k = 0
    for (const [id, length] of v.split(form)) {
      rows.push(id, at[k]!, at[k + length]!, at[0]!, at.at(-1)!)
      k += length
    }
  }
  const column = (c: number): Int32Array => {
    const out = new Int32Array(rows.length / 5)
    for (let i = 0; i < out.length; i++) out[i] = rows[i * 5 + c]!
    return out
  }
  return { ids: column(0), starts: column(1), ends: column(2), wordStarts: column(3), wordEnds: column(4) }
}
