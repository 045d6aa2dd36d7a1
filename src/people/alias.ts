import type { Report } from '../report/index.ts'
import { CAPITALS, COUNTRIES } from './country.ts'
import type { Name } from './name.ts'
import { nounOf } from './noun.ts'
import { lowOf } from './token.ts'

const SMALL = new Set('of the and for & on in'.split(' '))
const FORMERLY = /^(?:formerly|also|previously|or|known|called|as|and|aka|the|then|now)\s+/i
/** Names in brackets behind a name: “(IS, formerly ISIS)”. */
const IN_BRACKETS = /^\s\(([^()\n]{2,60})\)/
const ACRONYM = /^\p{Lu}{2,}$/u
const HALF = /^(?:north|south)$/

export const plain = (s: string): string => s.replace(/[.’']/g, '').replace(/[-‑]/g, ' ')

/** What two names that are the same have in common; a state's names are all one. */
function keyOf(report: Report, name: Name, states: ReadonlySet<string>): string {
  const low = lowOf(name.tokens)
  const state = COUNTRIES.get(low)
  if (state) return state
  const half =
    HALF.test(low) && /\bthe\s$/i.test(report.text.slice(Math.max(0, name.start - 4), name.start))
      ? COUNTRIES.get(`the ${low}`)
      : undefined
  return half && states.has(half) ? half : plain(low)
}

const initials = (words: readonly string[]): string =>
  words
    .filter(w => !SMALL.has(w))
    .flatMap(w => w.split('-'))
    .map(w => w[0] ?? '')
    .join('')

function bracketed(report: Report, name: Name): readonly string[] {
  const m = IN_BRACKETS.exec(report.text.slice(name.end, name.end + 70))
  return (m?.[1] ?? '').split(/[,;/]/).map(s => {
    let bare = s.trim()
    while (FORMERLY.test(bare)) bare = bare.replace(FORMERLY, '')
    return plain(bare.toLowerCase())
  })
}

/** What companies write behind their names: “Norco Group Inc”. */
const COMPANY = /^(?:inc|incorporated|ltd|limited|corp|corporation|co|company|plc|llc|lp|ag|sa|nv|se|gmbh|group|holdings?|the)$/

/** A company's name without its legal form; null where it has none. */
function withoutForm(words: readonly string[]): string | null {
  const end = words.findLastIndex(w => !COMPANY.test(w)) + 1
  return end > 0 && end < words.length && !(end === 1 && COUNTRIES.has(words[0]!)) ? words.slice(0, end).join(' ') : null
}

/** The short forms that the words of a body's name give: its end, what stands before “of”, and what before its noun. */
function shortForms(words: readonly string[]): readonly string[] {
  const ends = words
    .slice(1, 6)
    .map((_, i) => words.slice(i + 1))
    .filter(w => w.length > 1 && !SMALL.has(w[0]!))
  const of = words.indexOf('of')
  const noun = nounOf(words.at(-1)!)?.kind === 'organisation' && words.length > 2
  return [...ends, ...(of > 1 ? [words.slice(0, of)] : []), ...(noun ? [words.slice(0, -1)] : [])].map(w => w.join(' '))
}

/** Words that end or begin names of many bodies, and are short for none. */
const SHARED =
  /^(?:house|state|states|city|union|street|center|centre|world|park|new|united|national|north|south|east|west|first|royal|international|global|university|department|police)$/

/** “Norco Bank” and “Norco Bank Group”: one name begins with the other. */
const begins = (a: Name, b: Name): boolean =>
  `${lowOf(b.tokens)} `.startsWith(`${lowOf(a.tokens)} `) || `${lowOf(a.tokens)} `.startsWith(`${lowOf(b.tokens)} `)

/** Bodies by the first and by the last word of their names, where but one has it; null where several do. */
function endsOf(firsts: ReadonlyMap<string, Name>): Readonly<Record<'byFirst' | 'byLast', ReadonlyMap<string, Name | null>>> {
  const byFirst = new Map<string, Name | null>()
  const byLast = new Map<string, Name | null>()
  for (const [key, n] of firsts) {
    // “Gad” is no body “Gad Harlow” where a Gad Lev is a person
    if (n.tokens.length === 2 && (n.entity === 'person' || n.personal > 0.5)) byFirst.set(plain(n.tokens[0]!.low), null)
    if (
      n.tokens.length < 2 ||
      n.tokens.length > 5 ||
      n.entity === 'person' ||
      n.personal > 0.5 ||
      COUNTRIES.has(key) ||
      n.tokens.every(t => ACRONYM.test(t.word))
    )
      continue
    const put = (map: Map<string, Name | null>, word: string): void => {
      const other = map.get(word)
      if (!SHARED.test(word)) map.set(word, other === undefined || (other && begins(other, n)) ? (other ?? n) : null)
    }
    if (n.tokens.length < 4) put(byFirst, plain(n.tokens[0]!.low))
    put(byLast, plain(n.tokens.at(-1)!.low))
  }
  return { byFirst, byLast }
}

/** Sentences from a short form to the full name behind it: a caption and a lead. */
const SOON = 4

/** For each name a key that all names of the same have: states, initials, brackets, short forms of bodies. */
export function keysOf(report: Report, names: readonly Name[]): (name: Name) => string {
  const states = new Set(names.flatMap(n => COUNTRIES.get(lowOf(n.tokens)) ?? []))
  const keys = new Map(names.map(n => [n, keyOf(report, n, states)]))
  const firsts = new Map<string, Name>()
  for (const [n, key] of keys) if (!firsts.has(key)) firsts.set(key, n)

  const longer = new Map<string, string>()
  const root = (key: string): string => {
    let at = key
    for (let hop = 0; longer.has(at) && hop < 8; hop++) at = longer.get(at)!
    return at
  }
  const tie = (short: string, long: string | undefined): void => {
    if (long && root(short) !== root(long)) longer.set(root(short), root(long))
  }
  const byInitials = new Map<string, string>()
  const byShort = new Map<string, string>()
  const byForm = new Map<string, string>()
  for (const [key, n] of firsts) {
    const words = n.tokens.map(t => plain(t.low))
    if (words.length < 2 || n.entity === 'person') continue
    const short = initials(n.tokens.filter(t => t.capital || SMALL.has(t.low)).map(t => plain(t.low)))
    if (!byInitials.has(short)) byInitials.set(short, key)
    const bare = withoutForm(words)
    if (bare && !byForm.has(bare)) byForm.set(bare, key)
    if (n.entity === 'organisation' || n.personal < 0) for (const s of shortForms(words)) if (!byShort.has(s)) byShort.set(s, key)
  }
  const { byFirst, byLast } = endsOf(firsts)
  const surnames = new Set([...firsts.values()].flatMap(n => (n.tokens.length > 1 ? [plain(n.tokens.at(-1)!.low)] : [])))
  const located = new Set(names.filter(n => n.located || n.entity === 'place').map(n => keys.get(n)!))
  for (const n of names)
    for (const alias of bracketed(report, n)) {
      const key = keys.get(n)!
      if (alias !== key && firsts.has(alias))
        tie(...((alias.length < key.length ? [alias, key] : [key, alias]) as [string, string]))
    }
  for (const [key, n] of firsts) {
    if (byForm.has(key)) tie(key, byForm.get(key))
    const only = n.tokens.length === 1 && n.entity !== 'person' && !n.title && !COUNTRIES.has(key) && !CAPITALS.has(key)
    const whole = only && (byLast.get(key) || (n.entity !== 'place' && !located.has(key) && byFirst.get(key)))
    const full = whole && firsts.get(byForm.get(keys.get(whole)!) ?? keys.get(whole)!)!
    const soon = full && full.entity === 'organisation' && full.tokens[0]!.sentence - n.tokens[0]!.sentence < SOON
    const starts = whole && (whole.start < n.start || (soon && !surnames.has(key)))
    if (whole && (whole.tokens.at(-1)!.low === n.tokens[0]!.low ? n.personal < 0 : starts)) tie(key, keys.get(whole))
    else if (n.tokens.length === 1 && ACRONYM.test(plain(n.tokens[0]!.word))) tie(key, byInitials.get(key))
    else if (n.tokens.length > 1 && !COUNTRIES.has(key)) tie(key, byShort.get(key))
  }
  return n => root(keys.get(n)!)
}
