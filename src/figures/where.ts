import type { Mention, Span, What } from '../report/index.ts'
import { overlaps } from '../report/index.ts'
import { EVENT, LOCATIVE, PLACE } from './place-words.ts'
import { isRanked } from './rank.ts'
import { type Scene, spanOf } from './scene.ts'
import type { Token } from './token.ts'
import { NAMES as FATES, IS } from './what-words.ts'

/** A place that a sentence names: tokens `[from, to)`, and how well it is told. */
export interface Place extends Span {
  readonly at: number
  readonly to: number
  readonly named: boolean
  /** after "in", "at", "near"; else before an event: "the Veldam floods" */
  readonly locative: boolean
  /** where something comes from or goes to, rather than is */
  readonly moving: boolean
  /** where a body sits: "the government in Veldam" */
  readonly seat: boolean
}

/** Who is told of by where it sits. */
const SITS = /^(?:government|ministry|embassy|parliament|bureau|correspondent)$/
/** What "of" may follow on the way to a place: "the heart of Veldam", but not "in support of". */
const PART = /^(?:heart|middle|edge|parts?|side|front|top|bottom|rest|much|most|half|all|end|back|foot|gates?|banks?|vicinity)$/
const MOVING = /^(?:to|toward|towards|into|onto|through|against|over|from)$/
const DETERMINER = /^(?:the|a|an|its|their|his|her|this|that|these|another|many|several)$/
const OF_PEOPLE = /(?:ians?|eans?|ese|ish|is|ists?|ites?|ban|men|s)$/
/** Who acts somewhere, after an adjective of a place: "to German police". */
const BODY =
  /^(?:police|government|army|military|troops|forces|officials?|authorities|ministry|minister|president|media|soldiers?|people|women|men|nationals?|citizens?|custody|leaders?|parliament|court|fighters?|militants?|rebels?|insurgents?)$/
const ADJECTIVE = /(?:[^r]ian|[^l]ean|[aeiou]can|ese|ish|aeli|qi|ani|hni|ench|erman|ghan|utch|reek|hai|rab|yrian|mese|onian)$/
const NOT_PLACES =
  /^(?:facebook|twitter|instagram|telegram|whatsapp|youtube|reddit|tiktok|snapchat|medium|islamic|mr|mrs|ms|miss|dr|flight|aisle|route|president|prime|nato|un|who|sunday|monday|reuters|afp|ap)$/

const FUNCTION =
  /^(?:an?|the|this|that|these|those|some|many|several|all|i|he|she|it|they|we|you|his|her|their|its|our|my|one|two|in|on|at|as|if|but|and|when|while|after|before|since|what|who|there|here|no|not|now|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/
/** "over the Orlanders", "in front of the Norrians": a team or a people. */
const theirs = (t: readonly Token[], from: number, to: number): boolean =>
  PEOPLE_NAME.test(t[to - 1]!.low) && t.slice(from, to).some(x => x.low === 'the')
const PEOPLE_NAME = /(?<!balk)ans$|(?:ists|ites|eers)$/
const capital = (t: Token | undefined): boolean => t?.kind === 'word' && /^\p{Lu}/u.test(t.text) && !FUNCTION.test(t.low)

/** Words that may stand right before a name of a place: "the northern", "the city of", "nearby". */
const leads = (t: Token): boolean =>
  t.kind !== 'word' ||
  capital(t) ||
  DETERMINER.test(t.low) ||
  PLACE.has(t.low) ||
  t.low === 'of' ||
  t.low === "'s" ||
  /(?:ern|al|ous|y|ed|ing|ic|le|an|ish|new|old|far|small|remote|large|biggest|largest|poor|rich|held|controlled|major|main|other|several)$/.test(
    t.low,
  )

/** The end of a noun phrase that names a place, or `from` where none does: "the northern city of Kunduz". */
function phraseEnd(t: readonly Token[], from: number): { readonly to: number; readonly named: boolean } {
  let i = from
  let to = from
  let named = false
  for (; i < t.length && i - from < 10; i++) {
    const { kind, low, text, glued } = t[i]!
    if (/^[-‑]$/.test(text) && glued && t[i + 1]?.glued) continue
    if (glued && /^[-‑]$/.test(t[i - 1]?.text ?? '') && to === i - 1 && named && (capital(t[i]) || text.length < 5)) {
      to = i + 1
      continue
    }
    if (low === "'s" && (capital(t[i + 1]) || t[i + 1]?.kind === 'word')) continue
    if (low === '.' && glued && /^(?:st|mt|u|s)$/.test(t[i - 1]!.low)) continue
    if (low === ',' && named && to === i && capital(t[i + 1]) && listEnds(t, i + 1)) continue
    if (kind !== 'word') break
    if (low === 'of' && to === i && (capital(t[i + 1]) || DETERMINER.test(t[i + 1]?.low ?? ''))) {
      i += DETERMINER.test(t[i + 1]!.low) ? 1 : 0
      continue
    }
    if (low === 'of' && !PART.test(t[i - 1]!.low)) break
    if (capital(t[i])) {
      if (
        /^[^USK]$/.test(text) ||
        NOT_PLACES.test(low) ||
        (low === 'new' && /^year/.test(t[i + 1]?.low ?? '')) ||
        (i > from && !leads(t[i - 1]!))
      )
        break
      named = true
      to = i + 1
    } else if (PLACE.has(low)) to = i + 1
    else if (
      LOCATIVE.test(low) ||
      /^(?:and|or|but|who|which|where|that|when|after|before|as|with|by|was|were|is|are|has|had|have|said|while|since|during|for)$/.test(
        low,
      )
    )
      break
    else if (i - from >= 5) break
  }
  return { to, named }
}

/** "Binghamton, New York," closes with a comma or the sentence; "Kandahar, Helmand and Kunduz" is a list. */
const listEnds = (t: readonly Token[], i: number): boolean => {
  let k = i
  while (capital(t[k])) k++
  return !t[k] || /^[,.;)]$/.test(t[k]!.text)
}

