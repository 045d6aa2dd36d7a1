import type { Reading } from '../reading/schema.ts'
import { placeOf, spanAt } from './anchor.ts'
import { withSpeaker } from './corrected-speaker.ts'
import type { Bodies, Correction, FigureDetails } from './correction.ts'
import { freeId, inTitle, NO_PLACE, signature, spansOf } from './placed.ts'

type Figure = Reading['figures'][number]
type Result = Reading | typeof NO_PLACE

export const figuresOf = (reading: Reading): readonly Figure[] => [...reading.figures, ...reading.headline.figures]

/** The same reading, its figures changed one by one; those that become null go. */
export function withFigures(reading: Reading, change: (f: Figure) => Figure | null): Reading {
  const within = (all: readonly Figure[]) => all.map(change).filter(f => f !== null)
  return {
    ...reading,
    figures: within(reading.figures),
    headline: { ...reading.headline, figures: within(reading.headline.figures) },
  }
}

/** A figure as it is accepted: whatever of it a reading may have otherwise. */
export const tellingOf = (f: Figure): string =>
  JSON.stringify([
    ...[f.words, f.least, f.most, f.exact, f.about, f.what, f.unit, f.who?.words, f.where?.words, f.means?.words],
    ...[f.period?.from, f.period?.to, f.asOf, f.cumulative, f.certainty, f.onWhoseWord],
  ])

/** A reading with a correction of a figure in it: accepted, rejected, changed or added. */
export function correctedFigure(reading: Reading, correction: Correction): Result {
  const { change, mark } = correction
  if (change.kind === 'add-figure') return added(reading, correction, change.body)
  const target = targetOf(reading, correction)
  if (target === null) return NO_PLACE
  switch (change.kind) {
    case 'reject':
      return without(reading, target.id)
    case 'accept':
      return change.body.as === tellingOf(target) ? replaced(reading, target, { by: signature(correction) }) : NO_PLACE
    case 'figure': {
      const told = toldIn(reading, change.body.set, inTitle(mark), target)
      return told === null ? NO_PLACE : replaced(told.reading, target, { ...told.fields, by: signature(correction) })
    }
    default:
      return NO_PLACE
  }
}

/** The only figure of these words; of several the one with the mark's id. */
function targetOf(reading: Reading, { mark, about }: Correction): Figure | null {
  const text = inTitle(mark) ? (reading.title ?? '') : reading.text
  const place = about && placeOf(text, about)
  if (!place) return null
  const there = figuresOf(reading).filter(f => inTitle(f.id) === inTitle(mark) && f.start === place.start && f.end === place.end)
  return there.find(f => f.id === mark) ?? (there.length === 1 ? there[0]! : null)
}

const replaced = (reading: Reading, { id }: Figure, fields: Partial<Figure>): Reading =>
  withFigures(reading, f => (f.id === id ? { ...f, ...fields } : f))

function without(reading: Reading, id: string): Reading {
  const left = withFigures(reading, f =>
    f.id === id
      ? null
      : {
          ...f,
          ...(f.partOf === id ? { partOf: null } : {}),
          ...(f.sameAs === id ? { sameAs: null } : {}),
        },
  )
  return { ...left, doubts: left.doubts.filter(d => d.about !== id) }
}

/** What a correction tells of a figure, its words where they stand now, and the reading with whoever speaks in it; null where some are not found. */
function toldIn(
  reading: Reading,
  { number, who, where, means, when, source, speaker, ...plain }: FigureDetails,
  title: boolean,
  target: Pick<Figure, 'attribution'>,
): { readonly reading: Reading; readonly fields: Partial<Figure> } | null {
  const text = title ? (reading.title ?? '') : reading.text
  const spans = spansOf(text, { who, where, means, when, source })
  const place = number && placeOf(text, number)
  if (spans === null || place === null) return null
  const bounds = plain.least === undefined && plain.most === undefined ? {} : { exact: null, series: [] }
  const fields = { ...plain, ...bounds, ...spans, ...(place ? spanAt(text, place) : {}) } as Partial<Figure>
  if (speaker === undefined) return { reading, fields }
  const found = withSpeaker(reading, text, title, speaker)
  if (found === null) return null
  const name = found.reading.people.find(p => p.id === found.id)?.name ?? 'outlet'
  const all = [...reading.attributions, ...reading.headline.attributions]
  const theirs = all.find(a => a.id === target.attribution)?.speaker === found.id && found.id !== null
  return { reading: found.reading, fields: { ...fields, onWhoseWord: name, attribution: theirs ? target.attribution : null } }
}

/** A figure that the reading has not. It stands on the word of the innermost statement that holds it, unless a speaker is given. */
function added(reading: Reading, correction: Correction, { set }: Bodies['add-figure']): Result {
  const { text } = reading
  const place = placeOf(text, set.number)
  if (place === null) return NO_PLACE
  const holding = reading.attributions
    .filter(a => a.content.some(c => c.start <= place.start && place.end <= c.end))
    .sort((a, b) => lengthOf(a) - lengthOf(b))[0]
  const told = toldIn(reading, set, false, { attribution: holding?.id ?? null })
  if (told === null) return NO_PLACE
  const made: Figure = {
    ...{ id: freeId('figure', place, new Set(figuresOf(reading).map(f => f.id))), ...spanAt(text, place) },
    ...{ least: null, most: null, exact: null, about: false, what: 'other', unit: null, who: null, where: null, means: null },
    ...{ when: null, period: null, asOf: null, cumulative: false, certainty: 'stated', partOf: null },
    ...{ attribution: holding?.id ?? null, onWhoseWord: reading.people.find(p => p.id === holding?.speaker)?.name ?? 'outlet' },
    ...{ source: null, series: [] },
    ...told.fields,
    by: signature(correction),
  }
  const { figures } = told.reading
  const after = figures.findIndex(f => f.start > place.start)
  return { ...told.reading, figures: figures.toSpliced(after < 0 ? figures.length : after, 0, made) }
}

const lengthOf = ({ content }: Reading['attributions'][number]): number => content.reduce((n, c) => n + c.end - c.start, 0)
