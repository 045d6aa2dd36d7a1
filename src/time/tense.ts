import type { Class, Token } from './class.ts'
import type { Phrase, Tense } from './rule.ts'

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Words that look ahead. */
const AHEAD = set(
  "will 'll won't shall scheduled due expected expects expect plans planning upcoming tomorrow payable effective expire expires begins would going hopes intends aims slated predicts",
)
/** Words that look back, those not in -ed. */
const BACK = set(
  'was were had has have did said told came went took got met won lost fell rose held began became left made gave found saw broke sent ran spoke wrote led struck shot fled fought grew knew brought bought sold built kept felt cut hit set put since ago died drew chose flew rode stood sat thought taught caught fed showed sank blew threw',
)
/** Words that look ahead where "to" follows: "planned to leave". */
const AHEAD_TO = set(
  'planned plan hoped hope agreed vowed promised pledged wanted want wants intended intend threatened likely ready about set ordered prepared preparing invited',
)
/** After one of these a word in -ed describes a noun: "a planned visit". */
const NOUN_AHEAD: ReadonlySet<Class> = new Set(['A', 'THE', 'ITS'])
/** A participle after one of these says nothing of its own: "will be held". */
const BE = set('be been being')

/** "until Friday" is still to come, but for what had or had not been until then. */
const UNTIL = set('until till through')
const UP_TO_THEN = set("had not hadn't didn't was were")

/** How many words before and after a phrase are asked. */
const LEFT = 18
const RIGHT = 10

const sentenceEnds = (t: Token, next: Token | undefined): boolean =>
  t.cls === 'BREAK' ||
  (t.cls === 'STOP' && (!next || next.text !== next.lower)) ||
  t.text === '?' ||
  t.text === '!' ||
  t.text === ';'

function tenseOf(tokens: readonly Token[], i: number): Tense {
  const { lower } = tokens[i]!
  if (lower === 'would' && tokens[i + 1]?.lower === 'have') return 'back'
  if (AHEAD.has(lower) || (AHEAD_TO.has(lower) && tokens[i + 1]?.lower === 'to')) return 'ahead'
  const past = BACK.has(lower) || (lower.length > 4 && lower.endsWith('ed') && !NOUN_AHEAD.has(tokens[i - 1]?.cls ?? 'WORD'))
  if (past) return BE.has(tokens[i - 1]?.lower ?? '') ? null : 'back'
  if (lower === 'be' && tokens[i - 1]?.lower === 'to') return 'ahead'
  return null
}

/** Words before a phrase that settle it: "since March", "as early as Tuesday", "postponed until Friday". */
function lead(tokens: readonly Token[], start: number): Tense {
  const [last, before] = [tokens[start - 1]?.lower ?? '', tokens[start - 2]?.lower ?? '']
  if (last === 'since') return 'back'
  if (last === 'as' && (before === 'early' || before === 'soon')) return 'ahead'
  const opens = tokens[start - 1]?.text.startsWith('U') // "Until Thursday, they had not …"
  const past = tokens.slice(Math.max(0, start - LEFT), start).some(t => UP_TO_THEN.has(t.lower))
  return UNTIL.has(last) && !opens && !past ? 'ahead' : null
}

/** Which way the words around a phrase look: the nearest verb before it in the sentence tells, else the nearest after it. */
export function tenseAround(tokens: readonly Token[], { start, end }: Pick<Phrase, 'start' | 'end'>): Tense {
  const led = lead(tokens, start)
  if (led) return led
  for (let i = start - 1; i >= Math.max(0, start - LEFT); i--) {
    if (sentenceEnds(tokens[i]!, tokens[i + 1])) break
    const tense = tenseOf(tokens, i)
    if (tense) return tense
  }
  for (let i = end; i < Math.min(tokens.length, end + RIGHT); i++) {
    if (sentenceEnds(tokens[i]!, tokens[i + 1])) break
    const tense = tenseOf(tokens, i)
    if (tense) return tense
  }
  return tokens[start - 1]?.lower === 'by' ? 'ahead' : null
}
