import type { Report, Span } from '../report/index.ts'
import { DEFINITE, describe, POSSESSIVE, PREPOSITIONS } from './describe.ts'
import { isJoint } from './joint.ts'
import type { Name } from './name.ts'
import { nameIn } from './name-in.ts'
import type { Gender, Noun } from './noun.ts'
import { PRONOUNS, type Pronoun } from './pronoun.ts'
import { genderOf } from './title.ts'
import { type Token, within } from './token.ts'

/** What words that stand for somebody say. */
export interface Phrase extends Span {
  readonly form: 'pronoun' | 'name' | 'description' | 'joint'
  readonly pronoun: Pronoun | null
  /** the name that it is a name of */
  readonly name: Name | null
  /** what it says beside the name: a title, an apposition */
  readonly role: Span | null
  readonly head: Noun | null
  readonly headWord: string
  /** its other words, small and singular, for matching: “senior”, “hamas” */
  readonly traits: readonly string[]
  /** those of them with a capital: whose, or from where */
  readonly named: readonly string[]
  /** “his” of “his lawyer”, and what is his */
  readonly owner: { readonly pronoun: Pronoun; readonly of: Span } | null
  readonly article: 'definite' | 'indefinite' | null
  readonly plural: boolean
  readonly gender: Gender | null
  /** without its article */
  readonly bare: Span
  readonly sentence: number
  readonly paragraph: number
}

const INDEFINITE = new Set('a an one another some'.split(' '))
/** Begins what is told of whom the words before name. */
const CLAUSE = /^(?:who|whom|whose|which|that)$/
/** A description up to a bracket or an aside. */
const ENDS = /^.+?(?=\s\(|\s[—–]|,\s(?:led|headed|backed|including|such|like|which|who|whom)\b|$)/su
/** The same behind a comma: “shareholders, led by a fund”. */
const ASIDE = /^(?:led|headed|backed|including|such|among|like)$/
/** Before what somebody is called: “a man named”, “the victim, identified only by first name,”. */
const CALLED =
  /\b(?:identified|named|called|dubbed)(?: only| simply)?(?: as| by (?:(?:his|her|a|the|their) )?first name)?,? (?:the )?$/i
const BARE = new Set('himself herself itself themselves all both too also each'.split(' '))

/**
 * What the words of a source or a description say.
 *
 * @param names of the report that lie inside it
 * @example of “Tamimi's lawyer, Gaby Lasky”: the name “Gaby Lasky”, the role “Tamimi's lawyer”
 */
export function phraseOf(
  report: Report,
  all: readonly Token[],
  span: Span,
  names: readonly Name[],
  isPerson: (n: Name) => boolean,
): Phrase | null {
  const { text } = report
  const tokens = within(all, span)
  const first = tokens[0]
  if (!first) return null
  const begin = tokens.length > 1 && /^(?:the|an?)$/.test(first.low) ? tokens[1]! : first
  const tail = text.slice(begin.start, span.end).replace(/[\s,:;–—-]+$/u, '').length
  const place = {
    ...span,
    sentence: first.sentence,
    paragraph: first.paragraph,
    bare: { start: begin.start, end: begin.start + tail },
  }
  const blank = {
    name: null,
    role: null,
    head: null,
    headWord: '',
    traits: [],
    named: [],
    article: null,
    plural: false,
    gender: null,
    pronoun: null,
    owner: null,
  }
  const pronoun = PRONOUNS.get(first.low)
  if (pronoun && (tokens.slice(1).every(t => BARE.has(t.low)) || /^wh/.test(first.low)) && !(first.word === 'US'))
    return { ...place, ...blank, form: 'pronoun', pronoun, gender: pronoun.gender, plural: pronoun.number === 'many' }
  const articled = DEFINITE.has(first.low) || INDEFINITE.has(first.low) || POSSESSIVE.has(first.low)
  const lead = articled && tokens.length > 1 ? tokens.slice(1) : tokens
  const article =
    DEFINITE.has(first.low) || POSSESSIVE.has(first.low) ? 'definite' : INDEFINITE.has(first.low) ? 'indefinite' : null
  const said = describe(text, lead)
  const possessive = POSSESSIVE.has(first.low) && tokens.length > 1 ? PRONOUNS.get(first.low) : undefined
  const owner = possessive ? { pronoun: possessive, of: { start: lead[0]!.start, end: place.bare.end } } : null
  const gender = said.head?.gender ?? null
  if (isJoint(text, lead, names, article !== null)) return { ...place, ...blank, ...said, article, plural: true, form: 'joint' }
  const clause = lead.findIndex(
    (t, i) => i > 0 && (CLAUSE.test(t.low) || (ASIDE.test(t.low) && text.slice(lead[i - 1]!.end, t.start).includes(','))),
  )
  const front = clause > 0 ? lead.slice(0, clause) : lead
  const inFront = names.filter(n => n.end <= front.at(-1)!.end)
  const called = names.find(n => n.start > first.start && CALLED.test(text.slice(Math.max(first.start, n.start - 50), n.start)))
  const name = called ?? nameIn({ text, span, lead: front, inner: inFront, isPerson })
  if (!name) {
    const bare = { start: begin.start, end: begin.start + ENDS.exec(text.slice(begin.start, place.bare.end))![0].length }
    return { ...place, bare, ...blank, ...said, owner, article, gender, form: 'description' }
  }
  const ahead = lead.filter(t => t.end <= name.start)
  const behind = front.filter(t => t.start >= name.end)
  const roleTokens = ahead.length ? ahead : behind.length && /^\s*,/.test(text.slice(name.end, behind[0]!.start)) ? behind : []
  const bare = roleTokens.filter((t, i) => i > 0 || !(DEFINITE.has(t.low) || INDEFINITE.has(t.low)))
  const role = bare.length ? { start: bare[0]!.start, end: bare.at(-1)!.end } : null
  const told =
    bare.length && !PREPOSITIONS.has(bare[0]!.low) ? describe(text, bare) : { head: null, headWord: '', traits: [], named: [] }
  return {
    ...place,
    ...blank,
    ...told,
    form: 'name',
    name,
    role,
    article,
    gender: told.head?.gender ?? ahead.map(t => genderOf(t.word)).find(Boolean) ?? null,
  }
}

const STARTS = /^(?:the|an?|this|his|her|its|their|some|many)$/

/** The noun phrase that ends just before a “who” or “which”. */
export function nounBefore(text: string, tokens: readonly Token[], source: Span): Span | null {
  const before = within(tokens, { start: source.start - 90, end: source.start })
  const last = before.at(-1)
  if (!last || !/^['’”"s]*,?\s$/.test(text.slice(last.end, source.start))) return null
  for (let i = before.length - 1; i >= Math.max(0, before.length - 7); i--) {
    const t = before[i]!
    if (STARTS.test(t.low)) return { start: t.start, end: last.end }
    const prior = before[i - 1]
    if (!prior || prior.sentence !== t.sentence || /[,;:.]/.test(text.slice(prior.end, t.start))) break
  }
  return { start: last.start, end: last.end }
}
