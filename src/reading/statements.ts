import { longDate } from './date.ts'
import { type Line, piece } from './painter.ts'
import {
  chainOf,
  datedBy,
  denialOf,
  joined,
  knownAs,
  letterOf,
  mannerOf,
  type Nested,
  nestedIn,
  numberOf,
  saidThrough,
  saidWhen,
  speakerOf,
  TYPES,
} from './said.ts'
import type { Reading } from './schema.ts'

/** Speech inside speech is set in, up to here. */
const DEEPEST = 4

/** Who said what, for a terminal: of each attribution who and how, to whom and when, and the words; what is told inside it set in below. */
export function statements(reading: Reading, line: Line): string {
  const labels = new Map([
    ...reading.headline.attributions.map((a, i) => [a.id, letterOf(i)] as const),
    ...reading.attributions.map((a, i) => [a.id, numberOf(i)] as const),
  ])
  const row = (a: Reading['attributions'][number], label: string, depth: number): string => {
    const speaker = speakerOf(reading, a)
    const dated = datedBy(reading, a)
    const chain = chainOf(a, reading)
    const denial = denialOf(a)
    const notes = [
      mannerOf(a),
      knownAs(a, speaker?.name ?? null),
      TYPES[a.type],
      a.continues === null ? null : `goes on from ${labels.get(a.continues)}`,
      dated === null ? null : `${longDate(a.saidOn!.value)}, as ${labels.get(dated)}`,
      a.confidence === null ? null : a.confidence.toFixed(2),
    ]
    const told = [a.to && `to ${a.to.words}`, saidThrough(a), saidWhen(reading, a), chain].filter(Boolean).join(' · ')
    const indent = ' '.repeat(5 + 4 * Math.min(depth, DEEPEST))
    return (
      line(
        [
          speaker ? piece(speaker.name, 'source') : piece('speaker not stated', 'soft'),
          ...(a.cue.length ? [piece(' '), piece(joined(a.cue), 'cue')] : []),
          ...(denial ? [piece(' '), piece(denial.toUpperCase(), 'not')] : []),
          piece(` · ${notes.filter(Boolean).join(' · ')}`, 'soft'),
        ],
        indent,
        `${label.padStart(indent.length - 2)}  `,
      ) +
      (told ? line([piece(told)], indent) : '') +
      line([piece(joined(a.content), denial ? 'soft' : 'own')], indent)
    )
  }
  const labelled = (list: Reading['attributions']): readonly string[] => {
    const rows = ({ a, inner }: Nested, depth: number): readonly string[] => [
      row(a, labels.get(a.id)!, depth),
      ...inner.flatMap(n => rows(n, depth + 1)),
    ]
    return nestedIn(list).flatMap(n => rows(n, 0))
  }
  const rows = [...labelled(reading.headline.attributions), ...labelled(reading.attributions)]
  return rows.length ? rows.join('') : line([piece('Nobody is said to have said anything.', 'soft')])
}
