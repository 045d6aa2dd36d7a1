import { COUNTRIES, DEMONYMS } from '../people/country.ts'
import { commonNoun } from '../people/noun.ts'
import { keyOf, tokens } from './tokens.ts'

/** Small words inside names, which nobody writes with a capital. */
const SMALL = new Set(
  'of the and for in on at to de la le les du del des di da el al von van der und et y bin ul & a an'.split(' '),
)
/** Words that, even with a capital, tell of no one body in the world. */
const GENERIC = new Set(
  (
    'foreign interior defence defense home health finance justice labour labor education supreme high national state states federal central local city county regional provincial ' +
    'public human resources emergency joint medical criminal civil district appeals social media air coast fire special air north south east west northern southern eastern western ' +
    'international security affairs general prime upper lower grand district relations rights intelligence medical ' +
    'times post journal herald news tribune gazette chronicle sun star mail standard independent mirror express images image photo photos tv gmt et est edt cet bst utc am pm ' +
    'twitter-account share continue sign up read more advertisement story video related click here new old left right mr mrs ms dr ' +
    'please year street today tomorrow yesterday lead updated update manual sea river long god ok okay time image file title watch video photo page home world life people ' +
    'man woman men women children family house party game team club group company market money business university school hospital church road park island city lake mountain airport station ' +
    'paper book film movie music art science technology sports politics opinion culture style food travel weather ' +
    'i we you he she it they me us him her them my our your his its their this that these those who what how why when where which the a an in on at of for by to from with as and or but if so ' +
    'not no yes all some many most both one two three first second last other another ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december'
  ).split(' '),
)
/** Whether a word, as the index has it, is the name of nobody in particular. */
export const isGeneric = (word: string): boolean => GENERIC.has(word) || commonNoun(word) !== undefined

/** State organs that a country has one of, which reports write small: “the Chinese government”. */
const ORGANS = new Set(
  'government army military navy parliament presidency judiciary treasury ministry foreign health interior defence defense finance of'.split(
    ' ',
  ),
)

/** Adjectives of peoples, alone no body's name. */
const PEOPLES = new RegExp(`^(?:${[...DEMONYMS.keys()].join('|')}|korean|asian|african|arab)s?$`, 'i')

/** Bodies and places with the same name are one; longer ones are descriptions. */
const LONGEST = 120

/**
 * The words that a body's or a place's name is compared by; null where the name alone does not tell who it is: a description, a list, a noun that many bodies have for a name, a people's adjective.
 *
 * @param common whether the report has these words in small letters too
 * @example bodyName('the Red Cross', () => false) // 'red cross'
 * @example bodyName('Foreign Ministry', () => false) // null
 */
export function bodyName(name: string, common: (lower: string) => boolean): string | null {
  if (name.length > LONGEST || /[,;:/@|\n]|\s(?:and|or)\s+the\s/.test(name)) return null
  const country = stateOf(name)
  if (country) return keyOf(country)
  const all = tokens(name.replaceAll('\u00ad', ''))
  const raw = all.map(t => name.replaceAll('\u00ad', '').slice(t.start, t.end))
  const capital = (w: string) => !/^\p{Ll}/u.test(w)
  if (!raw.every((w, k) => capital(w) || (k > 0 && SMALL.has(w)) || ORGANS.has(w) || w === 'the')) return null
  const telling = raw.filter(
    (w, k) =>
      capital(w) && !GENERIC.has(all[k]!.word) && !SMALL.has(w.toLowerCase()) && !commonNoun(all[k]!.word) && !/^\d+$/.test(w),
  )
  if (telling.length === 0 || (raw.length === 1 && (PEOPLES.test(raw[0]!) || raw[0]!.length === 1))) return null
  if (common(name.toLowerCase())) return null
  return letters(keyOf(name))
}

/** “U.S.”, “America”: the state's first name; undefined for all else. */
export function stateOf(name: string): string | undefined {
  const low = name.toLowerCase().replaceAll('’', "'")
  return COUNTRIES.get(low.replace(/^the (?!north$|south$)/, '')) ?? undefined
}

/** “u n” of “U.N.” is “un”. */
const letters = (words: string): string =>
  words.replace(
    /(?<=^| )([a-z0-9])((?: [a-z0-9])+)(?= |$)/g,
    (_, first: string, rest: string) => first + rest.replaceAll(' ', ''),
  )

/** The short forms that the first letters of a name's words give: with and without its small words. */
export function acronymsOf(words: string): readonly string[] {
  const all = words.split(' ')
  if (all.length < 2) return []
  const first = (list: readonly string[]) => list.map(w => w[0] ?? '').join('')
  return [...new Set([first(all), first(all.filter(w => !SMALL.has(w)))])].filter(a => /^[a-z]{2,8}$/.test(a))
}

/** The short form of a body that its report gives beside the name: “UNSC”; null where it gives none. */
export function acronymIn(words: string, mentions: readonly string[]): string | null {
  const may = new Set(acronymsOf(words).filter(a => !words.split(' ').includes(a)))
  for (const m of mentions) {
    const short = letters(keyOf(m))
    if (/^(?:\p{Lu}[.]?){2,8}$/u.test(m) && may.has(short)) return short
  }
  return null
}
