import { length } from './duration.ts'
import { type Rule, rule } from './rule.ts'
import { countIn, unitIn } from './unit.ts'

/** Times that come again and again. */
export const SET: readonly Rule[] = [
  // not a newspaper's name
  rule('OFTEN', p =>
    p.beyond(-1)?.cls === 'NAME' || p.beyond(1)?.cls === 'NAME' ? null : { type: 'SET', value: p.tokens[0]!.code },
  ),
  rule('EVERY (?:ORD|N)? (?:ANYUNIT|ANYUNITS)', p => ({ type: 'SET', value: length(countIn(p), unitIn(p)) })),
  rule('EVERY OF THE (?:PAST|LAST) N UNITS', p => ({ type: 'DURATION', value: length(countIn(p), unitIn(p)) })),
  rule('(?<=TIMES|N|COUNTED)(?:A|PER) ANYUNIT', p => ({ type: 'SET', value: length(1, unitIn(p)) })),
  rule('PER UNIT', p => ({ type: 'SET', value: length(1, unitIn(p)) })),
  rule('EVERY WEEKDAY', p => ({ type: 'SET', value: `XXXX-WXX-${p.get('WEEKDAY')!.n}` })),
  rule('WEEKDAYS', p => ({ type: 'SET', value: `XXXX-WXX-${p.get('WEEKDAYS')!.n}` })),
  rule('EVERY (?:SEASON|FALL)', p => ({ type: 'SET', value: `XXXX-${(p.get('SEASON') ?? p.get('FALL'))!.code}` })),
  rule('EVERY DAYPART', p => ({ type: 'SET', value: `XXXX-XX-XXT${p.get('DAYPART')!.code}` })),
]
