import { acronymsOf, isGeneric } from './body-name.ts'
import { type Key, parsedKey, plainKey } from './entity-key.ts'
import { personName } from './person-name.ts'
import { indexed } from './tokens.ts'

/** Why two entities may be one: what their names have in common. */
export type Why =
  /** “Hamdan” and “Osama Hamdan” */
  | 'surname'
  /** the same name, as a person here and as a body or a place there */
  | 'same name, other kind'
  /** the same person's name with initials or callings that contradict each other */
  | 'same name, other calling'
  /** “Jim Poe” and “James Poe”, “Ana Poe” and “Ana Maria Poe” */
  | 'other first name'
  | 'other spelling'
  /** “UNSC” and “United Nations Security Council”, where no report, or not all that have it, give both */
  | 'short form'

/** Where to look for those who may be one with an entity: keys, and ranges of keys from one up to, without, another. */
export interface Near {
  readonly keys: readonly string[]
  readonly ranges: readonly (readonly [string, string])[]
}

const BODIES = ['organisation', 'place'] as const

/** An entity's key as a name is looked for beside it. */
export interface Named {
  readonly key: string
  readonly name: string
}

/** Where those with a like name are. */
export function near({ key, name }: Named): Near {
  const parsed = parsedKey(key)
  const { kind, words, surname, apart } = parsed
  if (kind === 'unnamed' || kind === 'document' || words === '') return { keys: [], ranges: [] }
  const single = !words.includes(' ')
  const keys: string[] = []
  const ranges: [string, string][] = []
  if (single && kind !== 'place' && !isGeneric(words)) ranges.push([`person ${words},`, `person ${words}-`])
  if (apart) return { keys, ranges }
  if (surname !== null) {
    ranges.push([`person ${surname},`, `person ${surname}-`])
    for (const body of BODIES) keys.push(`${body} ${words}`)
  } else {
    for (const body of BODIES) if (body !== kind) keys.push(`${body} ${words}`)
    const person = single ? null : personName(name)
    if (person) keys.push(`person ${person.surname}, ${person.words.join(' ')}`)
    for (const short of acronymsOf(words)) keys.push(`${kind} ${short}`)
    const [first = '', ...rest] = words.split(' ')
    if (rest.length && /^[a-z]{2,6}$/.test(first)) ranges.push([`${kind} ${first}=`, `${kind} ${first}>`])
  }
  return { keys, ranges }
}

/** The key that a body has where the first word of its name is written out: `near` found what it may stand for. */
export function writtenOut(key: string, found: string): string | null {
  const [body, full] = [parsedKey(key), parsedKey(found)]
  const [first, ...rest] = body.words.split(' ')
  return body.apart || full.acronym === null || full.acronym !== first || rest.length === 0
    ? null
    : `${body.kind} ${full.words} ${rest.join(' ')}`
}

/** What two keys have in common, and which of their words; null where nothing that tells. */
export function likeness(one: string, other: string): { readonly why: Why; readonly shared: readonly string[] } | null {
  const [a, b] = [parsedKey(one), parsedKey(other)]
  const plain = a.words === b.words
  if (a.apart && b.apart) return null
  if (a.apart || b.apart || (a.surname === null) !== (b.surname === null)) {
    const [short, full] = a.surname === null || a.apart ? [a, b] : [b, a]
    if (full.surname !== null && short.words === full.surname) return { why: 'surname', shared: [short.words] }
    return plain && !a.apart && !b.apart ? { why: 'same name, other kind', shared: a.words.split(' ') } : null
  }
  if (a.surname !== null && b.surname !== null)
    return plainKey(a) === plainKey(b) ? { why: 'same name, other calling', shared: a.words.split(' ') } : people(a, b)
  if (plain) return a.kind === b.kind ? null : { why: 'same name, other kind', shared: a.words.split(' ') }
  const [short, long] = a.words.length < b.words.length ? [a, b] : [b, a]
  const [first, ...rest] = short.words.split(' ')
  const spelt =
    rest.length > 0 &&
    long.words.endsWith(` ${rest.join(' ')}`) &&
    acronymsOf(long.words.slice(0, -rest.join(' ').length - 1)).includes(first!)
  const stands = !long.words.split(' ').includes(short.words) && acronymsOf(long.words).includes(short.words)
  return a.kind === b.kind && (stands || spelt) ? { why: 'short form', shared: [short.words] } : null
}

function people(a: Key, b: Key): ReturnType<typeof likeness> {
  if (a.surname !== b.surname) return null
  const [mine, theirs] = [a.words.split(' '), b.words.split(' ')]
  const shared = mine.filter(w => theirs.includes(w))
  if (shared.length === Math.min(mine.length, theirs.length)) return { why: 'other first name', shared }
  const rest = [mine, theirs].map(ws => ws.filter(w => !shared.includes(w)))
  if (rest[0]!.length === 1 && rest[1]!.length === 1 && mine.length === theirs.length && nearly(rest[0]![0]!, rest[1]![0]!))
    return { why: 'other spelling', shared }
  return mine.length === 2 && theirs.length === 2 && mine[0]![0] === theirs[0]![0] ? { why: 'other first name', shared } : null
}

/** Whether words of four letters and more differ by one letter. */
export function nearly(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 4 || Math.abs(a.length - b.length) > 1) return false
  let [from, to] = [0, 0]
  while (from < Math.min(a.length, b.length) && a[from] === b[from]) from++
  while (to < Math.min(a.length, b.length) - from && a.at(-1 - to) === b.at(-1 - to)) to++
  return Math.max(a.length, b.length) - from - to <= 1
}

/** Words of roles that many have. */
const COMMON = new Set(
  'former senior deputy chief head leader official spokesman spokeswoman spokesperson president minister director with from that this their which whose'.split(
    ' ',
  ),
)

/** Words of four letters and more that two lists of roles share, without those that tell little. */
export function sharedRoles(one: readonly string[], other: readonly string[]): readonly string[] {
  const wordsOf = (roles: readonly string[]) =>
    new Set(
      roles
        .flatMap(r => r.split(/[^\p{L}]+/u))
        .map(indexed)
        .filter(w => w.length > 3 && !COMMON.has(w)),
    )
  const theirs = wordsOf(other)
  return [...wordsOf(one)].filter(w => theirs.has(w))
}
