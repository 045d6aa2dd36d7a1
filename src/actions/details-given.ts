import { type Anchor, anchorAt } from '../ledger/anchor.ts'
import type { Details } from '../ledger/correction.ts'
import { periodOf } from '../ledger/period.ts'
import type { Reading } from '../reading/schema.ts'
import { HearsayError } from '../report/error.ts'
import type { Given } from './correct-input.ts'
import { placeIn } from './pieces.ts'

/** One stretch of words; null where `none` is given, undefined where nothing is. */
export const wordsIn = (text: string, given: string | undefined, flag: string): Anchor | null | undefined =>
  given === undefined ? undefined : given.trim() === 'none' ? null : anchorAt(text, placeIn(text, given, flag))

/** Without what was not given. */
export const onlyGiven = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T

/**
 * What flags tell of a statement beside its words and its speaker.
 *
 * @param target the statement as it is now; null for one that is added
 * @throws HearsayError BAD_USAGE, BAD_DATE
 */
export function detailsIn(text: string, given: Given, target: Pick<Reading['attributions'][number], 'saidOn'> | null): Details {
  const { type, manner, negated } = given
  return onlyGiven({
    ...{ type, manner, negated },
    to: wordsIn(text, given.to, '--to'),
    via: wordsIn(text, given.via, '--via'),
    saidOn: saidOnIn(text, given, target?.saidOn ?? null),
  }) as Details
}

/** A date stands on words of the report: those given, else those on which it stood. */
function saidOnIn(
  text: string,
  { saidOn, when }: Given,
  was: Reading['attributions'][number]['saidOn'],
): Details['saidOn'] | undefined {
  if (saidOn === undefined && when === undefined) return undefined
  if (saidOn === 'none') return null
  const words = when === undefined ? was && anchorAt(text, was) : anchorAt(text, placeIn(text, when, '--when'))
  const value = saidOn ?? was?.value
  if (!words || value === undefined)
    throw new HearsayError('BAD_USAGE', 'A date said needs --said-on, and with --when the words of the report that tell it.')
  periodOf(value, null)
  return { value, words }
}
