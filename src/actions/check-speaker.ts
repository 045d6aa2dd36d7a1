import { oneWord } from '../ledger/person-name.ts'
import { tokens } from '../ledger/tokens.ts'

/** Words in front of a name that are not of it. */
const LOOSE = new Set('a an the mr mrs ms miss dr sir dame lady lord prof professor president'.split(' '))

const SUFFIX = /^(?:jr|sr|junior|senior|i{2,3})$/

/** A name as it is compared: its words without what stands loosely in front or behind. */
export function nameWords(name: string): readonly string[] {
  // “Sheriff Kern” and “Kern” are compared without the title
  const one = oneWord(name)
  if (one) return [one]
  const words = tokens(name).map(t => t.word)
  while (words.length > 1 && LOOSE.has(words[0]!)) words.shift()
  while (words.length > 2 && SUFFIX.test(words.at(-1)!)) words.pop()
  return words
}

/** Who said something in a report, and how the report calls them. */
export interface Called {
  readonly name: string
  readonly kind: string
  readonly mentions: readonly string[]
}

const equal = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((w, k) => w === b[k])

/** What companies write behind their names. */
const LEGAL_FORM = /^(?:inc|incorporated|ltd|limited|corp|corporation|co|plc|llc|lp|ag|sa|nv|se|gmbh)$/

/** “Onda Ferries Inc” and “Onda Ferries”. */
const withoutForm = (words: readonly string[]): readonly string[] => {
  const end = words.findLastIndex(w => !LEGAL_FORM.test(w)) + 1
  return end > 0 ? words.slice(0, end) : words
}

/** “T.” and “Tim” for Timothy. */
const briefly = (word: string): boolean => word.length === 1 || word.length >= 3

/** Whether all words of the shorter name stand in the longer one, or their beginnings: “A. Kern” in “Ada Kern”, not “A. B. Kern” in “C. B. Kern”. */
function inOrder(few: readonly string[], many: readonly string[]): boolean {
  let at = -1
  return few.every(w => {
    at = many.findIndex((m, k) => k > at && (m === w || (briefly(w) && m.startsWith(w)) || (briefly(m) && w.startsWith(m))))
    return at >= 0
  })
}

/** “All Nippon Airways” and “ANA”. */
const short = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === 1 && b.length > 1 && a[0] === b.map(w => w[0]).join('')

/**
 * Whether somebody's name may be the one asked for: the same words; for people the same last word and no other first name; a short form.
 *
 * @example fits(['Kern'], { name: 'Ada Kern', kind: 'person', mentions: [] }) // true
 * @example fits(['Bo Kern'], { name: 'Ada Kern', kind: 'person', mentions: [] }) // false
 */
export function fits(asked: readonly string[], { name, kind, mentions }: Called): boolean {
  const own = nameWords(name)
  const others = mentions.map(nameWords)
  return asked.map(nameWords).some(want => {
    if (want.length === 0 || own.length === 0) return false
    if (equal(want, own) || short(want, own) || short(own, want)) return true
    if (kind === 'organisation' && equal(withoutForm(want), withoutForm(own))) return true
    if (kind === 'person' && want.at(-1) === own.at(-1)) {
      const [few, many] = want.length <= own.length ? [want, own] : [own, want]
      if (inOrder(few, many)) return true
    }
    // “First Deputy Chairman of the Council Ada Kern”
    if (want.length > 1 && own.length > want.length + 1 && equal(want, own.slice(-want.length))) return true
    // what a report calls them now and then: not a bare noun of a longer name
    return others.some(other => equal(want, other) || short(want, other))
  })
}

/** Whether a first name alone (“Ada said”) may be the one asked for. */
export const firstName = (asked: readonly string[], source: string): boolean => {
  const given = nameWords(source)
  return asked.map(nameWords).some(want => want.length > given.length && given.every((w, k) => w === want[k]))
}

/** Whether the words for a speaker end with the full name of the one asked for, and it is not another’s whom they are of or for. */
export const endsWithName = (asked: readonly string[], source: string): boolean => {
  const words = tokens(source).map(t => t.word)
  return asked.map(nameWords).some(want => {
    const before = words.at(-want.length - 1)
    return want.length > 1 && before !== undefined && !OF_ANOTHER.has(before) && equal(want, words.slice(-want.length))
  })
}
const OF_ANOTHER = new Set('for of from with by at to in against behind and or the'.split(' '))

/** Nobody whom a reader of the report could name: an unnamed source, or a pronoun that was followed no further. */
export const nobody = (called: Pick<Called, 'name'> | undefined): boolean =>
  !called || /^(?:unnamed|i|we|he|she|they|it|one|(?:no|any|some|every)(?:[- ]?one|body))$/i.test(called.name)
