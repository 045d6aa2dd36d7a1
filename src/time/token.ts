import type { Class, Sense, Token } from './class.ts'
import { joinHolidays } from './holidays.ts'
import { joinNumbers } from './numbers.ts'
import { withNames } from './proper.ts'
import { VOCABULARY } from './vocabulary.ts'

/** A letter, by ranges: no Unicode flag, which makes this three times as slow. */
const L = '[A-Za-z\\u00c0-\\u024f\\u0370-\\u1fff\\u3040-\\ud7a3]'

/** Tokens with figures, tried in this order at each place. */
const FIGURES: readonly (readonly [Class, string])[] = [
  ['ISO', '\\d{4}-\\d\\d-\\d\\d(?:T\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d\\d:?\\d\\d)?)?(?![\\d-])'],
  ['KNOWN', '9/11(?![\\d/])'],
  ['ISO', '\\d{4}/\\d{1,2}/\\d{1,2}(?![\\d/])'],
  ['SLASHED', '\\d{1,2}/\\d{1,2}/(?:\\d{4}|\\d\\d)(?![\\d/])|\\d{1,2}\\.\\d{1,2}\\.\\d{4}(?!\\.?\\d)'],
  ['DECADE', `(?:[12]\\d\\d0|['’]?[1-9]0)['’]?s(?!${L}|\\d)`],
  ['SHORTYEAR', `['’]\\d\\d(?!${L}|\\d)`],
  ['HHMM', '\\d{1,2}:\\d\\d(?::\\d\\d)?(?![\\d:])'],
  ['QUARTERNUM', `Q[1-4](?!${L}|\\d)|[1-4]Q(?!${L}|\\d)`],
  ['ORD', `\\d{1,3}(?:st|nd|rd|th)(?!${L}|\\d)`],
  ['COUNTED', '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?'],
  ['NAME', '\\d+(?:/\\d+){1,9}'],
  ['DECIMAL', '\\d{1,9}\\.\\d{1,9}(?!\\.?\\d)'],
  ['NUM', '\\d+'],
]
const KINDS = FIGURES.map(([cls, pattern]) => ({ cls, whole: new RegExp(`^(?:${pattern})$`) }))

const WORDS = [
  '(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Weds?|Thur?s?|Fri|Sat)\\.',
  `(?:${L}\\.){2,9}`,
  `[ap]\\.m(?!${L})`,
  "o['’]clock",
  `${L}+(?:['’](?!s(?!${L}))${L}+)?`,
  `['’]s(?!${L})`,
]
const BREAK = '\\n[^\\S\\n]*\\n\\s*'
const TOKEN = new RegExp([...FIGURES.map(([, pattern]) => pattern), ...WORDS, BREAK, '\\S'].join('|'), 'g')

const SIGNS: Readonly<Record<string, Class>> = {
  ...{ ',': 'COMMA', '.': 'STOP', '-': 'DASH', '–': 'DASH', '—': 'DASH', '‑': 'DASH', '/': 'SLASH', '(': 'OPEN', '[': 'OPEN' },
  ...{ $: 'MONEY', '£': 'MONEY', '€': 'MONEY', '#': 'MONEY', '¥': 'MONEY', '%': 'TIMES', "'s": 'POSS' },
}

const plain = (cls: Class): Sense => ({ cls, n: Number.NaN, code: '' })
const [NAME, WORD, END] = [plain('NAME'), plain('WORD'), plain('BREAK')]
const SIGN = new Map(Object.entries(SIGNS).map(([sign, cls]) => [sign, plain(cls)]))

function figure(text: string): Sense {
  const n = Number.parseFloat(text.replaceAll(',', '').replace(/^['’]/, ''))
  const cls = KINDS.find(k => k.whole.test(text))?.cls ?? 'WORD'
  if (cls !== 'NUM') return { cls, n, code: '' }
  if (text.length === 4 && n >= 1000 && n <= 2100) return { cls: 'YEAR', n, code: '' }
  return { cls: text.length <= 2 && n >= 1 && n <= 31 ? 'DAYNUM' : 'NUM', n: text.length > 9 ? Number.NaN : n, code: '' }
}

function word(text: string, lower: string): Sense {
  const entry = VOCABULARY.get(lower) ?? (lower.endsWith('.') ? VOCABULARY.get(lower.slice(0, -1)) : undefined)
  const capital = text !== lower
  if (entry && (!entry.capital || capital)) return entry.sense
  return SIGN.get(lower) ?? (lower.startsWith('\n') ? END : capital ? NAME : WORD)
}

/** Figures right after letters are part of a name or an address: "GSAT11", "x2am". */
const LETTER_END = new RegExp(`${L}$`)

/**
 * The words, numbers and signs of a text; a number in words is one token, and so is a holiday.
 *
 * @example tokens('twenty-five days').map(t => t.cls) // ['NUM', 'UNITS']
 */
export function tokens(text: string): readonly Token[] {
  const out: Token[] = []
  for (const m of text.matchAll(TOKEN)) {
    const found = m[0]
    const lower = found.toLowerCase().replace('’', "'")
    const figures = /\d/.test(found)
    const glued = figures && out.at(-1)?.end === m.index && LETTER_END.test(out.at(-1)!.text) && out.at(-1)!.cls !== 'FISCAL'
    const { cls, n, code } = glued ? NAME : figures ? figure(found) : word(found, lower)
    out.push({ start: m.index, end: m.index + found.length, text: found, lower, cls, n, code })
  }
  return joinNumbers(joinHolidays(withNames(out)))
}
