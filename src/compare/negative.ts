import { telling, type Word } from './word.ts'

/** Words that turn what they stand in into its opposite. */
const NEGATIVE = new Set(
  `not no never none nobody nothing nowhere neither nor without cannot hardly barely scarcely unable fail fails failed refuse refuses refused
  dont doesnt didnt wont wouldnt cant couldnt isnt arent wasnt werent hasnt havent hadnt shouldnt mustnt neednt aint
  deny denies denied denying reject rejects rejected dismiss dismisses dismissed false untrue lack lacks lacked`.split(/\s+/),
)

/** Pairs of which one says what the other says not; open to edit. */
const OPPOSITE = `true false; true untrue; safe unsafe; safe dangerous; guilty innocent; legal illegal; possible impossible; likely unlikely; alive dead; open closed; rise fall;
  increase decrease; increased decreased; support oppose; supports opposes; supported opposed; accept reject; accepted rejected; accepts rejects; confirm deny; confirmed denied;
  win lose; won lost; win loss; include exclude; remain leave; stop start; begin end; success failure; succeed fail; succeeded failed; agree disagree; agreed disagreed; agrees disagrees;
  always never; everyone nobody; everybody nobody; someone nobody; something nothing; all none; right wrong; best worst; better worse; good bad; more less; most least; more fewer; up down;
  strong weak; stronger weaker; hot cold; first last; higher lower; high low; allow forbid; allowed forbidden; allow ban; allowed banned; approve reject; approved rejected; friend enemy;
  praise condemn; praised condemned; welcome condemn; welcomed condemned; present absent; clear unclear; certain uncertain; known unknown; acceptable unacceptable; necessary unnecessary;
  responsible irresponsible; able unable; willing unwilling; fair unfair; justified unjustified; happy unhappy; related unrelated; precedented unprecedented`
const PAIRS = new Set(
  OPPOSITE.split(';').flatMap(pair => {
    const [a, b] = pair.trim().split(/\s+/) as [string, string]
    return [`${a} ${b}`, `${b} ${a}`]
  }),
)
const TURNS = /^(?:un|in|im|il|ir|dis|non)/

/** Whether one word says what the other says not. */
export const opposed = (a: string, b: string): boolean =>
  PAIRS.has(`${a} ${b}`) ||
  (a.length > 5 && a.replace(TURNS, '') === b && b.length > 3) ||
  (b.length > 5 && b.replace(TURNS, '') === a && a.length > 3)

/** Words after which a negative takes nothing back: “not only”, “no doubt”. */
const IDIOM =
  /^(?:(?:not|isnt|arent|wasnt|werent) (?:only|just|merely|least)|(?:no|little) (?:doubt|question|matter)|nothing (?:but|less)|(?:cannot|cant|couldnt|could not|can not) (?:help|wait)|(?:dont|doesnt|didnt|do not|does not|did not|cannot|cant) (?:\w+ ){0,2}?(?:there )?(?:is )?any (?:doubt|question)|not (?:\w+ ){0,2}?any (?:doubt|question)|without (?:doubt|delay|hesitation))\b/
/** “No country has more”: a superlative. */
const SUPERLATIVE =
  /^(?:no|nobody|nothing|none|never)\b(?: \w+){0,6}? (?:more|better|bigger|greater|worse|larger|higher|\w{3,}er)\b.* than\b/
/** “did not decide until May”: did, in May. */
const UNTIL = /^(?:not|\w+nt)\b(?: \w+){1,12}? until\b/

/**
 * How many negatives a stretch of words has, those left out that take nothing back.
 *
 * @example negatives(words('they did not pay without a fight')) // 2
 */
export function negatives(words: readonly Word[]): number {
  let sum = 0
  for (const [k, { word }] of words.entries()) {
    if (!NEGATIVE.has(word)) continue
    const behind = words
      .slice(k, k + 14)
      .map(w => w.word)
      .join(' ')
    if (!IDIOM.test(behind) && !SUPERLATIVE.test(behind) && !UNTIL.test(behind)) sum++
  }
  return sum
}

/** Verbs that turn only what hangs on them: in the place of another verb they are but another word. */
const VERB = /^(?:fail|refus|den(?:y|i)|reject|dismiss|lack)/

/** Whether one word stands for another that has nothing to do with its negative: “will fail” for “will have”. */
export const unrelated = (a: string, b: string): boolean =>
  (VERB.test(a) && telling(b) && !isNegative(b)) || (VERB.test(b) && telling(a) && !isNegative(a))

export const isNegative = (word: string): boolean => NEGATIVE.has(word)