/** "in a restaurant in the town of Veldam": places that follow each other are one. */
function chained(t: readonly Token[], from: number): { readonly to: number; readonly named: boolean } {
  let end = phraseEnd(t, from)
  for (let k = 0; k < 3 && end.to > from && /^(?:in|near|at|on|outside|inside|of|under)$/.test(t[end.to]?.low ?? ''); k++) {
    const more = phraseEnd(t, end.to + 1)
    if (more.to <= end.to + 1) break
    end = { to: more.to, named: end.named || more.named }
  }
  return end
}

/**
 * Every place that a sentence names, in text order.
 *
 * @example places(scene, []).map(p => words(report, p)) // ['the northern city of Kunduz']
 */
export function places({ t }: Scene, names: readonly Mention[]): readonly Place[] {
  const out: Place[] = []
  let journey = -1
  const colon = t.findIndex((x, i) => i < 7 && x.text === ':' && (t[i + 1]?.kind === 'digits' || t[i + 1]?.kind === 'word'))
  if (
    colon > 0 &&
    t[colon + 1]!.kind === 'digits' &&
    capital(t[0]) &&
    !IS.has(t[colon - 1]!.low) &&
    !FATES.has(t[colon - 1]!.low)
  )
    out.push({ ...spanOf(t, 0, colon), at: 0, to: colon, named: true, locative: true, moving: false, seat: false })
  for (let i = 0; i < t.length; i++) {
    const { low } = t[i]!
    if (LOCATIVE.test(low) && t[i + 1]) {
      const { to, named } = chained(t, i + 1)
      const loose = /^(?:to|on|against|from|into|over|through|toward|towards|around)$/.test(low)
      const adjective =
        AGAINST.test(
          t
            .slice(i + 1, i + 3)
            .map(x => x.low)
            .join(' '),
        ) ||
        isRanked(t, i) ||
        (low === 'at' && ROLE.test(t[i - 1]?.low ?? '')) ||
        (loose && t[to]?.low === "'s") ||
        (capital(t[to - 1]) &&
          (ADJECTIVE.test(t[to - 1]!.low) || BODY.test(t[to]?.low ?? '') || (t[to]?.text === '-' && t[to]!.glued)))
      const place = to > i + 1 && (named || !loose) && !adjective && !theirs(t, i + 1, to) && !people(t, i + 1, to, names)
      if (place && travels(t, i, journey)) journey = i = to - 1
      else if (place) {
        out.push({
          ...spanOf(t, i + 1, to),
          at: i,
          to,
          named,
          locative: true,
          moving: MOVING.test(low),
          seat: SITS.test(t[i - 1]?.low ?? ''),
        })
        i = to - 1
      }
    } else if (capital(t[i]) && (i === 0 || !capital(t[i - 1]))) {
      let to = i
      while (capital(t[to]) || (t[to]?.text === '-' && t[to]!.glued && capital(t[to + 1]))) to++
      if (to > i + 1 && t[to - 1]!.low === 'police') to--
      const last = t[to - 1]!
      if (
        (EVENT.has(t[to]?.low ?? '') || t[to]?.low === 'alone' || ofPolice(t, to) || holds(t, to) || SETTLED.test(last.low)) &&
        !NOT_PLACES.test(last.low) &&
        !OF_PEOPLE.test(last.low) &&
        !people(t, i, to, names)
      )
        out.push({ ...spanOf(t, i, to), at: i, to, named: true, locative: t[to]?.low === 'alone', moving: false, seat: false })
      i = Math.max(i, to - 1)
    }
  }
  return out
}

