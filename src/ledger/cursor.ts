import { createHash } from 'node:crypto'
import { HearsayError } from '../report/error.ts'

type Place = readonly (string | number | null)[]

/** The same for the same question, whatever page of it is asked for. */
const markOf = (question: unknown): string =>
  createHash('sha256').update(JSON.stringify(question)).digest('base64url').slice(0, 8)

/**
 * A place in a list, as a word to be handed back: opaque, and good for the same question only.
 *
 * @param question what was asked, without page and length
 * @param place what the next page begins behind
 */
export const cursorOf = (question: unknown, place: Place): string =>
  Buffer.from(JSON.stringify([markOf(question), ...place])).toString('base64url')

/**
 * The place that a cursor stands for.
 *
 * @param kinds what `place` must be made of, in `typeof`'s words; `null` is always admitted
 * @throws HearsayError BAD_USAGE where it is broken, or another question's
 */
export function placeOf(question: unknown, cursor: string, kinds: readonly ('string' | 'number')[]): Place {
  const [mark, ...place] = decoded(cursor)
  if (mark !== markOf(question))
    throw new HearsayError(
      'BAD_USAGE',
      'The cursor is broken, or belongs to another question. Ask with the words and filters that it came with, or without a cursor from the beginning.',
    )
  if (place.length !== kinds.length || !place.every((p, k) => p === null || typeof p === kinds[k]))
    throw new HearsayError('BAD_USAGE', 'The cursor is broken. Ask without a cursor from the beginning.')
  return place as Place
}

function decoded(cursor: string): unknown[] {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    return Array.isArray(place) ? place : []
  } catch {
    return []
  }
}
