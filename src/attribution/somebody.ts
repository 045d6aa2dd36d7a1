import type { Span } from '../report/index.ts'

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
/** “told the story of”, “responded to the letter”: things, and nobody who is told. */
const THING =
  /^(?:the|a|an|his|her|their|its) (?:\w+ )?(?:story|stories|tale|tales|truth|lies?|questions?|letters?|reports?|statements?|claims?|criticisms?|comments?|remarks|requests?|articles?|allegations?|accusations?)\b/i

/** A name, and behind it what another clause begins with: “assured Ana Poe [her place was safe]” */
const NAMED = /\p{Lu}[\p{L}’'-]* $/u
const OWNED = /^(?:his|her|its|their)$/

/** The words for somebody at a place of the text: as far as the first word that cannot belong to them. */
export function somebodyAt(text: string, start: number, end: number, of: boolean): Span | null {
  let from: number | null = null
  let to = start
  const tokens = text.slice(start, Math.min(end, start + 200)).matchAll(/\S+/g)
  for (const [n, { 0: token, index }] of [...tokens].slice(0, LONGEST).entries()) {
    const at = start + index
    const bare = token.replace(/(?:[.,;:!?”"’')\]]|\()+$/, '')
    const word = bare.toLowerCase()
    const owned = OWNED.test(word) && NAMED.test(text.slice(start, at))
    const stops = owned || STOP.has(word) || DAY.test(bare) || (of && word === 'of') || /^[“"‘(—–-]/.test(token)
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
