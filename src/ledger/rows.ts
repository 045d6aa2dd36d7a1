import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Reading } from '../reading/schema.ts'
import type { Words } from './database.ts'
import { passagesOf } from './passages.ts'
import { type AttributionRow, type FigureRow, type PassageRow, PER_REPORT, type PersonRow, type TallyRow } from './tables.ts'
import { keyOf, tokens } from './tokens.ts'

/** The rows of the index that a reading gives, for a report's number and the entities of its people. */
export interface Rows {
  readonly attributions: readonly AttributionRow[]
  readonly figures: readonly FigureRow[]
  readonly people: readonly PersonRow[]
  readonly passages: readonly PassageRow[]
  readonly tally: TallyRow
  readonly said: readonly Words[]
  readonly text: readonly Words[]
}

type Attribution = Reading['attributions'][number]
type Figure = Reading['figures'][number]
type Span = { readonly start: number; readonly end: number }

const pair = ({ start, end }: Span): readonly [number, number] => [start, end]
const pairs = (spans: readonly Span[]): readonly (readonly [number, number])[] => spans.map(pair)
const span = (s: Span | null): string | null => (s ? JSON.stringify(pair(s)) : null)

/** The first day of a date that may be a month, a year or an instant; null for what has no day, such as PAST_REF. */
export function dayOf(value: string | null): string | null {
  const m = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(value ?? '')
  return m && `${m[1]}-${m[2] ?? '01'}-${m[3] ?? '01'}`
}

/** Offsets of a reading count UTF-16 code units here. */
export function rowsOf(reading: Reading, report: number, entityOf: ReadonlyMap<string, number>): Rows {
  const n = (k: number) => report * PER_REPORT + k
  const people = new Map(reading.people.map(p => [p.id, p]))
  const named = new Map(reading.people.map(p => [p.name, p.id]))
  const all = [...reading.attributions, ...reading.headline.attributions]
  const attribution = (a: Attribution, k: number): AttributionRow => ({
    n: n(k),
    report,
    id: a.id,
    ...around([...a.source, ...a.cue, ...a.content]),
    spans: JSON.stringify({ source: pairs(a.source), cue: pairs(a.cue), content: pairs(a.content), because: pairs(a.because) }),
    person: a.speaker,
    entity: entityOf.get(a.speaker ?? '') ?? null,
    speaker: people.get(a.speaker ?? '')?.name ?? null,
    kind: people.get(a.speaker ?? '')?.kind ?? null,
    type: a.type,
    manner: a.manner,
    negated: Number(a.negated),
    to: span(a.to),
    via: span(a.via),
    said_on: a.saidOn?.value ?? null,
    day: dayOf(a.saidOn?.value ?? null) ?? dayOf(reading.published),
    in: a.in,
    continues: a.continues,
    chain: JSON.stringify(a.chain),
    confidence: a.confidence,
    by: a.by,
  })
  const attributions = all.map(attribution)
  const figures = [...reading.figures, ...reading.headline.figures].map((f: Figure, k): FigureRow => {
    const speaker = f.onWhoseWord === 'outlet' ? undefined : named.get(f.onWhoseWord)
    return {
      n: n(k),
      report,
      id: f.id,
      start: f.start,
      end: f.end,
      least: f.least,
      most: f.most,
      exact: f.exact,
      about: Number(f.about),
      what: f.what,
      unit: f.unit,
      who: span(f.who),
      where: span(f.where),
      where_key: f.where && keyOf(f.where.words).slice(0, LONGEST_KEY),
      who_key: f.who && keyOf(f.who.words).slice(0, LONGEST_KEY),
      from: f.period?.from ?? null,
      to: f.period?.to ?? null,
      as_of: f.asOf,
      cumulative: Number(f.cumulative),
      certainty: f.certainty,
      part_of: f.partOf,
      attribution: f.attribution,
      on_whose_word: f.onWhoseWord,
      entity: entityOf.get(speaker ?? '') ?? null,
      day: dayOf(f.asOf) ?? dayOf(f.period?.to ?? null) ?? dayOf(reading.published),
      by: f.by ?? null,
    }
  })
  const passages = passagesOf(reading.text).map((s, k) => ({ n: n(k), report, start: s.start, end: s.end }))
  const ofReport = [...(reading.outlet ? [outletFacet(reading.outlet)] : []), ...months('_p', reading.published)]
  return {
    attributions,
    figures,
    passages,
    tally: {
      ...{ n: n(0), outlet: reading.outlet, published: reading.published, month: reading.published?.slice(0, 7) ?? null },
      ...{ statements: attributions.length, figures: figures.length, people: reading.people.length },
    },
    people: reading.people.map((p, k) => ({
      n: n(k),
      report,
      id: p.id,
      entity: entityOf.get(p.id)!,
      name: p.name,
      kind: p.kind,
      roles: JSON.stringify(p.roles),
      mentions: JSON.stringify(pairs(p.mentions)),
    })),
    said: attributions.map((a, k) => ({
      n: a.n,
      words: all[k]!.content.flatMap(c => tokens(c.words).map(t => t.word)),
      facets: [
        ...(a.entity === null ? [] : [`_e${a.entity}`]),
        ...[`_m${a.manner}`, `_t${a.type}`, `_k${a.kind}`, `_n${a.negated}`],
        ...months('_d', a.day),
        ...ofReport,
      ],
    })),
    text: passages.map(({ n, start, end }) => ({
      n,
      words: tokens(reading.text.slice(start, end)).map(t => t.word),
      facets: ofReport,
    })),
  }
}

/** PostgreSQL cannot index longer ones. */
const LONGEST_KEY = 300

/** An outlet as a facet: `_obbcnews`. */
export const outletFacet = (outlet: string): string => `_o${keyOf(outlet).replaceAll(' ', '').slice(0, LONGEST_KEY)}`

/** A date's year and month as facets: `_p2024`, `_p202409`. */
function months(letter: string, date: string | null): string[] {
  const day = dayOf(date)
  return day ? [letter + day.slice(0, 4), letter + day.slice(0, 4) + day.slice(5, 7)] : []
}

const around = (spans: readonly Span[]): Span => ({
  start: Math.min(...spans.map(s => s.start)),
  end: Math.max(...spans.map(s => s.end)),
})

/** A reading as it is kept: without its text, which the report's row has. */
export const packed = ({ text: _, ...rest }: Reading): Uint8Array => deflateRawSync(JSON.stringify(rest))

/** A kept reading, whole again. */
export const unpacked = (form: Uint8Array, text: string): Reading => ({
  ...(JSON.parse(inflateRawSync(form).toString('utf8')) as Reading),
  text,
})
