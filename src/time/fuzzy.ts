import { type Rule, rule, vague } from './rule.ts'

/** Times that the words leave open but for their side of now. */
export const FUZZY: readonly Rule[] = [
  rule('NOW', () => vague('PRESENT_REF')),
  rule('AT (?:THE? PRESENT TIME?|THIS TIME)|PRESENT DASH UNIT', () => vague('PRESENT_REF')),
  rule('CURRENT(?!FISCAL? (?:UNIT|QUARTER))', () => vague('PRESENT_REF')),
  rule('THE PAST(?!N|UNIT|UNITS|QUARTER|QUARTERS|ABOUT|DASH)', () => vague('PAST_REF')),
  rule('(?:MORE? RECENT|THE RECENT PAST)', () => vague('PAST_REF')),
  rule('THE? RECENT UNITS (?:AND UNITS)?', () => vague('PAST_REF')),
  rule('AT THE TIME(?!OF)', () => vague('PAST_REF')),
  rule('(?:MORE|LEAST)? RECENTLY', () => vague('PAST_REF')),
  rule('THE NEAR? FUTURE', () => vague('FUTURE_REF')),
]
