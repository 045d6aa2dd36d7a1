import { anchorAt } from '../ledger/anchor.ts'
import type { Speaker } from '../ledger/correction.ts'
import { keyOf } from '../ledger/tokens.ts'
import type { Reading } from '../reading/schema.ts'
import { HearsayError } from '../report/error.ts'
import { placeIn } from './pieces.ts'

type Person = Reading['people'][number]

/** What one writes for a statement whose speaker nobody names or describes. */
export const NOBODY = 'nobody'

/**
 * Whom a person means who gives a speaker: `nobody`, an id or the address of one of the reading's people, the name of one of them, or words of the text that mention somebody whom the reading has not.
 *
 * @param kind of somebody whom the reading has not
 * @throws HearsayError BAD_USAGE
 */
export function speakerIn(reading: Reading, given: string, kind: Person['kind']): Speaker {
  if (given.trim().toLowerCase() === NOBODY) return null
  const id = /(?:^|#)((?:headline\/)?person:\d+-\d+(?:\.\d+)?)$/.exec(given)?.[1]
  const known = id ? reading.people.filter(p => p.id === id) : called(reading, given)
  if (known.length === 1) return of(reading, known[0]!)
  if (id)
    throw new HearsayError('BAD_USAGE', `--speaker: the report's present reading has no ${id}. hearsay report shows its people.`)
  if (known.length > 1)
    throw new HearsayError(
      'BAD_USAGE',
      `--speaker: “${given}” is the name of ${known.map(p => p.id).join(' and ')}. Give one of these instead.`,
    )
  const place = placeIn(reading.text, given, '--speaker')
  const there = reading.people.filter(p => p.mentions.some(m => m.start === place.start && m.end === place.end))
  if (there.length === 1) return of(reading, there[0]!)
  return { name: reading.text.slice(place.start, place.end), kind, mention: anchorAt(reading.text, place) }
}

function called({ people }: Reading, name: string): readonly Person[] {
  const exact = people.filter(p => p.name === name)
  return exact.length ? exact : people.filter(p => keyOf(name) !== '' && keyOf(p.name) === keyOf(name))
}

function of({ text }: Reading, { name, kind, mentions }: Person): Speaker {
  const [first] = mentions
  return { name, kind, mention: first && first.start < first.end ? anchorAt(text, first) : null }
}
