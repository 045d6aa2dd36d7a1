import { boundsOf, countedIn, factsOf, figureLabels, remarksOf } from './figure-facts.ts'
import { type Line, piece } from './painter.ts'
import { letterOf, numberOf } from './said.ts'
import type { Reading } from './schema.ts'

/** The figures of a report for a terminal, each a card of what it counts, every field words of the report or not stated. */
export function figureLines(reading: Reading, line: Line): string {
  const labels = figureLabels(reading)
  const told = new Map([
    ...reading.headline.attributions.map((a, i) => [a.id, letterOf(i)] as const),
    ...reading.attributions.map((a, i) => [a.id, numberOf(i)] as const),
  ])
  const card = (f: Reading['figures'][number]): string => {
    const [what, indent] = [countedIn(f), '     ']
    const notes = [
      boundsOf(f),
      f.partOf === null ? null : `part of ${labels.get(f.partOf)}`,
      f.sameAs == null ? null : `the same as ${labels.get(f.sameAs)}`,
    ].filter(Boolean)
    const facts = factsOf(f).flatMap(({ name, words, read }, i) => [
      piece(`${i === 0 ? '' : ' · '}${name} `, 'soft'),
      words === null ? piece('not stated', 'soft') : piece(words),
      ...(read === null ? [] : [piece(` (${read})`, 'soft')]),
      ...(name === 'on the word of' && f.attribution !== null ? [piece(` (${told.get(f.attribution)})`, 'soft')] : []),
    ])
    return (
      line(
        [
          piece(f.words, 'source'),
          ...(what === null ? [] : [piece(` ${what}`)]),
          ...(f.certainty === 'stated' ? [] : [piece(' '), piece(f.certainty.toUpperCase(), 'not')]),
          ...(notes.length ? [piece(` · ${notes.join(' · ')}`, 'soft')] : []),
        ],
        indent,
        `${labels.get(f.id)!.padStart(3)}  `,
      ) +
      line(facts, indent) +
      remarksOf(reading, f)
        .map(r => line([piece(r, 'figure')], indent))
        .join('')
    )
  }
  return [...reading.headline.figures, ...reading.figures].map(card).join('')
}
