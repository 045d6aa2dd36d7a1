import type { What } from '../report/index.ts'
import { isPeople } from './noun.ts'
import { numeralAt } from './numeral.ts'
import type { Count } from './phrase.ts'
import type { Scene } from './scene.ts'
import { accusedBy } from './tense.ts'
import type { Token } from './token.ts'
import { DOES, IS, NAMES, THERE } from './what-words.ts'

/** What befell those counted, and how it was told: null where no word tells. */
type Told = What | null

/** What befell those counted, and whether the words for it stand right beside the number. */
export interface Fate {
  readonly what: What
  readonly beside: boolean
}

const BE =
  /^(?:is|are|was|were|be|been|being|get|got|gets|getting|left|reported|feared|believed|presumed|still|remain|remained|remains|confirmed|found|declared|shot|internally|forcibly|have|has|had|also|newly|now|already|badly|seriously|critically|slightly|severely|lightly|either|not|ever|most|rendered|expected|estimated|to|now|forced|since|reportedly|become|had|another)$/
/** What may stand between a verb and the number that is its object. */
const BETWEEN = /^(?:another|a|an|the|further|also|about|with|of|up|down|away|dead|lives|to|total|all|these|those|other)$/
const OBJECT =
  /^(?:a|an|the|his|her|their|its|him|them|at|more|some|about|over|up|nearly|around|dozens|scores|hundreds|thousands|several|many)$/
const SUBJECT_BREAK = /^(?:;|who|which|that|while|when|whereas|but|before|after|they|he|she|it|because|until|so|if)$/

/** Who is lost without dying. */
const AWAY = /^(?:voters|supporters|followers|members|customers|users|viewers|subscribers|fans|readers|employees|players|staff)$/

/** The verb right before the number: "killing at least 12", "shot dead 22", "gun down 14". */
function governed(t: readonly Token[], from: number): Told {
  let i = from - 1
  while (i > from - 5 && BETWEEN.test(t[i]?.low ?? '')) i--
  const low = t[i]?.low ?? ''
  if (/^(?:shot|shooting|shoots|shoot)$/.test(low) && t[i + 1]?.low === 'dead') return 'killed'
  if (/^(?:gun|guns|gunned|mow|mowed|mowing)$/.test(low) && t[i + 1]?.low === 'down') return 'killed'
  if (/^(?:turned|turn|turning|turns)$/.test(low) && t[i + 1]?.low === 'away') return 'affected'
  if (low === 'lives' && /^(?:the|of)$/.test(t[i + 1]?.low ?? '')) return 'killed'
  const what = low === 'lost' && t.slice(from, from + 8).some(x => AWAY.test(x.low)) ? undefined : DOES.get(low)
  if (!what || (BE.test(t[i - 1]?.low ?? '') && !/^(?:has|have|had|also|left|shot|far|already|now)$/.test(t[i - 1]!.low)))
    return null
  return what
}

/** Whether a form that can be both is passive here: "30 rebels were killed", "49 killed in", not "30 rebels killed 20 soldiers". */
function passive(t: readonly Token[], i: number, after: number): boolean {
  const low = t[i]!.low
  if (!DOES.has(low)) return true
  if (i > after && BE.test(t[i - 1]!.low) && !/^(?:have|has|had)$/.test(t[i - 1]!.low)) return true
  if (/^(?:have|has|had)$/.test(t[i - 1]?.low ?? '') && i > after) return false
  const next = t[i + 1]
  return !(
    next &&
    (numeralAt(t, i + 1) !== null || OBJECT.test(next.low) || (next.kind === 'word' && /^\p{Lu}/u.test(next.text)))
  )
}

/** Whether somebody else stands before a "who": "two players on the Veldam team who were hurt" has nobody else. */
const others = (t: readonly Token[], from: number, who: number): boolean =>
  isPeople(t[who - 1]!.text, false) || t.slice(from, who).some(x => x.low === ',' || IS.has(x.low) || isPeople(x.text, true))

