import { type Anchor, anchorAt, type Place } from '../ledger/anchor.ts'
import { HearsayError } from '../report/error.ts'

/** Places that a message names where words stand several times. */
const NAMED = 5

/**
 * A place in a text, as a person or a program gives it: `41-97`, or words that stand there once.
 *
 * @param flag what the message calls it
 * @throws HearsayError BAD_USAGE
 * @example placeIn('She said so. He agreed.', 'He agreed', '--content') // { start: 13, end: 22 }
 */
export function placeIn(text: string, given: string, flag: string): Place {
  const offsets = /^\s*(\d{1,9})-(\d{1,9})\s*$/.exec(given)
  if (offsets) {
    const [start, end] = [Number(offsets[1]), Number(offsets[2])]
    if (start >= end || end > text.length)
      throw new HearsayError(
        'BAD_USAGE',
        `${flag} ${given}: the text has the places 0 to ${text.length}, and the first must be the smaller.`,
      )
    return { start, end }
  }
  const words = given.trim()
  const all: Place[] = []
  for (let at = words ? text.indexOf(words) : -1; at >= 0 && all.length <= NAMED; at = text.indexOf(words, at + 1))
    all.push({ start: at, end: at + words.length })
  if (all.length === 1) return all[0]!
  const list = all.slice(0, NAMED).map(p => `${p.start}-${p.end}`)
  throw new HearsayError(
    'BAD_USAGE',
    all.length === 0
      ? `${flag}: the text has no words “${words}”. Copy them as they stand there, quotation marks too, or give their place, such as 41-97.`
      : `${flag}: the words “${words}” stand at ${list.join(', ')}${all.length > NAMED ? ' and further places' : ''}. Give the place instead of the words.`,
  )
}

/** Pieces in the order of the text, each found by itself; undefined where none are given. An empty one says that there are none. */
export function anchorsIn(text: string, given: readonly string[] | undefined, flag: string): readonly Anchor[] | undefined {
  if (given === undefined) return undefined
  const places = given.filter(g => g.trim()).map(g => placeIn(text, g, flag))
  const sorted = places.sort((a, b) => a.start - b.start)
  const over = sorted.find((p, k) => k > 0 && p.start < sorted[k - 1]!.end)
  if (over)
    throw new HearsayError(
      'BAD_USAGE',
      `${flag}: two pieces share the words at ${over.start}-${over.end}. Give pieces that follow each other.`,
    )
  return sorted.map(p => anchorAt(text, p))
}
