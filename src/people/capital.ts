import { marksOf, type Report } from '../report/index.ts'
import { COUNTRIES } from './country.ts'
import { commonNoun } from './noun.ts'
import { PRONOUNS } from './pronoun.ts'
import { isTitle } from './title.ts'
import type { Token } from './token.ts'

/** Words with a capital that are no name wherever they stand, and those that are none at the start of a sentence. */
const NEVER = new Set(
  (
    'the a an monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec ' +
    "don't don’t didn't didn’t advertisement newsletter continue subscribe"
  ).split(' '),
)
const OPENING = new Set(
  (
    'this that these those there here what when where why how whether while if as at in on of for from by with to and but or nor so yet ' +
    'after before during since until although though because however meanwhile moreover also then not no yes all any each every few other such ' +
    'than too very one two three four five six seven eight nine ten only even just still again now later earlier today yesterday tomorrow according ' +
    'despite following under over between among more most last next new read asked speaking once perhaps instead indeed thus without within about ' +
    'against across along around behind beyond like near off out outside inside through throughout toward towards upon up down first second third ' +
    'half lead no-one everyone everybody anyone another either neither much several some many both former late embattled local state federal senior top deputy acting'
  ).split(' '),
)
/** Months that are surnames too where a name or a title stands before them. */
const SURNAMES = new Set(['may', 'march', 'april', 'june', 'august', 'jan', 'mar', 'dec'])
const PARTICLES = new Set('de la del di da van von der den bin ibn bint abu ben dos das du le al el y'.split(' '))
const BODY =
  /^(?:center|centre|republic|times|post|news|guardian|herald|tribune|telegraph|chiefs|staff|inc|ltd|corp|co|airlines|airways|lines|motors|states|nations|reuters|hospital)$/
/** “Geneva-based”, “Nato-led”: a name turned into a quality */
const QUALITY = /-\p{Ll}+(?:ed|ing|led|backed|born|run)$/u
/** Words in one run; more are no name. */
const LONGEST = 12

/** A word that a body's name holds. */
export const isBody = (low: string): boolean => commonNoun(low)?.kind === 'organisation' || BODY.test(low)

const nameable = (t: Token | undefined): boolean =>
  t?.capital === true &&
  t.low !== 'i' &&
  (t.word === 'US' || !PRONOUNS.has(t.low)) &&
  !NEVER.has(t.low) &&
  !(t.opens && OPENING.has(t.low)) &&
  !QUALITY.test(t.word)

/** The place behind the run of words that begins at `at` and may be one name. */
function runEnd(text: string, tokens: readonly Token[], at: number): number {
  const joined = (i: number): boolean => {
    const a = tokens[i - 1]!
    const b = tokens[i]
    // “the People's Republic”
    if (!b || b.sentence !== a.sentence || (a.possessive && b.low !== 'republic')) return false
    const gap = text.slice(a.end, b.start)
    // “[Ana] Poe”: an editor's brackets
    return /^(?:(?:['’]s)?[^\S\n]|\] | \[| & )$/.test(gap) || (gap === '. ' && (a.word.length === 1 || isTitle(a.word)))
  }
  const isSurname = (t: Token): boolean => t.capital && SURNAMES.has(t.low) && !/^\s?\d/.test(text.slice(t.end, t.end + 2))
  /** how many words more are the run's: a name, or what joins one to it */
  const more = (end: number): number => {
    const t = tokens[end]!
    if (nameable(t) || isSurname(t)) return 1
    const next = joined(end + 1) && nameable(tokens[end + 1])
    const body = isBody(tokens[end - 1]!.low)
    if (PARTICLES.has(t.low) && next) return 2
    if (
      PARTICLES.has(t.low) &&
      joined(end + 1) &&
      PARTICLES.has(tokens[end + 1]!.low) &&
      joined(end + 2) &&
      nameable(tokens[end + 2])
    )
      return 3
    if (/^(?:of|for)$/.test(t.low) && body) {
      if (next) return 2
      return tokens[end + 1]?.low === 'the' && joined(end + 1) && joined(end + 2) && nameable(tokens[end + 2]) ? 3 : 0
    }
    if (t.low !== 'and' || !next || body || COUNTRIES.has(tokens[end - 1]!.low)) return 0
    let last = end + 1
    while (last - end < LONGEST && joined(last + 1) && nameable(tokens[last + 1])) last++
    return last > end + 1 && isBody(tokens[last]!.low) ? last + 1 - end : 0
  }
  let end = at + 1
  for (let n = 1; n > 0 && end - at < LONGEST && joined(end); end += n) n = more(end)
  // “the Narod Liberation group”: two words and more take the noun into the name
  const noun = end - at > 1 && joined(end) && /^(?:group|movement|party)$/.test(tokens[end]!.low)
  return noun && /\bthe\s$/i.test(text.slice(Math.max(0, tokens[at]!.start - 4), tokens[at]!.start)) ? end + 1 : end
}

/**
 * Runs of words with a capital, each of which may hold names.
 *
 * @param skip paragraphs that are headlines
 */
export function runsOf(text: string, tokens: readonly Token[], skip: ReadonlySet<number>): readonly (readonly Token[])[] {
  const out: (readonly Token[])[] = []
  for (let i = 0; i < tokens.length; ) {
    const t = tokens[i]!
    const end = !skip.has(t.paragraph) && nameable(t) ? runEnd(text, tokens, i) : i
    if (end > i) out.push(tokens.slice(i, end))
    i = Math.max(end, i + 1)
  }
  return out
}

/** Paragraphs whose words nearly all begin with a capital: headlines. */
export function headlinesOf(report: Report, tokens: readonly Token[]): ReadonlySet<number> {
  const count = new Map<number, { long: number; capital: number }>()
  for (const t of tokens) {
    if (t.word.length < 4) continue
    const c = count.get(t.paragraph) ?? { long: 0, capital: 0 }
    count.set(t.paragraph, { long: c.long + 1, capital: c.capital + (t.capital ? 1 : 0) })
  }
  const paragraphs = marksOf(report, 'paragraph')
  const stops = (p: number): boolean => /[.?!”"]$/.test(report.text.slice(paragraphs[p]!.end - 1, paragraphs[p]!.end))
  return new Set([...count].filter(([p, c]) => c.long > 2 && c.capital > 0.7 * c.long && !stops(p)).map(([p]) => p))
}
