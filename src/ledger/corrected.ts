import type { Reading } from '../reading/schema.ts'
import { type Place, placeOf, spanAt } from './anchor.ts'
import { correctedFigure, withFigures } from './corrected-figure.ts'
import { withSpeaker } from './corrected-speaker.ts'
import type { Bodies, Correction, Details } from './correction.ts'
import { freeId, given, HEADLINE, inTitle, NO_PLACE, signature, spansAt, spansOf } from './placed.ts'

type Attribution = Reading['attributions'][number]
type Span = Attribution['content'][number]

export interface Corrected {
  readonly reading: Reading
  /** numbers of the corrections that have no place in this reading, and changed nothing */
  readonly held: readonly number[]
}

/**
 * A reading with people's corrections in it, in the order in which they were made. Each finds its statement by the words of its content: in a reading that has no such statement, or several, it is held.
 * Shares of voice, and who calls whom what, stay as they were read.
 *
 * @param reading offsets in UTF-16 code units
 */
export function corrected(reading: Reading, corrections: readonly Correction[]): Corrected {
  const held: number[] = []
  let now = reading
  for (const correction of corrections) {
    const next = applied(now, correction)
    if (next === NO_PLACE) held.push(correction.n)
    else now = next
  }
  return { reading: now, held }
}

function applied(reading: Reading, correction: Correction): Reading | typeof NO_PLACE {
  const { change, mark } = correction
  const text = inTitle(mark) ? (reading.title ?? '') : reading.text
  if (change.kind === 'add') return added(reading, correction, change.body)
  if (change.kind === 'figure' || change.kind === 'add-figure' || /^(?:headline\/)?figure:/.test(mark))
    return correctedFigure(reading, correction)
  const target = targetOf(reading, correction, text)
  if (target === null) return NO_PLACE
  const signed = { by: signature(correction), confidence: null }
  switch (change.kind) {
    case 'accept':
      return change.body.as === saying(reading, target) ? replaced(reading, target, [{ ...target, ...signed }]) : NO_PLACE
    case 'reject':
      return rejected(reading, target)
    case 'bounds': {
      const spans = {
        source: spansAt(text, change.body.source),
        cue: spansAt(text, change.body.cue),
        content: spansAt(text, change.body.content),
      }
      if (Object.values(spans).includes(null)) return NO_PLACE
      return replaced(reading, target, [{ ...target, ...given(spans), ...signed }])
    }
    case 'details': {
      const fields = detailsAt(text, change.body.set)
      return fields === null ? NO_PLACE : replaced(reading, target, [{ ...target, ...fields, ...signed }])
    }
    case 'speaker': {
      const found = withSpeaker(reading, text, inTitle(mark), change.body.speaker)
      if (found === null) return NO_PLACE
      return spokenBy(replaced(found.reading, target, [{ ...target, ...signed, ...speakerOf(target, found.id) }]), target.id)
    }
    case 'split': {
      const at = placeOf(text, change.body.from)
      return at === null ? NO_PLACE : split(reading, target, at.start, text, signed)
    }
  }
}

/** The stretch from a statement's first word to its last. */
export const stretchOf = ({ content }: Pick<Attribution, 'content'>): Place => ({
  start: Math.min(...content.map(c => c.start)),
  end: Math.max(...content.map(c => c.end)),
})

/** A statement as it is accepted: whatever of it a reading may have otherwise. */
export const saying = (reading: Pick<Reading, 'people'>, a: Attribution): string =>
  JSON.stringify([
    ...[a.source, a.cue, a.content].map(spans => spans.map(s => s.words)),
    reading.people.find(p => p.id === a.speaker)?.name ?? null,
    ...[a.type, a.manner, a.negated],
  ])

export const statementsOf = (reading: Reading): readonly Attribution[] => [
  ...reading.attributions,
  ...reading.headline.attributions,
]

/** The only statement of these words; of several the one with the mark's id. */
function targetOf(reading: Reading, { mark, about }: Correction, text: string): Attribution | null {
  const place = about && placeOf(text, about)
  if (!place) return null
  const there = statementsOf(reading).filter(a => {
    const { start, end } = stretchOf(a)
    return inTitle(a.id) === inTitle(mark) && start === place.start && end === place.end
  })
  const same = there.filter(a => a.id === mark)
  return same[0] ?? (there.length === 1 ? there[0]! : null)
}

/** What is told of a statement, its words where they stand now; null where some are not found. */
function detailsAt(text: string, { to, via, saidOn, ...plain }: Details): Partial<Attribution> | null {
  const spans = spansOf(text, { to, via, saidOn: saidOn === null ? null : saidOn?.words })
  if (spans === null) return null
  const date = spans.saidOn && saidOn && { value: saidOn.value, ...spans.saidOn }
  return { ...plain, ...spans, ...(date ? { saidOn: date } : {}) } as Partial<Attribution>
}

/** The same reading with others in the place of one statement. */
function replaced(reading: Reading, target: Attribution, by: readonly Attribution[]): Reading {
  const within = (all: readonly Attribution[]) => all.flatMap(a => (a.id === target.id ? by : [a]))
  return {
    ...reading,
    attributions: within(reading.attributions),
    headline: { ...reading.headline, attributions: within(reading.headline.attributions) },
  }
}

