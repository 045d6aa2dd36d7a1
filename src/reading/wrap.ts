import { columns } from './screen.ts'

/** Words in one style. */
export interface Piece {
  readonly words: string
  readonly style: string
}

/** Pieces laid out in lines of at most `width` columns, broken only at blanks; a longer word stands alone. Neighbours in one style are joined. */
export function wrap(pieces: readonly Piece[], width: number): readonly (readonly Piece[])[] {
  const lines: Piece[][] = []
  let line: Piece[] = []
  let used = 0
  for (const word of wordsOf(pieces)) {
    const length = word.pieces.reduce((n, p) => n + columns(p.words), 0)
    if (line.length && used + 1 + length > width) {
      lines.push(line)
      line = []
      used = 0
    }
    if (line.length) {
      line.push({ words: ' ', style: word.blank })
      used++
    }
    line.push(...word.pieces)
    used += length
  }
  if (line.length) lines.push(line)
  return lines.map(joined)
}

interface Word {
  readonly pieces: Piece[]
  /** the style of the blank before it */
  readonly blank: string
}

function wordsOf(pieces: readonly Piece[]): readonly Word[] {
  const words: Word[] = []
  let blank: string | null = ''
  for (const { words: all, style } of pieces)
    for (const part of all.split(/( +)/).filter(Boolean)) {
      if (part.startsWith(' ')) blank = style
      else if (blank === null) words.at(-1)!.pieces.push({ words: part, style })
      else {
        words.push({ pieces: [{ words: part, style }], blank })
        blank = null
      }
    }
  return words
}

const joined = (line: readonly Piece[]): readonly Piece[] =>
  line.reduce<Piece[]>((out, piece) => {
    const last = out.at(-1)
    if (last?.style === piece.style) out[out.length - 1] = { ...piece, words: last.words + piece.words }
    else out.push(piece)
    return out
  }, [])
