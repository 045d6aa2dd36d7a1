import { type Addressee, idMaker, overlaps, type Span, type Step } from '../report/index.ts'
import { type Clause, clauses } from './clause.ts'
import { formsOf } from './inflection.ts'

const verbs = (list: string): string => `(?:${[...new Set(list.split(/\s+/).flatMap(formsOf))].join('|')})`

/** Verbs whose object is told: “told [reporters] that”. */
const TELLING = new RegExp(
  `\\b(?:${verbs('tell told inform notify remind assure reassure warn brief promise advise urge ask beg implore instruct persuade convince press pressure encourage caution alert')}|call(?:s|ed|ing)? (?:up)?on|appeal(?:s|ed|ing)? to)$`,
)
/** Verbs that order as well as tell: who is told stands before “to”, or is not told. */
const ORDERING = new RegExp(`\\b${verbs('order command direct require challenge invite')}$`)
/** Verbs that take “of” behind the one told. */
const OF = new RegExp(`\\b${verbs('inform notify remind assure reassure warn persuade convince')}$`)
/** Verbs and nouns that name the one told behind “to”. */
const SPEAKING = new RegExp(
  `\\b${verbs(`say said speak spoke spoken talk explain write wrote written confirm admit complain report announce describe reveal disclose mention
    suggest apologise apologize deny comment declare testify boast remark add relay recount confess whisper shout signal state respond reply
    statement speech letter`)}$`,
)
const PASSIVE = /\b(?:is|are|was|were|be|been) said$/

/** What begins the words for somebody behind “to”. */
const SOMEBODY =
  '(?:(?:the|an?|his|her|their|its|our|my|your|this|these|those|one|two|three|several|some|all|both|other|many|every|each|another|me|him|us|you|them|everyone|reporters|journalists|police|investigators|lawmakers|parliament|congress|prosecutors|people)(?![\\p{L}])|\\p{Lu}|\\p{Ll}+s(?![\\p{L}]))'
const TO = new RegExp(`^ (?:\\p{L}+ly |himself |herself )?to (?=${SOMEBODY})`, 'u')
/** “Speaking to reporters on Friday, she said”. */
const OCCASION =
  /^(?:[\s,]|And |But |Later )*(?:(?:speaking|talking|testifying|responding|replying|writing) (?:by phone )?(?:to|with|before) |addressing )/i

/** Words that no words for the one told hold, or only as their first. */
const STOP = new Set(
  `that to how why what whether if when where who whom which while as after before during on in at by via through over following about last this yesterday today
   tonight tomorrow earlier later late early and but because not it he she they there would will is was were are had has have could should can may might must
   against for with into than much more nothing little only`.split(/\s+/),
)
const FIRST = new Set('this it they'.split(' '))
const NEVER_FIRST = /^(?:of|from|story|[“"‘'(—–-].*)$/
const DAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/
/** “his wife and friends”: two that are told, and no new clause. */
const AND = /^and (?:the |his |her |their )?[\p{L}’'-]+(?: [\p{L}’'-]+)?(?:[.,]|$| (?:that|to|she|he|they|on|of)\b)/u
const ABBREVIATED = /^(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Col|Gov|Lt|St|U\.S|U\.N|U\.K)\.$/
const LONGEST = 14
/** “told the story of”, “told the truth”: things that are told. */
const THING = /^(?:the|a|an|his|her|their|its) (?:\w+ )?(?:story|stories|tale|tales|truth|lie|lies|question|questions)\b/i

/** The words for somebody at a place of the text: as far as the first word that cannot belong to them. */
function somebodyAt(text: string, start: number, end: number, of: boolean): Span | null {
  let from: number | null = null
  let to = start
  const tokens = text.slice(start, Math.min(end, start + 200)).matchAll(/\S+/g)
  for (const [n, { 0: token, index }] of [...tokens].slice(0, LONGEST).entries()) {
    const at = start + index
    const bare = token.replace(/(?:[.,;:!?”"’')\]]|\()+$/, '')
    const word = bare.toLowerCase()
    const stops = STOP.has(word) || DAY.test(bare) || (of && word === 'of') || /^[“"‘(—–-]/.test(token)
    if (
      n === 0
        ? NEVER_FIRST.test(word) || DAY.test(bare) || (STOP.has(word) && !FIRST.has(word))
        : stops && !AND.test(text.slice(at, at + 60))
    )
      break
    from ??= at
    to = at + bare.length
    if (/[.,;:!?)\]”"]$/.test(token) && !ABBREVIATED.test(token)) break
  }
  return from === null || to <= from || THING.test(text.slice(from, to)) ? null : { start: from, end: to }
}

/** Whom a cue's words were said to, by the words behind it or, for “Speaking to …, she said”, before. */
function toldIn(text: string, { cue, content, before, after, source }: Clause): Span | null {
  const verb = text
    .slice(cue.start, cue.end)
    .toLowerCase()
    .replace(/[\s:,]+$/, '')
  const gap = text.slice(after.start, after.end)
  const of = OF.test(verb)
  if (TELLING.test(verb) || ORDERING.test(verb)) {
    const own = content.find(c => c.start >= cue.end)
    const begins = own !== undefined && own.start - cue.end <= 1
    if (!begins && !ORDERING.test(verb)) return gap.trim() ? somebodyAt(text, after.start, after.end, of) : null
    // the content begins with the one told: “urged [residents to leave]”
    const told = somebodyAt(text, begins ? own.start : after.start, own?.end ?? after.end, of)
    const next = told && text.slice(told.end, told.end + 60)
    return next && /^(?:,? (?:not )?to (?!be\b)\w| (?:that|of)\b|,? [“"]|, [^,.]{1,40}, (?:not )?to \w)/.test(next) ? told : null
  }
  const to = SPEAKING.test(verb) && !PASSIVE.test(verb) ? TO.exec(gap) : null
  if (to) return somebodyAt(text, after.start + to[0].length, after.end, false)
  const within = /\b(?:told|telling|tell|tells) (.+)$/.exec(verb)
  if (within) return somebodyAt(text, cue.end - within[1]!.length, cue.end, false)
  const occasion = OCCASION.exec(text.slice(before.start, before.end))
  return occasion ? somebodyAt(text, before.start + occasion[0].length, source?.start ?? before.end, false) : null
}

/** Whom each cue's words were said to: `addressee` marks. */
export const addressees: Step = report => {
  const id = idMaker(report)
  return clauses(report).flatMap((clause): Addressee[] => {
    const told = toldIn(report.text, clause)
    if (!told || (clause.source && overlaps(clause.source, told))) return []
    return [{ kind: 'addressee', id: id('addressee', told), ...told, cue: clause.cue.id, by: 'attribution@1', confidence: null }]
  })
}
