import { longDate } from '../reading/date.ts'
import { type Line, piece } from '../reading/painter.ts'
import { counted } from '../reading/said.ts'
import type { Screen } from './action.ts'
import type { Figure } from './figure.ts'
import { goesOn, lines, reportLine, shortAddress } from './screen.ts'

/** Figures as a list for people: how many there are, and those of this page. */
export function figureLines(
  { figures, rows, cursor }: { readonly figures: number; readonly rows: readonly Figure[]; readonly cursor: string | null },
  screen: Screen,
): string {
  const line = lines(screen)
  if (figures === 0) return line([piece('No figure was found.', 'soft')])
  return (
    [line([piece(counted(figures, 'figure'), 'title')]), ...rows.map((f, k) => figureEntry(f, k + 1, line))].join('\n') +
    goesOn(cursor, line)
  )
}

/** One figure as an entry of a list: value and what it counts, on whose word and for when, the words around it, and the address. */
export function figureEntry(f: Figure, number: number, line: Line): string {
  const label = `${String(number).padStart(3)}  `
  const indent = ' '.repeat(label.length)
  const counts = [f.unit ?? (f.what === 'other' ? null : f.what), f.who?.words, f.where && `in ${f.where.words}`]
  const notes = [
    f.onWhoseWord === 'outlet' ? 'the outlet’s own' : `on the word of ${f.onWhoseWord}`,
    f.asOf && `as of ${longDate(f.asOf)}`,
    f.period && periodIn(f.period),
    f.cumulative ? 'in all' : null,
    f.certainty === 'stated' ? null : f.certainty,
    f.by,
  ]
  return (
    line(
      [
        piece(value(f), 'source'),
        piece(` ${counts.filter(Boolean).join(' · ')}`),
        piece(` · ${notes.filter(Boolean).join(' · ')}`, 'soft'),
      ],
      indent,
      label,
    ) +
    line([piece(f.before), piece(f.span.words, 'quoted'), piece(f.after)], indent) +
    line(reportLine(f.report), indent) +
    line([piece(shortAddress(f.address), 'soft')], indent)
  )
}

function periodIn({ from, to }: NonNullable<Figure['period']>): string {
  if (from !== null && from === to) return /^\d{4}-\d\d-\d\d/.test(from) ? `on ${longDate(from)}` : `in ${longDate(from)}`
  return [from && `from ${longDate(from)}`, to && `to ${longDate(to)}`].filter(Boolean).join(' ')
}

/** The bounds as people write them: “about 40,000”, “12–15”, “at least 200”. */
export function value({ least, most, exact, about, span }: Pick<Figure, 'least' | 'most' | 'exact' | 'about' | 'span'>): string {
  const written = (n: number) => n.toLocaleString('en-US', { maximumFractionDigits: 10 })
  const bounds =
    least !== null && most !== null
      ? least === most
        ? written(least)
        : `${written(least)}–${written(most)}`
      : least !== null
        ? `at least ${written(least)}`
        : most !== null
          ? `at most ${written(most)}`
          : (exact ?? span.words)
  return about && least !== null && most !== null ? `about ${bounds}` : bounds
}
