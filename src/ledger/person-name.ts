import { isTitle } from '../people/title.ts'
import { tokens } from './tokens.ts'

/** A person's name as entities are told apart by. */
export interface PersonName {
  /** the word that reports shorten the name to: the last, or the first where that is a Chinese, Korean or Vietnamese family name */
  readonly surname: string
  /** without forms of address, initials and `al-` */
  readonly words: readonly string[]
  /** “w” of George W. Bush; '' where the name has none */
  readonly initials: string
}

/** Family names that stand in front. */
const IN_FRONT = new Set(
  (
    'kim lee park choi jung jeong kang cho yoon jang lim han moon roh kwon hwang ahn song shin seo yun ' +
    'wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo xi hua deng jiang wen mao tsai peng ' +
    'nguyen tran pham vo dang bui'
  ).split(' '),
)
const ARTICLE = /(?<=^|[\s-])(?:al|el|as|ash|ad|an|ar|at|az)[-‑](?=\p{L})/giu
const LOOSE = new Set(['al', 'el'])
/** Small words that names have inside. */
const PARTICLES = new Set(
  'al el bin ibn abu de da di du del della der den van von la le dos das ter ten of and y e st'.split(' '),
)

/**
 * A name as it is compared; null where it is one word or no name at all.
 *
 * @example personName('President George W. Bush') // { surname: 'bush', words: ['george', 'bush'], initials: 'w' }
 * @example personName('Osama al-Hamdan')?.words // ['osama', 'hamdan']
 */
export function personName(name: string): PersonName | null {
  if (/[,;:()[\]/@#]|\s(?:and|or)\s/i.test(name)) return null
  const bare = name.normalize('NFC').replaceAll('\u00ad', '').replace(ARTICLE, '')
  const all = tokens(bare).map(t => ({ word: t.word, raw: bare.slice(t.start, t.end) }))
  while (all.length > 1 && isTitle(all[0]!.raw)) all.shift()
  const named = all.every(
    ({ raw }, k) => !/^\p{Ll}/u.test(raw) || PARTICLES.has(raw.toLowerCase()) || (k > 0 && hyphened(bare, raw)),
  )
  const last = all.length - 1
  const isInitial = (word: string, k: number) => k < last && word.length === 1
  const words = all.map(t => t.word).filter((w, k) => !isInitial(w, k) && !(0 < k && k < last && LOOSE.has(w)))
  if (!named || words.length < 2 || words.length > LONGEST || words.some(w => /^\d+$/.test(w))) return null
  const initials = all
    .map(t => t.word)
    .filter(isInitial)
    .join('')
  const surname =
    IN_FRONT.has(words[0]!) && !IN_FRONT.has(words.at(-1)!) ? words[0]! : (words.findLast(w => !SUFFIXES.has(w)) ?? words[0]!)
  return { surname, words, initials }
}

/** Words of a name; what has more is a description. */
const LONGEST = 6
const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'junior', 'senior'])

/** “Jong-un”, where the second part is small. */
const hyphened = (name: string, part: string): boolean => name.includes(`-${part}`)

/** The one word of a name that has but one, forms of address left out; null where it has more or none. */
export function oneWord(name: string): string | null {
  const all = tokens(name).map(t => ({ word: t.word, raw: name.slice(t.start, t.end) }))
  while (all.length > 1 && isTitle(all[0]!.raw)) all.shift()
  return all.length === 1 ? all[0]!.word : null
}
