import { type Doubt, idMaker, type MarkId, type Step, type Time } from '../report/index.ts'
import { ABSOLUTE } from './absolute.ts'
import { ANCHOR } from './anchor.ts'
import { doubtOf, messageOf } from './doubt.ts'
import { DURATION } from './duration.ts'
import { ERA } from './era.ts'
import { FUZZY } from './fuzzy.ts'
import { HOLIDAY } from './holiday.ts'
import { HOUR } from './hour.ts'
import type { Moment } from './moment.ts'
import { isNarrative } from './narrative.ts'
import { phrases } from './phrases.ts'
import { published } from './published.ts'
import { QUARTER } from './quarter.ts'
import { reader } from './reader.ts'
import { RELATIVE } from './relative.ts'
import type { Rule } from './rule.ts'
import { SEASON } from './season.ts'
import { SET } from './set.ts'
import { tokens as tokensOf } from './token.ts'
import { WEEK } from './week.ts'
import { WEEKDAY } from './weekday.ts'

/** Of two rules that match the same words the first one reads them. */
const RULES: readonly Rule[] = [
  ...[...ABSOLUTE, ...ERA, ...WEEK, ...HOLIDAY, ...HOUR, ...QUARTER, ...SEASON],
  ...[...RELATIVE, ...ANCHOR, ...SET, ...WEEKDAY, ...DURATION, ...FUZZY],
]

/**
 * Every time that a report tells, with its TIMEX3 type and value, and a doubt on each that cannot be dated for sure.
 *
 * @example times(report) // [{ kind: 'time', type: 'DATE', value: '2024-09-26', … }]
 */
export const times: Step = report => {
  const id = idMaker(report)
  const tokens = tokensOf(report.text)
  const day = published(report.published)
  const narrative = isNarrative(tokens, day?.moment ?? null)
  const found = phrases(tokens, RULES)
  const read = (today: Moment | null) => reader(tokens, found, today, narrative)
  const others = new Map(day?.beside ? read(day.beside).map(r => [r.span.start, r.reading]) : [])
  const out: (Time | Doubt)[] = []
  const ids: MarkId[] = []
  for (const { span, reading, anchor } of read(day?.moment ?? null)) {
    const { type, value } = reading
    const by = { by: 'time@1', confidence: null } as const
    const time: Time = {
      kind: 'time',
      id: id('time', span),
      ...span,
      type,
      value,
      anchor: anchor === null ? null : ids[anchor]!,
      ...by,
    }
    ids.push(time.id)
    out.push(time)
    const code = doubtOf(reading, others.get(span.start), day, narrative)
    const message = code && messageOf(code, report.text.slice(span.start, span.end), report.published)
    if (code && message) out.push({ kind: 'doubt', id: id('doubt', span), ...span, code, message, about: null, ...by })
  }
  return out
}
