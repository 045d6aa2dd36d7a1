import type { Class, Token } from './class.ts'

const CAPITAL = /^[A-Z]/
const TITLE = /^[A-Z][a-z]/
const SHOW = /^(?:programme|program|show|newspaper|magazine)$/
/** What a march is for, or where it goes. */
const AIM = /^(?:for|on|of|against)$/

const touch = (a: Token | undefined, b: Token | undefined): boolean => a !== undefined && b !== undefined && b.start === a.end + 1

/** Whether a word for a time is a piece of a name, by the capitals around it: of a newspaper, a broadcast or a march. */
const IN_NAME: Partial<Record<Class, (tokens: readonly Token[], i: number) => boolean>> = {
  TODAY: inTitle,
  TONIGHT: inTitle,
  // “the Sunday Lantern”, “Friday Night Lights”
  WEEKDAY: (tokens, i) => {
    const [the, day, next, more] = [tokens[i - 1], tokens[i]!, tokens[i + 1], tokens[i + 2]]
    const isNight = next?.cls === 'DAYPART' && CAPITAL.test(next.text) && more?.cls === 'NAME' && touch(next, more)
    return isNight || (the?.cls === 'THE' && next?.cls === 'NAME' && TITLE.test(next.text) && touch(day, next))
  },
  // “the Women’s March”, “the March for Rivers”; a country’s March vote is in March
  MAYBE: (tokens, i) => {
    const [of, march, next] = [tokens[i - 1], tokens[i]!, tokens[i + 1]]
    if (march.lower !== 'march') return false
    if (of?.cls === 'THE' || of?.cls === 'AT') return AIM.test(next?.lower ?? '')
    const whose = of?.cls === 'POSS' && tokens[i - 2]?.cls === 'NAME' && !/\d/.test(next?.text ?? '')
    return whose && (tokens[i - 3]?.cls === 'THE' || next?.cls !== 'WORD')
  },
}

/** “USA Today said”, “the Today programme”; a headline may end with “Today”. */
function inTitle(tokens: readonly Token[], i: number): boolean {
  const [before, word, next] = [tokens[i - 1], tokens[i]!, tokens[i + 1]]
  if (!CAPITAL.test(word.text)) return false
  const goesOn = next?.cls === 'POSS' ? tokens[i + 2] : next
  return SHOW.test(next?.lower ?? '') || (before?.cls === 'NAME' && touch(before, word) && !!goesOn && goesOn.cls !== 'NAME')
}

/** Tokens in which the words of such names are names. */
export const withNames = (tokens: readonly Token[]): readonly Token[] =>
  tokens.map((t, i) => (IN_NAME[t.cls]?.(tokens, i) ? { ...t, cls: 'NAME' } : t))