const BROUGHT = /^(?:taken|rushed|transported|airlifted|sent|admitted|brought)$/
const DRIVEN = /^(?:forced|driven|chased|ordered|displaced)$/
const LEAVES = /^(?:left|leave|leaving|fled|flee|fleeing|evacuated|evacuate|lost|abandoned|vacated|vacate)$/
/** "came forward to accuse him" */
const ACCUSES = /^(?:accus|claim|alleg|complain|report)/
/** What somebody escapes who was never held. */
const ESCAPED: readonly (readonly [What, RegExp])[] = [
  ['affected', /^(?:flames?|fires?|blaze|blast|explosion|injur(?:y|ies)|attack|shooting|crash|smoke)$/],
  ['displaced', /^(?:bombardment|fighting|war|violence|conflict|shelling|bombing|persecution|poverty)$/],
]
/** What is said of those counted after them: "people, many of them children, were killed". */
function said(t: readonly Token[], from: number, to: number): Told {
  for (let i = from; i < to; i++) {
    const { low, kind } = t[i]!
    if (kind !== 'word') {
      if (low === ';') return null
      continue
    }
    if (low === 'who' && !others(t, from, i)) continue
    if (SUBJECT_BREAK.test(low) && i > from + 1) return null
    if (/^(?:homes?|houses?|villages?)$/.test(low) && /^(?:their|his|her)$/.test(t[i - 1]!.low) && LEAVES.test(t[i - 2]!.low))
      return 'displaced'
    if (/^(?:homes?|houses?|villages?)$/.test(low) && t.slice(Math.max(from, i - 5), i).some(x => DRIVEN.test(x.low)))
      return 'displaced'
    if (low === 'arrest' && t[i - 1]!.low === 'under') return 'detained'
    if (low === 'forward' && t.slice(i + 1, i + 5).some(x => ACCUSES.test(x.low))) return 'affected'
    if (/^escap/.test(low)) {
      const from = t
        .slice(i + 1, i + 5)
        .map(x => ESCAPED.find(([, words]) => words.test(x.low))?.[0] ?? null)
        .find(what => what !== null)
      if (from) return from
    }
    if (low === 'victims' && !/^(?:be|been|being|are|were|as|became|become|fell)$/.test(t[i - 1]!.low)) continue
    if (low === 'missing' && OBJECT.test(t[i + 1]?.low ?? '')) return null // "despite missing its leader"
    if (low === 'claiming' && /^(?:to|that|they)$/.test(t[i + 1]?.low ?? '')) continue
    if (low === 'safety' && t[i - 1]!.low === 'to') return 'rescued'
    if (/^hospitals?$/.test(low) && t.slice(Math.max(from, i - 6), i).some(x => BROUGHT.test(x.low))) return 'injured'
    const is = IS.get(low)
    if (LEAVES.test(low) && /^(?:their|his|her)$/.test(t[i + 1]?.low ?? '')) continue
    if (is && passive(t, i, from)) return is
    if (DOES.has(low) && !is && !BE.test(t[i - 1]!.low)) return null
    if (is) return null
    const names = NAMES.get(low)
    if (names && /^(?:suffered|sustained|with|minor|serious|slight|life-threatening|threatening|had|for|of)$/.test(t[i - 1]!.low))
      return names
  }
  return null
}

const RUNS =
  /^(?:rose|risen|rises|rising|climbed|increased|up|bring|brings|brought|bringing|fell|dropped|grew|stood|stands|raised|number|numbers|toll|total|count|estimated|comes|came|reached|exceeds|exceeded)$/
/** What the words before a number make of it: "the death toll rose to 58", "Number of injuries: 6". */
function headed(t: readonly Token[], from: number, to: number): Told {
  const runs = t[to - 1]?.low === ':' || t.slice(from, to).some(x => RUNS.test(x.low))
  for (let i = to - 1; i >= from && (runs || i >= to - 4); i--) {
    const { low } = t[i]!
    if (low === ';') return null
    const what = NAMES.get(low) ?? (RUNS.test(t[i - 1]?.low ?? '') ? IS.get(low) : undefined)
    if (what) return what
  }
  return null
}

/** What stands inside the phrase: "12 deaths", "four dead bodies", "58 wounded civilians". */
function inside(t: readonly Token[], { q, np }: Count): Told {
  for (let i = q.to; i < np.to; i++) {
    const what = NAMES.get(t[i]!.low) ?? IS.get(t[i]!.low)
    if (what) return what
  }
  return null
}

