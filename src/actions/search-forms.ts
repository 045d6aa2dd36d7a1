import { type Line, piece } from '../reading/painter.ts'
import { counted } from '../reading/said.ts'
import type { Cells, Screen } from './action.ts'
import type { Passage } from './passage.ts'
import { goesOn, lines, marked, reportLine, shortAddress, statementLines, tally } from './screen.ts'
import type { Search } from './search-answer.ts'
import { statementCells } from './statement.ts'

type Found = Search['rows'][number]

export function searchLines(answer: Search, screen: Screen): string {
  const line = lines(screen)
  if (answer.ranked === 0) return line([piece('Nothing was found.', 'soft')])
  const { facets } = answer
  const head = answer.older
    ? `The newest ${answer.ranked} matches, ranked; there are older ones`
    : counted(answer.ranked, 'match', 'matches')
  const shares = [
    ['speakers', facets.speakers],
    ['outlets', facets.outlets],
    ['manners', facets.manners],
  ] as const
  const about = shares
    .filter(([, list]) => list.length > 1)
    .map(([name, list]) => line([piece(`${name}: ${tally(list)}`, 'soft')]))
  const rows = answer.rows.map((row, k) => rowLines(row, k + 1, line))
  return [line([piece(head, 'title')]) + about.join(''), ...rows].join('\n') + goesOn(answer.cursor, line)
}

const rowLines = ({ statement, passage, highlights }: Found, number: number, line: Line): string =>
  statement ? statementLines(statement, number, line, highlights) : passageLines(passage!, highlights, number, line)

/** Characters of a long paragraph that a list shows. */
const SHOWN = 320

function passageLines({ report, span, address }: Passage, highlights: Found['highlights'], number: number, line: Line): string {
  const label = `${String(number).padStart(3)}  `
  const indent = ' '.repeat(label.length)
  const { start, end } = excerpt(span, highlights[0]?.start ?? span.start)
  const words = span.words.slice(start - span.start, end - span.start)
  return (
    line(reportLine(report), indent, label) +
    line(
      [
        ...(start > span.start ? [piece('… ', 'soft')] : []),
        ...marked({ start, end, words }, highlights, []),
        ...(end < span.end ? [piece(' …', 'soft')] : []),
      ],
      indent,
    ) +
    line([piece(shortAddress(address), 'soft')], indent)
  )
}

/** A stretch of whole words around a place. */
function excerpt(
  { start, end, words }: { start: number; end: number; words: string },
  around: number,
): { start: number; end: number } {
  if (end - start <= SHOWN) return { start, end }
  const from = Math.max(start, Math.min(around - SHOWN / 3, end - SHOWN))
  const first = from === start ? start : start + words.indexOf(' ', Math.floor(from - start)) + 1
  const last = words.lastIndexOf(' ', first - start + SHOWN)
  return { start: first, end: first + SHOWN >= end || last <= first - start ? end : start + last }
}

export const searchCells = ({ score, statement, passage, highlights }: Found): Cells => ({
  ...(statement
    ? statementCells(statement)
    : {
        report: passage!.report.id,
        address: passage!.address,
        outlet: passage!.report.outlet,
        published: passage!.report.published,
        url: passage!.report.url,
        content: passage!.span.words,
        start: passage!.span.start,
        end: passage!.span.end,
      }),
  score,
  found: highlights.map(h => h.words).join(' … '),
})
