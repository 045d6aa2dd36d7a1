import { weekdayDate } from './date.ts'
import { figureLabels } from './figure-facts.ts'
import { figureLines } from './figure-lines.ts'
import type { Format, FormatOptions } from './form.ts'
import { withUtf16 } from './offsets.ts'
import { type Line, painter, piece, WIDEST } from './painter.ts'
import { layersOf, paragraphsOf, type Run, runsOf } from './runs.ts'
import { counted, excerpt, letterOf, numberOf, onWhole, percent, titleOf } from './said.ts'
import type { Reading } from './schema.ts'
import { onScreen } from './screen.ts'
import { statements } from './statements.ts'
import { countWords } from './voice.ts'
import type { Piece } from './wrap.ts'

const RAISED = new Map([...'⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉᶠᵍʰⁱʲ'].map((sign, i) => [i.toString(20), sign]))
const raised = (label: string): string => label.replace(/./g, c => RAISED.get(c) ?? c)
/** In brackets: “23,000₄” would be a number to another base. */
const lowered = (label: string): string => `₍${label.replace(/\d/g, d => '₀₁₂₃₄₅₆₇₈₉'[Number(d)]!)}₎`

function styleOf(run: Run): string {
  const styles = [
    run.voice === 'own' ? '' : run.voice,
    run.source.length ? 'source' : '',
    run.cue.length ? 'cue' : '',
    run.insertion ? 'insertion' : '',
    run.doubts.length ? 'doubt' : '',
    run.figure ? 'figure' : '',
  ]
  return styles.filter(Boolean).join(' ') || 'own'
}

const wholly = (reading: Reading['attributions'], i: number): boolean => reading[i]!.type === 'direct'

/** What of a reading is marked in one text: the report's own, or its headline. */
interface Labels {
  readonly attributions: Reading['attributions']
  readonly label: (i: number) => string
  readonly figure: (i: number) => string
}

const piecesOf = (runs: readonly Run[], { attributions, label, figure }: Labels): readonly Piece[] =>
  runs.flatMap(run => [
    ...run.opens.filter(i => !wholly(attributions, i)).map(() => ({ words: '⟨', style: 'soft' })),
    piece(run.words, styleOf(run)),
    ...(run.figure?.closes ? [{ words: lowered(figure(run.figure.of)), style: 'soft' }] : []),
    ...run.closes.map(i => ({ words: `${wholly(attributions, i) ? '' : '⟩'}${raised(label(i))}`, style: 'soft' })),
  ])

function textOf(reading: Reading, line: Line): string {
  const shown = { ...reading, doubts: reading.doubts.filter(d => !onWhole(reading, d)) }
  const layers = layersOf(shown)
  const figures = figureLabels(reading)
  const labels = {
    attributions: reading.attributions,
    label: numberOf,
    figure: (i: number) => figures.get(reading.figures[i]!.id)!,
  }
  return paragraphsOf(reading.text)
    .map(p => line(piecesOf(runsOf(reading.text, layers, p), labels)))
    .join('\n')
}

function headOf(reading: Reading, line: Line): string {
  const title = titleOf(reading)
  const { attributions, figures } = reading.headline
  const runs =
    reading.title === null ? [] : runsOf(title, layersOf({ text: title, attributions, figures }), { start: 0, end: title.length })
  const facts = [
    reading.outlet ?? 'outlet not stated',
    reading.published === null ? 'date not stated' : weekdayDate(reading.published),
    counted(countWords(reading.text), 'word'),
    counted(reading.attributions.length + attributions.length, 'attribution'),
  ]
  const pieces = runs.length ? piecesOf(runs, { attributions, label: letterOf, figure: numberOf }) : [piece(title)]
  return line(pieces.map(p => ({ ...p, style: `${p.style} source` }))) + line([piece(facts.join(' · '), 'soft')])
}

function voiceOf({ voice }: Reading, line: Line): string {
  const WIDE = 40
  const mark = (share: number): number => Math.round(share * WIDE)
  const bar = (from: number, to: number, sign: string): string => sign.repeat(mark(to) - mark(from))
  const content = voice.quoted + voice.reported
  return (
    line([
      piece(bar(0, voice.quoted, '█'), 'quoted'),
      piece(bar(voice.quoted, content, '▒'), 'reported'),
      piece(bar(content, 1, '░'), 'soft'),
    ]) +
    line([
      piece(`${percent(voice.quoted)} quoted █`, 'quoted'),
      piece(' · '),
      piece(`${percent(voice.reported)} reported ▒`, 'reported'),
      piece(' · '),
      piece(`${percent(voice.own)} the outlet’s own ░`),
    ])
  )
}

function doubtsOf(reading: Reading, line: Line): string {
  const row = (d: Reading['doubts'][number]): string => {
    const words = onWhole(reading, d) ? [] : [piece(`${excerpt(d.words)} `, 'doubt')]
    return line([...words, piece(d.message), piece(` · ${d.code}`, 'soft')], '  ', '? ')
  }
  return reading.doubts.map(row).join('')
}

function page(reading: Reading, options: FormatOptions): string {
  const line = painter(options)
  const heading = (words: string): string => line([piece(words, 'title')])
  const utf16 = withUtf16(reading)
  const parts = [
    headOf(utf16, line),
    textOf(utf16, line),
    heading('Who said what') + statements(utf16, line),
    ...(utf16.figures.length + utf16.headline.figures.length ? [heading('Figures') + figureLines(utf16, line)] : []),
    heading('Whose words') + voiceOf(utf16, line),
    ...(utf16.doubts.length ? [heading('Doubts') + doubtsOf(utf16, line)] : []),
  ]
  return parts.join('\n')
}

export const terminal: Format = {
  mediaType: 'text/plain; charset=utf-8',
  one: (reading, options = {}) => page(reading, options),
  many(options = {}) {
    const between = `\n${'─'.repeat(Math.min(options.width ?? 80, WIDEST))}\n\n`
    return {
      head: '',
      row: reading => page(reading, options) + between,
      failed: ({ id, line, code, message }) => `${onScreen(`${id ?? `line ${line}`}: ${code}: ${message}`)}\n${between}`,
      tail: () => '',
    }
  },
}