const ADDS =
  /^(?:and|,|plus|or|as|well|another|including|comprising|representing|totalling|totaling|numbering|among|them|–|—|\(|with|a|further|ages|aged)$/
/** Whether nothing but joining words stands between two numbers' phrases: "27 students and five teachers". */
export function joined(t: readonly Token[], before: Count, after: Count): boolean {
  for (let i = Math.max(before.np.to, before.q.to); i < after.q.from; i++)
    if (!(ADDS.test(t[i]!.low) || t[i]!.kind === 'digits')) return false
  return true
}

/** How many tokens away the words for a fate may stand. */
const FAR = 60
/** Where the words about one number end: the next one, or the sentence. */
function reach(scene: Scene, at: number): number {
  const { t, counts } = scene
  const far = counts[at]!.q.to + FAR
  let next = at + 1
  while (
    next < counts.length &&
    counts[next]!.q.from < far &&
    counts[next]!.np.kind !== 'people' &&
    (IS.get(t[counts[next]!.np.to]?.low ?? '') === undefined || counts[next]!.np.kind === 'thing')
  )
    next++
  return Math.min(counts[next]?.q.from ?? t.length, far, t.length)
}

/** A verb further left whose objects go on to this number: "displaced people, most of them farmers, from 12 villages". */
function earlier(t: readonly Token[], from: number, to: number): Told {
  for (let i = to - 1; i >= from; i--) {
    const { low } = t[i]!
    if (SUBJECT_BREAK.test(low) || low === ';') return null
    const what = DOES.get(low)
    if (low.endsWith('ing')) return what ?? null
  }
  return null
}

/** "12,100 have been evacuated": nothing but auxiliaries stands between. */
function follows(t: readonly Token[], from: number): boolean {
  let i = from
  while (BE.test(t[i]?.low ?? '') && i - from < 6) i++
  return i > from && IS.has(t[i]?.low ?? '')
}

/** What stands between those aboard and a noun without making them do anything: "passengers on the train", not "passengers gave the crew water". */
const BESIDE =
  /^(?:,|\(|a[st]|aboard|about|across|after|along|among|and|before|but|by|during|for|from|had|has|have|in|including|inside|into|near|of|off|on|onto|or|over|that|through|to|under|when|which|while|who|with|within|without|–|—)$/
/** "129 people on board", "103 passengers", "accused of it by 60 women" */
function there(t: readonly Token[], { q, np }: Count): Told {
  const to = Math.max(q.to, np.to)
  const acts = OBJECT.test(t[to + 1]?.low ?? '') && !BESIDE.test(t[to]?.low ?? '')
  if (t.slice(q.to, to).some(x => THERE.test(x.low))) return acts ? null : 'affected'
  if (/^(?:aboard|onboard)$/.test(t[to]?.low ?? '') || (t[to]?.low === 'on' && t[to + 1]?.low === 'board')) return 'affected'
  return accusedBy(t, q.from) ? 'affected' : null
}

/** "the toll rose to 58", "the number of injured is now 12", "Injuries: 6" */
function linked(t: readonly Token[], from: number): boolean {
  const at = /^(?:now|already|currently|about|still)$/.test(t[from - 1]?.low ?? '') ? from - 2 : from - 1
  return LINK.test(t[at]?.low ?? '')
}

const LINK = /^(?:to|at|:|of|be|reached|reaching|is|was|are|were|hit|hits|passed|surpassed|stands|stood|=|-|–)$/

/**
 * What befell those that each number of a sentence counts; null where the sentence does not tell.
 *
 * @example whats(sceneOf('The blast killed two guards and hurt 30 people.', …)).map(f => f?.what) // ['killed', 'injured']
 */
export function whats(scene: Scene): readonly (Fate | null)[] {
  const { t, counts } = scene
  const out: (Fate | null)[] = []
  for (const [k, count] of counts.entries()) {
    const { q, np } = count
    const last = counts[k - 1]
    const from = last ? Math.max(last.np.to, last.q.to) : 0
    const beside = inside(t, count) ?? governed(t, q.from)
    const after = beside ?? said(t, Math.max(np.to, q.to), reach(scene, k))
    const shared = last && !after && joined(t, last, count) && !inside(t, last) ? out[k - 1]! : null
    const before = after || shared || !linked(t, q.from) ? null : headed(t, from, q.from)
    const far = earlier(t, from, q.from)
    if (after) out.push({ what: after, beside: beside !== null || follows(t, q.to) })
    else if (shared) out.push(shared)
    else if (before) out.push({ what: before, beside: true })
    else {
      const other = far ?? there(t, count)
      out.push(other ? { what: other, beside: false } : null)
    }
  }
  return sharedBack(scene, out)
}

/** "five soldiers and two guards were killed": the verb stands after the last. */
function sharedBack({ t, counts }: Scene, told: (Fate | null)[]): readonly (Fate | null)[] {
  for (let k = counts.length - 2; k >= 0; k--) {
    const [a, b] = [counts[k]!, counts[k + 1]!]
    const both = a.np.kind === 'people' && b.np.kind === 'people' && joined(t, a, b)
    if (told[k] === null && told[k + 1] && both) told[k] = told[k + 1]!
  }
  return told
}
