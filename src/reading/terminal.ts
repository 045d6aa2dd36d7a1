import pc from 'picocolors'
import { weekdayDate } from './date.ts'
import type { Format, FormatOptions } from './form.ts'
import { withUtf16 } from './offsets.ts'
import { layersOf, paragraphsOf, type Run, runsOf } from './runs.ts'
import { counted, excerpt, joined, letterOf, numberOf, onWhole, percent, speakerOf, TYPES, titleOf } from './said.ts'
import type { Reading } from './schema.ts'
import { onScreen } from './screen.ts'
import { countWords } from './voice.ts'
import { type Piece, wrap } from './wrap.ts'

type Colours = ReturnType<typeof pc.createColors>

/** Words are told apart without colour too: quoted ones by their marks, reported ones by ⟨ ⟩, all by the number behind them. */
const STYLES: Readonly<Record<string, (c: Colours) => (words: string) => string>> = {
  quoted: c => s => c.yellow(c.underline(s)),
  reported: c => c.cyan,
  source: c => c.bold,
  cue: c => c.italic,
  insertion: c => c.dim,
  doubt: c => c.red,
  soft: c => c.dim,
  title: c => s => c.bold(c.underline(s)),
  own: () => s => s,
}

const RAISED = new Map([...'⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉᶠᵍʰⁱʲ'].map((sign, i) => [i.toString(20), sign]))
const raised = (label: string): string => label.replace(/./g, c => RAISED.get(c) ?? c)

/** A measure that is still read with ease; wider terminals are left half empty. */
const WIDEST = 100

function painter({
  colour = false,
  width = 80,
}: FormatOptions): (pieces: readonly Piece[], indent?: string, first?: string) => string {
  const colours = pc.createColors(colour)
  const paint = ({ words, style }: Piece): string =>
    style.split(' ').reduce((out, name) => (STYLES[name] ?? STYLES.own!)(colours)(out), words)
  return (pieces, indent = '', first = indent) =>
    wrap(pieces, Math.max(20, Math.min(width, WIDEST) - indent.length))
      .map((line, i) => `${i === 0 ? first : indent}${line.map(paint).join('')}\n`)
      .join('')
}

const piece = (words: string, style = 'own'): Piece => ({ words: onScreen(words), style })

function styleOf(run: Run): string {
  const styles = [
    run.voice === 'own' ? '' : run.voice,
    run.source.length ? 'source' : '',
    run.cue.length ? 'cue' : '',
    run.insertion ? 'insertion' : '',
    run.doubts.length ? 'doubt' : '',
  ]
  return styles.filter(Boolean).join(' ') || 'own'
}

const wholly = (reading: Reading['attributions'], i: number): boolean => reading[i]!.type === 'direct'

const piecesOf = (runs: readonly Run[], attributions: Reading['attributions'], label: (i: number) => string): readonly Piece[] =>
  runs.flatMap(run => [
    ...run.opens.filter(i => !wholly(attributions, i)).map(() => ({ words: '⟨', style: 'soft' })),
    piece(run.words, styleOf(run)),
    ...run.closes.map(i => ({ words: `${wholly(attributions, i) ? '' : '⟩'}${raised(label(i))}`, style: 'soft' })),
  ])

function textOf(reading: Reading, line: ReturnType<typeof painter>): string {
  const shown = { ...reading, doubts: reading.doubts.filter(d => !onWhole(reading, d)) }
  const layers = layersOf(shown)
  return paragraphsOf(reading.text)
    .map(p => line(piecesOf(runsOf(reading.text, layers, p), reading.attributions, numberOf)))
    .join('\n')
}

function headOf(reading: Reading, line: ReturnType<typeof painter>): string {
  const title = titleOf(reading)
  const { attributions } = reading.headline
  const runs =
    reading.title === null ? [] : runsOf(title, layersOf({ text: title, attributions }), { start: 0, end: title.length })
  const facts = [
    reading.outlet ?? 'outlet not stated',
    reading.published === null ? 'date not stated' : weekdayDate(reading.published),
    counted(countWords(reading.text), 'word'),
    counted(reading.attributions.length + attributions.length, 'attribution'),
  ]
  const pieces = runs.length ? piecesOf(runs, attributions, letterOf) : [piece(title)]
  return line(pieces.map(p => ({ ...p, style: `${p.style} source` }))) + line([piece(facts.join(' · '), 'soft')])
}

function saidOf(reading: Reading, line: ReturnType<typeof painter>): string {
  const row = (a: Reading['attributions'][number], label: string): string => {
    const speaker = speakerOf(reading, a)
    const before = a.continues === null ? -1 : reading.attributions.findIndex(b => b.id === a.continues)
    const notes = [
      TYPES[a.type],
      before < 0 ? '' : `goes on from ${before + 1}`,
      a.confidence === null ? '' : a.confidence.toFixed(2),
    ]
    return (
      line(
        [
          speaker ? piece(speaker.name, 'source') : piece('speaker not stated', 'soft'),
          ...(a.cue.length ? [piece(' '), piece(joined(a.cue), 'cue')] : []),
          piece(` · ${notes.filter(Boolean).join(' · ')}`, 'soft'),
        ],
        '     ',
        `${label.padStart(3)}  `,
      ) + line([piece(joined(a.content))], '     ')
    )
  }
  const rows = [
    ...reading.headline.attributions.map((a, i) => row(a, letterOf(i))),
    ...reading.attributions.map((a, i) => row(a, numberOf(i))),
  ]
  return rows.length ? rows.join('') : line([piece('Nobody is said to have said anything.', 'soft')])
}

function voiceOf({ voice }: Reading, line: ReturnType<typeof painter>): string {
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

function doubtsOf(reading: Reading, line: ReturnType<typeof painter>): string {
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
    heading('Who said what') + saidOf(utf16, line),
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
