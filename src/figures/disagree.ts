import {
  contains,
  type Doubt,
  type Figure,
  firstIndex,
  type idMaker,
  marksOf,
  type Report,
  type Span,
  words,
} from '../report/index.ts'

/** Two figures that cannot both hold, as one line of fact on the later one. */
interface Disagreement {
  readonly on: Figure
  readonly message: string
}

const low = (f: Figure): number => f.least ?? Number.NEGATIVE_INFINITY
const high = (f: Figure): number => f.most ?? Number.POSITIVE_INFINITY
const apart = (a: Figure, b: Figure): boolean => low(a) > high(b) || low(b) > high(a)
const counts = (f: Figure): boolean => f.unit === null && f.exact === null && !f.about && f.certainty === 'stated'

/** "56 passengers and 10 crew, among them 30 islanders": the whole is both. */
const WITH = /\b(?:and|plus) $/
/** Characters after a whole within which its parts are told one after the other; later ones may be the same again. */
const NEAR = 400

/** "including 12 children" where the whole is 10; parts that together are more than the whole. */
function parts({ text }: Report, found: readonly Figure[]): readonly Disagreement[] {
  const byId = new Map(found.map(f => [f.id, f]))
  const sums = new Map<string, number>()
  return found.filter(counts).flatMap(f => {
    const whole = byId.get(f.partOf ?? '')
    if (!whole || f.least === null || whole.most === null || WITH.test(text.slice(Math.max(0, whole.start - 5), whole.start)))
      return []
    const sum = f.start - whole.end < NEAR ? (sums.get(whole.id) ?? 0) + f.least : 0
    sums.set(whole.id, sum)
    const [part, all] = [words({ text }, f), words({ text }, whole)]
    if (f.least > whole.most) return [{ on: f, message: `The part “${part}” is larger than the whole “${all}”.` }]
    return sum > whole.most && /\bof (?:them|whom)\b/.test(text.slice(f.start, f.end + 12))
      ? [{ on: f, message: `The parts up to “${part}” add up to ${sum}, the whole is “${all}”.` }]
      : []
  })
}

const NAME = /\p{Lu}[\p{L}\p{M}-]+(?=[^\p{Lu}]*$)/u
const ANYBODY = /^(?:people|persons|others|victims|civilians|dead|wounded|)$/

/** "four people with worse burns": some of those told of before. */
const SOME = /^\s(?:with|who|whose|aged)\b/
/** What two figures must share to be the same count: what befell whom, where and when. */
function key(report: Report, f: Figure): string | null {
  if (!f.where || f.what === 'other' || f.partOf !== null || !counts(f)) return null
  const who = f.who ? words(report, f.who).toLowerCase() : ''
  const where = words(report, f.where)
  if (/^(?:other|others)\b/.test(who) || SOME.test(report.text.slice((f.who ?? f).end, (f.who ?? f).end + 12))) return null
  return [f.what, ANYBODY.test(who) ? '' : who, NAME.exec(where)?.[0] ?? where, f.from, f.to, f.cumulative].join('|')
}

const byTwo = (a: Figure, b: Figure): boolean =>
  a.onWhoseWord !== null && b.onWhoseWord !== null && a.onWhoseWord !== b.onWhoseWord

/** The same count with two values; in one sentence only on two people's word: "one side lost 20 men, the other 30" counts two things. */
function twice(report: Report, found: readonly Figure[], place: (f: Span) => string): readonly Disagreement[] {
  const first = new Map<string, Figure>()
  const starts = marksOf(report, 'sentence').map(s => s.start)
  const sentence = (f: Span): number => upTo(starts, f.start)
  return found.flatMap(f => {
    const k = key(report, f)
    const other = k === null ? undefined : first.get(k)
    if (k !== null && !other) first.set(k, f)
    if (!other || !apart(other, f) || (sentence(other) === sentence(f) && !byTwo(other, f))) return []
    return [
      {
        on: f,
        message: `${place(other)} says “${words(report, other)}”, ${place(f).toLowerCase()} “${words(report, f)}”: ${f.what}, ${words(report, f.where!)}.`,
      },
    ]
  })
}

/** Killed and injured that do not make up the casualties that the same sentence tells. */
function totals(report: Report, found: readonly Figure[]): readonly Disagreement[] {
  let from = 0
  return marksOf(report, 'sentence').flatMap(s => {
    while (from < found.length && found[from]!.start < s.start) from++
    const here: Figure[] = []
    for (let i = from; i < found.length && found[i]!.start < s.end; i++)
      if (counts(found[i]!) && contains(s, found[i]!)) here.push(found[i]!)
    const only = (test: (f: Figure) => boolean): Figure | null => {
      const all = here.filter(test)
      return all.length === 1 ? all[0]! : null
    }
    const all = only(f => f.who !== null && /casualties/i.test(words(report, f.who)))
    const [killed, injured] = [only(f => f.what === 'killed'), only(f => f.what === 'injured')]
    if (!all || !killed || !injured || [all, killed, injured].some(f => f.least === null || f.least !== f.most)) return []
    const sum = killed.least! + injured.least!
    return sum === all.least
      ? []
      : [
          {
            on: all,
            message: `“${words(report, killed)}” killed and “${words(report, injured)}” injured make ${sum}, the casualties are “${words(report, all)}”.`,
          },
        ]
  })
}

/** A figure of the headline that no figure of the body agrees with, though the body counts the same. */
function heads(
  report: Report,
  found: readonly Figure[],
  headline: readonly Figure[],
  place: (f: Span) => string,
): readonly Disagreement[] {
  return headline.filter(counts).flatMap(h => {
    const [title, text] = [{ text: report.title! }, report]
    const elsewhere = (f: Figure): boolean =>
      h.where !== null && f.where !== null && !NAME.exec(words(text, f.where))?.some(n => words(title, h.where!).includes(n))
    const body = found.filter(f => counts(f) && f.what === h.what && f.what !== 'other' && f.partOf === null && !elsewhere(f))
    if (body.length === 0 || body.some(f => !apart(f, h))) return []
    return [
      {
        on: body[0]!,
        message: `The headline says “${words({ text: report.title! }, h)}”, ${place(body[0]!).toLowerCase()} “${words(report, body[0]!)}”: ${h.what}.`,
      },
    ]
  })
}

/**
 * Figures of one report that do not agree, each told as a fact on the later one's characters, without a verdict.
 *
 * @param headline the figures of a title that does not stand in the text
 * @example disagreements(report, found, [], id)[0]?.message // 'Paragraph 1 says “59”, paragraph 3 “58”: killed, Veldam.'
 */
export function disagreements(
  report: Report,
  found: readonly Figure[],
  headline: readonly Figure[],
  id: ReturnType<typeof idMaker>,
): readonly Doubt[] {
  const starts = marksOf(report, 'paragraph').map(p => p.start)
  const place = (f: Span): string => `Paragraph ${upTo(starts, f.start)}`
  return [
    ...parts(report, found),
    ...twice(report, found, place),
    ...totals(report, found),
    ...heads(report, found, headline, place),
  ].map(({ on, message }) => {
    const span = { start: on.start, end: on.end }
    return {
      kind: 'doubt',
      id: id('doubt', span),
      ...span,
      code: 'FIGURES_DISAGREE',
      message,
      about: on.id,
      by: 'figures@1',
      confidence: null,
    }
  })
}

/** How many of the sorted numbers are not above a bound. */
const upTo = (sorted: readonly number[], bound: number): number => firstIndex(sorted.length, i => sorted[i]! > bound)
