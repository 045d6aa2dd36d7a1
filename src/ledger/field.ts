import { tokens } from './tokens.ts'

/**
 * Callings that two people of one name are told apart by. Only what one person rarely is both: who sits at a desk may be minister, general, professor and founder in turn.
 */
const FIELDS: Readonly<Record<string, string>> = {
  sport: `coach quarterback linebacker goalkeeper midfielder defender striker winger forward batsman batter pitcher bowler golfer footballer cricketer jockey
    sprinter swimmer boxer athlete cyclist skier skater referee umpire kicker outfielder catcher`,
  stage: `actor actress singer rapper comedian comedienne musician guitarist drummer songwriter ballerina dancer popstar screenwriter`,
  desk: `president premier chancellor minister secretary senator congressman congresswoman governor mayor ambassador diplomat envoy lawmaker legislator mp
    general colonel admiral brigadier king queen emir judge justice prosecutor professor physicist astrophysicist chemist biologist astronomer economist
    historian epidemiologist surgeon ceo cfo banker bishop archbishop cardinal pope rabbi ayatollah imam`,
}

const FIELD_OF = new Map(Object.entries(FIELDS).flatMap(([field, list]) => list.split(/\s+/).map(word => [word, field] as const)))

/** What has been may be otherwise now; whose wife, son or spokesman one is tells another's calling; “club president” and “secretary” without an office tell nothing. */
const NOT_NOW = /^(?:former|formerly|ex|late|retired|then|one-time|onetime|aspiring|would-be)\b/i
const AFTER_HEAD = /\s(?:of|for|at|in|from|to|on|with|by|who|whose|that|which|and|or|under)\s|[,;:()“"]/

/**
 * The fields that a report's words for a person name, sorted; none where they name none or one cannot tell.
 *
 * @example fieldsOf(['Arizona coach']) // ['sport']
 * @example fieldsOf(['wife of the actor']) // []
 */
export function fieldsOf(roles: readonly string[]): readonly string[] {
  const found = new Set<string>()
  for (const role of roles) {
    if (NOT_NOW.test(role)) continue
    const [head = ''] = role.split(AFTER_HEAD, 1)
    const field = FIELD_OF.get(tokens(head).at(-1)?.word ?? '')
    if (field && !/[’']s?$/.test(head)) found.add(field)
  }
  return [...found].sort()
}
