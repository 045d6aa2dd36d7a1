import pc from 'picocolors'
import type { FormatOptions } from './form.ts'
import { onScreen } from './screen.ts'
import { type Piece, wrap } from './wrap.ts'

type Colours = ReturnType<typeof pc.createColors>

/** Words are told apart without colour too: quoted ones by their marks, reported ones by ⟨ ⟩, all by the number behind them. */
const STYLES: Readonly<Record<string, (c: Colours) => (words: string) => string>> = {
  quoted: c => s => c.yellow(c.underline(s)),
  reported: c => c.cyan,
  source: c => c.bold,
  cue: c => c.italic,
  insertion: c => c.dim,
  figure: c => c.green,
  doubt: c => c.red,
  not: c => s => c.bold(c.inverse(s)),
  soft: c => c.dim,
  title: c => s => c.bold(c.underline(s)),
  own: () => s => s,
}

/** A measure that is still read with ease; wider terminals are left half empty. */
export const WIDEST = 100

/** Pieces as lines on the screen, all set in, the first one as told. */
export type Line = (pieces: readonly Piece[], indent?: string, first?: string) => string

/** How a terminal shows lines, by its colours and width. */
export function painter({ colour = false, width = 80 }: FormatOptions): Line {
  const colours = pc.createColors(colour)
  const paint = ({ words, style }: Piece): string =>
    style.split(' ').reduce((out, name) => (STYLES[name] ?? STYLES.own!)(colours)(out), words)
  return (pieces, indent = '', first = indent) =>
    wrap(pieces, Math.max(20, Math.min(width, WIDEST) - indent.length))
      .map((line, i) => `${i === 0 ? first : indent}${line.map(paint).join('')}\n`)
      .join('')
}

export const piece = (words: string, style = 'own'): Piece => ({ words: onScreen(words), style })
