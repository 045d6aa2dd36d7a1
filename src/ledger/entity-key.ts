import type { Reading } from '../reading/schema.ts'
import { acronymIn, acronymsOf, bodyName, stateOf } from './body-name.ts'
import { fieldsOf } from './field.ts'
import { oneWord, personName } from './person-name.ts'
import { keyOf } from './tokens.ts'

type Person = Reading['people'][number]

/**
 * What an entity's key says. A key is made from one report alone, so that the order in which reports come never counts:
 *
 * - `person bush, george bush|w|desk`: surname, name, initials and fields, the last two where the report gives any
 * - `organisation unsc=united nations security council`: a body whose report gives its short form too; without it `organisation united nations security council`
 * - `person hamdan #12`: who cannot be told by name alone, with the report's number; behind it the id where the report has several
 */
export interface Key {
  readonly kind: string
  /** the name in the index's words */
  readonly words: string
  readonly surname: string | null
  readonly initials: string
  readonly fields: readonly string[]
  readonly acronym: string | null
  /** true where it is of one report alone */
  readonly apart: boolean
}

/** PostgreSQL cannot index longer ones. */
const LONGEST = 300

/** The keys of a reading's people, by their ids. */
export function keysOf(report: number, reading: Reading): ReadonlyMap<string, string> {
  const common = smallWords(reading.text)
  const apart = new Set<string>()
  return new Map(
    reading.people.map(p => {
      const known = tellingKey(p, common)
      if (known) return [p.id, known]
      const plain = `${p.kind} ${(p.kind === 'person' ? (oneWord(p.name) ?? keyOf(p.name)) : keyOf(p.name)).slice(0, LONGEST)} #${report}`
      const key = p.kind === 'unnamed' || apart.has(plain) ? `${plain} ${p.id}` : plain
      apart.add(key)
      return [p.id, key]
    }),
  )
}

/** The key of one whose name tells who it is; null where it does not. */
function tellingKey({ kind, name, roles, mentions }: Person, common: (lower: string) => boolean): string | null {
  if (kind === 'unnamed') return null
  if (kind === 'person') {
    const person = personName(name)
    if (!person) return null
    const fields = fieldsOf(roles).join('+')
    const more = person.initials || fields ? `|${person.initials}|${fields}` : ''
    return `person ${person.surname}, ${person.words.join(' ')}${more}`
  }
  if (kind !== 'document' && stateOf(name)) return `place ${keyOf(stateOf(name)!)}`
  const words = bodyName(name, common)
  if (words === null || (kind === 'group' && / (?:and|or) /.test(name)) || (kind === 'document' && !words.includes(' ')))
    return null
  const acronym = acronymIn(
    words,
    mentions.map(m => m.words),
  )
  // a body is one whether a report speaks of it or of its people
  const body = kind === 'group' ? 'organisation' : kind
  return acronym ? `${body} ${acronym}=${words}` : `${body} ${words}`
}

/** Whether a text has words in small letters where they begin no part of an address. */
function smallWords(text: string): (lower: string) => boolean {
  let words: Set<string> | null = null
  return lower => {
    if (lower.includes(' ')) return text.includes(lower)
    words ??= new Set(text.split(/[\s“”‘"(—–]+/).map(w => w.replace(/[’']s?$|[.,;:!?)’'”"]+$/g, '')))
    return words.has(lower)
  }
}

/** What a key says, taken apart again. */
export function parsedKey(key: string): Key {
  const space = key.indexOf(' ')
  const kind = key.slice(0, space)
  const rest = key.slice(space + 1)
  const none = { surname: null, initials: '', fields: [], acronym: null, apart: false }
  const hash = rest.indexOf(' #')
  if (hash >= 0) return { ...none, kind, words: rest.slice(0, hash), apart: true }
  if (kind === 'person') {
    const [name = '', initials = '', fields = ''] = rest.split('|')
    const [surname = '', words = ''] = name.split(', ')
    return { ...none, kind, words, surname, initials, fields: fields ? fields.split('+') : [] }
  }
  const equals = rest.indexOf('=')
  return equals < 0
    ? { ...none, kind, words: rest }
    : { ...none, kind, words: rest.slice(equals + 1), acronym: rest.slice(0, equals) }
}

/** The key without what only some reports tell: initials, fields, short form. */
export const plainKey = ({ kind, surname, words }: Key): string =>
  surname === null ? `${kind} ${words}` : `${kind} ${surname}, ${words}`

/** The short forms under which a body may stand in other reports: its own where it is short itself. */
export const shortsOf = ({ kind, words, acronym, apart }: Key): readonly string[] =>
  apart || kind === 'person' ? [] : acronym ? [acronym] : words.includes(' ') ? acronymsOf(words) : [words]
