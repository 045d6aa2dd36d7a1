import { HearsayError } from '../report/error.ts'
import type { Near, Phrase, Query } from './query.ts'
import { tokens } from './tokens.ts'

/** Words that one search may have, and brackets that may stand inside one another. */
const MOST_WORDS = 64
const DEEPEST = 20
/** Letters that the beginning of a word must have: shorter ones stand for half of all words. */
const SHORTEST = 2
const FARTHEST = 20
const NEAR = 5

const BLANK = /\s+/y
const OPERATOR = /(?:AND|OR|NOT)(?=[\s()"“]|$)/y
const MINUS = /-(?=[^\s-])/y
const NEAR_BEGINS = /near\(/iy
const NEAR_WHOLE = /near\(\s*([^\s,()"“”]+)[\s,]+([^\s,()"“”]+)\s*(?:,?\s*(\d+)\s*)?\)/iy
const QUOTED = /["“”]([^"“”]*)["“”](\*?)/y
const WORD = /[^\s()"“”]+/y

/**
 * The tree of what somebody typed: words (all must be there), "a phrase", `begin*`, `near(a b, 5)`, `NOT word` or `-word`, `OR`, `( )`. Operators are in
 * capitals; anything else, a database's own syntax too, is words, and what has neither letters nor digits is passed over.
 *
 * @returns null where there is no word at all
 * @throws HearsayError BAD_USAGE with the character at which it cannot be understood
 * @example parsed('hospital -"field hospital"')
 */
export function parsed(typed: string): Query | null {
  let at = 0
  let words = 0
  const wrong = (sentence: string, where = at): HearsayError =>
    new HearsayError('BAD_USAGE', `The search words cannot be understood at character ${where + 1}: ${sentence}`)
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    const m = pattern.exec(typed)
    if (m) at = pattern.lastIndex
    return m
  }
  const sees = (pattern: RegExp): string | null => {
    pattern.lastIndex = at
    return pattern.exec(typed)?.[0] ?? null
  }
  const phrase = (text: string, star: boolean, where: number): Phrase | null => {
    const found = tokens(text).map(t => t.word)
    words += found.length
    if (words > MOST_WORDS) throw wrong(`there are more than ${MOST_WORDS} words. Ask with fewer.`, where)
    if (star && (found.at(-1)?.length ?? 0) < SHORTEST) throw wrong(`write at least ${SHORTEST} letters before the *.`, where)
    return found.length ? { kind: 'phrase', words: found, prefix: star } : null
  }
  const word = (text: string, where: number): Phrase | null => {
    const star = /[\p{L}\p{N}\p{M}]\*$/u.test(text)
    if (/[\p{L}\p{N}\p{M}]\*[\p{L}\p{N}]/u.test(text)) throw wrong('a * stands only at the end of a word.', where)
    return phrase(text, star, where)
  }
  const near = ([, a, b, far]: RegExpExecArray, where: number): Near => {
    const within = far === undefined ? NEAR : Number(far)
    const pair = [word(a!, where), word(b!, where)] as const
    if (within > FARTHEST) throw wrong(`near goes up to ${FARTHEST} words between.`, where)
    if (pair[0]?.words.length !== 1 || pair[1]?.words.length !== 1) throw wrong(HOW_NEAR, where)
    return { kind: 'near', words: [pair[0], pair[1]], within }
  }

  /** One thing to be found, undefined where a bracket or the typed words end here, null where it has no word. */
  function one(depth: number): Query | null | undefined {
    take(BLANK)
    const where = at
    if (at === typed.length || typed[at] === ')') return undefined
    if (take(NEAR_BEGINS)) {
      at = where
      const m = take(NEAR_WHOLE)
      if (!m) throw wrong(HOW_NEAR)
      return near(m, where)
    }
    if (typed[at] === '(') {
      if (depth === DEEPEST) throw wrong(`brackets stand in one another more than ${DEEPEST} deep.`)
      at++
      const inside = either(depth + 1)
      if (typed[at] !== ')') throw wrong('this bracket is never closed. Add a ).', where)
      at++
      return inside
    }
    const quoted = take(QUOTED)
    if (quoted) return phrase(quoted[1]!, quoted[2] === '*' || /[\p{L}\p{N}]\*\s*$/u.test(quoted[1]!), where)
    const m = take(WORD)
    if (!m) throw wrong('this quotation mark is never closed. Add another.', where)
    return word(m[0], where)
  }

  function all(depth: number): Query | null {
    const of: Query[] = []
    const without: Query[] = []
    let not: number | null = null
    let absent: number | null = null
    for (;;) {
      take(BLANK)
      const where = at
      const operator = sees(OPERATOR)
      if (operator === 'OR') break
      if (operator !== null) {
        take(OPERATOR)
        if (operator === 'AND' && of.length + without.length === 0)
          throw wrong(`${operator} has nothing before it. Write it between words.`, where)
        not = operator === 'NOT' || sees(/\s+NOT(?=[\s()"“]|$)/y) !== null ? where : null
        if (operator === 'AND' && not !== null) take(/\s+NOT/y)
        take(BLANK)
        if (at === typed.length || typed[at] === ')' || sees(OPERATOR))
          throw wrong(`${operator} has nothing behind it. Write a word there.`, where)
        continue
      }
      if (not === null && take(MINUS)) {
        not = where
        continue
      }
      const found = one(depth)
      if (found === undefined) break
      if (found) {
        if (not === null) of.push(found)
        else {
          without.push(found)
          absent ??= not
        }
      }
      not = null
    }
    if (of.length === 0 && absent !== null)
      throw wrong('this says only what must not be there. Add a word that is to be found.', absent)
    return of.length > 1 || without.length ? { kind: 'all', of, without } : (of[0] ?? null)
  }

  function either(depth: number): Query | null {
    const of: Query[] = []
    for (;;) {
      const part = all(depth)
      if (part) of.push(part)
      const where = at
      if (sees(OPERATOR) !== 'OR') break
      if (!part) throw wrong('OR has nothing before it. Write a word there.')
      take(OPERATOR)
      take(BLANK)
      if (at === typed.length || typed[at] === ')') throw wrong('OR has nothing behind it. Write a word there.', where)
    }
    return of.length > 1 ? { kind: 'any', of } : (of[0] ?? null)
  }

  const query = either(0)
  if (typed[at] === ')') throw wrong('this bracket closes none. Take it away, or add a (.')
  return query
}

const HOW_NEAR = 'near takes two single words and how many may stand between them: near(hospital struck, 5).'
