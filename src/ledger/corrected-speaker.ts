import type { Reading } from '../reading/schema.ts'
import { placeOf, spanAt } from './anchor.ts'
import type { Speaker } from './correction.ts'
import { freeId } from './placed.ts'

type Person = Reading['people'][number]

/** The entry of people that a correction means, made where the reading has none; null where it has no place or several. */
export function withSpeaker(
  reading: Reading,
  text: string,
  title: boolean,
  speaker: Speaker,
): { readonly reading: Reading; readonly id: string | null } | null {
  if (speaker === null) return { reading, id: null }
  const named = reading.people.filter(p => p.name === speaker.name)
  const place = speaker.mention && placeOf(text, speaker.mention)
  // words of a title are nobody's mention: those are of the text
  const there =
    place && !title ? reading.people.filter(p => p.mentions.some(m => m.start === place.start && m.end === place.end)) : []
  if (there.length === 1) return { reading, id: there[0]!.id }
  if (named.length === 1) return { reading, id: named[0]!.id }
  if (!place || title || named.length + there.length > 0) return null
  const id = freeId('person', place, new Set(reading.people.map(p => p.id)))
  const mention = spanAt(text, place)
  const person: Person = {
    id,
    name: speaker.name,
    kind: speaker.kind,
    roles: [],
    mentions: [mention],
    names: { own: [mention], others: [] },
  }
  return { reading: { ...reading, people: [...reading.people, person] }, id }
}
