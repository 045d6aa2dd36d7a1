import { DEMONYMS } from './country.ts'

/** Amid a sentence, where a capital tells a place: “he met Norlet police”. */
const POLICE =
  /(?<=\p{Ll},? )(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?) [Pp]olice\b(?! (?:chief|officer|official|spokes|commissioner|force))/gu

/** The one place whose police a text names anywhere; null where it names those of none, or of several. */
export function placeOfPolice(text: string): string | null {
  const places = new Set(Array.from(text.matchAll(POLICE), m => m[1]!))
  const [place] = places
  return place && places.size === 1 && !DEMONYMS.has(place.toLowerCase()) ? place : null
}