/** "a director at Veldam Steel" */
const ROLE = /^(?:directors?|executives?|managers?|analysts?|professors?|engineers?|fellow|economists?|lecturers?)$/
/** "a flight from Veldam to Marno", "were both going to Marno": where somebody travels tells of nobody counted on the way. */
const travels = (t: readonly Token[], i: number, journey: number): boolean =>
  /^(?:from|to|for)$/.test(t[i]!.low) && (journey === i - 1 || TRAVEL.test(t[i - 1]?.low ?? ''))
const TRAVEL =
  /^(?:flights?|planes?|trains?|trip|tour|journey|voyage|route|runs|running|bound|going|headed|heading|flying|travell?ing)$/
/** "to the anti-Veldam party": a stance and no place. */
const AGAINST = /^(?:the )?(?:anti|pro|non)(?: -)?$/
/** A name that ends in one of these is a place: "New York City trains". */
const SETTLED = /^(?:city|county|beach|island|islands|province|district|square|airport|strip)$/
/** "Veldam's New Year's Eve celebrations": an event or a place is somewhere's. */
const holds = (t: readonly Token[], i: number): boolean =>
  t[i]?.low === "'s" &&
  t.slice(i + 1, i + 7).some((x, k, all) => OWNED.test(x.low) && all.slice(0, k).every(y => y.kind !== 'sign'))
/** "Veldam police", but not "local police" */
const ofPolice = (t: readonly Token[], i: number): boolean =>
  t[i]?.low === 'police' &&
  !ADJECTIVE.test(t[i - 1]!.low) &&
  !/^(?:local|state|riot|military|federal|regional|national|traffic|border|city|provincial|security|transport)$/.test(
    t[i - 1]!.low,
  )
const OWNED =
  /^(?:celebrations?|festivities|parade|cathedral|station|gate|airport|harbou?r|streets?|outskirts|suburbs?|hospitals?)$/

/** A name that stands for somebody, or an adjective of a people, is no place. */
function people(t: readonly Token[], from: number, to: number, names: readonly Mention[]): boolean {
  const span = spanOf(t, from, to)
  return names.some(
    name =>
      overlaps(name, span) &&
      /^(?:person|organisation)$/.test(name.entity ?? '') &&
      (name.entity === 'person' || (name.end >= span.end && !PLACE.has(t[to - 1]!.low))) &&
      span.end <= name.end + 8,
  )
}

/** Those who were taken or brought from a place were there. */
const TAKEN: ReadonlySet<What> = new Set(['displaced', 'rescued', 'freed', 'abducted', 'detained'])

/** The place of a number in its own sentence: the nearest after it, before another number's words; else the nearest before it. */
export function whereIn(found: readonly Place[], scene: Scene, k: number, what: What): Place | null {
  const { q, np } = scene.counts[k]!
  const from = Math.max(q.to, np.to)
  const next = scene.counts.slice(k + 1).find(c => c.np.kind === 'people' && c.q.from > from)?.q.from ?? scene.t.length
  const good = (p: Place): boolean => p.named
  const origin = (p: Place): boolean => p.at === from && scene.t[p.at]!.low === 'from' && !TAKEN.has(what)
  const after = found.filter(p => p.at >= from && p.locative && !origin(p))
  const before = found.filter(p => p.at < q.from)
  const land = (p: Place): boolean => p.at === from && /^(?:country|nation)$/.test(scene.t[p.to - 1]!.low)
  return (
    after.find(land) ??
    after.find(p => good(p) && !p.moving && p.at < next) ??
    after.find(p => good(p) && p.at < next) ??
    before.findLast(p => good(p) && p.locative) ??
    after.find(good) ??
    before.findLast(good) ??
    after.find(p => p.at < next) ??
    before.at(-1) ??
    null
  )
}
