import { isMoneySign, moneyBefore } from './money.ts'
import { isPeople, isPlural, MEASURE } from './noun.ts'
import { numeralAt } from './numeral.ts'
import type { Quantity } from './quantity.ts'
import type { Token } from './token.ts'

/** What stands counted beside a quantity. Tokens `[from, to)`; an empty stretch where nothing is named. */
export interface Counted {
  readonly from: number
  readonly to: number
  readonly kind: 'people' | 'thing' | 'bare'
  /** of a thing: what is counted or measured */
  readonly unit: string | null
}

/** A number of a sentence with what it counts. */
export interface Count {
  readonly q: Quantity
  readonly np: Counted
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

/** No noun phrase goes on over these. */
const STOP = words(
  `in on at by to from with for of near over under after before since during across around inside outside between among against into through within
  without as than then when while where who whom whose which that because although if but or nor yet so is are was were be been being am has have had having
  do does did will would shall should can could may might must said says say told tells died dies die fled flee flees lost went go goes came come comes
  became become took take takes left leave leaves got get gets made make makes saw see found find held hold kept keep began begin gathered remain remains remained
  fell fall rose stood stand sat lay lie lies ran run runs fought fight wrote spoke gave give gives sought ages age aged including include included
  and also not never them whom which the a an this these those his her their its our my your he she it they we you i there here now today still already later earlier
  who's more-than per via amid along about onto off up down out live lives-in lived work works worked attend attended attending arrive arrived need needs involved
  killed injured wounded dead hurt missing displaced detained arrested evacuated rescued trapped homeless abducted kidnapped freed released hospitalized hospitalised believed feared presumed
  reported reportedly suffered sustained ; : . , ! ? ( ) [ ] " “ ” ‘ — – / | • *`,
)
/** They stand between number and noun. */
const SKIP = words('of the more other another further additional new fellow these those his her their its our my such')
const ADJECTIVE_END = /(?:ed|ing)$/
/** Participles that describe whom they stand before: "10 displaced families". */
const DESCRIBES = words(
  'displaced injured wounded missing dead armed suspected masked detained arrested trapped homeless abducted kidnapped uniformed disabled retired registered affected married elderly young',
)

const names = (t: Token | undefined): boolean => t?.kind === 'word' && /^\p{Lu}/u.test(t.text)

/** Where the words between number and noun end: "of the", "more", "other". */
function skipped(t: readonly Token[], at: number): number {
  let i = at
  while (SKIP.has(t[i]?.low ?? '') && i - at < 4) {
    if (/^(?:other|others)$/.test(t[i]!.low) && !isNoun(t, i + 1)) break
    i++
  }
  // "500 of the 4,000 villagers", "to 332,000 the number of people"
  if (i > at && t[i]?.kind === 'digits' && /^(?:of|the)$/.test(t[i - 1]!.low)) return i + 1
  if (t[at]?.low === 'the' && /^(?:number|total)$/.test(t[i]?.low ?? '')) {
    const of = t[i + 1]?.low === 'of' ? i + 2 : t[i + 2]?.low === 'of' && t[i + 1]?.low === 'number' ? i + 3 : 0
    return of || i
  }
  return i
}

const isNoun = (t: readonly Token[], i: number): boolean => t[i]?.kind === 'word' && !STOP.has(t[i]!.low)

/** The stretch of words that may name what is counted: as far as no verb, preposition or sign stands. */
function run(t: readonly Token[], from: number): number {
  let i = from
  for (; i < t.length && i - from < 9; i++) {
    const { kind, low, glued } = t[i]!
    if (low === '-' && glued && t[i + 1]?.glued && t[i + 1]!.kind === 'word') continue
    if (low === "'s" || (low === ',' && adjectives(t, i)) || initials(t, i) || (kind === 'time' && low === 'recent')) continue
    const describes = DESCRIBES.has(low) && isNoun(t, i + 1) && (i === from || /ly$/.test(t[i - 1]!.low))
    if (kind !== 'word' || (STOP.has(low) && !describes)) break
    if (ADJECTIVE_END.test(low) && !isNoun(t, i + 1) && !isPeople(t[i]!.text, true)) break
    if (ADJECTIVE_END.test(low) && i > from && isPeople(t[i - 1]!.text, true) && isPlural(t[i - 1]!.low)) break
  }
  return i
}
/** "U.S. troops" */
const initials = (t: readonly Token[], i: number): boolean =>
  t[i]!.text === '.' &&
  t[i]!.glued &&
  /^\p{Lu}$/u.test(t[i - 1]!.text) &&
  (t[i + 1]?.glued === true || (isNoun(t, i + 1) && t[i - 2]?.text === '.'))
/** "young, armed men" */
const adjectives = (t: readonly Token[], i: number): boolean =>
  /(?:ed|ing|y|le|ous|al)$/.test(t[i - 1]?.low ?? '') && isPeople(t[i + 2]?.text ?? '', true) && isNoun(t, i + 1)

/** The last word of a stretch that is in the plural, or for one the last noun; the rest after it is no part of the phrase. */
function head(t: readonly Token[], from: number, to: number, many: boolean): number {
  let at = -1
  for (let i = from; i < to; i++) {
    const { kind, low } = t[i]!
    if (kind !== 'word' || low === "'s" || t[i + 1]?.low === "'s") continue
    if (many ? isPlural(low) || isPeople(t[i]!.text, true) : isPeople(t[i]!.text, false) && !names(t[i + 1])) at = i
  }
  return at
}

function coordinated(t: readonly Token[], at: number): number {
  const next = t[at + 1]
  if (next?.low !== 'and' || !isNoun(t, at + 2) || numeralAt(t, at + 2)) return at + 1
  const to = run(t, at + 2)
  const more = head(t, at + 2, to, true)
  return more >= 0 && more === to - 1 && isPeople(t[more]!.text, true) ? more + 1 : at + 1
}

const PAID =
  /^(?:cost|costs|costing|price|priced|worth|value|valued|pays?|paid|paying|spend|spent|spending|fined?|raised?|raising|earn|earns|earned|owes?|owed|donated?|lent|stole|budget|debts?|loan|salary)$/
const FUNDS =
  /^(?:sterling|cash|compensation|damages?|debts?|aid|funding|funds|fines?|taxes|loans?|investment|savings|sales|profits?|losses|wages|bail)$/

/** Pounds that were paid, not weighed: “2 million pounds ($2.5 million)”, “a fine of 300 pounds”. */
function isMoney(t: readonly Token[], q: Quantity): boolean {
  const behind = [1, 2, 3].map(k => t[q.to + k])
  if (behind[0]?.low === '(') return behind.some(x => isMoneySign(x?.text ?? ''))
  return (
    (/^(?:of|in|sterling)$/.test(behind[0]?.low ?? '') && behind.some(x => FUNDS.test(x?.low ?? ''))) ||
    [1, 2, 3, 4].some(k => PAID.test(t[q.from - k]?.low ?? ''))
  )
}

function measure(t: readonly Token[], q: Quantity): string | null {
  const money = moneyBefore(t, q.core.from)
  if (money) return money.code
  if (q.form === 'percent') return 'percent'
  const word = t[q.to]?.low === '-' ? t[q.to + 1] : t[q.to]
  const unit = MEASURE.get(word?.low ?? '')
  if (unit === 'pounds' && isMoney(t, q)) return 'GBP'
  return unit && (word!.low.length > 1 || word!.glued) ? unit : null
}

/**
 * What a quantity counts: the noun phrase after it.
 *
 * @example counted(tokens('two police officers in Veldam', []), q) // { kind: 'people', … 'police officers' }
 */
export function counted(t: readonly Token[], q: Quantity): Counted {
  const none = { from: q.to, to: q.to }
  const unit = measure(t, q)
  if (unit && unit !== 'percent') return { ...none, kind: 'thing', unit }
  if (t[q.to]?.low === '-' && t[q.to + 1]?.low === 'strong') return strong(t, q)
  if (t[q.to]?.low === '-' && t[q.to]!.glued) return { ...none, kind: 'thing', unit: null }
  const share = unit === 'percent' || q.form === 'share'
  const many =
    share ||
    q.form === 'vague' ||
    t[q.to]?.low === 'of' ||
    !(
      q.form === 'ordinal' ||
      (q.least?.n === q.least?.d && (q.most === null || q.most.n === q.most.d)) ||
      (q.most?.n === q.most?.d && q.least === null)
    )
  const noun = skipped(t, q.to)
  const from = t[noun - 1]?.low === 'other' ? noun - 1 : noun
  const to = run(t, noun)
  const plural = head(t, noun, to, many)
  const at = plural < 0 && q.form === 'none' ? head(t, noun, to, false) : plural
  if (share)
    return at >= 0
      ? { from, to: coordinated(t, at), kind: 'thing', unit: 'percent' }
      : { ...none, kind: 'thing', unit: 'percent' }
  if (at < 0) return others(t, q, noun) ?? { ...none, kind: noun < to ? 'thing' : 'bare', unit: null }
  const last = many ? coordinated(t, at) : at + 1
  if (isPeople(t[at]!.text, many && plural >= 0)) return { from, to: last, kind: 'people', unit: null }
  return { from, to: last, kind: 'thing', unit: t[at]!.low }
}

/** "the 12,000-strong crowd" */
function strong(t: readonly Token[], q: Quantity): Counted {
  const from = q.to + 2
  const to = run(t, from)
  return { from, to, kind: 'people', unit: null }
}

function others(t: readonly Token[], q: Quantity, from: number): Counted | null {
  return t[from]?.low === 'others' ? { from: q.to, to: from + 1, kind: 'people', unit: null } : null
}
