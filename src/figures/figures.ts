import {
  type Figure,
  idMaker,
  marksOf,
  overlaps,
  type Report,
  type Source,
  type Span,
  type Step,
  type What,
} from '../report/index.ts'
import { amountOf } from './amount.ts'
import { bodyIn } from './body.ts'
import { certaintyOf } from './certainty.ts'
import { disagreements } from './disagree.ts'
import { type Ground, ground } from './ground.ts'
import { meansIn } from './means.ts'
import { inherits, isPart } from './part.ts'
import { collective, countsPeople, speaks } from './people-count.ts'
import type { Period } from './period.ts'
import { periodOf } from './period-of.ts'
import type { Count } from './phrase.ts'
import { spanOf } from './scene.ts'
import { type Setting, settings, walker } from './setting.ts'
import { type Fate, whats } from './what.ts'
import { whereOf } from './where-of.ts'
import { type Word, whoseWord } from './whose-word.ts'

/**
 * Every number that a report claims: people with what befell them, whom, where, when and on whose word; things and measures with their unit;
 * and a doubt on each two that do not agree. Needs sentences, quotations, times, sources, people and attributions.
 *
 * @example figures(report) // [{ kind: 'figure', least: 41534, most: 41534, what: 'killed', … }]
 */
export const figures: Step = report => {
  const id = idMaker(report)
  const found = figuresIn(report).map(f => ({ ...f, id: id('figure', f) }))
  const named = found.map(f => ({ ...f, partOf: f.partOf === null ? null : found[Number(f.partOf)]!.id }))
  return [...named, ...disagreements(report, named, report.headline ? figuresIn(oneLine(report.headline)) : [], id)]
}

/** A headline is read apart and later; as one sentence it tells its numbers. */
function oneLine(headline: Report): Report {
  const line = { start: 0, end: headline.text.length, by: 'figures@1', confidence: null }
  return {
    ...headline,
    marks: [
      { kind: 'paragraph', id: 'p', ...line },
      { kind: 'sentence', id: 's', ...line },
    ],
  }
}

/** What the report as a whole has to say to each of its figures. */
interface Known {
  readonly report: Report
  readonly all: readonly Setting[]
  readonly ground: Ground
  readonly word: (figure: Span, body: Span | null) => Word
}

/** The figures in text order, without ids; `partOf` is a place among them. */
function figuresIn(report: Report): readonly Figure[] {
  const all = settings(report)
  const known: Known = { report, all, ground: ground(report, all), word: whoseWord(report) }
  const sources = walker<Source>(marksOf(report, 'source'))
  const quotations = marksOf(report, 'quotation')
  const out: Figure[] = []
  let last: Period | null = null
  let quotation = 0
  let latest = -1 // the last figure of people that is no part of another
  for (const [i, s] of all.entries()) {
    const fates = whats(s)
    const speakers = sources(s)
    for (const [k, count] of s.counts.entries()) {
      const fate = fates[k] ?? null
      const people =
        countsPeople(s, count, fate) &&
        !(count.np.kind === 'bare' && isPart(s, count) && ofThings(out.at(-1), all[Math.max(0, i - 1)]!))
      const unit = count.q.form === 'none' ? null : count.np.unit
      if (people ? fate === null && speaks(s, count, speakers) : unit === null) continue
      while (quotation < quotations.length && quotations[quotation]!.end <= s.t[count.q.from]!.start) quotation++
      const quoted = quotation < quotations.length && overlaps(quotations[quotation]!, s.t[count.q.from]!)
      const whole = people && isPart(s, count) ? latest : -1
      const { figure, period } = made(known, i, k, {
        fate,
        unit: people ? null : unit,
        whole,
        wholeOf: out[whole] ?? null,
        last,
        quoted,
      })
      last = period ?? last
      if (people && figure.partOf === null) latest = out.length
      out.push(figure)
    }
  }
  return out
}

/** "Three shells fell. Two of them …": the words look back on a thing that the sentence before counted. */
const ofThings = (last: Figure | undefined, before: Span): boolean =>
  last !== undefined && last.unit !== null && last.start >= before.start

/** What is known of a number before its figure is made. */
interface Told {
  readonly fate: Fate | null
  readonly unit: string | null
  readonly whole: number
  readonly wholeOf: Figure | null
  /** the period of the figure before, for "over the same period" */
  readonly last: Period | null
  /** it stands in somebody's very words: what the outlet says elsewhere does not tell where */
  readonly quoted: boolean
}

function made(
  { report, all, ground, word }: Known,
  i: number,
  k: number,
  told: Told,
): { readonly figure: Figure; readonly period: Period | null } {
  const s = all[i]!
  const count = s.counts[k]!
  const span = spanOf(s.t, count.q.from, count.q.to)
  const what: What = told.fate?.what ?? (inherits(s, count) ? told.wholeOf?.what : null) ?? 'other'
  const period = periodOf(report, all, i, k, what, ground, told.last)
  const where = whereOf(report, all, i, k, what, told.quoted ? null : ground.where)
  const { attribution, name, source } = word(span, bodyIn(s, count.q.from))
  const figure: Figure = {
    ...{ kind: 'figure', id: '', ...span, by: 'figures@1', confidence: null },
    ...amountOf(count),
    ...{ what, unit: told.unit, who: whoOf(s, count, told.wholeOf), where: where && { start: where.start, end: where.end } },
    means: what === 'other' ? null : meansIn(s, k),
    when: period?.words ?? null,
    ...{
      from: period?.from ?? null,
      to: period?.to ?? null,
      asOf: period?.asOf ?? null,
      cumulative: period?.cumulative ?? false,
    },
    certainty: attribution?.negated ? 'denied' : certaintyOf(s, count, what),
    partOf: told.whole < 0 || more(amountOf(count), told.wholeOf!, s) ? null : String(told.whole),
    attribution: attribution?.id ?? null,
    onWhoseWord: name,
    source,
  }
  return { figure, period }
}

/** "All the men fled; 15 of them …" after "eight suspects" of another sentence: "them" are not those. */
const more = (part: Pick<Figure, 'least'>, whole: Figure, s: Span): boolean =>
  whole.start < s.start && (part.least ?? 0) > (whole.most ?? Number.POSITIVE_INFINITY)

/** The words for those counted; of "15 of them" those that "them" stands for. */
function whoOf({ t }: Setting, { q, np }: Count, whole: Figure | null): Span | null {
  if (np.to > np.from && (np.kind === 'people' || np.unit === 'percent')) return spanOf(t, np.from, np.to)
  if (collective(t, q.from)) return spanOf(t, q.from - 2, q.from - 1)
  return whole?.who ?? null
}
