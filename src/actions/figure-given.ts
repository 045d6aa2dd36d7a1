import { anchorAt } from '../ledger/anchor.ts'
import type { FigureDetails } from '../ledger/correction.ts'
import { periodOf } from '../ledger/period.ts'
import type { Reading } from '../reading/schema.ts'
import { HearsayError } from '../report/error.ts'
import type { Given } from './correct-input.ts'
import { onlyGiven, wordsIn } from './details-given.ts'
import { anchorsIn, placeIn } from './pieces.ts'
import { speakerIn } from './speaker-given.ts'

type Figure = Reading['figures'][number]

/**
 * What flags tell of a figure.
 *
 * @param text the title's where the figure stands there
 * @param target the figure as it is now; null for one that is added
 * @throws HearsayError BAD_USAGE, BAD_DATE
 */
export function figureIn(reading: Reading, text: string, given: Given, target: Figure | null): FigureDetails {
  const { about, what, unit, cumulative, certainty, speaker, kind } = given
  const sources = anchorsIn(text, given.source, '--source')
  if (sources && sources.length > 1)
    throw new HearsayError('BAD_USAGE', '--source: the source of a figure is one stretch of words. Give it once.')
  return onlyGiven({
    number: given.figure === undefined ? undefined : anchorAt(text, placeIn(text, given.figure, '--figure')),
    ...boundsIn(given, target),
    ...{ about, what, cumulative, certainty },
    unit: unit === 'none' ? null : unit,
    who: wordsIn(text, given.who, '--who'),
    where: wordsIn(text, given.where, '--where'),
    means: wordsIn(text, given.means, '--means'),
    when: wordsIn(text, given.when, '--when'),
    source: sources && (sources[0] ?? null),
    period: periodIn(given, target?.period ?? null),
    asOf: dayIn(given.asOf),
    speaker: speaker === undefined ? undefined : speaker === 'outlet' ? null : speakerIn(reading, speaker, kind ?? 'person'),
  }) as FigureDetails
}

/** A number as a flag gives it; null for `none`. */
function numberIn(given: string, flag: string): number | null {
  if (given === 'none') return null
  const n = Number(given.replaceAll(',', ''))
  if (Math.abs(n) > Number.MAX_SAFE_INTEGER)
    throw new HearsayError(
      'BAD_USAGE',
      `${flag} ${given} is more than a JSON number can hold exactly. Give the figure in its unit.`,
    )
  return n
}

function boundsIn({ value, least, most }: Given, target: Figure | null): Pick<FigureDetails, 'least' | 'most'> {
  if (value === undefined && least === undefined && most === undefined) return {}
  if (value !== undefined && (least !== undefined || most !== undefined))
    throw new HearsayError('BAD_USAGE', '--value is both bounds: leave out --least and --most.')
  const from = numberIn(value ?? least ?? written(target?.least), '--least')
  const to = numberIn(value ?? most ?? written(target?.most), '--most')
  if (from === null && to === null)
    throw new HearsayError('BAD_USAGE', 'A figure has a bound at least. To say that it is none, use --reject.')
  if (from !== null && to !== null && from > to)
    throw new HearsayError('BAD_USAGE', `--least ${from} is more than --most ${to}. Turn them round.`)
  return { least: from, most: to }
}

const written = (n: number | null | undefined): string => (n === null || n === undefined ? 'none' : String(n))

const dayIn = (given: string | undefined): string | null | undefined => {
  if (given === undefined) return undefined
  if (given === 'none') return null
  periodOf(given, null)
  return given
}

function periodIn({ periodFrom, periodTo }: Given, was: Figure['period']): Figure['period'] | undefined {
  if (periodFrom === undefined && periodTo === undefined) return undefined
  const [from = was?.from ?? null, to = was?.to ?? null] = [dayIn(periodFrom), dayIn(periodTo)]
  periodOf(from, to)
  return from === null && to === null ? null : { from, to }
}

/**
 * The bounds that the words of a number tell by themselves: one number in digits.
 *
 * @example numberOf('about 1,200 homes') // 1200
 */
export function numberOf(words: string): number | null {
  const all = words.match(/\d[\d,]*(?:\.\d+)?/g) ?? []
  const n = Number((all[0] ?? '').replaceAll(',', ''))
  return all.length === 1 && Number.isSafeInteger(Math.round(n)) ? n : null
}
