import { type Addressee, idMaker, overlaps, type Span, type Step } from '../report/index.ts'
import { throughIn } from './channel.ts'
import { type Clause, clauses } from './clause.ts'
import { formsOf } from './inflection.ts'
import { somebodyAt } from './somebody.ts'

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
/** Verbs whose content may begin with the one told: “apologised to [the crew for the delay]”. */
const APOLOGY = /\bapologi[sz]/
/** Where the one told is the subject: “residents were warned”. */
const IS_TOLD =
  /\b(?:is|are|was|were|be|been|being) (?:also |again |\p{Ll}+ly )?(?:told|informed|notified|warned|advised|urged|asked|ordered|reminded|assured|encouraged|instructed|briefed)$/u
const WORD = "(?!(?:and|or|but|of|in|at|from|to|with|by|for|on|as|that|who|which|it|there)(?![\\p{L}]))\\p{Ll}[\\p{L}’'-]*"
const SUBJECT = new RegExp(
  `(?<![\\p{L}’'-])((?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Ss]ome|[Aa]ll|[Mm]any) (?:${WORD} ){0,3}${WORD}|(?:[Tt]he )?(?!(?:It|There|What|That|This|As) )\\p{Lu}[\\p{L}’'-]*(?: \\p{Lu}[\\p{L}’'-]*){0,4}|[Hh]e|[Ss]he|[Tt]hey|[Ww]e|\\p{Ll}+s) $`,
  'u',
)
const PASSIVE = /\b(?:is|are|was|were|be|been) said$/

/** What begins the words for somebody behind “to”. */
const SOMEBODY =
  '(?:(?:the|an?|his|her|their|its|our|my|your|this|these|those|one|two|three|several|some|all|both|other|many|every|each|another|me|him|us|you|them|everyone|reporters|journalists|police|investigators|lawmakers|parliament|congress|prosecutors|people)(?![\\p{L}])|\\p{Lu}|\\p{Ll}+s(?![\\p{L}]))'
const TO = new RegExp(`^ (?:\\p{L}+ly |himself |herself )?to (?=${SOMEBODY})`, 'u')
/** “Speaking to reporters on Friday, she said”. */
const OCCASION =
  /^(?:[\s,]|And |But |Later )*(?:(?:speaking|talking|testifying|responding|replying|writing) (?:by phone )?(?:to|with|before) |addressing )/i
/** Right behind what somebody spoke through, or in its words: “in an interview on Friday with”, “In a letter sent to”. */
const BEYOND = new RegExp(
  `^[^,;.]*?(?:interviews?|conversations?|session|calls?|letters?|statements?|e-?mails?|messages?|memo|notes?|filings?|remarks|comments|speech|address|testimony|briefing)(?: (?:sent|given|made|released|provided|addressed))?(?: on \\p{Lu}\\p{Ll}+day)? (?:to|with) (?=${SOMEBODY})`,
  'u',
)
/** Behind the one told, where the content begins with them: “urged [residents to leave]”, “assured [her the dam is safe]”. */
const BEGUN =
  /^(?:,? (?:not )?to (?!be\b)\w| (?:that|of)\b|,? [“"]|, [^,.]{1,40}, (?:not )?to \w| (?:he|she|it|they|we|you|there|(?:the|his|her|its|their) \w+) (?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should)\b)/

/** “Residents were warned”. */
function toldAsSubject(text: string, { cue, sentence }: Clause): Span | null {
  const from = Math.max(sentence.start, cue.start - 80)
  const subject = IS_TOLD.test(text.slice(cue.start, cue.end)) ? SUBJECT.exec(text.slice(from, cue.start)) : null
  return subject && { start: from + subject.index, end: from + subject.index + subject[1]!.length }
}

/** “In a statement to the Harbour Times, she said”. */
function toldThrough(text: string, clause: Clause): Span | null {
  const through = throughIn(text, clause)
  const beyond = through && BEYOND.exec(text.slice(through.start, through.end + 60))
  return beyond ? somebodyAt(text, through.start + beyond[0].length, clause.sentence.end, false) : null
}

/** Whom a cue's words were said to, by the words behind it or, for “Speaking to …, she said”, before. */
function toldIn(text: string, clause: Clause): Span | null {
  const { cue, content, after } = clause
  const verb = text
    .slice(cue.start, cue.end)
    .toLowerCase()
    .replace(/[\s:,]+$/, '')
  const gap = text.slice(after.start, after.end)
  const of = OF.test(verb)
  const subject = toldAsSubject(text, clause)
  if (subject) return subject
  if (TELLING.test(verb) || ORDERING.test(verb)) {
    const own = content.find(c => c.start >= cue.end)
    const begins = own !== undefined && own.start - cue.end <= 1
    if (!begins && !ORDERING.test(verb)) return gap.trim() ? somebodyAt(text, after.start, after.end, of) : null
    // the content begins with the one told: “urged [residents to leave]”
    const told = somebodyAt(text, begins ? own.start : after.start, own?.end ?? after.end, of)
    const next = told && text.slice(told.end, told.end + 60)
    return next && BEGUN.test(next) ? told : null
  }
  const said = verb.replace(/ to$/, '')
  if (SPEAKING.test(said) && !PASSIVE.test(said)) {
    const to = TO.exec(said === verb ? gap : ` to${gap}`)
    if (to) return somebodyAt(text, after.start + to[0].length - (verb.length - said.length), after.end, false)
    const own = content.find(c => c.start >= cue.end)
    if (own && APOLOGY.test(said) && / to $/.test(text.slice(cue.start, own.start)))
      return somebodyAt(text, own.start, own.end, false)
  }
  const within = /\b(?:told|telling|tell|tells) (.+)$/.exec(verb)
  if (within) return somebodyAt(text, cue.end - within[1]!.length, cue.end, false)
  return toldBefore(text, clause) ?? toldThrough(text, clause)
}

/** “Speaking to students, she said”. */
function toldBefore(text: string, { before, source }: Clause): Span | null {
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
