import { longDate } from '../reading/date.ts'
import { type Line, piece } from '../reading/painter.ts'
import { counted } from '../reading/said.ts'
import type { Screen } from './action.ts'
import { figureEntry } from './figure-lines.ts'
import type { PersonIn } from './people-in.ts'
import type { ReportAnswer } from './report-answer.ts'
import { lines, shortAddress, statementLines } from './screen.ts'

export function reportLines(
  { report, text, versions, readings, figures, people, corrections, statements }: ReportAnswer,
  screen: Screen,
): string {
  const line = lines(screen)
  const row = (name: string, words: string | null) =>
    words === null ? '' : line([piece(words)], ' '.repeat(LABEL), name.padEnd(LABEL))
  const head =
    line([piece(report.title ?? 'Report without a title', 'title')]) +
    row('outlet', report.outlet ?? 'not stated') +
    row('published', report.published === null ? 'not stated' : longDate(report.published)) +
    row('url', report.url) +
    row('id', shortAddress(report.id)) +
    row(
      'text',
      report.forgotten === null
        ? `SHA-256 ${report.textHash}`
        : `taken down on ${longDate(report.forgotten)}; SHA-256 ${report.textHash}`,
    ) +
    row('added', longDate(report.added)) +
    row('fetched', report.fetched && longDate(report.fetched)) +
    row(
      'holds',
      [
        counted(statements.length, 'statement'),
        counted(figures.length, 'figure'),
        counted(people.length, 'person', 'people'),
      ].join(' · '),
    ) +
    row(
      'corrected',
      corrections
        ? `${counted(corrections, 'correction')}: hearsay corrections --undone --report ${shortAddress(report.id)}`
        : null,
    )
  const parts = [
    head,
    ...(versions.length > 1 ? [heading('Versions', line) + versions.map(v => versionLine(v, report.id, line)).join('')] : []),
    heading('Readings', line) +
      readings
        .map(r => line([piece(`${longDate(r.read)} · hearsay ${r.program} · model ${r.model.slice(0, 12)}`)], '  '))
        .join(''),
    ...(text === null
      ? []
      : [
          heading('Text', line) +
            text
              .split('\n')
              .map(p => line([piece(p)]))
              .join(''),
        ]),
    heading('Statements', line) + (statements.length ? '' : line([piece('Nobody is said to have said anything.', 'soft')])),
    ...statements.map((s, k) => statementLines(s, k + 1, line)),
    ...(figures.length ? [heading('Figures', line), ...figures.map((f, k) => figureEntry(f, k + 1, line))] : []),
    ...(people.length ? [heading('People', line) + people.map(p => personLine(p, line)).join('')] : []),
  ]
  return parts.join('\n')
}

/** Number, name, and the id by which split and correct take them. */
const personLine = ({ address, entity, name, kind, roles }: PersonIn, line: Line): string =>
  line(
    [
      piece(name, 'source'),
      piece(` · ${[kind, ...roles.slice(0, 2), address.slice(address.lastIndexOf('#') + 1)].join(' · ')}`, 'soft'),
    ],
    ' '.repeat(7),
    `${String(entity).padStart(5)}  `,
  )

const LABEL = 11

const heading = (words: string, line: Line): string => line([piece(words, 'title')])

const versionLine = (v: ReportAnswer['versions'][number], shown: string, line: Line): string =>
  line([
    piece(`${String(v.version).padStart(3)}  `),
    piece(`added ${longDate(v.added)} · ${shortAddress(v.id)}${v.id === shown ? ' · this one' : ''}`),
  ])