/** What was said inside it, went on from it or was doubted of it does not go with it. */
function rejected(reading: Reading, target: Attribution): Reading {
  const { id } = target
  const freed = (a: Attribution): Attribution =>
    a.in === id || a.continues === id
      ? { ...a, in: a.in === id ? target.in : a.in, continues: a.continues === id ? target.continues : a.continues }
      : a
  const rest = replaced(reading, target, [])
  const whole = {
    ...rest,
    attributions: rest.attributions.map(freed),
    headline: { ...rest.headline, attributions: rest.headline.attributions.map(freed) },
  }
  const figures = withFigures(whole, f => (f.attribution === id ? { ...f, attribution: null, onWhoseWord: 'outlet' } : f))
  return { ...figures, doubts: figures.doubts.filter(d => d.about !== id) }
}

/** The figures of a statement stand on its speaker's word. */
function spokenBy(reading: Reading, id: string): Reading {
  const speaker = statementsOf(reading).find(a => a.id === id)?.speaker
  const name = reading.people.find(p => p.id === speaker)?.name ?? 'outlet'
  return withFigures(reading, f => (f.attribution === id ? { ...f, onWhoseWord: name } : f))
}

/** Another speaker, and a chain that ends with them. */
function speakerOf({ speaker, chain }: Attribution, id: string | null): Pick<Attribution, 'speaker' | 'chain' | 'because'> {
  const rest = speaker !== null && chain.at(-1) === speaker ? chain.slice(0, -1) : chain
  return { speaker: id, because: [], chain: id === null || rest.includes(id) ? rest : [...rest, id] }
}

const SPACE = /^[\s,;]+|[\s,;]+$/g

/** One statement in two at a place inside its content. The second has the same speaker, source and cue until somebody corrects them. */
function split(
  reading: Reading,
  target: Attribution,
  at: number,
  text: string,
  signed: Pick<Attribution, 'by' | 'confidence'>,
): Reading | typeof NO_PLACE {
  const bare = (start: number, end: number): Span[] => {
    const words = text.slice(start, end)
    const lead = words.length - words.replace(/^[\s,;]+/, '').length
    const inner = words.replace(SPACE, '')
    return inner ? [spanAt(text, { start: start + lead, end: start + lead + inner.length })] : []
  }
  const first = target.content.flatMap(c => (c.end <= at ? [c] : c.start < at ? bare(c.start, at) : []))
  const second = target.content.flatMap(c => (c.start >= at ? [c] : c.end > at ? bare(at, c.end) : []))
  if (first.length === 0 || second.length === 0) return NO_PLACE
  const taken = new Set(statementsOf(reading).map(a => a.id))
  const from = stretchOf({ content: second })
  const id = freeId('attribution', from, taken, inTitle(target.id) ? HEADLINE : '')
  const [mine, theirs] = [target.insertions.filter(s => s.start < at), target.insertions.filter(s => s.start >= at)]
  const halves = [
    { ...target, ...signed, content: first, insertions: mine },
    { ...target, ...signed, id, content: second, insertions: theirs, continues: null },
  ]
  const moved = (start: number) => start >= from.start && start < from.end
  const two = replaced(reading, target, halves)
  const nested = (a: Attribution): Attribution =>
    a.in === target.id && a.content.length && moved(stretchOf(a).start) ? { ...a, in: id } : a
  const whole = {
    ...two,
    attributions: two.attributions.map(nested),
    headline: { ...two.headline, attributions: two.headline.attributions.map(nested) },
  }
  return withFigures(whole, f =>
    f.attribution === target.id && moved(f.start) && inTitle(f.id) === inTitle(id) ? { ...f, attribution: id } : f,
  )
}

function added(reading: Reading, correction: Correction, body: Bodies['add']): Reading | typeof NO_PLACE {
  const { text } = reading
  const [source, cue, content] = [spansAt(text, body.source), spansAt(text, body.cue), spansAt(text, body.content)]
  if (!source || !cue || !content?.length) return NO_PLACE
  const found = withSpeaker(reading, text, false, body.speaker)
  const told = detailsAt(text, given({ to: body.to, via: body.via, saidOn: body.saidOn }))
  if (found === null || told === null) return NO_PLACE
  const all = [...source, ...cue, ...content]
  const whole = { start: Math.min(...all.map(s => s.start)), end: Math.max(...all.map(s => s.end)) }
  const id = freeId('attribution', whole, new Set(statementsOf(reading).map(a => a.id)))
  const made: Attribution = {
    ...{ id, source, cue, content, speaker: found.id, because: [], type: body.type, manner: body.manner, negated: body.negated },
    ...{
      to: null,
      via: null,
      saidOn: null,
      continues: null,
      in: null,
      chain: found.id === null ? ['outlet'] : ['outlet', found.id],
    },
    ...{ insertions: [], confidence: null, by: signature(correction) },
    ...told,
  }
  const after = found.reading.attributions.findIndex(a => stretchOf(a).start > content[0]!.start)
  const at = after < 0 ? found.reading.attributions.length : after
  return { ...found.reading, attributions: found.reading.attributions.toSpliced(at, 0, made) }
}
