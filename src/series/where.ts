/** Words that leave a place what it is; any other beside its name makes it another, mostly a part of it: "northern", "a market in". */
const SAME =
  /^(?:the|of|in|all|whole|entire|across|throughout|occupied|besieged|strip|enclave|territory|territories|province|state|region|district|governorate|county|country|republic|river|city)$/
/** Parts of names that are no names by themselves. */
const KIND = /^(?:Strip|Province|State|Region|District|Governorate|County|Republic|River|Territory|Territories)$/

const wordsOf = (place: string): readonly string[] => place.match(/[\p{L}\p{M}\p{N}'’.-]+/gu) ?? []

/** The names in the words for a place, lower case; null where the words are for a part of it. */
function namesIn(place: string): string | null {
  const names: string[] = []
  for (const word of wordsOf(place)) {
    if (KIND.test(word) || SAME.test(word)) continue
    if (!/^[\p{Lu}\p{N}]/u.test(word)) return null
    names.push(word.toLowerCase().replace(/['’]s$/, ''))
  }
  return names.join(' ')
}

/**
 * Whether the words for a place mean one of the places given, and not a part of it.
 *
 * @example samePlace('the besieged Gaza Strip', ['Gaza']) // true
 * @example samePlace('northern Gaza', ['Gaza']) // false
 */
export function samePlace(place: string, names: readonly string[]): boolean {
  const found = namesIn(place)
  return found !== null && found !== '' && names.some(n => (namesIn(n) ?? n.toLowerCase()) === found)
}
