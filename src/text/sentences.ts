import { idMaker, marksOf, type Span, type Step } from '../report/index.ts'

/** What may follow the stop of a sentence before its end: closing marks and brackets. */
const CLOSERS = `["'”’»)\\]]*`
const END = new RegExp(`[.!?…]+${CLOSERS}(?=\\s+["'“‘«(\\[]*[\\p{Lu}\\p{N}])`, 'gu')

/** Words whose stop is part of them. Titles and the like are always followed by a name; the others only rarely end a sentence. */
const ABBREVIATIONS = new Set(
  (
    'Mr Mrs Ms Dr Prof Sen Sens Rep Reps Gov Gen Col Lt Maj Capt Cmdr Sgt Adm Brig Rev Hon Pres Sec St Jr Sr vs etc Inc Ltd Co Corp ' +
    'No Nos Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun Fig approx a.m p.m'
  ).split(' '),
)
const LAST_WORD = /[\p{L}.]+$/u

function ends(text: string, at: number): boolean {
  if (text[at] !== '.') return true
  const word = LAST_WORD.exec(text.slice(Math.max(0, at - 12), at))?.[0] ?? ''
  return !(ABBREVIATIONS.has(word) || /^(?:\p{Lu}\.)*\p{Lu}$/u.test(word))
}

function split(text: string, { start, end }: Span): Span[] {
  const out: Span[] = []
  let from = start
  for (const m of text.slice(start, end).matchAll(END)) {
    if (!ends(text, start + m.index)) continue
    const to = start + m.index + m[0].length
    out.push({ start: from, end: to })
    from = to + (/^\s*/.exec(text.slice(to, end))?.[0].length ?? 0)
  }
  return from < end ? [...out, { start: from, end }] : out
}

/** Sentences, each within its paragraph; an abbreviation's or an initial's stop ends none. */
export const sentences: Step = report => {
  const id = idMaker(report)
  return marksOf(report, 'paragraph').flatMap(p =>
    split(report.text, p).map(s => ({ kind: 'sentence', id: id('sentence', s), ...s, by: 'text@1', confidence: null }) as const),
  )
}
